import { describe, expect, test } from 'vitest';
import { agreesWithComputed, hasValue } from '#src/domain/reading.ts';
import { latestReading, readingAt, readingsOf, segmentsOf, valuesOf } from '#src/domain/series.ts';
import { makeIndex, makeMeasure, makeRow } from './make.ts';

const children = makeMeasure('children');
const teachers = makeMeasure('teachers');
const ratio = makeMeasure('ratio', {
  unit: ':1',
  decimals: 2,
  derivation: { kind: 'ratio', numerator: 'children', denominator: 'teachers' },
});

describe('readings', () => {
  test('stand in the unit of the measure and keep what was written', () => {
    const index = makeIndex([children], {
      children: [makeRow('home', '2023', 52.36, { unit: '万人' })],
    });
    const reading = latestReading(index, 'children', 'home');
    expect(reading?.value).toBe(523_600);
    expect(reading?.written).toEqual({ value: 52.36, unit: '万人' });
  });

  test('come oldest first, missing ones with their reason, and never as zero', () => {
    const index = makeIndex([children], {
      children: [
        makeRow('home', '2023', 3),
        { region: 'home', period: '2022', status: 'missing', reason: '公报没有写' },
        makeRow('home', '2021', 1),
      ],
    });
    const readings = readingsOf(index, 'children', 'home');
    expect(readings.map((one) => one.period)).toEqual(['2021', '2022', '2023']);
    expect(readings[1]).toMatchObject({ kind: 'missing', reason: '公报没有写' });
    expect(valuesOf(index, 'children', 'home').map((one) => one.value)).toEqual([1, 3]);
  });

  test('with a formula are worked out exactly', () => {
    const index = makeIndex([makeMeasure('share', { unit: '%', decimals: 2 })], {
      share: [
        {
          region: 'home',
          period: '2023',
          status: 'derived',
          source: 's1',
          formula: '89.50 - 1.37',
          formula_note: '比上年提高',
        },
      ],
    });
    const reading = latestReading(index, 'share', 'home');
    expect(reading?.value).toBe(88.13);
    expect(reading?.computed?.formula).toBe('89.50 − 1.37 = 88.13');
  });

  test('an unknown measure or region has none', () => {
    const index = makeIndex([children], {});
    expect(readingsOf(index, 'children', 'home')).toEqual([]);
    expect(latestReading(index, 'nowhere', 'home')).toBeUndefined();
  });
});

describe('computed values', () => {
  const rows = {
    children: [makeRow('home', '2023', 52.36, { unit: '万人', source: 'a' })],
    teachers: [makeRow('home', '2023', 30_123, { source: 'b' })],
  };

  test('fill the formula in and name their sources', () => {
    const reading = latestReading(makeIndex([children, teachers, ratio], rows), 'ratio', 'home');
    expect(reading?.status).toBe('derived');
    expect(reading?.value).toBeCloseTo(523_600 / 30_123, 12);
    expect(reading?.computed?.formula).toBe('523600 ÷ 30123 = 17.38');
    expect(reading?.sources).toEqual(['a', 'b']);
  });

  test('give way to a stated value, which carries the difference', () => {
    const index = makeIndex([children, teachers, ratio], {
      ...rows,
      ratio: [makeRow('home', '2023', 17.4)],
    });
    const reading = readingAt(index, 'ratio', 'home', '2023');
    if (reading === undefined || !hasValue(reading)) throw new Error('no value');
    expect(reading.value).toBe(17.4);
    expect(reading.difference).toBeCloseTo(17.4 - 523_600 / 30_123, 9);
    expect(agreesWithComputed(reading)).toBe(true);
    expect(agreesWithComputed({ ...reading, value: 18, difference: 0.618 })).toBe(false);
  });

  test('are not there without every part, nor with a zero divisor', () => {
    const part = makeIndex([children, teachers, ratio], { children: rows.children });
    expect(latestReading(part, 'ratio', 'home')).toBeUndefined();
    const zero = makeIndex([children, teachers, ratio], {
      ...rows,
      teachers: [makeRow('home', '2023', 0)],
    });
    expect(latestReading(zero, 'ratio', 'home')).toBeUndefined();
  });

  test('take over what limits their parts', () => {
    const index = makeIndex([children, teachers, ratio], {
      children: [
        makeRow('home', '2023', 10, { definition_differs: '含民办', qualifier: 'at-least' }),
      ],
      teachers: [{ region: 'home', period: '2023', source: 's1', status: 'provisional', value: 2 }],
    });
    const reading = latestReading(index, 'ratio', 'home');
    expect(reading).toMatchObject({
      definitionDiffers: '含民办',
      provisional: true,
      qualifier: 'at-least',
    });
  });

  test('sums, shares and splits follow their definition', () => {
    const index = makeIndex(
      [
        children,
        teachers,
        makeMeasure('all', { derivation: { kind: 'sum', parts: ['children', 'teachers'] } }),
        makeMeasure('share', {
          unit: '%',
          decimals: 1,
          derivation: { kind: 'share', part: 'children', whole: 'all' },
        }),
        makeMeasure('split', {
          unit: '普职比',
          decimals: 1,
          derivation: { kind: 'split', first: 'children', second: 'teachers' },
        }),
      ],
      { children: [makeRow('home', '2023', 1)], teachers: [makeRow('home', '2023', 3)] },
    );
    expect(latestReading(index, 'all', 'home')?.value).toBe(4);
    expect(latestReading(index, 'share', 'home')?.value).toBe(25);
    expect(latestReading(index, 'split', 'home')?.computed?.formula).toBe('1 ÷ (1 + 3) × 100 = 25');
  });

  test('a measure made from itself has none and does not hang', () => {
    const loop = makeMeasure('loop', { derivation: { kind: 'sum', parts: ['loop', 'children'] } });
    expect(readingsOf(makeIndex([children, loop], rows), 'loop', 'home')).toEqual([]);
  });
});

describe('segments', () => {
  const broken = makeMeasure('children', {
    breaks: [{ from_period: '2021', reason: '改按学籍统计' }],
  });
  const rows = ['2019', '2020', '2022', '2023'].map((year, at) => makeRow('home', year, at));

  test('part where the definition changes, with the reason', () => {
    const segments = segmentsOf(makeIndex([broken], { children: rows }), 'children', 'home');
    expect(segments.map((one) => one.readings.map((reading) => reading.period))).toEqual([
      ['2019', '2020'],
      ['2022', '2023'],
    ]);
    expect(segments.map((one) => one.breakBefore)).toEqual([undefined, '改按学籍统计']);
  });

  test('do not part for a break of another region', () => {
    const elsewhere = makeMeasure('children', {
      breaks: [{ from_period: '2021', regions: ['other'], reason: '改按学籍统计' }],
    });
    expect(segmentsOf(makeIndex([elsewhere], { children: rows }), 'children', 'home')).toHaveLength(
      1,
    );
  });

  test('part round a value of another definition', () => {
    const index = makeIndex([children], {
      children: [
        makeRow('home', '2020', 1),
        makeRow('home', '2021', 2, { definition_differs: '只含公办' }),
        makeRow('home', '2022', 3),
      ],
    });
    expect(segmentsOf(index, 'children', 'home')).toHaveLength(3);
  });

  test('an empty series has none', () => {
    expect(segmentsOf(makeIndex([children], {}), 'children', 'home')).toEqual([]);
  });
});
