import type { ChartSpec } from './spec.ts';

export interface AxisRange {
  min: number;
  max: number;
  step: number;
}

/** About how many steps an axis has. */
const wantedSteps = 5;

/** Steps that people read easily, within one power of ten. */
const niceSteps: readonly number[] = [1, 2, 2.5, 5, 10];

const niceStep = (span: number): number => {
  const rough = span / wantedSteps;
  const power = 10 ** Math.floor(Math.log10(rough));
  return (niceSteps.find((step) => step * power >= rough * 0.999) ?? 10) * power;
};

/** Below this share of the highest value the lowest is near enough to 0 for the axis to begin there. */
const nearZero = 0.35;

/**
 * The value axis: round steps around all values and reference lines. Bars begin at 0; a line
 * does when its values come near it.
 */
export function valueAxis(spec: ChartSpec): AxisRange {
  const values = [
    ...spec.series.flatMap((series) => series.values.filter((value) => value !== null)),
    ...spec.references.filter(({ role }) => role !== 'as-of').map(({ value }) => value),
  ];
  const lowest = values.length > 0 ? Math.min(...values) : 0;
  const highest = values.length > 0 ? Math.max(...values) : 1;
  const fromZero = spec.kind === 'bar' || spec.kind === 'bullet' || lowest < highest * nearZero;
  const margin = (highest - lowest) * 0.08 || Math.abs(highest) * 0.05 || 1;
  const low = lowest >= 0 && (fromZero || lowest - margin < 0) ? 0 : lowest - margin;
  const high = highest <= 0 && fromZero ? 0 : highest + (spec.kind === 'line' ? margin : 0);
  const step = niceStep(high - low);
  const min = Math.floor(low / step + 1e-9) * step;
  const top = Math.ceil(high / step - 1e-9) * step;
  const cap = spec.unit === '%' && highest <= 100 ? 100 : Infinity;
  const max = Math.min(top, cap);
  const clean = (value: number): number => Number(value.toPrecision(12));
  return { min: clean(min), max: clean(max), step: clean(step) };
}

/** What the reader is told when the value axis does not begin at 0. */
export const axisNote = (spec: ChartSpec): string | undefined =>
  spec.kind === 'line' && valueAxis(spec).min > 0 ? '纵轴不从0开始。' : undefined;
