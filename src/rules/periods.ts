import { isPeriod } from '#src/domain/period.ts';
import type { Complaint, Draft, Rule } from './rule.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Target } from '#src/schema/target.ts';

type Path = readonly (string | number)[];
type Use = { kind: KindName; id: string; path: Path; period: string };

const inTargets = (kind: KindName, id: string, key: string, targets: readonly Target[]): Use[] =>
  targets.flatMap((target, at) => [
    ...('baseline' in target && target.baseline !== undefined
      ? [{ kind, id, path: [key, at, 'baseline', 'period'], period: target.baseline.period }]
      : []),
    ...('reports' in target
      ? target.reports.map(({ period }, r) => ({
          kind,
          id,
          path: [key, at, 'reports', r, 'period'],
          period,
        }))
      : []),
  ]);

const usesIn = (draft: Draft): Use[] => [
  ...draft.observations.flatMap(({ measure, rows }) =>
    rows.map(({ period }, at) => ({
      kind: 'observations' as const,
      id: measure,
      path: ['rows', at, 'period'],
      period,
    })),
  ),
  ...draft.indicators.flatMap((indicator) =>
    indicator.kind !== 'figures'
      ? []
      : indicator.measures.flatMap(({ breaks }, m) =>
          breaks.map(({ from_period: period }, b) => ({
            kind: 'indicators' as const,
            id: indicator.id,
            path: ['measures', m, 'breaks', b, 'from_period'],
            period,
          })),
        ),
  ),
  ...draft.tasks.flatMap(({ id, targets }) => inTargets('tasks', id, 'targets', targets)),
  ...draft.programmes.flatMap(({ id, promised }) =>
    inTargets('programmes', id, 'promised', promised),
  ),
];

export const periods: Rule = {
  code: 'impossible-period',
  name: '时期不存在',
  why: '学年要跨相邻两年，日期要真有这一天，否则排不进时间顺序。',
  bad: 'period: 2021-2023',
  good: 'period: 2022-2023',
  check: (draft) =>
    usesIn(draft)
      .filter(({ period }) => !isPeriod(period))
      .map(({ kind, id, path, period }): Complaint => ({
        kind,
        id,
        path,
        message: /^\d{4}-\d{4}$/.test(period)
          ? `学年 ${period} 不对：两个年份要相邻`
          : `没有 ${period} 这一天`,
        hint: /^\d{4}-\d{4}$/.test(period)
          ? `写成 ${period.slice(0, 4)}-${Number(period.slice(0, 4)) + 1} 这样的形式`
          : '核对年、月、日',
      })),
};
