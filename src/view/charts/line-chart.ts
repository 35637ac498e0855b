import { periodTicks } from './period-tick.ts';
import { segmentsOf } from './segments.ts';
import type { ChartSeries, ChartSpec, PointFlag, ReferenceLine, SeriesRole } from './spec.ts';

/** One value of a series for one period. */
export interface LinePointInput {
  period: string;
  value: number | null;
  flags?: readonly PointFlag[];
  /** Address of the value, `<measure>/<region>/<period>`. */
  ref?: string;
  /** Why the value is missing, or what to know about it. */
  remark?: string;
}

export interface LineSeriesInput {
  name: string;
  role: SeriesRole;
  points: readonly LinePointInput[];
  /** First periods of a new definition; no line is drawn into them from before. */
  breaks?: readonly string[];
}

export interface LineChartInput {
  id: string;
  title: string;
  caption: string;
  unit: string;
  decimals: number;
  direction: ChartSpec['direction'];
  /** In the order in which they are shown; the home region first. */
  series: readonly LineSeriesInput[];
  target?: { label: string; value: number; due?: string };
  notes?: readonly string[];
}

function lineSeries(input: LineSeriesInput, x: ChartSpec['x']): ChartSeries {
  const byPeriod = new Map(input.points.map((point) => [point.period, point]));
  const starts = new Set(input.breaks ?? []);
  const brokenAt = new Set<number>();
  for (const start of starts) {
    const from = x.find((tick) => tick.key === start)?.date;
    if (from === undefined) continue;
    // A break whose first period has no value acts at the first value after it.
    const at = x.findIndex(
      (tick) => (tick.date ?? '') >= from && (byPeriod.get(tick.key)?.value ?? null) !== null,
    );
    if (at > 0) brokenAt.add(at);
  }
  const points = x.map((tick) => byPeriod.get(tick.key));
  const flags = points.map((point, at): readonly PointFlag[] => {
    const own = point?.flags ?? [];
    return brokenAt.has(at) && !own.includes('break-before') ? [...own, 'break-before'] : own;
  });
  const remarks = points.map((point) => point?.remark ?? null);
  return {
    name: input.name,
    role: input.role,
    values: points.map((point) => point?.value ?? null),
    flags,
    segments: segmentsOf(flags),
    ...(points.some((point) => point?.ref !== undefined)
      ? { refs: points.map((point) => point?.ref ?? null) }
      : {}),
    ...(remarks.some((remark) => remark !== null) ? { remarks } : {}),
  };
}

/** Series over time, with breaks, gaps and a target line. */
export function lineChartOf(input: LineChartInput): ChartSpec {
  const x = periodTicks([
    ...input.series.flatMap((series) => series.points.map((point) => point.period)),
    ...input.series.flatMap((series) => series.breaks ?? []),
  ]);
  const references: readonly ReferenceLine[] =
    input.target === undefined ? [] : [{ ...input.target, role: 'target' }];
  return {
    id: input.id,
    kind: 'line',
    title: input.title,
    caption: input.caption,
    unit: input.unit,
    decimals: input.decimals,
    xTitle: '时期',
    x,
    series: input.series.map((series) => lineSeries(series, x)),
    references,
    notes: input.notes ?? [],
    direction: input.direction,
  };
}

/** The same series as a small multiple for lists of indicators: no axes, no labels. */
export const sparklineOf = (input: LineChartInput): ChartSpec => ({
  ...lineChartOf(input),
  kind: 'sparkline',
});
