import { addDays, isDate } from '#src/domain/date.ts';
import type { CountedDay, StageDeadline } from '#src/domain/deadline.ts';
import { dayKind, type CalendarIndex } from '#src/domain/working-day.ts';
import { dateText } from './text.ts';

/** A day without its year when the reader knows it. @example dayIn('2026-10-01', '2026') // '10月1日' */
const dayIn = (date: string, year: string): string =>
  date.startsWith(year) ? dateText(date).slice(year.length + 1) : dateText(date);

/** Days in order as spans. @example spansText(['2026-10-01', '2026-10-02'], '2026') // '10月1日至10月2日' */
export function spansText(dates: readonly string[], year: string): string {
  const spans: [string, string][] = [];
  for (const date of dates) {
    const last = spans.at(-1);
    if (last !== undefined && addDays(last[1], 1) === date) last[1] = date;
    else spans.push([date, date]);
  }
  return spans
    .map(([from, to]) =>
      from === to ? dayIn(from, year) : `${dayIn(from, year)}至${dayIn(to, year)}`,
    )
    .join('、');
}

const datesOf = (days: readonly CountedDay[], reason: CountedDay['reason']): readonly string[] =>
  days.filter((day) => day.reason === reason).map(({ date }) => date);

/** Which days of a stage were counted and which were not, by name. */
export function countNotes({ days, limit, from, state }: StageDeadline): readonly string[] {
  if (days.length === 0 || limit === undefined) return [];
  const year = from.slice(0, 4);
  const counted = days.filter(({ number }) => number !== undefined).length;
  if (limit.unit !== 'working-day') return [`从第二天起每天都数，共${counted}天。`];
  const [weekends, holidays, makeup] = [
    datesOf(days, 'weekend'),
    datesOf(days, 'holiday'),
    datesOf(days, 'makeup-workday'),
  ];
  const out = [
    weekends.length === 0 ? undefined : `周末${weekends.length}天`,
    holidays.length === 0 ? undefined : `放假${holidays.length}天（${spansText(holidays, year)}）`,
  ].filter((part) => part !== undefined);
  const last = days.at(-1)?.date ?? from;
  return [
    state === 'known'
      ? `数了${counted}个工作日${out.length === 0 ? '，中间没有休息日' : `；没有算${out.join('和')}`}。`
      : `到${dateText(last)}数了${counted}个工作日，还差${limit.amount - counted}个。`,
    ...(makeup.length === 0 ? [] : [`调休上班的照样算：${spansText(makeup, year)}。`]),
  ];
}

/** A word about a first day on which nobody works; nothing for an ordinary one. */
export function startNote(start: string, calendar: CalendarIndex): string | undefined {
  const kind = dayKind(calendar, start);
  if (kind !== 'weekend' && kind !== 'holiday') return undefined;
  const word = kind === 'weekend' ? '周末' : '放假的日子';
  return `${dateText(start)}是${word}。先核对凭证上写的日期；当天不算，照样从第二天数起。`;
}

/** Why nothing can be counted from what was filled in; nothing when there is no fault to name. */
export function startFault(value: string, halfTyped: boolean): string | undefined {
  if (value === '') return halfTyped ? '日期没有填完整，请把年、月、日都填上。' : undefined;
  return isDate(value) ? undefined : `“${value}”不是日历上有的日子，请重新填写年、月、日。`;
}
