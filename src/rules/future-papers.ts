import { addMonths } from '#src/domain/date.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Complaint, Context, Draft } from './rule.ts';

/** Names the day of the plan, for rules that count from it. */
export const issuedFigure = 'plan/issued';

/** Whether a day, month or year lies after a day. */
export const early = (date: string, day: string): boolean => date > day.slice(0, date.length);

/** A date that is not after the one which it can not be after, if there is one. */
const inOrder = (date: string | undefined, end: string | undefined): string | undefined =>
  date !== undefined && end !== undefined && date > end ? undefined : date;

/** A date after that of reading, or one that was never read. */
const afterReading = (date: string | undefined, read: string | undefined): string | undefined =>
  date !== undefined && read !== undefined && !early(date, read) ? undefined : date;

/**
 * Papers that were published after the day of the site, and those that were read or compared after
 * the data was saved. Where that is not known, about a year after the day of the site: it may
 * be that of the newest update, which reading may follow.
 */
export const papers = (draft: Draft, { asOf, readBy }: Context): Complaint[] => {
  if (asOf === undefined) return [];
  // A year too much is the commonest slip, so what is allowed is a little less.
  const lastRead = readBy ?? addMonths(asOf, 11);
  const dated: [KindName, string, string, string, string | undefined, string][] = [
    ...draft.sources.flatMap(({ id, published, retrieved_on }): typeof dated => [
      // What was read after the day of the site may well have been published after it.
      ['sources', id, 'published', '发布日期', afterReading(published, retrieved_on), asOf],
      ['sources', id, 'retrieved_on', '查阅日期', retrieved_on, lastRead],
    ]),
    ...draft.guides.flatMap(({ id, published_on, updated_on, checked_on }): typeof dated => [
      ['guides', id, 'published_on', '发布日期', inOrder(published_on, updated_on), asOf],
      ['guides', id, 'checked_on', '核对日期', checked_on, lastRead],
    ]),
    ['plan', 'plan', 'issued', '发文日期', draft.plan?.issued, asOf],
  ];
  return dated.flatMap(([kind, id, key, title, date, day]): Complaint[] =>
    date === undefined || !early(date, day)
      ? []
      : [
          {
            kind,
            id,
            path: [key],
            // Then the order of its dates is not said as well.
            ...(kind === 'sources' && { figure: `sources/${id}` }),
            ...(kind === 'plan' && { figure: issuedFigure }),
            message: `${title} ${date} 晚于${day === readBy ? '文件保存的日期' : '网站的数据日期'} ${day === readBy ? day : asOf}`,
            hint: '核对日期',
          },
        ],
  );
};

/** Records whose update is later than the day of the site. */
export const updates = (draft: Draft, { asOf }: Context): Complaint[] => {
  if (asOf === undefined) return [];
  const records: [KindName, string, string][] = [
    ...draft.observations.map((each): [KindName, string, string] => [
      'observations',
      each.measure,
      each.updated_on,
    ]),
    ...(
      [
        'indicators',
        'tasks',
        'programmes',
        'benchmarks',
        'findings',
        'exemplars',
        'guides',
        'pages',
      ] as const
    ).flatMap((kind) =>
      draft[kind].map((each): [KindName, string, string] => [kind, each.id, each.updated_on]),
    ),
  ];
  return records
    .filter(([, , updatedOn]) => updatedOn > asOf)
    .map(([kind, id, updatedOn]) => ({
      kind,
      id,
      path: ['updated_on'],
      message: `更新日期 ${updatedOn} 晚于网站的数据日期 ${asOf}`,
      hint: '核对更新日期',
    }));
};
