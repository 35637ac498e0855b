import { lineDataOf } from './line-data.ts';
import type { ChartSpec } from './spec.ts';

const isLine = (spec: ChartSpec): boolean => spec.kind === 'line' || spec.kind === 'sparkline';

/** Where a point drawn by Chart.js stands in `spec.x`; -1 for the empty point at a break. */
export function positionOf(spec: ChartSpec, series: number, drawn: number): number {
  const one = spec.series[series];
  if (!isLine(spec) || one === undefined) return drawn;
  return lineDataOf(spec, one).at[drawn] ?? -1;
}

/** The point drawn by Chart.js for a place in `spec.x`; -1 when nothing is drawn there. */
export function drawnAt(spec: ChartSpec, series: number, at: number): number {
  const one = spec.series[series];
  if ((one?.values[at] ?? null) === null || one === undefined) return -1;
  return isLine(spec) ? lineDataOf(spec, one).at.indexOf(at) : at;
}
