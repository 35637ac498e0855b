import { describe, expect, it } from 'vitest';
import { compareRegions } from '#src/domain/compare.ts';
import { rankCounties } from '#src/domain/ranking.ts';
import type { Measure } from '#src/schema/indicator.ts';
import type { Observation } from '#src/schema/observation.ts';
import { comparisonCells, gapText, rankingText } from '#src/view/comparison.ts';
import { countyChart, measureChart } from '#src/view/indicator-charts.ts';
import { indicatorTable, valueRows } from '#src/view/indicator-rows.ts';
import { measureSentence, trendOf } from '#src/view/indicator-sentence.ts';
import { tileMap } from '#src/view/indicator-tiles.ts';
import type { Names } from '#src/view/names.ts';
import { makeIndex, makeMeasure, makeRow } from '../domain/make.ts';

const same = (id: string): string => id;
const names: Names = {
  region: same,
  regionShort: same,
  organization: same,
  source: (id) => ({ id, title: `来源${id}`, tier: 'A' }),
  indicator: same,
  measure: same,
  published: () => undefined,
  task: same,
  programme: same,
  guide: same,
};
const rate = (change: Partial<Measure> = {}): Measure =>
  makeMeasure('rate', { name: '入园率', unit: '%', decimals: 1, value_kind: 'share', ...change });
const indexOf = (measure: Measure, rows: readonly Observation[]) =>
  makeIndex([measure], { [measure.id]: rows });
const noFiles = { observations: [] };
const noBenchmarks = { benchmarks: [] };

const sentenceOf = (measure: Measure, rows: readonly Observation[], other?: string): string => {
  const index = indexOf(measure, rows);
  const found = other === undefined ? undefined : compareRegions(index, measure.id, 'home', other);
  return measureSentence(index, noFiles, measure, found === undefined ? [] : [found], names);
};

describe('the sentence of a measure', () => {
  it('says value, period, change, standing and how sure', () => {
    const rows = [
      makeRow('home', '2022', 88),
      makeRow('home', '2023', 90.2),
      makeRow('other', '2023', 93.4),
    ];
    expect(sentenceOf(rate(), rows, 'other')).toBe(
      'home2023年的入园率为90.2%，比2022年上升2.2个百分点，变好。比other同期的93.4%低3.2个百分点，较差。定稿，来源等级A（原发布者或官方网站）。',
    );
  });

  it('calls a fall better where less is better, and neither where direction is neutral', () => {
    const rows = [makeRow('home', '2022', 12), makeRow('home', '2023', 9)];
    expect(sentenceOf(rate({ direction: 'down' }), rows)).toContain('下降3.0个百分点，变好');
    expect(sentenceOf(rate({ direction: 'neutral' }), rows)).toContain('下降3.0个百分点。');
  });

  it('does not compare across a change of definition', () => {
    const measure = rate({ breaks: [{ from_period: '2023', reason: '新口径' }] });
    const rows = [makeRow('home', '2022', 12), makeRow('home', '2023', 90)];
    expect(trendOf(indexOf(measure, rows), measure, 'home')?.state).toBe('break');
  });

  it('subtracts the values as they are shown', () => {
    const rows = [makeRow('home', '2022', 10.04), makeRow('home', '2023', 10.06)];
    expect(trendOf(indexOf(rate(), rows), rate(), 'home')?.text).toBe(
      '比2022年上升0.1个百分点，变好',
    );
  });

  it('says that nothing is public at home and what is public elsewhere', () => {
    expect(sentenceOf(rate(), [makeRow('other', '2023', 93.4)])).toBe(
      '入园率：没有查到公开发布的home数值。别处公开的有：other2023年93.4%。',
    );
    expect(sentenceOf(rate(), [])).toContain('其他地区也没有登记到数值');
  });
});

describe('a comparison', () => {
  it('gives no gap for values that do not compare, and the reason', () => {
    const rows = [
      makeRow('home', '2023', 90),
      makeRow('other', '2023', 93, { definition_differs: '只算城区' }),
    ];
    const found = compareRegions(indexOf(rate(), rows), 'rate', 'home', 'other');
    if (found === undefined) throw new Error('no comparison');
    const cells = comparisonCells(found, rate(), names);
    expect(cells[2]?.text).toBe('—');
    expect(cells.at(-1)).toMatchObject({
      text: '不可比',
      note: 'other的值口径不同：只算城区',
    });
  });

  it('calls the difference of percentages percentage points', () => {
    const rows = [makeRow('home', '2023', 90), makeRow('other', '2023', 88.5)];
    const found = compareRegions(indexOf(rate(), rows), 'rate', 'home', 'other');
    expect(found && gapText(found, 1)).toBe('高1.5个百分点，较好');
  });
});

describe('the counties', () => {
  const rows = [
    makeRow('county-a', '2023', 80),
    makeRow('county-b', '2023', 90),
    makeRow('county-c', '2023', 90),
  ];

  it('share a rank where they are equal', () => {
    const ranking = rankCounties(indexOf(rate(), rows), 'rate');
    expect(ranking && rankingText(ranking, rate(), names)).toBe(
      '2023年排名：并列第1名county-b（90.0%）、并列第1名county-c（90.0%）、第3名county-a（80.0%）。',
    );
  });

  it('are not ranked when fewer than three compare', () => {
    const ranking = rankCounties(indexOf(rate(), rows.slice(0, 2)), 'rate');
    expect(ranking && rankingText(ranking, rate(), names)).toBe(
      '2023年可比的数值不到3个，不排名；county-c没有这一年的数值。',
    );
  });

  it('all have a bar, also the one without a value, and no tile map without places', () => {
    const index = indexOf(rate(), rows.slice(0, 2));
    const ranking = rankCounties(index, 'rate');
    if (ranking === undefined) throw new Error('no ranking');
    const chart = countyChart(index, rate(), ranking, names);
    expect(chart?.series[0]?.values).toEqual([90, 80, null]);
    expect(tileMap(index, rate(), ranking)).toBeUndefined();
  });
});

describe('the values of a measure', () => {
  const rows = [
    makeRow('other', '2023', 93.4),
    makeRow('home', '2022', 88),
    makeRow('home', '2023', 90.2, { qualifier: 'at-least' }),
  ];

  it('stand with the home region and the newest period first', () => {
    expect(valueRows(indexOf(rate(), rows), rate(), names).map(({ address }) => address)).toEqual([
      'rate/home/2023',
      'rate/home/2022',
      'rate/other/2023',
    ]);
  });

  it('are the same in the table of the download', () => {
    const index = indexOf(rate(), rows);
    const indicator = index.measures.get('rate')?.indicator;
    if (indicator === undefined) throw new Error('no indicator');
    const { head, rows: cells } = indicatorTable(index, indicator, names);
    const at = head.indexOf('数值');
    expect(cells.map((row) => row[at])).toEqual([90.2, 88, 93.4]);
  });

  it('draw no line chart when only one period is known, and no sizes of regions in one chart', () => {
    const single = indexOf(rate(), [makeRow('home', '2023', 90)]);
    expect(measureChart(single, noBenchmarks, rate(), [], names)).toBeUndefined();
    const count = rate({ compare_regions: false });
    const many = indexOf(count, [
      ...rows,
      makeRow('nation', '2022', 900),
      makeRow('nation', '2023', 950),
    ]);
    const chart = measureChart(many, noBenchmarks, count, [], names);
    expect(chart?.series.map(({ name }) => name)).toEqual(['home']);
  });
});
