import type { Target } from '#src/schema/target.ts';
import type { Verdict } from '#src/domain/verdict-types.ts';
import { bulletOf } from './charts/bullet-chart.ts';
import type { ChartSpec } from './charts/spec.ts';
import { dateText, figureText, periodText } from './text.ts';
import { targetText } from './verdict-text.ts';

/** What of a verdict its chart shows. */
export interface ChartedVerdict extends Pick<Verdict, 'kind' | 'planned'> {
  inputs: Pick<
    Verdict['inputs'],
    | 'target'
    | 'atLeast'
    | 'band'
    | 'unit'
    | 'decimals'
    | 'direction'
    | 'due'
    | 'baseline'
    | 'newest'
    | 'asOf'
  >;
  faults: readonly unknown[];
}

interface ChartedTarget {
  id: string;
  name: string;
  measure: string | undefined;
}
/** What of a target its chart shows. */
export const chartedTarget = (target: Target): ChartedTarget => ({
  id: target.id,
  name: target.name,
  measure: 'measure' in target ? target.measure : undefined,
});

const goalOf = ({ inputs }: ChartedVerdict): number | undefined =>
  inputs.target ?? inputs.band?.max ?? inputs.band?.min;

const bandNote = ({ kind, inputs }: ChartedVerdict): readonly string[] => {
  const { band, unit, decimals } = inputs;
  if (band?.min === undefined || band.max === undefined) return [];
  const at = (value: number): string => figureText(value, unit ?? '', decimals);
  return kind === 'range'
    ? [`要求的区间是${at(band.min)}至${at(band.max)}，图上的目标线是上限。`]
    : [`原文写的是${at(band.min)}至${at(band.max)}，图上的目标线是下限。`];
};

/**
 * A target as a bullet bar: newest value, goal, and where the plan should be on the day of
 * judging. Nothing where no value is known, because an empty bar would look like zero.
 */
export function targetChart(
  parent: string,
  home: string,
  target: ChartedTarget,
  verdict: ChartedVerdict,
): ChartSpec | undefined {
  const { newest, baseline, unit, decimals, direction, due, asOf } = verdict.inputs;
  const goal = goalOf(verdict);
  if (newest === undefined || goal === undefined || verdict.faults.length > 0) return undefined;
  const { measure } = target;
  return bulletOf({
    id: `${parent}-${target.id}`,
    title: '离目标多远',
    caption: `${targetText(verdict)}；判断日${dateText(asOf)}`,
    unit: unit ?? '',
    decimals,
    direction: direction ?? 'up',
    bullets: [
      {
        key: target.id,
        label: target.name,
        actual: newest.value,
        period: periodText(newest.period),
        target: goal,
        ...(due === undefined ? {} : { due: dateText(due) }),
        ...(baseline === undefined ? {} : { baseline: baseline.value }),
        ...(verdict.planned === undefined ? {} : { expected: verdict.planned }),
        flags: newest.provisional ? ['provisional'] : [],
        ...(measure === undefined ? {} : { ref: `${measure}/${home}/${newest.period}` }),
      },
    ],
    notes: bandNote(verdict),
  });
}
