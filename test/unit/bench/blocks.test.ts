import { describe, expect, it } from 'vitest';
import { parseFragment } from 'parse5';
import { PageReader, visibleTexts } from '../../../scripts/bench/page-item.ts';
import { partsOf } from '../../../scripts/bench/blocks.ts';
import { elementsIn } from '../../../scripts/bench/source.ts';
import { firstDifference } from '../../../scripts/bench/same-pages.ts';
import { everything, page } from './pages.ts';
import { bodyText } from './write-parts.ts';

const partsIn = (html: string) => {
  const [main] = elementsIn(parseFragment(html, { sourceCodeLocationInfo: true }));
  if (main === undefined) throw new Error('no element');
  return partsOf(html, main);
};

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
        blocks: [{ table: { body: [{ cells: [{ td: '5', attrs: 'class="n"' }] }] } }],
      },
    ]);
  });

  it('stand in the outermost section that holds them', () => {
    expect(partsIn(`<main>${everything}</main>`).map(({ section }) => section)).toEqual([
      undefined,
      'id="s" class="section"',
      undefined,
    ]);
  });

  it('give a link as address and text, and a telephone link as markup', () => {
    const [part] = partsIn('<main><p><a class="c" href="/x/?a&amp;b">去</a></p></main>');
    expect(part?.blocks).toEqual([
      { p: ' ', runs: [{ a: '去', href: '/x/?a&b', attrs: 'class="c"' }] },
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
      main: 'id="main" class="wrap"',
      current: '/a/',
      here: 'true',
    });
    expect(parts).toEqual([{ blocks: [{ p: '文' }] }]);
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
