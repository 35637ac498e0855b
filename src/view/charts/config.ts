import {
  BarController,
  BarElement,
  CategoryScale,
  type ChartComponentLike,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { barConfig } from './bar-config.ts';
import { bulletConfig } from './bullet-config.ts';
import { lineConfig } from './line-config.ts';
import type { ChartPalette } from './palette.ts';
import { sparklineConfig } from './sparkline-config.ts';
import type { ChartSpec } from './spec.ts';
import { timelineConfig } from './timeline-config.ts';

/** All kinds of chart are made of lines, points and bars. */
export type SpecChartConfig = ChartConfiguration<'line' | 'bar'>;

export interface ChartSurface {
  /** Size in CSS pixels; decides how much is written beside the points. */
  width: number;
  height: number;
  /** True for pictures: nothing moves and nothing answers to the pointer. */
  still: boolean;
}

/** The parts of Chart.js that a still picture needs. */
export const chartParts: readonly ChartComponentLike[] = [
  LineController,
  BarController,
  LineElement,
  PointElement,
  BarElement,
  LinearScale,
  CategoryScale,
];

/** The Chart.js configuration of a chart; the browser and the build draw from the same one. */
export function chartConfig(
  spec: ChartSpec,
  palette: ChartPalette,
  surface: ChartSurface,
): SpecChartConfig {
  switch (spec.kind) {
    case 'line':
      return lineConfig(spec, palette, surface);
    case 'sparkline':
      return sparklineConfig(spec, palette, surface);
    case 'bar':
      return barConfig(spec, palette, surface);
    case 'bullet':
      return bulletConfig(spec, palette, surface);
    case 'timeline':
      return timelineConfig(spec, palette, surface);
    default:
      return spec.kind satisfies never;
  }
}
