import { daysBetween } from '#src/domain/date.ts';
import type { Finding } from '#src/schema/finding.ts';
import type { Guide } from '#src/schema/guide.ts';
import { issuedFigure } from './future-papers.ts';
import { inOrder } from './in-order.ts';
import { firstDay } from './real-dates.ts';
import type { Complaint, Draft } from './rule.ts';

/** Names the day on which something was found, for rules that count from it. */
export const foundFigure = (finding: string): string => `findings/${finding}/found_on`;

/** Found after both the end and the limit of its correction: then the finding has the wrong day. */
const findingOrder = ({ id, found_on, correction }: Finding): Complaint[] => {
  const found = inOrder('findings', id, [
    ['发现日期', found_on, ['found_on']],
    ['整改期限', correction.due, ['correction', 'due']],
  ]);
  const done = inOrder('findings', id, [
    ['发现日期', found_on, ['found_on']],
    ['完成日期', correction.done_on, ['correction', 'done_on']],
  ]);
  const all = [...found, ...done];
  const [first] = all;
  const complaints: Complaint[] =
    all.length < 2 || first === undefined
      ? all
      : [
          {
            ...{ kind: 'findings', id, path: ['found_on'] },
            message: `发现日期 ${found_on} 比整改期限 ${correction.due} 和完成日期 ${correction.done_on ?? ''} 都晚`,
            hint: '核对发现日期',
            related: { kind: 'findings', id, path: ['correction', 'due'], note: '整改期限' },
          },
        ];
  return complaints.map((each) => ({ ...each, involves: [foundFigure(id)] }));
};

/** A guide may be compared with the law some weeks before it is published, not a year before. */
const checkedBefore = 92;

const checkedOrder = ({ id, published_on, updated_on, checked_on }: Guide): Complaint[] =>
  // Published after its update as well: then the day of publishing is said, once.
  published_on <= updated_on && daysBetween(checked_on, published_on) > checkedBefore
    ? inOrder('guides', id, [
        ['发布日期', published_on, ['published_on']],
        ['核对日期', checked_on, ['checked_on']],
      ])
    : [];

/** A plan is issued before it is put on the web, and as a rule in the same year. */
const issuedOrder = ({ plan, sources }: Draft): Complaint[] => {
  const source = sources.find(({ id }) => id === plan?.source);
  const published = source?.published;
  if (plan === undefined || source === undefined || published === undefined) return [];
  // A source whose own date is impossible or after its reading is said as that.
  if (published < firstDay || published > (source.retrieved_on ?? published)) return [];
  const { issued } = plan;
  const isYearOff = issued.slice(4) === published.slice(4) && issued !== published;
  if (issued.slice(0, published.length) <= published && !isYearOff) return [];
  return [
    {
      ...{ kind: 'plan', id: 'plan', path: ['issued'] },
      message: `发文日期 ${issued} 与方案原文的发布日期 ${published} ${isYearOff ? '只差年份' : '先后颠倒'}`,
      hint: '核对两个日期',
      figure: issuedFigure,
      involves: [`sources/${source.id}`, issuedFigure],
      related: { kind: 'sources', id: source.id, path: ['published'], note: '发布日期' },
    },
  ];
};

/** What sums up a year, by the words of its title. */
const summary = /(\d{4})\s*年[^，。；]{0,20}(公报|统计|年鉴|总结|决算)/u;

/** A summary of a year that was published before the year began. */
const summaryOrder = ({ sources, observations }: Draft): Complaint[] => {
  const odd = sources.flatMap(({ id, title, published }) => {
    const year = summary.exec(title)?.[1];
    return year === undefined || published === undefined || published.slice(0, 4) >= year
      ? []
      : [{ id, year, published }];
  });
  const cites = (source: string, year: string): boolean =>
    observations.some(({ rows }) =>
      rows.some((row) => row.source === source && row.period.startsWith(year)),
    );
  return odd.map(({ id, year, published }): Complaint => {
    // What is cited for the year of its title has the right title.
    const [key, other] = cites(id, year) ? ['published', 'title'] : ['title', 'published'];
    return {
      ...{ kind: 'sources', id, path: [key], figure: `sources/${id}` },
      message: `标题写的是 ${year} 年，发布日期却是 ${published}`,
      hint: '核对标题里的年份和发布日期',
      related: {
        ...{ kind: 'sources', id, path: [other] },
        note: key === 'title' ? '发布日期' : '标题',
      },
    };
  });
};

/** The dates of benchmarks, findings, guides and sources in their order. */
export const registerOrder = (draft: Draft): Complaint[] => [
  ...draft.benchmarks.flatMap(({ id, stages }) =>
    (['seek', 'set', 'learn', 'create'] as const).flatMap((name) =>
      inOrder('benchmarks', id, [
        ['开始日期', stages[name].started_on, ['stages', name, 'started_on']],
        ['完成日期', stages[name].finished_on, ['stages', name, 'finished_on']],
      ]),
    ),
  ),
  ...draft.benchmarks.flatMap(({ id, practices, stages }) =>
    practices.flatMap(({ adopted_on }, at) =>
      inOrder('benchmarks', id, [
        ['学标的开始日期', stages.learn.started_on, ['stages', 'learn', 'started_on']],
        ['采用日期', adopted_on, ['practices', at, 'adopted_on']],
      ]),
    ),
  ),
  ...draft.findings.flatMap(findingOrder),
  ...draft.guides.flatMap((guide) => [
    ...inOrder('guides', guide.id, [
      ['生效日期', guide.effective_from, ['effective_from']],
      ['取消日期', guide.effective_until, ['effective_until']],
    ]),
    ...(guide.status === 'active' &&
    guide.effective_until !== undefined &&
    guide.effective_until < guide.updated_on
      ? [
          {
            kind: 'guides' as const,
            id: guide.id,
            path: ['effective_until'],
            message: `取消日期 ${guide.effective_until} 已过（更新日期 ${guide.updated_on}），事项状态却还是 active`,
            hint: '已取消的写 status: cancelled；还在办的删掉 effective_until',
            related: { kind: 'guides' as const, id: guide.id, path: ['status'], note: '事项状态' },
          },
        ]
      : []),
    ...inOrder('guides', guide.id, [
      ['发布日期', guide.published_on, ['published_on']],
      ['更新日期', guide.updated_on, ['updated_on']],
    ]),
    ...checkedOrder(guide),
    ...(guide.acceptance_windows ?? []).flatMap(({ from, to }, at) =>
      inOrder('guides', guide.id, [
        ['开始', from, ['acceptance_windows', at, 'from']],
        ['结束', to, ['acceptance_windows', at, 'to']],
      ]),
    ),
  ]),
  ...issuedOrder(draft),
  ...summaryOrder(draft),
  ...draft.sources.flatMap(({ id, published, retrieved_on }) =>
    inOrder('sources', id, [
      ['发布日期', published, ['published']],
      ['查阅日期', retrieved_on, ['retrieved_on']],
    ]).map((complaint) => ({ ...complaint, figure: `sources/${id}` })),
  ),
];
