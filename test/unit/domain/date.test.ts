import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isDate,
  weekday,
  yearsBetween,
} from '#src/domain/date.ts';

describe('day arithmetic', () => {
  test('every day from 1899 to 2101 follows the one before, by number and by text', () => {
    let date = '1899-12-31';
    const start = dayNumber(date);
    for (let step = 1; step <= 73_500; step += 1) {
      date = dateOfDayNumber(start + step);
      if (dayNumber(date) !== start + step) throw new Error(date);
    }
    expect(date).toBe('2101-03-27');
  });

  test('agrees with the platform on day numbers and weekdays', () => {
    for (let days = -20_000; days < 30_000; days += 37) {
      const platform = new Date(days * 86_400_000);
      const date = dateOfDayNumber(days);
      expect(date).toBe(platform.toISOString().slice(0, 10));
      expect(weekday(date)).toBe(platform.getUTCDay());
    }
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2023-04-31', false],
    ['2023-00-10', false],
    ['2023-1-1', false],
  ])('%s is a day: %s', (date, expected) => {
    expect(isDate(date)).toBe(expected);
  });

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
  ])('%s plus %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  test.each([
    ['2026-03-02', 3, '2026-06-02'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-01-31', -2, '2025-11-30'],
  ])('%s plus %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test('a leap year has one day more', () => {
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(daysBetween('2023-01-01', '2024-01-01')).toBe(365);
  });
});

describe('years between two days', () => {
  test.each([
    ['2015-12-31', '2030-12-31', 15],
    ['2015-12-31', '2015-12-31', 0],
    ['2023-02-28', '2024-02-29', 1],
    ['2024-02-29', '2025-02-28', 1],
    ['2024-02-29', '2028-02-29', 4],
    ['2023-08-31', '2024-08-31', 1],
  ])('%s to %s is exactly %d', (from, to, expected) => {
    expect(yearsBetween(from, to)).toBe(expected);
  });

  test('a part of a year is its share of the days to the next anniversary', () => {
    expect(yearsBetween('2022-12-31', '2023-06-30')).toBeCloseTo(181 / 365, 12);
    expect(yearsBetween('2023-12-31', '2024-06-30')).toBeCloseTo(182 / 366, 12);
  });

  test('going back is the same with a minus', () => {
    expect(yearsBetween('2023-06-30', '2022-12-31')).toBe(
      -yearsBetween('2022-12-31', '2023-06-30'),
    );
  });

  test('never goes down as the second day goes on', () => {
    let before = 0;
    for (let days = 0; days < 3000; days += 1) {
      const years = yearsBetween('2020-02-29', addDays('2020-02-29', days));
      expect(years).toBeGreaterThanOrEqual(before);
      before = years;
    }
  });
});
