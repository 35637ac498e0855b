import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../scripts/gov-check/checks.ts';
import type { Result } from '../../../scripts/gov-check/check.ts';
import { isGood, reportJson, reportText } from '../../../scripts/gov-check/report.ts';
import { checked, type Edit } from './sound-site.ts';

const home = 'index.html';
const guide = 'guides/transfer/index.html';
const main = /<main>.*<\/main>/s;

interface Fault {
  id: string;
  edits: readonly Edit[];
  today?: string;
  state?: Result['state'];
  /** Text of the first finding, and where it is mended. */
  says: string;
  where?: string;
}

const footer = (id: string, from: string, to: string, says: string, where: string): Fault => ({
  id,
  edits: [{ file: home, from: new RegExp(`(<footer>.*)${from}`, 's'), to: `$1${to}` }],
  says,
  where,
});

const faults: readonly Fault[] = [
  { id: 'home-update', edits: [], today: '2026-03-07', says: '已超过14天', where: 'data/' },
  {
    id: 'home-update',
    edits: [{ file: home, from: ' id="changes"', to: '' }],
    says: '没有带日期的条目',
  },
  {
    id: 'undated',
    edits: [{ file: home, from: '</ol></section>', to: '<li>没写日子</li></ol></section>' }],
    says: '没写日子',
  },
  {
    id: 'undated',
    edits: [{ file: guide, from: '2026年2月1日更新', to: '' }],
    says: '没有日期',
    where: 'content/guides/transfer.mdx',
  },
  {
    id: 'blank-columns',
    edits: ['indicators', 'tasks', 'plan', 'findings', 'guides'].map((one) => ({
      file: `${one}/index.html`,
      from: main,
      to: '<main><h1>空</h1><div data-empty="empty"><p>没有条目</p></div></main>',
    })),
    says: '“indicators”是空白栏目',
    where: 'data/indicators',
  },
  {
    id: 'blank-columns',
    edits: [{ file: 'plan/index.html', from: main, to: '<main><h1>空</h1></main>' }],
    state: 'note',
    says: '“plan”是空白栏目',
  },
  ...[
    ['<h1>标题</h1>', '<h1></h1>', '事项名称'],
    ['《某某条例》第十三条', '', '设定依据'],
    ['<li>年满六周岁</li>', '<li>未公开</li>', '申请条件'],
    ['户口簿', '待填报', '办理材料'],
    ['<dt>办理时间</dt>', '<dt>别的</dt>', '办理时间'],
    [
      '<dd>0394-8223456</dd></div><div data-fact-state="known"><dt>监督',
      '<dd>未公开</dd></div><div data-fact-state="known"><dt>监督',
      '联系电话',
    ],
    ['<section id="steps">', '<section id="other">', '办理流程'],
  ].map(([from = '', to = '', name = '']): Fault => ({
    id: 'guide-elements',
    edits: [{ file: guide, from, to }],
    says: `缺少“${name}”`,
  })),
  {
    id: 'guide-elements',
    edits: [
      {
        file: guide,
        from: '<div data-fact-state="known"><dt>到哪里办',
        to: '<div data-fact-state="pending"><dt>到哪里办',
      },
    ],
    says: '缺少“办理地点”',
    where: 'content/guides/transfer.mdx:3',
  },
  {
    id: 'guide-vague',
    edits: [{ file: guide, from: '户口簿', to: '户口簿和其他相关材料' }],
    says: '“其他相关材料”',
  },
  {
    id: 'guide-complaint',
    edits: [{ file: guide, from: '<dt>监督投诉</dt>', to: '<dt>别的</dt>' }],
    says: '没有监督投诉',
  },
  {
    id: 'dead-links',
    edits: [{ file: guide, from: '户口簿', to: '<a href="/ledger/nowhere/">户口簿</a>' }],
    says: '没有这个页面或文件',
    where: 'content/guides/transfer.mdx:6',
  },
  {
    id: 'dead-links',
    edits: [
      { file: guide, from: /.*/s, to: undefined },
      ...['guides', 'plan'].map((one) => ({
        file: `${one}/index.html`,
        from: '<li>一条</li>',
        to: '<li><a href="/ledger/guides/transfer/">转学</a></li>',
      })),
    ],
    says: '没有这个页面或文件（2个页面上有）',
    where: 'content/guides/transfer.mdx',
  },
  {
    id: 'dead-links',
    edits: [{ file: guide, from: '户口簿', to: '<a href="#gone">户口簿</a>' }],
    says: '没有这个位置',
  },
  {
    id: 'unsafe-links',
    edits: [{ file: guide, from: '户口簿', to: '<a href="javascript:alert(1)">户口簿</a>' }],
    says: '是脚本',
  },
  {
    id: 'unsafe-links',
    edits: [{ file: guide, from: '户口簿', to: '<img src="https://cdn.other.cn/a.png" alt="">' }],
    says: '从别的网站取来',
  },
  {
    id: 'unsafe-links',
    edits: [{ file: guide, from: '户口簿', to: '<a href="http://a.gov.cn/">户口簿</a>' }],
    state: 'note',
    says: '没有用 https',
  },
  footer('footer-sponsor', '某市教育体育局', '', '没有填写', 'data/site.yaml:2'),
  footer('footer-site-code', '4116000001', '411600001', '格式不对', 'data/site.yaml:3'),
  footer('footer-site-code', '4116000001', '0000000000', '占位', 'data/site.yaml:3'),
  footer('footer-icp', '豫ICP备10028400号-1', '豫备10028400', '格式不对', 'data/site.yaml:4'),
  footer('footer-icp', 'beian.miit.gov.cn', 'other.cn', '格式不对', 'data/site.yaml:4'),
  footer('footer-police', '11010202007625', '1101020200762', '格式不对', 'data/site.yaml:2'),
  footer('footer-contact', '0394-8223456', '13800138000', '格式不对', 'data/site.yaml:2'),
  footer('footer-contact', '<dt>联系方式</dt>', '<dt>其他</dt>', '页脚没有', 'data/site.yaml:2'),
  footer('report-error', 'https://zfwzgl', 'http://zfwzgl', '格式不对', 'data/site.yaml:2'),
  {
    ...footer('footer-mark', 'alt="党政机关"', 'alt=""', '标识', 'src/components/SiteFooter.astro'),
    state: 'fill',
  },
  {
    id: 'page-meta',
    edits: [{ file: home, from: 'name="SiteName"', to: 'name="x"' }],
    says: '没有 SiteName',
  },
  {
    id: 'site-map',
    edits: [{ file: 'sitemap.xml', from: /<loc>[^<]*plan\/<\/loc>/, to: '' }],
    says: '不在网站地图里',
  },
  {
    id: 'site-map',
    edits: [{ file: 'sitemap.xml', from: /.*/, to: undefined }],
    says: '没有网站地图',
  },
  {
    id: 'site-map',
    edits: [
      {
        file: 'sitemap.xml',
        from: '</urlset>',
        to: '<loc>https://edu.city.gov.cn/ledger/x/</loc>',
      },
    ],
    says: '列出了没有的页面',
  },
  {
    id: 'base-path',
    edits: [{ file: 'plan/index.html', from: 'gov.cn/ledger/plan/', to: 'gov.cn/plan/' }],
    says: '不在 https://edu.city.gov.cn/ledger/ 之下',
  },
  {
    id: 'base-path',
    edits: [{ file: guide, from: '户口簿', to: '<a href="/guides/">户口簿</a>' }],
    says: '不在子路径 /ledger/ 之下',
  },
  { id: 'base-path', edits: [{ file: 'build.json', from: /.*/s, to: '{}' }], says: '没有写网址' },
  { id: 'search', edits: [{ file: home, from: '<form', to: '<div' }], says: '没有搜索框' },
  {
    id: 'personal-data',
    edits: [{ file: guide, from: '户口簿', to: '身份证号 11010519491231002X' }],
    says: '身份证',
    where: 'content/guides/transfer.mdx',
  },
  {
    id: 'accessibility',
    edits: [
      {
        file: 'root/.sunledger/audit/axe.json',
        from: '[]',
        to: '[{"path":"guides/transfer/","appearance":"浅色","rule":"color-contrast","target":"p","summary":"x"}]',
      },
    ],
    says: 'color-contrast',
    where: 'content/guides/transfer.mdx',
  },
  {
    id: 'accessibility-score',
    edits: [{ file: 'root/.sunledger/audit/lighthouse.json', from: '100', to: '93' }],
    says: '评分是93',
  },
];

it('finds nothing on a site without faults', () => {
  const results = checked([]);
  expect(results.filter(({ state }) => state !== 'pass').map(({ check }) => check.id)).toEqual([]);
  expect(isGood(results)).toBe(true);
});

it('has a fault in this test for each check', () => {
  expect([...new Set(faults.map(({ id }) => id))].sort()).toEqual(
    allChecks.map(({ id }) => id).sort(),
  );
});

describe('a broken copy of the site', () => {
  it.each(faults)('fails $id: $says', ({ id, edits, today, state = 'fail', says, where }) => {
    const results = checked(edits, today);
    const result = results.find(({ check }) => check.id === id);
    expect(result?.state).toBe(state);
    expect(result?.findings[0]?.text).toContain(says);
    expect(isGood(results)).toBe(state !== 'fail');
    const { file, line } = result?.findings[0]?.remedy ?? {};
    if (where !== undefined) expect(line === undefined ? file : `${file}:${line}`).toBe(where);
  });
});

it('reports what an invented site leaves open as to be filled in', () => {
  const edits = [
    { file: home, from: '<body>', to: '<body><aside class="demo-banner">演示数据</aside>' },
    { file: home, from: /(<footer>.*)4116000001/s, to: '$10000000000' },
    { file: home, from: '豫公网安备11010202007625号', to: '未填写' },
  ];
  const results = checked(edits);
  const states = results
    .filter(({ state }) => state !== 'pass')
    .map(({ check: { id }, state }) => [id, state]);
  expect(states).toEqual([
    ['footer-site-code', 'fill'],
    ['footer-police', 'fill'],
  ]);
  expect(isGood(results)).toBe(true);
  expect(isGood(checked(edits.slice(1)))).toBe(false);
});

it('says that accessibility was not looked at, and how to', () => {
  const results = checked([
    { file: 'root/.sunledger/audit/axe.json', from: '', to: undefined },
    { file: 'root/.sunledger/audit/lighthouse.json', from: '', to: undefined },
  ]);
  const text = reportText(results, 'dist', '2026-03-01');
  expect(text).toContain('－ 无障碍：没有检查');
  expect(text).toContain('npm run audit');
  expect(isGood(results)).toBe(true);
});

it('gives people and programs the same', () => {
  const results = checked([{ file: guide, from: '户口簿', to: '其他材料' }]);
  const text = reportText(results, 'dist', '2026-03-01');
  expect(text).toContain('✗ 兜底材料：不合格');
  expect(text).toContain('依据：国务院办公厅');
  expect(text).toMatch(/共\d+项：合格\d+项，不合格1项。$/);
  const json: unknown = JSON.parse(reportJson(results, 'dist', '2026-03-01'));
  expect(json).toMatchObject({ good: false, counts: { fail: 1 } });
  expect(json).toHaveProperty('checks.0.id', 'home-update');
});
