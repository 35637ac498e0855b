import { periodEnd, periodStart } from '#src/domain/period.ts';
import type { KindName } from '#src/schema/kinds.ts';
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
        time: report.period,
        note: report.note ?? note,
      })),
    ];
  });

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
          },
        ]
      : [],
  ),
];

/** Whether a source, however late in its year or month, was out before the time began. */
const tooEarly = (published: string, time: string): boolean => {
  const [out, start] = [periodEnd(published), periodStart(time)];
  return out !== undefined && start !== undefined && out < start;
};

export const sourceOrder: Rule = {
  code: 'source-too-early',
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
    const uses = [...observed(draft), ...targeted(draft), ...reported(draft)].filter(
      ({ time, known }) => known === undefined || (periodStart(time) ?? '') <= known,
    );
    const bySource = Map.groupBy(uses, ({ source }) => source);
    return [...bySource].flatMap(([source, all]): Complaint[] => {
      const day = source === undefined ? undefined : published.get(source);
      if (source === undefined || day === undefined) return [];
      const early = all.filter(({ time, note }) => note === undefined && tooEarly(day, time));
      const [first] = early;
      // When nearly all that cites a source is later than it, the source's own date is wrong.
      if (first !== undefined && early.length >= 3 && early.length * 2 > all.length) {
        const message = `发布日期 ${day} 早于引用它的 ${early.length} 个数的时期（例如 ${first.time}）`;
        const { kind, id, path } = first;
        return [
          {
            ...{ kind: 'sources', id: source, path: ['published'], message },
            hint: '核对发布日期；日期无误时，核对引用它的数',
            related: { kind, id, path, note: `引用它的 ${first.time} 的数` },
          },
        ];
      }
      return early.map(({ kind, id, path, time }) => ({
        ...{ kind, id, path },
        message: `来源 ${source} 是 ${day} 发布的，写不出 ${time} 的实际数`,
        hint: '核对来源和时期；确实是事先公布的数时，在旁边加 note 写明',
        related: { kind: 'sources', id: source, path: ['published'], note: '来源的发布日期' },
      }));
    });
  },
};
