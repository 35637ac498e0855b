import type { Damages } from './damages.ts';

/** What a guide may not have in its text. */
export const bodies: Damages = {
  file: 'content/guides/student-transfer.mdx',
  from: '## 先问三件事',
  rows: [
    ["import x from 'y'", '121:1 body-code'],
    ['export const a = 1', '121:1 body-code'],
    ['{1 + 1}', '121:1 body-code'],
    ['{process.exit()}', '121:1 body-code'],
    ['人数{约}', '121:3 body-code'],
    ['<div>x</div>', '121:1 body-markup'],
    ['<script>alert(1)</script>', '121:1 body-markup'],
    ['<Foo />', '121:1 body-markup'],
    ['<>x</>', '121:1 body-markup'],
    ['<!-- 注释 -->', '121:1 body-markup'],
    ['<br>', '121:1 body-markup'],
    ['<br/>', '121:1 body-markup'],
    ['{'.repeat(10_000), '121:1 body-code'],
    ['> '.repeat(10_000), '121:1 too-deep'],
    ['- '.repeat(10_000), '121:1 too-deep'],
    ['a <b', '121:3 body-markup'],
    ['<https://www.example.gov.cn>', '121:1 body-markup'],
    ['[x](javascript:alert(1))', '121:1 body-link'],
    ['[x](JaVaScRiPt:alert(1))', '121:1 body-link'],
    ['[x](data:text/html,x)', '121:1 body-link'],
    ['[x](vbscript:x)', '121:1 body-link'],
    ['[x](file:///etc/passwd)', '121:1 body-link'],
    ['[x](//evil.com)', '121:1 body-link'],
    ['[x](https://a:b@evil.com)', '121:5 secret'],
    ['[x](http://127.0.0.1/)', '121:1 body-link'],
    ['[x](http://192.168.1.1/)', '121:1 body-link'],
    ['[x]()', '121:1 body-link'],
    ['[](https://x.gov.cn)', '121:1 body-link'],
    ['[x](ftp://x.cn/a)', '121:1 body-link'],
    ['[x](www.example.gov.cn)', '121:1 body-link'],
    ['[x](https:/x.gov.cn)', '121:1 body-link'],
    ['[x](/\\\\evil.com)', '121:1 body-link'],
    ['[x](https：//x.gov.cn)', '121:1 body-link'],
    ['[x]（https://x.gov.cn）', '121:1 body-link'],
    ['[x](https://x.gov.cn/a b)', '121:1 body-link'],
    ['[x][1]\n\n[1]: javascript:alert(1)', '123:1 body-link'],
    ['![](a.png)', '121:1 body-link'],
    ['![图](https://evil.com/a.png)', '121:1 body-link'],
    ['![图](javascript:x)', '121:1 body-link'],
    ['# 一级', '121:1 body-heading'],
    ['#### 四级', '121:1 body-heading'],
    ['##无空格', '121:1 body-heading'],
    ['＃＃ 全角', '121:1 body-heading'],
    ['## ', '121:1 body-heading'],
    ['一级\n===', '121:1 body-heading'],
    ['| a |\n| - |\n| {2} |', '123:3 body-code'],
    ['{/* 注释 */}', '121:1 body-code'],
    ['[x](<javascript:alert(1)>)', '121:1 body-link'],
    ['[x](&#106;avascript:alert(1))', '121:1 body-link'],
    ['\u200b文', '121:1 invisible-character', ''],
    ['\ue000', '121:1 private-use-character'],
    ['{', '121:1 body-code'],
    ['<', '121:1 body-markup'],
    ['<iframe src="https://x">', '121:1 body-markup'],
    ['    代码 {x}', '121:8 body-code'],
  ],
};

/** The lines around a guide’s facts. */
export const fences: Damages = {
  file: 'content/guides/student-transfer.mdx',
  from: '---\nid: student-transfer',
  rows: [
    ['id: student-transfer', '1:1 front-matter'],
    ['----\nid: student-transfer', '1:1 front-matter', '---'],
    ['\n---\nid: student-transfer', '1:1 front-matter'],
    [' ---\nid: student-transfer', '1:1 front-matter', '---'],
    ['———\nid: student-transfer', '1:1 front-matter', '---'],
    ['<!-- x -->\n---\nid: student-transfer', '1:1 front-matter'],
    ['---\nid：student-transfer', '2:3 full-width-colon', ': '],
    ['---\n\tid: student-transfer', '2:1 tab-indent', '  '],
    ['---\nid: Student-Transfer', '2:5 not-an-id', 'student-transfer'],
  ],
};

/** The line that ends a guide’s facts. */
export const fenceEnds: Damages = {
  file: 'content/guides/student-transfer.mdx',
  from: '\n---\n\n## 先问三件事',
  rows: [
    ['\n--\n\n## 先问三件事', '119:1 front-matter', '---'],
    ['\n ---\n\n## 先问三件事', '119:1 front-matter', '---'],
    ['\n———\n\n## 先问三件事', '119:1 front-matter', '---'],
    ['\n\n## 先问三件事', '120:1 front-matter'],
    ['\n<<<<<<< HEAD\n---\n\n## 先问三件事\n=======', '119:1 merge-conflict'],
  ],
};

/** A line between two keys of a guide. */
export const strayFences: Damages = {
  file: 'content/guides/student-transfer.mdx',
  from: '\nmaterials:',
  rows: [['\n---\nmaterials:', '34:1 front-matter']],
};
