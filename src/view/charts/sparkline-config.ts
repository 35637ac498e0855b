import { commonOptions } from './common-options.ts';
import type { ChartSurface, SpecChartConfig } from './config.ts';
import { lineDataOf, tickDay } from './line-data.ts';
import type { ChartPalette } from './palette.ts';
import { seriesStyles } from './series-style.ts';
import type { ChartSpec } from './spec.ts';

/** A small multiple: lines without axes, the newest home value as a point. */
export function sparklineConfig(
  spec: ChartSpec,
  palette: ChartPalette,
  surface: ChartSurface,
): SpecChartConfig {
  const styles = seriesStyles(spec, palette);
  const values = [
    ...spec.series.flatMap((series) => series.values.filter((value) => value !== null)),
    ...spec.references.map(({ value }) => value),
  ];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = (high - low) * 0.1 || 1;
  const days = spec.x.map((_, at) => tickDay(spec, at));
  return {
    type: 'line',
    data: {
      datasets: spec.series.map((series, index) => {
        const isHome = series.role === 'home';
        const colour = isHome ? (styles[index]?.colour ?? palette.text) : palette.control;
        const { points, at } = lineDataOf(spec, series);
        const newest = at.length - 1;
        // A lone point between breaks or at the end has no line and must be seen all the same.
        const isAlone = (position: number): boolean =>
          (at[position - 1] ?? -1) === -1 && (at[position + 1] ?? -1) === -1;
        return {
          label: series.name,
          data: [...points],
          borderColor: colour,
          borderWidth: isHome ? 2 : 1,
          borderDash: isHome ? [] : [2, 2],
          pointRadius: at.map((_, position) => {
            if (isHome && position === newest) return 3;
            return isAlone(position) ? 1.5 : 0;
          }),
          pointBackgroundColor: colour,
          pointBorderWidth: 0,
          order: isHome ? 0 : 1,
        };
      }),
    },
    options: {
      ...commonOptions(palette, surface),
      parsing: false,
      layout: { padding: 4 },
      scales: {
        x: {
          type: 'linear',
          display: false,
          min: Math.min(...days) - (days.length > 1 ? 0 : 1),
          max: Math.max(...days) + (days.length > 1 ? 0 : 1),
        },
        y: { type: 'linear', display: false, min: low - margin, max: high + margin },
      },
    },
  };
}
