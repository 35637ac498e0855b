import { periodEnd, periodStart } from '#src/domain/period.ts';
import { early, papers, updates } from './future-papers.ts';
import { projectFigure } from './projects.ts';
import { foundFigure } from './register-order.ts';
import type { Complaint, Context, Draft, Rule } from './rule.ts';
import { targetComplaint, targetFigure, targetsIn } from './targets.ts';
import type { KindName } from '#src/schema/kinds.ts';

type Path = readonly (string | number)[];

/** The day by which a record can know things: the as-of day or, before it, its own update. */
const knownBy = (updatedOn: string, { asOf }: Context): string =>
  asOf !== undefined && asOf < updatedOn ? asOf : updatedOn;

/** A complaint about what is said before the day that it needs. */
interface Untimely extends Complaint {
  needs: string;
}

const periodProblem = (
  period: string,
  status: string,
  day: string,
): [needs: string, message: string, hint: string] | undefined => {
  const [start, end] = [periodStart(period), periodEnd(period)];
  if (start === undefined || end === undefined) return undefined;
  if (start > day)
    return [start, `${period} 还没有到（记录的更新日期是 ${day}）`, '核对时期和更新日期'];
  if (end > day && ['final', 'revised'].includes(status)) {
    return [
      end,
      `${period} 还没有结束（记录的更新日期是 ${day}），不能算定稿`,
      '核对时期；还会变的数写 status: provisional',
    ];
  }
  return undefined;
};

const observations = (draft: Draft, context: Context): Untimely[] =>
  draft.observations.flatMap(({ measure, updated_on, rows }) =>
    rows.flatMap(({ period, status }, at): Untimely[] => {
      if (status === 'missing') return [];
      const found = periodProblem(period, status, knownBy(updated_on, context));
      if (found === undefined) return [];
      const [needs, message, hint] = found;
      const path = ['rows', at, 'period'];
      return [{ kind: 'observations', id: measure, path, message, hint, needs }];
    }),
  );

const targets = (draft: Draft, context: Context): Untimely[] =>
  targetsIn(draft).flatMap((placed) => {
    const { target } = placed;
    const day = knownBy(placed.updatedOn, context);
    const untimely = (
      keys: Path,
      [needs, message, hint]: readonly [needs: string, message: string, hint: string],
    ): Untimely => ({ ...targetComplaint(placed, keys, message, hint), needs });
    const reports = 'reports' in target ? target.reports : [];
    const found = reports.flatMap(({ period, status }, at): Untimely[] => {
      const problem = periodProblem(period, status, day);
      return problem === undefined
        ? []
        : [
            {
              ...untimely(['reports', at, 'period'], problem),
              figure: targetFigure(placed, at),
            },
          ];
    });
    if ('done' in target && target.done !== undefined && early(target.done.on, day)) {
      const message = `完成日期 ${target.done.on} 晚于记录的更新日期 ${day}`;
      const hint = '还没有做完的不写 done；核对日期';
      found.push(untimely(['done', 'on'], [target.done.on, message, hint]));
    }
    if ('override' in target && target.override !== undefined && early(target.override.date, day)) {
      const message = `改判日期 ${target.override.date} 晚于记录的更新日期 ${day}`;
      const hint = '还没有作出的改判不能先写；核对日期和 updated_on';
      found.push(untimely(['override', 'date'], [target.override.date, message, hint]));
    }
    return found;
  });

const happened = (
  kind: KindName,
  id: string,
  path: Path,
  title: string,
  date: string | undefined,
  day: string,
): Untimely[] =>
  date === undefined || !early(date, day)
    ? []
    : [
        {
          kind,
          id,
          path,
          message: `${title} ${date} 晚于记录的更新日期 ${day}`,
          hint: '还没有发生的事不能写成已经发生；核对日期和 updated_on',
          needs: date,
        },
      ];

const events = (draft: Draft, context: Context): Untimely[] => [
  ...draft.programmes.flatMap(({ id, projects, updated_on }) =>
    projects.flatMap(({ stages }, p) =>
      stages.flatMap(({ stage, on }, s) =>
        stage === 'planned'
          ? []
          : happened(
              'programmes',
              id,
              ['projects', p, 'stages', s, 'on'],
              '进入阶段的日期',
              on,
              knownBy(updated_on, context),
            ).map((complaint) => ({ ...complaint, figure: projectFigure(id, p) })),
      ),
    ),
  ),
  ...draft.tasks.flatMap(({ id, milestones, updated_on }) => {
    const day = knownBy(updated_on, context);
    return milestones.flatMap(({ done, progress = [] }, m) => [
      ...happened('tasks', id, ['milestones', m, 'done', 'on'], '完成日期', done?.on, day),
      ...progress.flatMap(({ on }, p) =>
        happened('tasks', id, ['milestones', m, 'progress', p, 'on'], '进展日期', on, day),
      ),
    ]);
  }),
  ...(['tasks', 'programmes'] as const).flatMap((kind) =>
    draft[kind].flatMap(({ id, facts = [], updated_on }) =>
      facts.flatMap(({ period }, at) =>
        happened(kind, id, ['facts', at, 'period'], '时期', period, knownBy(updated_on, context)),
      ),
    ),
  ),
  ...draft.findings.flatMap(({ id, found_on, correction, updated_on }) => {
    const day = knownBy(updated_on, context);
    return [
      ...happened('findings', id, ['found_on'], '发现日期', found_on, day).map((complaint) => ({
        ...complaint,
        figure: foundFigure(id),
      })),
      ...happened('findings', id, ['correction', 'done_on'], '完成日期', correction.done_on, day),
    ];
  }),
  ...draft.indicators.flatMap((indicator) =>
    indicator.kind !== 'policy'
      ? []
      : indicator.evidence.flatMap(({ date }, at) =>
          happened(
            'indicators',
            indicator.id,
            ['evidence', at, 'date'],
            '佐证的日期',
            date,
            knownBy(indicator.updated_on, context),
          ),
        ),
  ),
  ...draft.exemplars.flatMap(({ id, chosen_on, updated_on }) =>
    happened('exemplars', id, ['chosen_on'], '评定日期', chosen_on, knownBy(updated_on, context)),
  ),
  ...draft.benchmarks.flatMap(({ id, practices, stages, updated_on }) => {
    const day = knownBy(updated_on, context);
    return [
      ...practices.flatMap(({ adopted_on }, at) =>
        happened('benchmarks', id, ['practices', at, 'adopted_on'], '采用日期', adopted_on, day),
      ),
      ...(['seek', 'set', 'learn', 'create'] as const).flatMap((name) =>
        happened(
          'benchmarks',
          id,
          ['stages', name, 'finished_on'],
          '完成日期',
          stages[name].finished_on,
          day,
        ),
      ),
    ];
  }),
];

/**
 * Several things of one record that are later than its update, but not than the site's own day:
 * the update is what is wrong, and is said once.
 */
const gathered = (untimely: readonly Untimely[], { asOf }: Context): Complaint[] =>
  [...Map.groupBy(untimely, ({ kind, id }) => `${kind}/${id}`).values()].flatMap((own) => {
    const [first, second] = own;
    const isPast = asOf !== undefined && own.every(({ needs }) => !early(needs, asOf));
    if (first === undefined || second === undefined || !isPast) {
      return own.map(({ needs, ...complaint }): Complaint => complaint);
    }
    const latest = own.reduce((date, { needs }) => (needs > date ? needs : date), '');
    return [
      {
        kind: first.kind,
        id: first.id,
        path: ['updated_on'],
        message: `更新日期比记录里的 ${own.length} 个日期都早，最晚的是 ${latest}`,
        hint: '核对更新日期：最后一次改动的那一天',
      },
    ];
  });

export const futureDates: Rule = {
  code: 'future-date',
  name: '把还没发生的写成已经发生',
  why: '公开的进展只能是已经发生的事；多半是年份写错了。',
  bad: 'updated_on: 2024-03-01 的文件里写 period: 2034、status: final',
  good: 'period: 2023、status: final',
  check: (draft, context) => [
    ...gathered(
      [...observations(draft, context), ...targets(draft, context), ...events(draft, context)],
      context,
    ),
    ...papers(draft, context),
    ...updates(draft, context),
  ],
};
