import type { Calendar } from '#src/schema/calendar.ts';
import type { Guide } from '#src/schema/guide.ts';
import type { PromisedLimit, StartEvent, StatutoryLimit } from '#src/schema/time-limit.ts';
import { limitText } from './guide-limit.ts';
import { situated, unitedCases, type Situated } from './guide-situated.ts';
import { startWords } from './guide-words.ts';

type Limit = StatutoryLimit | PromisedLimit;

export interface ClockLimit {
  /** `promised`, `statutory`, `extended`, or `further-1`, `further-1-extended` and so on. */
  key: string;
  title: string;
  text: string;
  limit: Limit;
  /** Ids of the situations it is for, separated by spaces; empty when it is for all. */
  cases: string;
}

/** Limits that run from the same event: one day in, one answer for each of them. */
export interface Clock {
  starts: StartEvent;
  /** What the reader fills in, for example 受理日期. */
  label: string;
  limits: readonly ClockLimit[];
  /** What takes time that is not counted, by name. */
  uncounted: readonly string[];
  /** Ids of the situations that any of its limits is for; empty when one is for all. */
  cases: string;
}

/** What the calculator in the browser is given. */
export interface ClockBlock extends Clock {
  guide: string;
  name: string;
  address: string;
}

/** The days off as the browser gets them, once for all calculators of a page. */
export type ClockCalendar = Pick<Calendar, 'year' | 'off' | 'makeup_workdays'>;

function startOf(limit: Limit): StartEvent | undefined {
  if (limit.kind === 'single') return limit.starts;
  return limit.kind === 'chain' ? (limit.stages[0]?.starts ?? 'accepted') : undefined;
}

/** The whole time when the law lets the limit be extended and that is done. */
function extended(limit: StatutoryLimit): StatutoryLimit | undefined {
  if (limit.kind !== 'single' || limit.extension === undefined) return undefined;
  const { extension, ...main } = limit;
  if (extension.unit === main.unit) return { ...main, amount: main.amount + extension.amount };
  const { amount, unit, starts, quote, basis } = main;
  return {
    kind: 'chain',
    stages: [
      { name: '办结', actor: '', amount, unit, starts, quote, basis },
      { name: '延长', actor: '', amount: extension.amount, unit: extension.unit },
    ],
  };
}

type Untold = Omit<ClockLimit, 'text'>;

/** A limit, and the same when it is extended. */
const withExtended = (
  key: string,
  [title, longer]: readonly [string, string],
  limit: StatutoryLimit,
  { only, cases }: Situated,
): readonly Untold[] => {
  const longest = extended(limit);
  const named = (words: string): string => (only === '' ? words : `${words}（${only}）`);
  return [
    { key, title: named(title), limit, cases },
    ...(longest === undefined
      ? []
      : [
          {
            key: key === 'statutory' ? 'extended' : `${key}-extended`,
            title: named(longer),
            limit: longest,
            cases,
          },
        ]),
  ];
};

type Timed = Pick<
  Guide,
  | 'further_limits'
  | 'promised_limit'
  | 'situations'
  | 'special_procedures'
  | 'statutory_limit'
  | 'statutory_limit_situations'
>;

/** The limits of a guide that can be counted, by the event from which they run. */
export function clocksOf(guide: Timed): readonly Clock[] {
  const limits: readonly Untold[] = [
    { key: 'promised', title: '按承诺', limit: guide.promised_limit, cases: '' },
    ...withExtended(
      'statutory',
      ['按法律', '依法延长以后'],
      guide.statutory_limit,
      situated(guide, guide.statutory_limit_situations),
    ),
    ...(guide.further_limits ?? []).flatMap(({ name, limit, situations }, at) =>
      withExtended(
        `further-${at + 1}`,
        [name, `${name}，依法延长以后`],
        limit,
        situated(guide, situations),
      ),
    ),
  ];
  const clocks = new Map<StartEvent, ClockLimit[]>();
  for (const one of limits) {
    const starts = startOf(one.limit);
    if (starts === undefined) continue;
    const list = clocks.get(starts) ?? [];
    clocks.set(starts, [...list, { ...one, text: limitText(one.limit) }]);
  }
  return [...clocks].map(([starts, list]) => ({
    starts,
    label: startWords[starts],
    limits: list,
    cases: unitedCases(list),
    uncounted: list.some(({ key }) => key === 'promised' || key === 'statutory')
      ? guide.special_procedures.map(({ name }) => name)
      : [],
  }));
}

/** How a reader counts without the calculator, for the units that occur. */
export function countingRules(clocks: readonly Clock[]): readonly string[] {
  const units = new Set(
    clocks.flatMap(({ limits }) =>
      limits.flatMap(({ limit }) =>
        limit.kind === 'single'
          ? [limit.unit]
          : limit.kind === 'chain'
            ? limit.stages.map(({ unit }) => unit)
            : [],
      ),
    ),
  );
  return [
    '起算那天不算，从第二天数起。',
    ...(units.has('working-day')
      ? ['工作日：周末和放假的日子不数，调休上班的周末要数；数到的最后一天就是期限。']
      : []),
    ...(units.has('calendar-day')
      ? ['天：每天都数。最后一天是休息日的，顺延到下一个上班的日子。']
      : []),
    ...(units.has('month')
      ? [
          '月：数到那个月的同一天，没有这一天的数到月底。最后一天是休息日的，顺延到下一个上班的日子。',
        ]
      : []),
    ...(clocks.some(({ limits }) => limits.some(({ limit }) => limit.kind === 'chain'))
      ? ['分段的：上一段结束的那天是下一段的起算日。实际提前办完的，后面跟着提前。']
      : []),
  ];
}

/** The years whose days off are known. @example yearsText([2024, 2025]) // '2024年至2025年' */
export function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `${first}年` : `${first}年至${last}年`;
}
