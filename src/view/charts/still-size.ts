import type { ChartSpec } from './spec.ts';

/** Layouts of a still picture: for a phone and for everything else. */
export type StillLayout = 'wide' | 'narrow';

export interface StillSize {
  width: number;
  height: number;
}

/** Width of a still picture in CSS pixels: a phone of 360 less its margins, and a text column. */
const widths = { narrow: 328, wide: 720 } as const satisfies Record<StillLayout, number>;

/** Height of one row of the charts that grow with their rows, and what is above and below them. */
const rowHeights = { bar: 28, bullet: 76, timeline: 48 } as const;
const frameHeights = { bar: 28, bullet: 8, timeline: 60 } as const;

/** Size of the picture of a chart; the canvas takes the same place. */
export function stillSize(spec: ChartSpec, layout: StillLayout): StillSize {
  const width = widths[layout];
  if (spec.kind === 'sparkline') return { width: 120, height: 36 };
  if (spec.kind === 'line') return { width, height: layout === 'wide' ? 340 : 260 };
  const rows = Math.max(1, spec.x.length);
  return { width, height: rowHeights[spec.kind] * rows + frameHeights[spec.kind] };
}
