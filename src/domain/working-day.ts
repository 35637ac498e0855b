import type { Calendar } from '#src/schema/calendar.ts';
import { weekday } from './date.ts';

export type DayKind = 'workday' | 'makeup-workday' | 'weekend' | 'holiday' | 'unpublished';

/** The published calendars, ready for look-up. */
export interface CalendarIndex {
  years: ReadonlySet<number>;
  off: ReadonlySet<string>;
  makeup: ReadonlySet<string>;
}

/** A notice is for a year, but may name days of the December before. */
export const indexCalendars = (
  calendars: readonly Pick<Calendar, 'year' | 'off' | 'makeup_workdays'>[],
): CalendarIndex => ({
  years: new Set(calendars.map((calendar) => calendar.year)),
  off: new Set(calendars.flatMap((calendar) => calendar.off)),
  makeup: new Set(calendars.flatMap((calendar) => calendar.makeup_workdays)),
});

/** What kind of day it is; `unpublished` in a year whose notice is not there, also at weekends. */
export const dayKind = (index: CalendarIndex, date: string): DayKind => {
  if (!index.years.has(Number(date.slice(0, 4)))) return 'unpublished';
  if (index.makeup.has(date)) return 'makeup-workday';
  if (index.off.has(date)) return 'holiday';
  const day = weekday(date);
  return day === 0 || day === 6 ? 'weekend' : 'workday';
};

export const isWorkingDay = (index: CalendarIndex, date: string): boolean => {
  const kind = dayKind(index, date);
  return kind === 'workday' || kind === 'makeup-workday';
};
