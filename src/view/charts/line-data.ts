import { dayNumber } from '#src/domain/date.ts';
import type { ChartSeries, ChartSpec } from './spec.ts';

/** Points of one series as Chart.js wants them, and where each stands in the spec. */
export interface LineData {
  points: readonly { x: number; y: number }[];
  /** Position in `spec.x`, or -1 for the empty point that parts two segments. */
  at: readonly number[];
}

/** Day number of a tick; ticks without a date stand in order. */
export const tickDay = (spec: ChartSpec, at: number): number => {
  const date = spec.x[at]?.date;
  return date === undefined ? at : dayNumber(date);
};

/** The published points, with an empty one between segments so that no line joins them. */
export function lineDataOf(spec: ChartSpec, series: ChartSeries): LineData {
  const points: { x: number; y: number }[] = [];
  const at: number[] = [];
  for (const [run, [first, last]] of series.segments.entries()) {
    if (run > 0) {
      points.push({ x: tickDay(spec, first), y: Number.NaN });
      at.push(-1);
    }
    for (let position = first; position <= last; position += 1) {
      const value = series.values[position] ?? null;
      if (value === null) continue;
      points.push({ x: tickDay(spec, position), y: value });
      at.push(position);
    }
  }
  return { points, at };
}

/** Whether the line into a point is uncertain: periods without value before it, or not final. */
export function isUncertainStep(series: ChartSeries, from: number, to: number): boolean {
  const flags = series.flags[to] ?? [];
  return to - from > 1 || flags.includes('provisional') || flags.includes('estimated');
}

/** Ticks that fit, kept from the newest back, so that the newest always has its label. */
export function fittingTicks(
  days: readonly number[],
  labels: readonly string[],
  widthOf: (label: string) => number,
  plotWidth: number,
  gap = 10,
): readonly number[] {
  const first = Math.min(...days);
  const span = Math.max(...days) - first || 1;
  const kept: number[] = [];
  let edge = Infinity;
  for (let at = days.length - 1; at >= 0; at -= 1) {
    const centre = (((days[at] ?? 0) - first) / span) * plotWidth;
    const half = widthOf(labels[at] ?? '') / 2;
    if (centre + half + gap > edge) continue;
    kept.unshift(at);
    edge = centre - half;
  }
  return kept;
}
