import { periodStart } from '#src/domain/period.ts';
import type { KindName } from '#src/schema/kinds.ts';
import { issuedFigure } from './future-papers.ts';
import type { Complaint, Draft, Rule } from './rule.ts';
import { targetsIn } from './targets.ts';

type Path = readonly (string | number)[];

/** Years after which a date is asked about, and after which it can only be a slip. */
type Reach = readonly [asked: number, impossible: number];

const reaches = {
  /** Plans of the state look up to a quarter of a century ahead. */
  due: [15, 30],
  correction: [5, 15],
  /** What is announced today takes effect within a year or so. */
  effect: [1, 2],
} as const satisfies Readonly<Record<string, Reach>>;

interface Dated {
  kind: KindName;
  id: string;
  path: Path;
  title: string;
  date: string | undefined;
  /** The day from which it is counted, and its name. */
  from: string | undefined;
  fromTitle: string;
  reach: Reach;
  /** Texts beside it: one that names the year answers. */
  beside?: readonly (string | undefined)[];
}

const later = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

const complaintOf = ({ kind, id, path, title, date, from, ...more }: Dated): Complaint[] => {
  const [asked, impossible] = more.reach;
  if (date === undefined || from === undefined || date <= later(from, asked)) return [];
  if (more.beside?.some((text) => text?.includes(date.slice(0, 4))) === true) return [];
  const years = Number(date.slice(0, 4)) - Number(from.slice(0, 4));
  const isError = date > later(from, impossible);
  return [
    {
      ...{ kind, id, path, involves: [issuedFigure] },
      ...(!isError && { severity: 'warning' }),
      message: `${title} ${date} 在${more.fromTitle} ${from} 之后 ${years} 年`,
      hint: `核对年份${more.beside === undefined || isError ? '' : '；确实这么远时，在旁边的说明里写明这一年'}`,
    },
  ];
};

const work = (draft: Draft): Dated[] => {
  const { plan } = draft;
  const since = (updatedOn: string): Pick<Dated, 'from' | 'fromTitle' | 'reach'> => ({
    from: plan?.issued ?? updatedOn,
    fromTitle: plan === undefined ? '更新日期' : '方案发文日期',
    reach: reaches.due,
  });
  return [
    ...targetsIn(draft).flatMap(({ kind, id, path, target, updatedOn }): Dated[] =>
      'due' in target
        ? [
            {
              ...{ kind, id, path: [...path, 'due'], title: '到期日', date: target.due },
              ...since(updatedOn),
              beside: [target.due_basis, target.note, target.name],
            },
          ]
        : [],
    ),
    ...draft.tasks.flatMap(({ id, milestones, updated_on }) =>
      milestones.map(({ due, name, note }, at): Dated => ({
        ...{ kind: 'tasks', id, path: ['milestones', at, 'due'], title: '到期日', date: due },
        ...since(updated_on),
        beside: [name, note],
      })),
    ),
  ];
};

const others = (draft: Draft): Dated[] => [
  ...draft.findings.map(({ id, found_on: from, correction }): Dated => ({
    ...{ kind: 'findings', id, path: ['correction', 'due'], title: '整改期限', from },
    ...{ date: correction.due, fromTitle: '发现日期', reach: reaches.correction },
    beside: [correction.text],
  })),
  ...draft.guides.flatMap(({ id, updated_on: from, ...guide }): Dated[] => {
    const base = {
      kind: 'guides' as const,
      id,
      from,
      fromTitle: '更新日期',
      reach: reaches.effect,
    };
    return [
      { ...base, path: ['effective_from'], title: '生效日期', date: guide.effective_from },
      ...(guide.acceptance_windows ?? []).map(({ to }, at) => ({
        ...{ ...base, path: ['acceptance_windows', at, 'to'], title: '受理结束', date: to },
      })),
    ];
  }),
  ...draft.indicators.flatMap((indicator) =>
    indicator.kind !== 'figures'
      ? []
      : indicator.measures.flatMap(({ breaks }, m) =>
          breaks.map(({ from_period, reason }, b): Dated => ({
            ...{ kind: 'indicators', id: indicator.id, title: '口径变化的时期' },
            path: ['measures', m, 'breaks', b, 'from_period'],
            date: periodStart(from_period),
            ...{ from: indicator.updated_on, fromTitle: '更新日期', reach: reaches.effect },
            beside: [reason],
          })),
        ),
  ),
];

/** What a plan asks for and was done before the plan was issued. */
const doneBefore = ({ plan, tasks }: Draft): Complaint[] =>
  tasks.flatMap(({ id, milestones, targets }) => {
    const ends = [
      ...milestones.map(({ done }, at) => ({ done, path: ['milestones', at, 'done', 'on'] })),
      ...targets.map((target, at) => ({
        done: 'done' in target ? target.done : undefined,
        path: ['targets', at, 'done', 'on'],
      })),
    ];
    return ends.flatMap(({ done, path }): Complaint[] => {
      if (plan === undefined || done === undefined || done.note?.includes(done.on.slice(0, 4)))
        return [];
      if (done.on >= plan.issued.slice(0, done.on.length)) return [];
      const message = `完成日期 ${done.on} 早于方案发文日期 ${plan.issued}`;
      const related = { kind: 'plan', id: 'plan', path: ['issued'], note: '发文日期' } as const;
      return [
        {
          ...{ kind: 'tasks', id, path, severity: 'warning', message, related },
          involves: [issuedFigure],
          hint: '核对完成日期；方案以前就完成的，在 done 的 note 里写明这一年',
        },
      ];
    });
  });

export const farDates: Rule = {
  code: 'far-date',
  answer: 'beside',
  name: '日期远得不像真的',
  why: '2027 写成 2072，进度就永远“正常”；太远的日期多半是年份写错了。',
  bad: '2024 年的方案，目标写 due: 2072-12-31',
  good: 'due: 2027-12-31；确实是 2049 年的目标，在 due_basis 里写明',
  check: (draft) => [
    ...[...work(draft), ...others(draft)].flatMap(complaintOf),
    ...doneBefore(draft),
  ],
};
