import { describe, expect, it } from 'vitest';
import { compareRegions } from '#src/domain/compare.ts';
import { rankRegions } from '#src/domain/ranking.ts';
import { readingsOf } from '#src/domain/series.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { barChartOf } from '#src/view/charts/bar-chart.ts';
import { csvOf } from '#src/view/charts/csv.ts';
import { barFrom, lineSeriesFrom } from '#src/view/charts/from-readings.ts';
import { sentenceOf } from '#src/view/charts/sentence.ts';
import { tableOf } from '#src/view/charts/table.ts';
import { comparisonCells, rankingText } from '#src/view/comparison.ts';
import { dataTables } from '#src/view/data-tables.ts';
import { valueRows } from '#src/view/indicator-rows.ts';
import { namesOf } from '#src/view/names.ts';
import { makeIndex, makeMeasure, makeRow, ratioProfile } from '../domain/make.ts';
import { makeLine } from './charts/make.ts';
import { validDataset } from './valid-data.ts';

const measure = makeMeasure('ratio', {
  unit: ':1',
  decimals: 1,
  direction: 'down',
  value_kind: 'ratio',
  breaks: [{ from_period: '2022', reason: '2022年起只计专任教师' }],
  derivation: { kind: 'ratio', numerator: 'children', denominator: 'teachers' },
});
const children = makeMeasure('children', { compare_regions: false });
const teachers = makeMeasure('teachers', { compare_regions: false });

/** `other` is of another definition, `third` not to be compared, `fourth` a bound, home derived. */
const index = makeIndex([measure, children, teachers], {
  children: ['2020', '2021', '2022', '2023'].map((year, at) =>
    makeRow('home', year, 1000 + 13 * at),
  ),
  teachers: ['2020', '2021', '2022', '2023'].map((year) => makeRow('home', year, 77)),
  ratio: [
    makeRow('nation', '2023', 15.1),
    makeRow('other', '2023', 12.5, { definition_differs: '含临聘教师' }),
    makeRow('third', '2023', 11, { not_comparable: '流入学生多' }),
    makeRow('fourth', '2023', 14, { qualifier: 'at-most' }),
    makeRow('county-a', '2023', 16),
  ],
});
const dataset: Dataset = {
  ...validDataset(),
  regions: [...index.regions.values()],
  indicators: [...new Set([...index.measures.values()].map(({ indicator }) => indicator))],
  observations: [],
  sources: [{ id: 's1', title: '公报', publisher: '局', published: '2024', tier: 'A' }],
};
const names = namesOf(dataset);
const home = readingsOf(index, 'ratio', 'home');

const regions = ['home', 'nation', 'other', 'third', 'fourth', 'county-b'];
const chart = barChartOf({
  id: 'ratio',
  title: '师生比',
  caption: '',
  unit: ':1',
  decimals: 1,
  direction: 'down',
  xTitle: '地区',
  name: '2023年',
  bars: regions.map((region) =>
    barFrom(
      { id: region, short_name: region },
      region === 'home' ? 'home' : 'peer',
      readingsOf(index, 'ratio', region).at(-1),
      '2023',
    ),
  ),
});

describe('what must be known of a value', () => {
  it('is computed with the unit and decimals of its own measure, and marked', () => {
    expect(home.map((one) => [one.period, one.status])).toEqual(
      ['2020', '2021', '2022', '2023'].map((year) => [year, 'derived']),
    );
    const row = valueRows(index, measure, names).find(
      ({ address }) => address === 'ratio/home/2023',
    );
    expect(row).toMatchObject({
      value: 13.5,
      shown: '13.5:1',
      status: '推算数',
      formula: '1039 ÷ 77 = 13.5',
    });
  });

  it('goes into the line, its table, its sentence and its CSV, and parts the line', () => {
    const spec = makeLine({
      unit: ':1',
      decimals: 1,
      series: [lineSeriesFrom('本地', 'home', home)],
    });
    expect(spec.series[0]?.segments).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(spec.series[0]?.flags[2]).toEqual(['derived', 'break-before']);
    expect(sentenceOf(spec)).toContain('2022年起口径变化');
    const cell = tableOf(spec).rows[2]?.cells[1];
    expect(cell).toMatchObject({
      text: '13.3',
      note: '推算数、口径变化；2022年起只计专任教师',
      valueId: 'ratio/home/2022',
    });
    expect(csvOf(spec)).toContain('2022年,本地,13.3,:1,,推算数、口径变化,2022年起只计专任教师');
  });

  it('goes into the bars, their table, their sentence and their CSV', () => {
    expect(chart.series[0]?.flags).toEqual([
      ['derived'],
      [],
      ['not-comparable'],
      ['not-comparable'],
      ['at-most'],
      [],
    ]);
    const notes = tableOf(chart).rows.map(({ cells }) => cells[1]?.note);
    expect(notes).toEqual([
      '推算数',
      undefined,
      '不可比；含临聘教师',
      '不可比；流入学生多',
      '原文为“以下”',
      undefined,
    ]);
    expect(sentenceOf(chart)).toContain('other、third口径不同，不参加比较');
    expect(csvOf(chart)).toContain('fourth,2023年,14.0,:1,,原文为“以下”,');
    expect(csvOf(chart)).toContain('county-b,2023年,,:1,,,');
  });

  it('keeps a value out of the ranking, with the reason, and missing ones in sight', () => {
    const ranking = rankRegions(index, 'ratio', regions);
    expect(ranking?.entries.map(({ region, rank }) => [region, rank])).toEqual([
      ['home', 1],
      ['fourth', 2],
      ['nation', 3],
    ]);
    expect(ranking?.missing).toEqual(['county-b']);
    const text = ranking === undefined ? '' : rankingText(ranking, measure, names);
    expect(text).toBe(
      '2023年排名：第1名home（13.5:1，推算数）、第2名fourth（14.0:1以下）、第3名nation（15.1:1）；other（含临聘教师）和third（流入学生多）不参加；county-b没有这一年的数值。',
    );
  });

  it('gives fewer than three comparable values no ranking', () => {
    const ranking = rankRegions(index, 'ratio', ['home', 'nation', 'other', 'third']);
    expect(ranking).toMatchObject({
      state: 'too-few',
      entries: [{ rank: undefined }, { rank: undefined }],
    });
  });

  it('goes into a comparison and forbids its gap', () => {
    const cellsTo = (other: string) => {
      const comparison = compareRegions(index, 'ratio', 'home', other);
      return comparison === undefined ? [] : comparisonCells(comparison, measure, names);
    };
    expect(cellsTo('nation').map(({ text }) => text)).toEqual([
      '13.5:1',
      '15.1:1',
      '低1.6',
      '—',
      '可比',
    ]);
    expect(cellsTo('nation')[0]?.note).toBe('2023年；推算数');
    expect(cellsTo('other')[1]?.note).toBe('2023年；口径不同');
    expect(cellsTo('other').map(({ text }) => text)).toContain('不可比');
    expect(cellsTo('other')[2]?.text).toBe('—');
    expect(cellsTo('other')[4]?.note).toBe('other的值口径不同：含临聘教师');
  });

  it('goes into the download of all values', () => {
    const context = { index, asOf: '2024-06-30', profile: ratioProfile };
    const file = dataTables(dataset, index, context).find(({ name }) => name === 'observations');
    const rowOf = (region: string, period: string) => {
      const row = file?.rows.find(
        (one) => one[0] === 'ratio' && one[2] === region && one[4] === period,
      );
      return Object.fromEntries(
        (file?.head ?? []).map((head, at) => [head, row?.[at]] as const).filter(([, cell]) => cell),
      );
    };
    expect(rowOf('home', '2022')).toMatchObject({
      数值: 13.3,
      状态: '推算数',
      算式: '1026 ÷ 77 = 13.3',
      此期起口径变化: '2022年起只计专任教师',
    });
    expect(rowOf('other', '2023')).toMatchObject({ 口径不同: '含临聘教师' });
    expect(rowOf('third', '2023')).toMatchObject({ 不宜比较: '流入学生多' });
    expect(rowOf('fourth', '2023')).toMatchObject({ 界限: '以下' });
  });
});
