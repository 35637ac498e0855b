import { describe, expect, it } from 'vitest';
import { parseFragment } from 'parse5';
import { PageReader, visibleTexts } from '../../../scripts/bench/page-item.ts';
import { partsOf } from '../../../scripts/bench/blocks.ts';
import { elementsIn } from '../../../scripts/bench/source.ts';
import { firstDifference } from '../../../scripts/bench/same-pages.ts';
import { bodyText } from './write-parts.ts';

const partsIn = (html: string) => {
  const [main] = elementsIn(parseFragment(html, { sourceCodeLocationInfo: true }));
  if (main === undefined) throw new Error('no element');
  return partsOf(html, main);
};

const page = (main: string, head = ''): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><title>题</title>
<meta name="description" content="说明"><link rel="canonical" href="http://x.example/a/">
<meta property="og:url" content="http://x.example/a/"><meta name="SiteName" content="站">${head}</head>
<body><a href="#main">跳到正文</a><header><nav><ul><li><a href="/">概览</a></li>
<li><a href="/a/" aria-current="true">栏目</a></li></ul></nav></header>
<main id="main" class="wrap">${main}</main><footer><p>主办 单位</p></footer></body></html>`;

const everything = `<h1>一</h1> <p class="lead">比例 &lt; 5 &amp; <b>重要</b>，见 <a class="more" href="/b/?x=1&amp;y=2">这里</a>。</p>
<div class="wrapper"><section id="s" class="section"><h2>二</h2>
<ul class="list"><li>甲</li><li>乙 <a href="tel:110">电话</a></li></ul>
<ol><li>步骤<p>分段</p></li></ol>
<dl class="facts"><div><dt>定义</dt><dd>人数 <span>（人）</span></dd></div></dl>
<table class="t"><caption>表</caption><thead><tr><th scope="col">地区</th></tr></thead>
<tbody><tr class="r"><th scope="row">县</th><td class="num">10</td></tr></tbody></table>
<section><h3>三</h3></section></section>末尾</div>
<figure><svg viewBox="0 0 1 1"><text>图中字</text></svg><figcaption>图注</figcaption></figure>
<script type="application/json">{"a":"<b>"}</script>`;

describe('blocks', () => {
  it('lose nothing that a page shows', () => {
    expect(visibleTexts(bodyText(partsIn(`<main>${everything}</main>`)))).toEqual(
      visibleTexts(everything),
    );
  });

  it('are headings, paragraphs, lists, facts and tables with their rows and cells', () => {
    const names = partsIn(`<main>${everything}</main>`).flatMap(({ blocks }) =>
      blocks.flatMap((block) => Object.keys(block)),
    );
    for (const name of ['h1', 'h2', 'h3', 'p', 'ul', 'dl', 'table']) expect(names).toContain(name);
    expect(
      partsIn('<main><table><tbody><tr><td class="n">5</td></tr></tbody></table></main>'),
    ).toEqual([
      {
        blocks: [
          { table: { head: [], body: [{ cells: [{ td: { attrs: ' class="n"', text: '5' } }] }] } },
        ],
      },
    ]);
  });

  it('stand in the outermost section that holds them', () => {
    expect(partsIn(`<main>${everything}</main>`).map(({ section }) => section)).toEqual([
      undefined,
      ' id="s" class="section"',
      undefined,
    ]);
  });

  it('give a link as address and text, and a telephone link as markup', () => {
    const [part] = partsIn('<main><p><a class="c" href="/x/?a&amp;b">去</a></p></main>');
    expect(part?.blocks).toEqual([
      { p: { runs: [{ href: '/x/?a&b', attrs: ' class="c"', text: '去' }] } },
    ]);
    expect(JSON.stringify(partsIn('<main><p><a href="tel:1">打</a></p></main>'))).toContain(
      'tel:1',
    );
  });
});

describe('page items', () => {
  it('say what a page says of itself, and leave to the frame what all pages have', () => {
    const reader = new PageReader();
    const own = '<meta property="og:type" content="article"><meta name="robots" content="noindex">';
    const { parts, ...item } = reader.read('/a/', page('<p>文</p>', own));
    expect(item).toEqual({
      url: '/a/',
      frame: 'site',
      title: '题',
      description: '说明',
      canonical: 'http://x.example/a/',
      address: 'http://x.example/a/',
      head: own,
      main: ' id="main" class="wrap"',
      current: '/a/',
      here: 'true',
    });
    expect(parts).toEqual([{ blocks: [{ p: { text: '文' } }] }]);
    expect(reader.frames['site']?.head).toBe('<meta name="SiteName" content="站">');
    expect(reader.frames['site']?.top?.menu.map(({ label }) => label)).toEqual(['概览', '栏目']);
  });

  it('have a footer of their own only where it is another', () => {
    const reader = new PageReader();
    reader.read('/', page('<p>文</p>'));
    expect(reader.read('/a/', page('<p>文</p>')).footer).toBeUndefined();
    const other = page('<p>文</p>').replace('主办 单位', '别的');
    expect(JSON.stringify(reader.read('/b/', other).footer)).toContain('别的');
  });
});

describe('the comparison of pages', () => {
  it('finds the first text that differs, and overlooks white space and attributes', () => {
    const one = page('<p>甲</p><p>乙</p>');
    expect(firstDifference(one, page('<p class="x"> 甲\n</p> <p>乙</p>'))).toBeUndefined();
    expect(firstDifference(one, page('<p>甲</p><p>丙</p>'))).toEqual(['乙', '丙']);
    expect(firstDifference(one, page('<p>甲</p>'))).toEqual(['乙', '主办 单位']);
  });
});
