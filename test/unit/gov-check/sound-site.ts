import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { resultsOf, type Result } from '../../../scripts/gov-check/check.ts';
import { allChecks } from '../../../scripts/gov-check/checks.ts';
import { govSite } from '../../../scripts/gov-check/site.ts';

const address = 'https://edu.city.gov.cn';
const base = '/ledger/';
const columns = ['indicators', 'tasks', 'plan', 'findings', 'guides'];

const fact = (term: string, text: string, state = 'known'): string =>
  `<div data-fact-state="${state}"><dt>${term}</dt><dd>${text}</dd></div>`;

const frame = (path: string, main: string, meta = ''): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>页</title>
<link rel="canonical" href="${address}${base}${path}">
<meta name="SiteName" content="台账"><meta name="SiteIDCode" content="4116000001">
${path === '' ? '' : '<meta name="ColumnName" content="栏目">'}${meta}</head><body>
<header><form action="${base}search/"><input name="q"></form>
<nav>${columns.map((one) => `<a href="${base}${one}/">${one}</a>`).join('')}</nav></header>
<main><header><h1>标题</h1></header>${main}</main>
<footer><dl>
${fact('主办单位', '某市教育体育局')}${fact('网站标识码', '4116000001')}
${fact('ICP 备案', '<a href="https://beian.miit.gov.cn/">豫ICP备10028400号-1</a>')}
${fact('公安备案', '豫公网安备11010202007625号')}${fact('联系方式', '0394-8223456')}
${fact('网站找错', '<a href="https://zfwzgl.www.gov.cn/x">我为政府网站找错</a>')}
</dl><img src="${base}mark.svg" alt="党政机关"></footer></body></html>`;

const guide = `<section id="legal"><ol><li>《某某条例》第十三条</li></ol></section>
<section id="conditions"><ul><li>年满六周岁</li></ul></section>
<section id="materials"><ul><li>户口簿</li></ul></section>
<section id="steps"><ol><li>提交申请</li></ol></section>
<section id="channels"><dl>${fact('到哪里办', '某路1号')}${fact('办理时间', '工作日 8:30—12:00')}</dl></section>
<section id="contact"><dl>${fact('咨询', '0394-8223456')}${fact('监督投诉', '0394-8223457')}</dl></section>
<p>2026年2月1日更新</p>`;

const article = '<meta name="ArticleTitle" content="转学">';

/** The files of a small site without any fault on 1 March 2026, and the data that it was built from. */
const soundFiles = (): Record<string, string> => {
  const pages: Record<string, string> = {
    'index.html': frame(
      '',
      '<section id="changes"><ol><li>改了数 2026年2月20日</li></ol></section>',
    ),
    'search/index.html': frame('search/', '<p>搜索</p>'),
    'guides/transfer/index.html': frame('guides/transfer/', guide, article),
  };
  for (const column of columns)
    pages[`${column}/index.html`] = frame(`${column}/`, '<ul><li>一条</li></ul>');
  const listed = Object.keys(pages).map(
    (file) => `<loc>${address}${base}${file.replace('index.html', '')}</loc>`,
  );
  return {
    ...pages,
    'sitemap.xml': `<urlset>${listed.join('')}</urlset>`,
    'robots.txt': `Sitemap: ${address}${base}sitemap.xml`,
    'build.json': JSON.stringify({ site_url: address, base_path: base }, null, 2),
    'pagefind/pagefind-entry.json': '{}',
    'mark.svg': '<svg/>',
    'root/data/site.yaml': 'name: 台账\nfooter:\n  site_code: "4116000001"\n  icp: 豫ICP备\n',
    'root/content/guides/transfer.mdx':
      '---\nid: transfer\nlocations:\n  - a\n---\n[去](/nowhere/)\n',
    'root/.sunledger/audit/axe.json': '[]',
    'root/.sunledger/audit/lighthouse.json':
      '[{"path":"guides/","scores":{"accessibility":100},"failed":[]}]',
  };
};

export interface Edit {
  file: string;
  from: string | RegExp;
  /** Nothing to delete the file. */
  to: string | undefined;
}

/** What the checks say of the sound site with some edits, on a day. */
export function checked(edits: readonly Edit[], today = '2026-03-01'): readonly Result[] {
  const files = soundFiles();
  for (const { file, from, to } of edits) {
    const text = files[file];
    const edited = text?.replace(from, to ?? '');
    if (text === undefined || (edited === text && to !== undefined))
      throw new Error(`${file} has nothing to edit`);
    if (to === undefined || edited === undefined) delete files[file];
    else files[file] = edited;
  }
  const folder = mkdtempSync(join(tmpdir(), 'gov-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file.startsWith('root/') ? file : `site/${file}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const root = join(folder, 'root');
  const sources = { root, dataDir: join(root, 'data'), contentDir: join(root, 'content') };
  return resultsOf(govSite(join(folder, 'site'), sources, today), allChecks);
}
