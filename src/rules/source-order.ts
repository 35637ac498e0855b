import { addDays } from '#src/domain/date.ts';
import { periodEnd, periodStart } from '#src/domain/period.ts';
import type { KindName } from '#src/schema/kinds.ts';
import { assessmentFigure } from './assessments.ts';
import { firstDay } from './real-dates.ts';
import type { Complaint, Draft, Rule } from './rule.ts';
import { targetsIn } from './targets.ts';

type Path = readonly (string | number)[];

/** A place that cites a source for something that was so at a time. */
interface Use {
  kind: KindName;
  id: string;
  path: Path;
  source: string | undefined;
  /** Period or day of what the source is cited for. */
  time: string;
  /** A remark beside it. */
  note?: string | undefined;
  /** The record's own date: what lies after it is complained about as not yet happened. */
  known?: string;
  /** What is cited: when it is blamed already, its source is not. */
  figure?: string;
  /** May be told of a little ahead. */
  announced?: true;
}

const observed = (draft: Draft): Use[] =>
  draft.observations.flatMap(({ measure: id, rows, updated_on: known }) =>
    rows.flatMap((row, at): Use[] =>
      row.status === 'missing'
        ? []
        : [
            {
              kind: 'observations',
              id,
              path: ['rows', at, 'source'],
              source: row.source,
              time: row.period,
              note: row.note ?? (row.status === 'estimated' ? '估计数' : undefined),
              known,
            },
          ],
    ),
  );

const targeted = (draft: Draft): Use[] =>
  targetsIn(draft).flatMap(({ kind, id, path, target, updatedOn: known }) => {
    const { note } = target;
    const baseline = 'baseline' in target ? target.baseline : undefined;
    return [
      ...(baseline === undefined
        ? []
        : [
            {
              ...{ kind, id, known, note },
              path: [...path, 'baseline', 'source'],
              source: baseline.source,
              time: baseline.period,
            },
          ]),
      ...('reports' in target ? target.reports : []).map((report, at) => ({
        ...{ kind, id, known },
        path: [...path, 'reports', at, 'source'],
        source: report.source,
        figure: [kind, id, ...path, 'reports', at].join('/'),
        time: report.period,
        note: report.note ?? note,
      })),
    ];
  });

/** Things that were done, with the day and what shows it. */
const done = (draft: Draft): Use[] => [
  ...targetsIn(draft).flatMap(({ kind, id, path, target, updatedOn: known }): Use[] =>
    'done' in target && target.done !== undefined
      ? [
          {
            ...{ kind, id, known, path: [...path, 'done', 'source'] },
            source: target.done.source,
            time: target.done.on,
            note: target.done.note ?? target.note,
          },
        ]
      : [],
  ),
  ...draft.tasks.flatMap(({ id, milestones, updated_on: known }) =>
    milestones.flatMap(({ done: end, progress = [] }, m): Use[] => [
      ...(end === undefined
        ? []
        : [
            {
              ...{ kind: 'tasks' as const, id, known, path: ['milestones', m, 'done', 'source'] },
              ...{ source: end.source, time: end.on },
            },
          ]),
      ...progress.map(({ on, source }, p) => ({
        ...{ kind: 'tasks' as const, id, known, path: ['milestones', m, 'progress', p, 'source'] },
        ...{ source, time: on },
      })),
    ]),
  ),
  ...(['tasks', 'programmes'] as const).flatMap((kind) =>
    draft[kind].flatMap(({ id, facts = [], updated_on: known }) =>
      facts.map(({ period, source }, at) => ({
        ...{ kind, id, known, path: ['facts', at, 'source'], source, time: period },
      })),
    ),
  ),
  ...draft.programmes.flatMap(({ id, projects, updated_on: known }) =>
    projects.flatMap(({ stages }, p) =>
      stages.flatMap(({ stage, on, source, note }, s): Use[] =>
        stage === 'planned'
          ? []
          : [
              {
                kind: 'programmes',
                ...{ id, known, note, source, time: on },
                path: ['projects', p, 'stages', s, 'source'],
              },
            ],
      ),
    ),
  ),
];

const reported = (draft: Draft): Use[] => [
  ...(draft.assessments?.years ?? []).flatMap((year, at): Use[] =>
    year.status === 'published'
      ? [
          {
            kind: 'assessments',
            id: 'assessments',
            path: ['years', at, 'source'],
            source: year.source,
            time: String(year.year),
            note: year.note,
            figure: assessmentFigure(at),
          },
        ]
      : [],
  ),
];

/** So many days ahead a notice may tell what will be done. */
const ahead = 60;

/** Whether a source, however late in its year or month, was out before the time began. */
const tooEarly = (published: string, { time, announced }: Use): boolean => {
  const [out, start] = [periodEnd(published), periodStart(time)];
  if (out === undefined || start === undefined) return false;
  return addDays(out, announced === true ? ahead : 0) < start;
};

export const sourceOrder: Rule = {
  code: 'source-too-early',
  answer: 'beside',
  name: '来源发布时，这个时期还没有开始',
  why: '一份文件不可能写出以后的实际数；多半是来源或时期选错了。',
  bad: 'period: 2025，来源是 2021 年发布的公报',
  good: 'period: 2025，来源是 2026 年发布的公报；确实是事先公布的加 note 写明',
  check: (draft) => {
    const published = new Map(
      // An impossible year is said by the rule of real dates.
      draft.sources.flatMap(({ id, published: day }) =>
        day === undefined || day < firstDay ? [] : [[id, day]],
      ),
    );
    const uses = [
      ...observed(draft),
      ...targeted(draft),
      ...reported(draft),
      ...done(draft).map((use) => ({ ...use, announced: true as const })),
    ].filter(({ time, known }) => known === undefined || (periodStart(time) ?? '') <= known);
    const bySource = Map.groupBy(uses, ({ source }) => source);
    return [...bySource].flatMap(([source, all]): Complaint[] => {
      const day = source === undefined ? undefined : published.get(source);
      if (source === undefined || day === undefined) return [];
      const early = all.filter((use) => use.note === undefined && tooEarly(day, use));
      const [first] = early;
      // When nearly all that cites a source is later than it, the source's own date is wrong.
      if (first !== undefined && early.length >= 3 && early.length * 2 > all.length) {
        const message = `发布日期 ${day} 早于引用它的 ${early.length} 个数的时期（例如 ${first.time}）`;
        const { kind, id, path } = first;
        return [
          {
            ...{ kind: 'sources', id: source, path: ['published'], message },
            involves: [`sources/${source}`],
            hint: '核对发布日期；日期无误时，核对引用它的数',
            related: { kind, id, path, note: `引用它的 ${first.time} 的数` },
          },
        ];
      }
      return early.map(({ kind, id, path, time, announced, figure }) => ({
        ...{ kind, id, path },
        ...(announced === true && { severity: 'warning' as const }),
        ...(figure !== undefined && { involves: [figure] }),
        message: `来源 ${source} 是 ${day} 发布的，写不出 ${time} 的实际数`,
        hint: '核对来源和时期；确实是事先公布的数时，在旁边加 note 写明',
        related: { kind: 'sources', id: source, path: ['published'], note: '来源的发布日期' },
      }));
    });
  },
};
