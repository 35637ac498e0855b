import { describe, expect, test } from 'vitest';
import { compareRegions } from '#src/domain/compare.ts';
import { gapsBySize, largestGaps } from '#src/domain/gaps.ts';
import { rankCounties, rankRegions } from '#src/domain/ranking.ts';
import type { Measure } from '#src/schema/indicator.ts';
import type { Observation } from '#src/schema/observation.ts';
import { makeIndex, makeMeasure, makeRow } from './make.ts';

const rate = (change: Partial<Measure> = {}) =>
  makeMeasure('rate', { unit: '%', decimals: 1, ...change });
const compared = (rows: readonly Observation[], change: Partial<Measure> = {}) =>
  compareRegions(makeIndex([rate(change)], { rate: rows }), 'rate', 'home', 'other');

describe('two regions in one measure', () => {
  const rows = [
    makeRow('home', '2020', 80),
    makeRow('home', '2022', 84),
    makeRow('other', '2018', 80),
    makeRow('other', '2022', 88),
  ];

  test('are compared in the newest year of both, in percentage points', () => {
    expect(compared(rows)).toMatchObject({
      match: 'latest',
      gap: -4,
      gapUnit: '个百分点',
      standing: 'worse',
      comparable: true,
    });
  });

  test('lag by the years that the other needs for the gap at its own pace', () => {
    expect(compared(rows)?.yearsBehind).toMatchObject({ years: 2, pace: 2 });
  });

  test('have no years behind when the other does not move the right way', () => {
    const falling = [
      makeRow('home', '2022', 84),
      makeRow('other', '2018', 90),
      makeRow('other', '2022', 88),
    ];
    expect(compared(falling)?.yearsBehind).toBeUndefined();
  });

  test('a lower value is better where less is better', () => {
    expect(compared(rows, { direction: 'down' })?.standing).toBe('better');
    expect(compared(rows, { direction: 'neutral' })?.standing).toBeUndefined();
  });

  test('fall back to an earlier common year, and then to the nearest years', () => {
    const common = [...rows, makeRow('home', '2023', 90)];
    expect(compared(common)).toMatchObject({ match: 'common', gap: -4 });
    const apart = [
      makeRow('home', '2020', 80),
      makeRow('other', '2018', 79),
      makeRow('other', '2022', 88),
    ];
    expect(compared(apart)).toMatchObject({ match: 'nearest', yearsApart: 2 });
  });

  test('years too far apart give no gap', () => {
    const far = compared([makeRow('home', '2016', 80), makeRow('other', '2022', 88)]);
    expect(far).toMatchObject({ comparable: false, gap: undefined });
    expect(far?.reasons.map((one) => one.code)).toEqual(['years-apart']);
  });

  test('an earlier comparable year is taken before a newer incomparable one', () => {
    const newer = [
      ...rows,
      makeRow('home', '2023', 90, { not_comparable: '试点' }),
      makeRow('other', '2023', 91),
    ];
    expect(compared(newer)).toMatchObject({ comparable: true, own: { period: '2022' } });
  });

  test.each([
    ['definition-differs', { definition_differs: '只含公办' }],
    ['not-comparable', { not_comparable: '流入地' }],
  ])('%s is said with its reason', (code, change) => {
    const found = compared([makeRow('home', '2022', 84, change), makeRow('other', '2022', 88)]);
    expect(found?.gap).toBeUndefined();
    expect(found?.reasons).toMatchObject([
      { code, region: 'home', text: Object.values(change)[0] },
    ]);
  });

  test('a break of one region, or between two years, forbids the comparison', () => {
    const oneSide = compared(rows, {
      breaks: [{ from_period: '2021', regions: ['other'], reason: '新口径' }],
    });
    expect(oneSide?.reasons).toMatchObject([{ code: 'break-between', text: '新口径' }]);
    expect(
      compared(rows, { breaks: [{ from_period: '2021', reason: '新口径' }] })?.comparable,
    ).toBe(true);
  });

  test('counts are never compared', () => {
    expect(compared(rows, { compare_regions: false })?.reasons[0]?.code).toBe(
      'regions-not-comparable',
    );
  });

  test('a missing side is said, not guessed', () => {
    expect(compared([makeRow('home', '2022', 84)])).toMatchObject({
      match: 'none',
      gap: undefined,
      reasons: [{ code: 'no-value', region: 'other' }],
    });
  });
});

describe('a ranking', () => {
  const names = ['home', 'other', 'third', 'fourth', 'nation'];
  const ranked = (rows: readonly Observation[], change: Partial<Measure> = {}) =>
    rankRegions(makeIndex([rate(change)], { rate: rows }), 'rate', names);
  const rows = [
    makeRow('home', '2022', 90),
    makeRow('other', '2022', 95.01),
    makeRow('third', '2022', 94.99),
    makeRow('fourth', '2022', 99, { definition_differs: '只含公办' }),
    makeRow('other', '2023', 96),
  ];

  test('takes the newest year with three values, shows ties and what is left out', () => {
    const found = ranked(rows);
    expect(found).toMatchObject({ state: 'ranked', year: 2022, missing: ['nation'] });
    expect(found?.entries.map((one) => [one.region, one.rank, one.tied])).toEqual([
      ['other', 1, true],
      ['third', 1, true],
      ['home', 3, false],
    ]);
    expect(found?.leftOut).toMatchObject([{ region: 'fourth', reason: '只含公办' }]);
  });

  test('is none with fewer than three comparable values', () => {
    const found = ranked(rows.slice(1));
    expect(found?.state).toBe('too-few');
    expect(found?.entries.every((one) => one.rank === undefined)).toBe(true);
  });

  test('puts the lowest first where less is better, and none first without direction', () => {
    expect(ranked(rows, { direction: 'down' })?.entries[0]?.region).toBe('home');
    expect(ranked(rows, { direction: 'neutral' })?.state).toBe('no-direction');
    expect(ranked(rows, { compare_regions: false })?.state).toBe('counts');
  });

  test('of counties takes the regions below the home region', () => {
    const index = makeIndex([rate()], {
      rate: ['a', 'b'].map((name, at) => makeRow(`county-${name}`, '2022', at)),
    });
    expect(rankCounties(index, 'rate')).toMatchObject({ state: 'too-few', missing: ['county-c'] });
  });
});

test('gaps are ordered by their size beside the other value, the worse apart from the better', () => {
  const ids = ['small', 'large', 'ahead', 'same', 'counts', 'alone'];
  const value = (at: number): number => [98, 50, 120, 100, 1, 1][at] ?? 0;
  const index = makeIndex(
    ids.map((id) => makeMeasure(id, { unit: '%', compare_regions: id !== 'counts' })),
    Object.fromEntries(
      ids.map((id, at) => [
        id,
        [
          makeRow('home', '2022', value(at)),
          ...(id === 'alone' ? [] : [makeRow('other', '2022', 100)]),
        ],
      ]),
    ),
  );
  const gaps = gapsBySize(index, 'other');
  expect(gaps.worse.map((one) => one.measure)).toEqual(['large', 'small']);
  expect(gaps.better.map((one) => one.measure)).toEqual(['ahead']);
  expect(gaps.equal.map((one) => one.measure)).toEqual(['same']);
  expect(gaps.notComparable.map((one) => one.measure)).toEqual(['counts']);
  expect(gaps.unshared.map((one) => one.measure)).toEqual(['alone']);
  expect(largestGaps(index, ['other', 'third'], 1).map((one) => one.measure)).toEqual(['large']);
});
