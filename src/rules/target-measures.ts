import { decimalsWritten } from '#src/domain/reading.ts';
import type { Measure } from '#src/schema/indicator.ts';
import type { Target } from '#src/schema/target.ts';
import { measureFigure } from './observation-rows.ts';
import type { Complaint, Draft, Rule } from './rule.ts';
import { targetComplaint, targetFigure, targetsIn } from './targets.ts';
import type { PlacedTarget } from './targets.ts';

interface Placed {
  measure: Measure;
  indicator: string;
  /** Place of its direction. */
  path: readonly (string | number)[];
}

const placesIn = (draft: Draft): ReadonlyMap<string, Placed> =>
  new Map(
    draft.indicators.flatMap((indicator) =>
      indicator.kind === 'figures'
        ? indicator.measures.map((measure, at): [string, Placed] => [
            measure.id,
            { measure, indicator: indicator.id, path: ['measures', at, 'direction'] },
          ])
        : [],
    ),
  );

const words = { up: '越高越好', down: '越低越好', neutral: '高低不论好坏' } as const;

const rising = /提高|提升|增加|增长|扩大|以上/u;
const falling = /降低|降至|降到|降为|下降|减少|消除|以下/u;

/** Whether the way from baseline to target, or the target's own name, says its direction is right. */
const isProven = (target: Target): boolean => {
  if (!('direction' in target)) return false;
  const up = target.direction === 'up';
  if (target.kind === 'reach' && target.baseline !== undefined)
    return target.target.value > target.baseline.value === up;
  return (up ? rising : falling).test(target.name) && !(up ? falling : rising).test(target.name);
};

const direction = (placed: PlacedTarget, { measure, indicator, path }: Placed): Complaint[] => {
  const { target } = placed;
  if (!('direction' in target) || measure.direction === 'neutral') return [];
  if (measure.direction === target.direction) return [];
  const own = `目标“${target.name}”写的是 ${target.direction}（${words[target.direction]}）`;
  const other = `测度“${measure.name}”写的是 ${measure.direction}（${words[measure.direction]}）`;
  const hint = '核对两处的方向 direction';
  const involves = [targetFigure(placed), measureFigure(measure.id)];
  const here = { kind: placed.kind, id: placed.id, path: [...placed.path, 'direction'] };
  const there = { kind: 'indicators' as const, id: indicator, path };
  return isProven(target)
    ? [
        {
          ...there,
          message: `${other}，${own}`,
          hint,
          related: { ...here, note: '目标' },
          involves,
        },
      ]
    : [
        {
          ...here,
          message: `${own}，${other}`,
          hint,
          related: { ...there, note: '测度' },
          involves,
        },
      ];
};

/** The measure of a task's target belongs to an indicator that the task names. */
const kinship = (
  draft: Draft,
  placed: PlacedTarget,
  { measure, indicator }: Placed,
): Complaint[] => {
  const task = placed.kind === 'tasks' && draft.tasks.find(({ id }) => id === placed.id);
  if (task === false || task === undefined || task.related_indicators.includes(indicator))
    return [];
  // A misspelt one among them may be the one that is meant: it is said there.
  const known = new Set(draft.indicators.map(({ id }) => id));
  if (!task.related_indicators.every((id) => known.has(id))) return [];
  const message = `测度“${measure.name}”属于指标 ${indicator}，这个任务没有把它列为相关指标`;
  const hint = '核对测度的编号；编号无误时，在 related_indicators 里加上这个指标';
  return [{ ...targetComplaint(placed, ['measure'], message, hint), severity: 'warning' }];
};

/** Figures of a target that show more decimals than it keeps. */
const decimals = (placed: PlacedTarget): Complaint[] => {
  const { target } = placed;
  if (!('decimals' in target)) return [];
  const finer = (value: number): boolean => decimalsWritten(value) > target.decimals;
  // A baseline is taken from its source as it is, however fine.
  const goals = 'value' in target.target ? [target.target.value] : Object.values(target.target);
  const own = goals.filter(finer);
  const isCoarse = target.unit === '%' && target.decimals === 0;
  const reports = target.reports.flatMap(({ value, note }, at) =>
    finer(value) && note === undefined ? [at] : [],
  );
  const [first] = reports;
  const involves = [targetFigure(placed)];
  const put = (keys: readonly (string | number)[], message: string): Complaint[] => [
    {
      ...targetComplaint(placed, keys, message, '核对小数；页面上多出的小数不显示'),
      ...{ severity: 'warning' as const, involves },
    },
  ];
  const isOne = own.length === 0 && reports.length === 1 && target.reports.length > 1;
  if (isOne && first !== undefined && !isCoarse)
    return put(['reports', first, 'value'], `这个数比目标规定的 ${target.decimals} 位小数多`);
  return own.length + reports.length === 0
    ? []
    : put(
        ['decimals'],
        `只保留 ${target.decimals} 位小数，${own.length + reports.length} 个数的小数都比它多`,
      );
};

export const targetMeasures: Rule = {
  code: 'target-measure',
  answer: 'beside',
  name: '目标与它的测度或小数位数不相配',
  why: '目标和测度的方向相反，页面上一处说进步、一处说退步；测度选错了，进展就是别的数。',
  bad: '测度 direction: up，目标 direction: down',
  good: '两处都写 direction: up',
  check: (draft) => {
    const places = placesIn(draft);
    return targetsIn(draft).flatMap((placed) => {
      const { target } = placed;
      const place =
        'measure' in target && target.measure !== undefined
          ? places.get(target.measure)
          : undefined;
      const found =
        place === undefined ? [] : [...direction(placed, place), ...kinship(draft, placed, place)];
      return [...found, ...decimals(placed)];
    });
  },
};
