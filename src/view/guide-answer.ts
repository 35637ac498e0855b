import { addDays, daysBetween, isDate, weekday } from '#src/domain/date.ts';
import {
  deadlineOf,
  type CountedDay,
  type DayReason,
  type StageDeadline,
} from '#src/domain/deadline.ts';
import type { CalendarIndex } from '#src/domain/working-day.ts';
import type { ClockLimit } from './guide-clock.ts';
import { countNotes } from './guide-count.ts';
import { amountText } from './guide-limit.ts';
import { dateText } from './text.ts';

/** One day of the count, as it stands in a week. */
export interface DayCell {
  date: string;
  label: string;
  mark: string;
  kind: 'start' | 'counted' | 'makeup' | 'rest' | 'end' | 'outside';
}

export interface StageAnswer {
  title: string;
  /** The day of the answer, or why there is none. */
  text: string;
  notes: readonly string[];
  end: string | undefined;
  /** Monday to Sunday. */
  weeks: readonly (readonly DayCell[])[];
}

export interface Answer {
  key: string;
  title: string;
  limit: string;
  stages: readonly StageAnswer[];
  /** The last day of the whole limit, when it can be known. */
  end: string | undefined;
  rest: string | undefined;
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** @example dayText('2026-06-02') // '2026年6月2日（星期二）' */
export const dayText = (date: string): string =>
  `${dateText(date)}（星期${weekdays[weekday(date)] ?? ''}）`;

const shortDay = (date: string): string =>
  `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;

const restWords: Readonly<Record<DayReason, string>> = {
  workday: '工作日',
  'makeup-workday': '调休上班',
  weekend: '周末',
  holiday: '放假',
  unpublished: '未公布',
  'calendar-day': '',
  'moved-to-working-day': '顺延到这天',
};

function cellOf({ date, number, reason }: CountedDay, end: string | undefined): DayCell {
  const counted = number === undefined ? restWords[reason] : `第${number}天`;
  const mark = reason === 'makeup-workday' ? `${counted}，${restWords[reason]}` : counted;
  const plain = number === undefined ? 'rest' : reason === 'makeup-workday' ? 'makeup' : 'counted';
  return { date, label: shortDay(date), mark, kind: date === end ? 'end' : plain };
}

const outside = (date: string): DayCell => ({
  date,
  label: shortDay(date),
  mark: '',
  kind: 'outside',
});

/** The days of a stage in whole weeks from Monday on, the day of the event among them. */
export function weeksOf(stage: StageDeadline): readonly (readonly DayCell[])[] {
  const last = stage.days.at(-1);
  if (last === undefined) return [];
  const cells = new Map(stage.days.map((day) => [day.date, cellOf(day, stage.end)]));
  cells.set(stage.from, {
    date: stage.from,
    label: shortDay(stage.from),
    mark: '起算日，不算',
    kind: 'start',
  });
  const monday = addDays(stage.from, -((weekday(stage.from) + 6) % 7));
  const count = Math.floor(daysBetween(monday, last.date) / 7) + 1;
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => {
      const date = addDays(monday, week * 7 + day);
      return cells.get(date) ?? outside(date);
    }),
  );
}

const unpublishedText = (year: number, calendar: CalendarIndex): string =>
  year < Math.min(...calendar.years)
    ? `本站没有收录${year}年的放假安排，算不出来。`
    : `${year}年放假安排尚未公布，算不到最后一天。`;

function stageAnswer(stage: StageDeadline, calendar: CalendarIndex): StageAnswer {
  const { limit, name, end, unmovedEnd, unpublishedYear } = stage;
  const title = [name, limit === undefined ? undefined : amountText(limit.amount, limit.unit)]
    .filter((part) => part !== undefined)
    .join('：');
  const counted = countNotes(stage);
  const plain = { title, notes: counted, end, weeks: weeksOf(stage) };
  switch (stage.state) {
    case 'known':
      return {
        ...plain,
        text: end === undefined ? '' : dayText(end),
        notes:
          stage.moved && unmovedEnd !== undefined
            ? [...counted, `数到${dayText(unmovedEnd)}是休息日，顺延到下一个上班的日子。`]
            : counted,
      };
    case 'open':
      return { ...plain, text: '这一段没有规定天数，算不出日子。' };
    case 'bad-start':
      return { ...plain, text: '请填一个完整的日期。' };
    case 'calendar-unpublished':
      return {
        ...plain,
        text: unpublishedText(unpublishedYear ?? Number.NaN, calendar),
        notes:
          unmovedEnd === undefined
            ? counted
            : [...counted, `按日历数到${dayText(unmovedEnd)}；这天要是休息日，还要顺延。`],
      };
    default:
      return stage.state satisfies never;
  }
}

/** When an answer is due under one limit, counted from the day of its event. */
export function answerOf(limit: ClockLimit, start: string, calendar: CalendarIndex): Answer {
  const deadline = deadlineOf(start, limit.limit, calendar);
  return {
    key: limit.key,
    title: limit.title,
    limit: limit.text,
    stages: deadline.stages.map((stage) => stageAnswer(stage, calendar)),
    end: deadline.end,
    rest:
      deadline.notReached.length === 0
        ? undefined
        : `后面还有${deadline.notReached.join('、')}，前一段结束以后才能算。`,
  };
}

/** A day that can be counted from; an empty or half-typed field is none. */
export const isStartDay = (text: string): boolean => isDate(text);
