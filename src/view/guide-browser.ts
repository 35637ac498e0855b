import { indexCalendars, type CalendarIndex } from '#src/domain/working-day.ts';
import type { Answer } from './guide-answer.ts';
import type { ClockBlock, ClockCalendar } from './guide-clock.ts';
import type { DayEvent } from './ics.ts';
import { dateText } from './text.ts';

/** The calculator's data as it arrives in the browser. */
export type BrowserClock = ClockBlock;

const isClock = (data: unknown): data is BrowserClock =>
  typeof data === 'object' && data !== null && 'limits' in data && 'starts' in data;

const isCalendars = (data: unknown): data is readonly ClockCalendar[] =>
  Array.isArray(data) &&
  data.every(
    (one: unknown) =>
      typeof one === 'object' &&
      one !== null &&
      'year' in one &&
      'off' in one &&
      'makeup_workdays' in one,
  );

/** The data block of a calculator; nothing when it cannot be read. */
export function readClock(text: string): BrowserClock | undefined {
  if (text === '') return undefined;
  const data: unknown = JSON.parse(text);
  return isClock(data) ? data : undefined;
}

/** The days off of all years that are published; none when the block cannot be read. */
export function readCalendars(text: string): CalendarIndex {
  const data: unknown = text === '' ? [] : JSON.parse(text);
  return indexCalendars(isCalendars(data) ? data : []);
}

/** The days of an answer as calendar events; each stage with its own day. */
export function eventsOf(
  clock: BrowserClock,
  answer: Answer,
  start: string,
  host: string,
): readonly DayEvent[] {
  return answer.stages.flatMap(({ title, end }, place) =>
    end === undefined
      ? []
      : [
          {
            uid: `${clock.guide}-${answer.key}-${place + 1}-${start}@${host}`,
            date: end,
            start,
            title: `${clock.name}：${answer.stages.length > 1 ? title : `${answer.title}期限`}`,
            text: `${clock.label}${dateText(start)}，${answer.title}${answer.limit}。参考日期，以受理机关的书面告知为准。`,
            address: clock.address,
          },
        ],
  );
}
