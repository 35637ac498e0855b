import { isDate } from '#src/domain/date.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

type Path = readonly (string | number)[];

interface Day {
  day: string;
  path: Path;
}

/** Adds every text that is written as a day; `path` leads to the value and is only copied where one is found. */
const gatherDays = (value: unknown, path: (string | number)[], found: Day[]): void => {
  if (typeof value === 'string') {
    if (value.length === 10 && /^\d{4}-\d{2}-\d{2}$/.test(value))
      found.push({ day: value, path: [...path] });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    path.push(key);
    gatherDays(item, path, found);
    path.pop();
  }
};

/** Every text that is written as a day, with its place. */
const daysIn = (record: unknown): readonly Day[] => {
  const found: Day[] = [];
  gatherDays(record, [], found);
  return found;
};

const recordsIn = (draft: Draft): [KindName, string, unknown][] => [
  ...(
    [
      'indicators',
      'tasks',
      'programmes',
      'benchmarks',
      'findings',
      'exemplars',
      'guides',
      'sources',
    ] as const
  ).flatMap((kind) =>
    draft[kind].map((record): [KindName, string, unknown] => [kind, record.id, record]),
  ),
  ['assessments', 'assessments', draft.assessments],
  ['plan', 'plan', draft.plan],
];

/** Periods are said by their own rule. */
const isPeriodKey = (path: Path): boolean =>
  ['period', 'from_period'].includes(String(path.at(-1))) && path[0] !== 'facts';

/** No date of a record of the People's Republic is older than it is. */
export const firstDay = '1949-10-01';

const complaintOf = (day: string): Pick<Complaint, 'message' | 'hint'> | undefined => {
  if (!isDate(day)) {
    const hint = `核对年、月、日；不知道哪一天时只写到月：${day.slice(0, 7)}`;
    return { message: `没有 ${day} 这一天`, hint };
  }
  return day < firstDay
    ? { message: `${day} 早于 ${firstDay}，年份多半写错了`, hint: '核对年份' }
    : undefined;
};

export const realDates: Rule = {
  code: 'impossible-date',
  name: '没有这一天，或年份早得不可能',
  why: '二月三十日和 1923 年这样的日期排不进时间顺序，多半是抄错了。',
  bad: 'on: 2023-02-30',
  good: 'on: 2023-02-28；不知道哪一天时只写到月：on: 2023-02',
  check: (draft) =>
    recordsIn(draft).flatMap(([kind, id, record]) =>
      daysIn(record)
        .filter(({ path }) => !isPeriodKey(path))
        .flatMap(({ day, path }): Complaint[] => {
          const complaint = complaintOf(day);
          return complaint === undefined ? [] : [{ kind, id, path, ...complaint }];
        }),
    ),
};
