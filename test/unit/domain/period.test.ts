import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  comparisonYear,
  isPeriod,
  periodEnd,
  periodPartsOf,
  periodStart,
} from '#src/domain/period.ts';

describe('the five forms of a period', () => {
  test.each([
    ['2023', 'year', '2023-01-01', '2023-12-31'],
    ['2023-2024', 'school-year', '2023-09-01', '2024-08-31'],
    ['2023-Q1', 'quarter', '2023-01-01', '2023-03-31'],
    ['2023-Q4', 'quarter', '2023-10-01', '2023-12-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2023-02', 'month', '2023-02-01', '2023-02-28'],
    ['2024-02-29', 'day', '2024-02-29', '2024-02-29'],
  ])('%s is a %s from %s to %s', (period, kind, start, end) => {
    expect(periodPartsOf(period)?.kind).toBe(kind);
    expect(periodStart(period)).toBe(start);
    expect(periodEnd(period)).toBe(end);
  });

  test.each(['', '23', '2023-13', '2023-Q5', '2023-02-29', '2023-2025', '2023-2023', '2023年'])(
    '%s is no period',
    (period) => {
      expect(isPeriod(period)).toBe(false);
      expect(periodEnd(period)).toBeUndefined();
    },
  );

  test('sort by their last day, the longer first where it is the same', () => {
    const periods = ['2024', '2023-Q4', '2023', '2023-12', '2023-2024', '2023-12-31', '2023-Q1'];
    expect(periods.toSorted(comparePeriods)).toEqual([
      '2023-Q1',
      '2023',
      '2023-Q4',
      '2023-12',
      '2023-12-31',
      '2023-2024',
      '2024',
    ]);
  });

  test('are compared by the year in which they end', () => {
    expect(comparisonYear('2023-2024')).toBe(2024);
    expect(comparisonYear('2023-Q2')).toBe(2023);
  });
});
