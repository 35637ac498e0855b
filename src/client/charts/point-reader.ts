import type { ChartSpec } from '#src/view/charts/spec.ts';

export interface Point {
  series: number;
  at: number;
}

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/**
 * Where a key leads from a point: along the axis of the chart, or across to the next series.
 * Nothing when the key is not for reading.
 */
export function pointAfter(
  spec: ChartSpec,
  from: Point | undefined,
  key: string,
): Point | undefined {
  const isUpright = spec.kind !== 'line';
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: isUpright ? [0, 1] : [1, 0],
    ArrowLeft: isUpright ? [0, -1] : [-1, 0],
    ArrowDown: isUpright ? [1, 0] : [0, 1],
    ArrowUp: isUpright ? [-1, 0] : [0, -1],
    Home: [-Infinity, 0],
    End: [Infinity, 0],
  };
  const step = steps[key];
  if (step === undefined || spec.x.length === 0 || spec.series.length === 0) return undefined;
  if (from === undefined) return { series: 0, at: 0 };
  return {
    at: within(from.at + step[0], spec.x.length),
    series: within(from.series + step[1], spec.series.length),
  };
}
