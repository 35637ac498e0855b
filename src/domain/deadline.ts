import type { LimitUnit, PromisedLimit, StatutoryLimit } from '#src/schema/time-limit.ts';
import { addDays, addMonths, isDate } from './date.ts';
import { dayKind, isWorkingDay, type CalendarIndex, type DayKind } from './working-day.ts';

/** Why a day counts or does not. */
export type DayReason = DayKind | 'calendar-day' | 'moved-to-working-day';

export interface CountedDay {
  date: string;
  /** Which day of the limit it is; nothing for a day that does not count. */
  number: number | undefined;
  reason: DayReason;
}

export interface Limit {
  amount: number;
  unit: LimitUnit;
}

export interface StageDeadline {
  name: string | undefined;
  limit: Limit | undefined;
  /** The day of the event: it is not counted itself. */
  from: string;
  /**
   * `known` the end is known; `open` the stage has no number of days; `calendar-unpublished` the
   * count runs into a year whose notice is not published; `bad-start` the start is no day.
   */
  state: 'known' | 'open' | 'calendar-unpublished' | 'bad-start';
  end: string | undefined;
  /** The end before it moved off a rest day; known for calendar days and months in any year. */
  unmovedEnd: string | undefined;
  moved: boolean;
  /** Every day after the start up to the end, as far as the calendar is published. */
  days: readonly CountedDay[];
  unpublishedYear: number | undefined;
}

export interface Deadline {
  /** The state of the last stage that could be worked out; `no-limit` when there is no limit. */
  state: StageDeadline['state'] | 'no-limit';
  start: string;
  end: string | undefined;
  stages: readonly StageDeadline[];
  /** Names of stages that follow one without an end. */
  notReached: readonly string[];
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

const unpublished = (
  start: StageDeadline,
  date: string,
  days: readonly CountedDay[],
  unmovedEnd?: string,
): StageDeadline => ({
  ...start,
  state: 'calendar-unpublished',
  unmovedEnd,
  days,
  unpublishedYear: yearOf(date),
});

const countWorkingDays = (
  start: StageDeadline,
  amount: number,
  calendar: CalendarIndex,
): StageDeadline => {
  const days: CountedDay[] = [];
  let number = 0;
  let date = start.from;
  while (number < amount) {
    date = addDays(date, 1);
    const reason = dayKind(calendar, date);
    if (reason === 'unpublished') return unpublished(start, date, days);
    const counts = isWorkingDay(calendar, date);
    if (counts) number += 1;
    days.push({ date, number: counts ? number : undefined, reason });
  }
  return { ...start, state: 'known', end: date, unmovedEnd: date, days };
};

/** Days and months by the calendar; an end on a rest day moves to the next working day. */
const countCalendarDays = (
  start: StageDeadline,
  unmovedEnd: string,
  calendar: CalendarIndex,
): StageDeadline => {
  const days: CountedDay[] = [];
  let date = start.from;
  while (date < unmovedEnd) {
    date = addDays(date, 1);
    days.push({ date, number: days.length + 1, reason: 'calendar-day' });
  }
  while (!isWorkingDay(calendar, date)) {
    if (dayKind(calendar, date) === 'unpublished')
      return unpublished(start, date, days, unmovedEnd);
    date = addDays(date, 1);
    const working = isWorkingDay(calendar, date);
    const reason = working ? 'moved-to-working-day' : dayKind(calendar, date);
    if (reason !== 'unpublished') days.push({ date, number: undefined, reason });
  }
  return { ...start, state: 'known', end: date, unmovedEnd, moved: date !== unmovedEnd, days };
};

/** The end of one limit that runs from the day of an event. */
export const stageDeadline = (
  from: string,
  limit: Limit | undefined,
  calendar: CalendarIndex,
  name?: string,
): StageDeadline => {
  const start: StageDeadline = {
    name,
    limit,
    from,
    state: limit === undefined ? 'open' : 'bad-start',
    end: undefined,
    unmovedEnd: undefined,
    moved: false,
    days: [],
    unpublishedYear: undefined,
  };
  if (!isDate(from)) return { ...start, state: 'bad-start' };
  if (limit === undefined) return start;
  switch (limit.unit) {
    case 'working-day':
      return countWorkingDays(start, limit.amount, calendar);
    case 'calendar-day':
      return countCalendarDays(start, addDays(from, limit.amount), calendar);
    case 'month':
      return countCalendarDays(start, addMonths(from, limit.amount), calendar);
  }
};

interface NamedLimit {
  name: string | undefined;
  limit: Limit | undefined;
}

const stagesOf = (limit: StatutoryLimit | PromisedLimit): readonly NamedLimit[] => {
  switch (limit.kind) {
    case 'single':
      return [{ name: undefined, limit: { amount: limit.amount, unit: limit.unit } }];
    case 'chain':
      return limit.stages.map(({ name, amount, unit }) => ({
        name,
        limit: amount === undefined || unit === undefined ? undefined : { amount, unit },
      }));
    case 'none':
    case 'unpublished':
      return [];
  }
};

/**
 * The end of a limit from the day of its event, stage by stage: each stage runs from the end of
 * the one before. The result is a reference, not a legal finding.
 */
export const deadlineOf = (
  start: string,
  limit: StatutoryLimit | PromisedLimit,
  calendar: CalendarIndex,
): Deadline => {
  const named = stagesOf(limit);
  const stages: StageDeadline[] = [];
  let from: string | undefined = start;
  for (const one of named) {
    if (from === undefined) break;
    const stage: StageDeadline = stageDeadline(from, one.limit, calendar, one.name);
    stages.push(stage);
    from = stage.end;
  }
  const last = stages.at(-1);
  return {
    state: last?.state ?? 'no-limit',
    start,
    end: stages.length === named.length ? last?.end : undefined,
    stages,
    notReached: named.slice(stages.length).map((one) => one.name ?? ''),
  };
};
