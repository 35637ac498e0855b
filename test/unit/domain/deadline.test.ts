import { readdirSync, readFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { calendarSchema } from '#src/schema/calendar.ts';
import type { LimitUnit } from '#src/schema/time-limit.ts';
import { addDays } from '#src/domain/date.ts';
import { deadlineOf, stageDeadline } from '#src/domain/deadline.ts';
import { dayKind, indexCalendars, isWorkingDay } from '#src/domain/working-day.ts';

const folder = new URL('../../../data/calendar/', import.meta.url);
const calendars = readdirSync(folder)
  .toSorted()
  .map((name) => calendarSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))));
const calendar = indexCalendars(calendars.filter((one) => one.year >= 2023 && one.year <= 2026));

const end = (from: string, amount: number, unit: LimitUnit) =>
  stageDeadline(from, { amount, unit }, calendar).end;

test('every day of 2023 to 2026 is the kind of day that chinese-days says', () => {
  for (let date = '2023-01-01'; date <= '2026-12-31'; date = addDays(date, 1))
    if (isWorkingDay(calendar, date) !== chineseDays.isWorkday(date)) throw new Error(date);
  expect(dayKind(calendar, '2026-12-31')).toBe('workday');
});

test.each([
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, count) => {
  let found = 0;
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1))
    if (isWorkingDay(calendar, date)) found += 1;
  expect(found).toBe(count);
});

describe('working days', () => {
  test.each([
    ['2026-03-02', 9, '2026-03-13'],
    ['2026-03-02', 90, '2026-07-10'],
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-28', 20, '2026-10-30'],
    ['2026-02-12', 1, '2026-02-13'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2025-09-26', 5, '2025-10-10'],
    ['2025-01-24', 20, '2025-02-27'],
    ['2024-09-30', 30, '2024-11-15'],
    ['2023-01-20', 20, '2023-02-22'],
    ['2026-04-30', 1, '2026-05-06'],
    ['2026-05-08', 1, '2026-05-09'],
    ['2026-10-09', 1, '2026-10-10'],
  ])('from %s the %ith ends on %s', (from, amount, expected) => {
    expect(end(from, amount, 'working-day')).toBe(expected);
  });

  test('every day is listed with its reason, and only working days are numbered', () => {
    const { days } = stageDeadline('2026-02-13', { amount: 2, unit: 'working-day' }, calendar);
    expect(days.map((day) => [day.date.slice(5), day.number, day.reason])).toEqual([
      ['02-14', 1, 'makeup-workday'],
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => [
        `02-${day}`,
        undefined,
        'holiday',
      ]),
      ['02-24', 2, 'workday'],
    ]);
  });
});

describe('months and calendar days', () => {
  test.each([
    ['2026-03-02', 3, 'month', '2026-06-02'],
    ['2026-07-01', 3, 'month', '2026-10-08'],
    ['2025-11-30', 3, 'month', '2026-02-28'],
    ['2026-08-31', 3, 'month', '2026-11-30'],
    ['2026-09-01', 30, 'calendar-day', '2026-10-08'],
    ['2026-01-20', 30, 'calendar-day', '2026-02-24'],
  ] as const)('from %s, %i %s ends on %s', (from, amount, unit, expected) => {
    expect(end(from, amount, unit)).toBe(expected);
  });

  test('an end that moved off a rest day says from where', () => {
    const moved = stageDeadline('2026-07-01', { amount: 3, unit: 'month' }, calendar);
    expect(moved).toMatchObject({ unmovedEnd: '2026-10-01', moved: true, end: '2026-10-08' });
    expect(moved.days.at(-1)).toEqual({
      date: '2026-10-08',
      number: undefined,
      reason: 'moved-to-working-day',
    });
    expect(stageDeadline('2026-03-02', { amount: 3, unit: 'month' }, calendar).moved).toBe(false);
  });
});

describe('where the calendar ends', () => {
  test('a count into an unpublished year has no end and names the year', () => {
    const stage = stageDeadline('2026-12-25', { amount: 20, unit: 'working-day' }, calendar);
    expect(stage).toMatchObject({ state: 'calendar-unpublished', unpublishedYear: 2027 });
    expect(stage.end).toBeUndefined();
    expect(stage.days.at(-1)?.date).toBe('2026-12-31');
  });

  test('months that end there keep the day before any move', () => {
    expect(stageDeadline('2026-12-01', { amount: 3, unit: 'month' }, calendar)).toMatchObject({
      state: 'calendar-unpublished',
      unmovedEnd: '2027-03-01',
      end: undefined,
    });
  });

  test('a start that is no day is said to be none', () => {
    expect(stageDeadline('2026-02-30', { amount: 1, unit: 'month' }, calendar).state).toBe(
      'bad-start',
    );
  });
});

describe('chains', () => {
  const stage = (name: string, amount?: number) => ({
    name,
    actor: '窗口',
    ...(amount === undefined
      ? { open_ended: '没有规定' }
      : { amount, unit: 'working-day' as const }),
  });

  test('run each stage from the end of the one before', () => {
    const chain = {
      kind: 'chain' as const,
      stages: [stage('甲', 5), stage('乙', 1), stage('丙', 3)],
    };
    const found = deadlineOf('2026-03-02', chain, calendar);
    expect(found.stages.map((one) => one.end)).toEqual(['2026-03-09', '2026-03-10', '2026-03-13']);
    expect(found).toMatchObject({ state: 'known', end: '2026-03-13' });
  });

  test('stop at a stage without days and name what was not reached', () => {
    const chain = { kind: 'chain' as const, stages: [stage('甲', 5), stage('乙'), stage('丙', 3)] };
    expect(deadlineOf('2026-03-02', chain, calendar)).toMatchObject({
      state: 'open',
      end: undefined,
      notReached: ['丙'],
    });
  });

  test('no limit is no limit', () => {
    const found = deadlineOf('2026-03-02', { kind: 'none', reason: '没有规定' }, calendar);
    expect(found).toMatchObject({ state: 'no-limit', end: undefined, stages: [] });
  });
});
