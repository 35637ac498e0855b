import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '#src/load/body-headings.ts';
import { readBody } from '#src/load/mdx-body.ts';
import { fixedPages, openPages, recordPages } from '#src/load/site-map.ts';
import { damaged, put, replaced } from './damage.ts';

const guide = 'content/guides/student-transfer.mdx';
/** The line of the replaced heading. */
const line = 121;

/** `column rule message → correction` of what is said of a guide with this text in its body. */
const said = (text: string): string[] =>
  replaced(guide, '## 先问三件事', text).map(
    (problem) =>
      `${problem.line - line}:${problem.column} ${problem.rule} ${problem.message}${problem.replacement === undefined ? '' : ` → ${problem.replacement}`}`,
  );

it.each([
  '[本页](#materials)',
  '## 先问\n\n[本节](#先问)',
  '## 先问 三件事（一）\n\n[本节](#先问-三件事一)',
  '## 先问\n\n### 例\n\n## 再问\n\n### 例\n\n[第二个](#例-1)',
  '[编码过的](#%E6%9D%90%E6%96%99)\n\n## 材料',
  '[指南](/guides/)和[首页](/)',
  '[自己](/guides/student-transfer/#basis-records-15)',
  '[上一层](../)和[任务](../../tasks/small-classes/)',
  '[任务](/tasks/small-classes/#targets)',
  '[打印](/guides/student-transfer/print/)和[卡](print/)',
  '[来源](/sources/#plan-document)',
  '[规则](/handbook/rules/#body-link)',
  '[表](/guides/student-transfer.json)和[全部](/data/observations.csv)',
  '[搜](/search/?q=转学)',
  '[信](mailto:office@example.gov.cn)和[电话](tel:0999-1234567)',
  '[外面](https://www.example.gov.cn/a%20b?x=1#y "通知")',
  '[外面][1]\n\n[1]: https://www.example.gov.cn/',
  '注[^1]\n\n[^1]: 见通知。',
  '写成 `[文字][1]` 或 `[x](https://a b)`',
  '![图标](/favicon.svg)',
  '[老站](http://www.example.gov.cn/ "该网站只有 http")',
])('passes %s', (text) => {
  expect(said(text)).toEqual([]);
});

it.each([
  [
    '[x](/guides/student-transfers/)',
    '0:5 missing-target 站内没有这一页：/guides/student-transfers/',
  ],
  ['[x](/guide/student-transfer/)', '0:5 missing-target 站内没有这一页：/guide/student-transfer/'],
  [
    '[x](/guides/student-transfer)',
    '0:5 missing-target 站内网页的地址末尾少了 / → /guides/student-transfer/',
  ],
  [
    '[x](../student-transfer)',
    '0:5 missing-target 站内网页的地址末尾少了 / → /guides/student-transfer/',
  ],
  [
    '[x](student-transfer.mdx#steps)',
    '0:5 missing-target 链接写的是文件，读者打不开 → /guides/student-transfer/#steps',
  ],
  [
    '[x](../../data/tasks/small-classes.yaml)',
    '0:5 missing-target 链接写的是文件，读者打不开 → /tasks/small-classes/',
  ],
  ['[x](/guides/index.html)', '0:5 missing-target 站内网页的地址不写 index.html → /guides/'],
  ['[x](../../../../guides/)', '0:5 missing-target 链接往上走得太多，出了网站'],
  ['文字[x](../transfer/)', '0:7 missing-target 站内没有这一页：/guides/transfer/'],
  ['[x][1]\n\n[1]: /nowhere/', '2:6 missing-target 站内没有这一页：/nowhere/'],
  ['[x](#no-such)', '0:5 missing-target 本页没有 #no-such 这个位置'],
  ['## 先问 谁\n\n[x](<#先问 谁>)', '2:6 missing-target 本页没有 #先问 谁 这个位置 → #先问-谁'],
  ['[x](/guides/student-transfer/#材料)', '0:5 missing-target 本页没有 #材料 这个位置'],
  ['[x](/sources/#plan)', '0:5 missing-target 那一页没有 #plan 这个位置'],
  ['[x](#)', '0:5 missing-target 链接是空的'],
  ['[x](/files/form.pdf)', '0:5 missing-target 站内没有这个文件：/files/form.pdf'],
  ['[x](/guides/none.json)', '0:5 missing-target 站内没有这个文件：/guides/none.json'],
  ['![图](/images/none.png)', '0:6 missing-target 没有这张图片：/images/none.png'],
  ['![图](a.png)', '0:6 missing-target 图片的地址要从 / 写起'],
  ['![图](/robots.txt)', '0:6 missing-target 不是网页能显示的图片'],
  ['![](/favicon.svg)', '0:1 body-link 图片没有文字说明'],
  ['[x](http://www.example.gov.cn/)', '0:5 insecure-link 链接以 http:// 开头，没有加密'],
  ['看 http://www.example.gov.cn/ 吧', '0:3 insecure-link 链接以 http:// 开头，没有加密'],
  [
    '[x](https://www.example.gov.cn/ "只有 http")',
    '0:5 answer-not-needed 网址已经是 https，不用再写只有 http 的原因',
  ],
  ['[x](mailto:office)', '0:5 body-link 邮箱或电话的链接写得不完整'],
  ['[x](https://user@example.gov.cn/)', '0:5 body-link 链接里有用户名或密码'],
  ['[x][y]', '0:1 body-link 链接没有写对，读者看到的是方括号'],
  ['## 先问\n\n## 先问', '2:1 body-heading 同一级里有两个标题“先问”'],
  ['## 一\n\n#### 二', '2:1 body-heading 标题从 ## 跳到了 #### → ###'],
])('refuses %s', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

describe('links to the own public address', () => {
  const withLink = (link: string): string[] =>
    damaged((root) => {
      const site = readFileSync(join(root, 'data/site.yaml'), 'utf8');
      put(root, 'data/site.yaml', `${site}public_url: https://data.example.gov.cn/sun\n`);
      const text = readFileSync(join(root, guide), 'utf8');
      put(root, guide, `${text}\n[x](${link})\n`);
    }).map(({ rule, message }) => `${rule} ${message}`);

  it('are looked up like those from the root', () => {
    expect(withLink('https://data.example.gov.cn/sun/guides/student-transfer/')).toEqual([]);
    expect(withLink('https://data.example.gov.cn/sunny/')).toEqual([]);
    expect(withLink('https://data.example.gov.cn/sun/guides/none/')).toEqual([
      'missing-target 站内没有这一页：/guides/none/',
    ]);
  });
});

it('a page of prose is checked like a guide', () => {
  const found = damaged((root) => {
    const page = readdirSync(join(root, 'content/pages'))[0] ?? '';
    const text = readFileSync(join(root, 'content/pages', page), 'utf8');
    put(root, join('content/pages', page), `${text}\n[x](../guides/none/)\n`);
  });
  expect(found.map(({ message }) => message)).toEqual(['站内没有这一页：/guides/none/']);
});

it('what cannot be read is not called missing', () => {
  const found = damaged((root) => {
    put(root, 'data/tasks/small-classes.yaml', 'id: small-classes\nname: "开着\n');
    const text = readFileSync(join(root, guide), 'utf8');
    put(root, guide, `${text}\n[x](/tasks/small-classes/)\n`);
  });
  expect(found.map(({ rule }) => rule)).not.toContain('missing-target');
});

it('the map of the site names every route of src/pages', () => {
  const root = join(import.meta.dirname, '../../../src/pages');
  const routes = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro') && file !== '404.astro')
    .map((file) => file.replace(/(^|\/)?(index)?\.astro$/, ''));
  const example = (route: string): string =>
    route
      .replace('[kind]', 'tasks')
      .replace('[month]', '2024-03')
      .replaceAll(/\[\w+\]/g, 'x');
  const known = new Set([
    ...fixedPages,
    ...recordPages.flatMap(({ folder, below }) =>
      ['', ...below].map((part) => [folder, 'x', part].filter(Boolean).join('/')),
    ),
  ]);
  const strange = routes
    .map(example)
    .filter((route) => !known.has(route) && !openPages.some((form) => form.test(route)));
  expect(strange, 'add these to src/load/site-map.ts').toEqual([]);
});

it('anchors are those that Astro makes', async () => {
  const astro = import.meta.resolve('astro/package.json');
  const { createRequire } = await import('node:module');
  const place = createRequire(astro).resolve('github-slugger');
  const { slug }: { slug: (text: string) => string } = await import(pathToFileURL(place).href);
  const headings = [
    'YAML 只有四条规矩',
    '“开 学”前（2024）',
    'A_b-c · d／e',
    '①第一，二。',
    '５G—网',
    '１½ ² Ⅳ',
  ];
  expect(headings.map(anchorOf)).toEqual(headings.map((text) => slug(text)));
  expect(readBody('## 甲\n\n## 乙\n\n## 甲\n').anchors).toEqual(['甲', '乙', '甲-1']);
});
