import { describe, expect, it } from 'vitest';
import {
  leanSections,
  sectionsOf,
  withoutFigures,
  type PageSection,
} from '../../scripts/search/sections.ts';

const long =
  '申请人应当在入学前提交户口簿、房产证明和预防接种证明，材料不全的由学校一次告知，补齐后当场受理；学校不得要求提交规定以外的证明，也不得要求先交费。';
const section = (anchor: string, ...sentences: readonly string[]): PageSection => ({
  anchor,
  heading: `标题${anchor}`,
  sentences,
});

describe('what the index holds of a page', () => {
  it('is the text that is read, section by section, without controls and pictures', () => {
    const html = `<main><h1>转学</h1><p>给家长看的。</p><script>no()</script>
      <section id="steps"><h2>办理流程</h2><p>先申请。再核准。</p><textarea>&lt;iframe&gt;</textarea>
      <figure><svg><text>画</text></svg><figcaption>图的名字</figcaption></figure></section></main>`;
    expect(sectionsOf(html)).toEqual([
      { anchor: '', heading: '', sentences: ['给家长看的。'] },
      { anchor: 'steps', heading: '办理流程', sentences: ['先申请。', '再核准。', '图的名字'] },
    ]);
  });

  it('leaves out sections that repeat, and puts short ones together under their headings', () => {
    const lean = leanSections([
      { anchor: '', heading: '', sentences: ['引言。'] },
      section('materials', long),
      section('result', '转学证明。'),
      section('empty'),
      section('related', long),
      section('sources', long),
    ]);
    expect(lean).toEqual([
      { anchor: '', heading: '', sentences: ['引言。', '标题result', '转学证明。'] },
      section('materials', long),
    ]);
  });

  it.each([
    ['霜河1188人', false],
    ['完成率 97.5%', false],
    ['比上年多 3 所', false],
    ['2025年望舒市教育事业统计公报', true],
    ['2026年8月31日以前建成', true],
    ['测度 bench-115-4', true],
    ['没有查到公开发布的数值', true],
  ])('of a page of data: %s', (sentence, isKept) => {
    const [only] = withoutFigures([section('a', sentence)]);
    expect(only?.sentences).toEqual(isKept ? [sentence] : []);
  });
});
