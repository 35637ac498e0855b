import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { barChartOf } from '#src/view/charts/bar-chart.ts';
import { stillModes } from '#src/view/charts/chart-paths.ts';
import { sparklineOf } from '#src/view/charts/line-chart.ts';
import { pagePalette } from '#src/view/charts/page-palette.ts';
import { sentenceOf } from '#src/view/charts/sentence.ts';
import { drawStill, stillSvg } from '#src/view/charts/still.ts';
import { timelineOf } from '#src/view/charts/timeline-chart.ts';
import { makeLine, makeLineInput, makePoints } from './make.ts';

const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('a still picture', () => {
  it('keeps its words as text, so that it needs no font where it is made', () => {
    const svg = stillSvg(makeLine(), 'light');
    expect(texts(svg)).toContain('甲市 85.3%');
    expect(texts(svg)).toContain('2020');
    expect(svg).toContain(sentenceOf(makeLine()));
  });

  it('is the same each time and small in every mode', () => {
    const spec = makeLine({
      series: ['甲', '乙', '丙', '丁'].map((name, step) => ({
        name,
        role: step === 0 ? 'home' : 'benchmark',
        points: Array.from({ length: 25 }, (_, year) => ({
          period: String(2000 + year),
          value: 50 + step * 7 + year * 1.37,
        })),
      })),
      target: { label: '目标', value: 95, due: '2030-12-31' },
    });
    for (const mode of stillModes) {
      const svg = stillSvg(spec, mode);
      expect(stillSvg(spec, mode)).toBe(svg);
      expect(brotliCompressSync(svg).length).toBeLessThan(6000);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('draws the parts of a broken series without a line between them', () => {
    const broken = {
      name: '甲市',
      role: 'home' as const,
      points: makePoints({ 2019: 1, 2020: 2, 2021: 9, 2022: 10 }),
    };
    const lines = (breaks: readonly string[]) =>
      drawStill(makeLine({ series: [{ ...broken, breaks }] }), pagePalette, {
        width: 400,
        height: 300,
      })
        .filter(({ attributes }) => attributes['stroke-width'] === '2.5')
        .map(({ attributes }) => attributes['d']?.match(/M/g)?.length);
    expect(lines([])).toEqual([1]);
    expect(lines(['2021'])).toEqual([2]);
  });

  it.each([
    ['nothing', makeLine({ series: [] })],
    [
      'one point',
      makeLine({ series: [{ name: '甲', role: 'home', points: makePoints({ 2022: 5 }) }] }),
    ],
    [
      'equal values',
      makeLine({
        series: [{ name: '甲', role: 'home', points: makePoints({ 2021: 0, 2022: 0 }) }],
      }),
    ],
    [
      'only gaps',
      makeLine({ series: [{ name: '甲', role: 'home', points: makePoints({ 2021: null }) }] }),
    ],
    [
      'a small multiple of one point',
      sparklineOf(
        makeLineInput({ series: [{ name: '甲', role: 'home', points: makePoints({ 2022: 5 }) }] }),
      ),
    ],
    ['a small multiple of nothing', sparklineOf(makeLineInput({ series: [] }))],
    [
      'no milestone',
      timelineOf({ id: 't', title: '节点', caption: '', asOf: '2024-01-01', milestones: [] }),
    ],
    [
      'no bars',
      barChartOf({
        id: 'b',
        title: '无',
        caption: '',
        name: '值',
        xTitle: '地区',
        unit: '',
        decimals: 0,
        direction: 'up',
        bars: [],
      }),
    ],
  ])('can be drawn of %s', (_, spec) => {
    expect(stillSvg(spec, 'light')).not.toMatch(/NaN|undefined|Infinity/);
  });
});
