import { dayNumber } from '#src/domain/date.ts';
import type { ChartSpec, PointFlag } from './spec.ts';
import { dayText } from './value-text.ts';

/** One milestone: when it is due, and when it was done. */
export interface MilestoneInput {
  key: string;
  label: string;
  /** Day on which it is due, `YYYY-MM-DD`. */
  due?: string;
  /** Day on which it was done, `YYYY-MM-DD`. */
  done?: string;
  remark?: string;
}

export interface TimelineInput {
  id: string;
  title: string;
  caption: string;
  milestones: readonly MilestoneInput[];
  /** Day up to which the site judges, `YYYY-MM-DD`; what is due before it and not done is overdue. */
  asOf: string;
  notes?: readonly string[];
}

/** Milestones on a time axis: planned and done, with the day up to which is judged. */
export function timelineOf(input: TimelineInput): ChartSpec {
  const { milestones, asOf } = input;
  const overdue = (milestone: MilestoneInput): readonly PointFlag[] =>
    milestone.done === undefined && milestone.due !== undefined && milestone.due < asOf
      ? ['overdue']
      : [];
  const dayOf = (day: string | undefined): number | null =>
    day === undefined ? null : dayNumber(day);
  return {
    id: input.id,
    kind: 'timeline',
    title: input.title,
    caption: input.caption,
    unit: '',
    decimals: 0,
    xTitle: '节点',
    x: milestones.map(({ key, label }) => ({ key, label })),
    series: [
      {
        name: '计划完成',
        role: 'planned',
        values: milestones.map(({ due }) => dayOf(due)),
        flags: milestones.map(overdue),
        segments: [],
      },
      {
        name: '实际完成',
        role: 'done',
        values: milestones.map(({ done }) => dayOf(done)),
        flags: milestones.map(() => []),
        segments: [],
        remarks: milestones.map(({ remark }) => remark ?? null),
      },
    ],
    references: [{ label: `截至${dayText(asOf)}`, role: 'as-of', value: dayNumber(asOf) }],
    notes: input.notes ?? [],
    direction: 'neutral',
  };
}
