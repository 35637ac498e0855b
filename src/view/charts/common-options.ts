import type { ChartOptions, Plugin } from 'chart.js';
import type { ChartSurface } from './config.ts';
import type { ChartPalette } from './palette.ts';
import { chartFont } from './text-width.ts';

export type SpecPlugin = Plugin<'line' | 'bar'>;
export type SpecOptions = ChartOptions<'line' | 'bar'>;

/** Text size in pixels; smaller is not readable on a phone. */
export const textSize = 12;

/** Widths below this are a phone's: names only, fewer ticks. */
export const isNarrow = ({ width }: ChartSurface): boolean => width < 480;

/** What all charts have in common: no motion, no legend, no clipping at the edge of the plot. */
export function commonOptions(palette: ChartPalette, surface: ChartSurface): SpecOptions {
  return {
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    clip: false,
    color: palette.text,
    ...(surface.still ? { events: [], devicePixelRatio: 1 } : {}),
  };
}

/** Font of axis labels; Chart.js does not hand the chart's own font down to them. */
export const tickFont = { family: chartFont, size: textSize } as const;

/** Font of drawn labels, as a canvas understands it. */
export const labelFont = (bold = false): string =>
  `${bold ? 'bold ' : ''}${textSize}px ${chartFont}`;
