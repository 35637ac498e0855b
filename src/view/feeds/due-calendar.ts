import { dueOf } from '#src/domain/due-soon.ts';
import type { Judged } from '#src/domain/judged.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { pageTitle } from '../frame.ts';
import { icsText, type DayEvent } from '../ics.ts';
import { frameOf, namesOf } from '../names.ts';
import { dateText } from '../text.ts';
import { programmeUrl, taskUrl } from '../urls.ts';
import { targetText } from '../verdict-text.ts';
import { statusLabel } from '../verdict-words.ts';

/** What a calendar of due dates needs beside the promises. */
export interface CalendarContext {
  dataset: Dataset;
  /** The public address of the site, without its sub-path. */
  siteUrl: string;
}

function eventOf(
  { of, parent, parentName, owner, item, verdict }: Judged,
  due: string,
  { dataset, siteUrl }: CalendarContext,
): DayEvent {
  const { id, name } = item.type === 'target' ? item.target : item.milestone;
  const page = of === 'task' ? taskUrl(parent, id) : programmeUrl(parent, id);
  const { asOf } = verdict.inputs;
  return {
    uid: `${of}-${parent}-${item.type}-${id}@${new URL(siteUrl).hostname}`,
    date: due,
    start: asOf,
    title: `到期：${name}（${parentName}）`,
    text: [
      targetText(verdict),
      `责任单位：${namesOf(dataset).organization(owner)}`,
      `${dateText(asOf)}的判断：${statusLabel(verdict.status)}`,
    ].join('\n'),
    address: new URL(page, siteUrl).href,
  };
}

/** The promises that state a due date, the nearest date first. */
export const dueEvents = (
  judged: readonly Judged[],
  context: CalendarContext,
): readonly DayEvent[] =>
  judged
    .flatMap((one) => {
      const due = dueOf(one);
      return due === undefined ? [] : [eventOf(one, due, context)];
    })
    .toSorted((a, b) => (a.date === b.date ? (a.uid < b.uid ? -1 : 1) : a.date < b.date ? -1 : 1));

/** Due dates as an iCalendar file; nothing without one, because a calendar must hold something. */
export function dueCalendar(
  judged: readonly Judged[],
  title: string,
  context: CalendarContext,
): string | undefined {
  const events = dueEvents(judged, context);
  return events.length === 0
    ? undefined
    : icsText(events, 'Due dates', pageTitle(title, frameOf(context.dataset)));
}

/** A calendar as an answer. */
export const icsFile = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
