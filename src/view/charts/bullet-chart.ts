import type { ChartSeries, ChartSpec, PointFlag, SeriesRole } from './spec.ts';

/** One target with how far it has come. */
export interface BulletInput {
  /** Target id. */
  key: string;
  label: string;
  /** Newest value, or `null` when nothing is reported. */
  actual: number | null;
  /** Period of the newest value, as text. */
  period?: string;
  target: number;
  /** Day on which the target is due, as text. */
  due?: string;
  baseline?: number;
  /** Where the value should stand at the date of the newest value. */
  expected?: number;
  flags?: readonly PointFlag[];
  /** Address of the newest value, for `data-value-of`. */
  ref?: string;
  remark?: string;
}

export interface BulletChartInput {
  id: string;
  title: string;
  caption: string;
  unit: string;
  decimals: number;
  direction: 'up' | 'down';
  /** Targets of one unit and of like size: they share the scale. */
  bullets: readonly BulletInput[];
  notes?: readonly string[];
}

/** Targets as bullet bars: value, target, and the position expected for the date. */
export function bulletOf(input: BulletChartInput): ChartSpec {
  const { bullets } = input;
  const series = (
    name: string,
    role: SeriesRole,
    valueOf: (bullet: BulletInput) => number | null,
    more: Partial<ChartSeries> = {},
  ): ChartSeries => ({
    name,
    role,
    values: bullets.map(valueOf),
    flags: bullets.map(() => []),
    segments: [],
    ...more,
  });
  const all = [
    series('基期值', 'baseline', ({ baseline }) => baseline ?? null),
    series('最新值', 'actual', ({ actual }) => actual, {
      flags: bullets.map(({ flags }) => flags ?? []),
      refs: bullets.map(({ ref }) => ref ?? null),
      periods: bullets.map(({ period }) => period ?? null),
      remarks: bullets.map(({ remark }) => remark ?? null),
    }),
    series('此时应达到', 'expected', ({ expected }) => expected ?? null),
    series('目标值', 'target', ({ target }) => target, {
      periods: bullets.map(({ due }) => due ?? null),
    }),
  ];
  return {
    id: input.id,
    kind: 'bullet',
    title: input.title,
    caption: input.caption,
    unit: input.unit,
    decimals: input.decimals,
    xTitle: '目标',
    x: bullets.map(({ key, label }) => ({ key, label })),
    series: all.filter(
      ({ role, values }) =>
        role === 'actual' || role === 'target' || values.some((value) => value !== null),
    ),
    references: [],
    notes: input.notes ?? [],
    direction: input.direction,
  };
}
