import { describe, expect, it } from 'vitest';
import { lineDataOf } from '#src/view/charts/line-data.ts';
import { makeLine, makePoints } from './make.ts';

describe('a line chart', () => {
  it('shows a year without a value as missing', () => {
    const spec = makeLine({
      series: [{ name: '甲市', role: 'home', points: makePoints({ 2019: 1, 2021: 3 }) }],
    });
    expect(spec.x.map(({ key }) => key)).toEqual(['2019', '2020', '2021']);
    expect(spec.series[0]?.values).toEqual([1, null, 3]);
  });

  it('orders periods of different kinds by their last day', () => {
    const spec = makeLine({
      series: [
        {
          name: '甲市',
          role: 'home',
          points: makePoints({ '2021-2022': 2, 2021: 1, '2022-Q4': 3 }),
        },
      ],
    });
    expect(spec.x.map(({ key }) => key)).toEqual(['2021', '2021-2022', '2022-Q4']);
  });

  it('draws no line across a break', () => {
    const spec = makeLine({
      series: [
        {
          name: '甲市',
          role: 'home',
          points: makePoints({ 2019: 1, 2020: 2, 2021: 9, 2022: 10 }),
          breaks: ['2021'],
        },
      ],
    });
    const [series] = spec.series;
    expect(series?.segments).toEqual([
      [0, 1],
      [2, 3],
    ]);
    const ys = series === undefined ? [] : lineDataOf(spec, series).points.map(({ y }) => y);
    expect(ys).toEqual([1, 2, Number.NaN, 9, 10]);
  });

  it('moves a break without a value to the first value after it', () => {
    const spec = makeLine({
      series: [
        {
          name: '甲市',
          role: 'home',
          points: makePoints({ 2019: 1, 2022: 10 }),
          breaks: ['2021'],
        },
      ],
    });
    expect(spec.series[0]?.flags).toEqual([[], [], [], ['break-before']]);
  });

  it('keeps leap days and school years apart in real days', () => {
    const spec = makeLine({
      series: [
        { name: '甲市', role: 'home', points: makePoints({ '2024-02': 1, '2023-2024': 2 }) },
      ],
    });
    expect(spec.x.map(({ date }) => date)).toEqual(['2024-02-29', '2024-08-31']);
  });
});
