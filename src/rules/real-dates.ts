import { isDate } from '#src/domain/date.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

type Path = readonly (string | number)[];

/** Every text that is written as a day, with its place. */
const daysIn = (value: unknown, path: Path): { day: string; path: Path }[] => {
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [{ day: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((item, at) => daysIn(item, [...path, at]))
    : Object.entries(value).flatMap(([key, item]) => daysIn(item, [...path, key]));
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

export const realDates: Rule = {
  code: 'impossible-date',
  name: '没有这一天',
  why: '二月三十日这样的日期排不进时间顺序，多半是抄错了。',
  bad: 'on: 2023-02-30',
  good: 'on: 2023-02-28；不知道哪一天时只写到月：on: 2023-02',
  check: (draft) =>
    recordsIn(draft).flatMap(([kind, id, record]) =>
      daysIn(record, [])
        .filter(({ day, path }) => !isDate(day) && !isPeriodKey(path))
        .map(({ day, path }): Complaint => ({
          kind,
          id,
          path,
          message: `没有 ${day} 这一天`,
          hint: `核对年、月、日；不知道哪一天时只写到月：${day.slice(0, 7)}`,
        })),
    ),
};
