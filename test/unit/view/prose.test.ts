import { expect, it } from 'vitest';
import { proseHtml } from '#src/view/prose.ts';

it('writes headings with anchors, told apart, below those of the page', () => {
  expect(proseHtml('## 怎么办\n\n### 怎么办\n', { lowered: 1 })).toBe(
    '<h3 id="怎么办">怎么办</h3>\n<h4 id="怎么办-1">怎么办</h4>',
  );
});

it('writes links from the root of the site, pictures that load when near, and code that can be scrolled', () => {
  expect(proseHtml('[指南](/guides/) [外](https://example.org/a) ![图](/a.png)')).toBe(
    '<p><a href="/guides/">指南</a> <a href="https://example.org/a">外</a> <img src="/a.png" alt="图" loading="lazy"></p>',
  );
  expect(proseHtml('```\na < b\n```')).toBe('<pre tabindex="0"><code>a &#x3C; b\n</code></pre>');
});

it('writes tables and what is escaped in MDX', () => {
  const html = proseHtml('| 甲 | 乙 |\n| --- | --- |\n| 1 | \\{2\\} \\<3> |\n');
  expect(html).toContain('<td>{2} &#x3C;3></td>');
});
