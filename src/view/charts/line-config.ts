import { numberText } from '../text.ts';
import { dayNumber } from '#src/domain/date.ts';
import { valueAxis } from './axis.ts';
import { commonOptions, isNarrow, textSize, tickFont } from './common-options.ts';
import type { ChartSurface, SpecChartConfig } from './config.ts';
import { breakMarks, endLabels, endLabelWidth, targetLine } from './line-labels.ts';
import { fittingTicks, isUncertainStep, lineDataOf, tickDay } from './line-data.ts';
import type { ChartPalette } from './palette.ts';
import { shortPeriodText } from './period-tick.ts';
import { seriesStyles } from './series-style.ts';
import type { ChartSpec } from './spec.ts';
import { textWidth } from './text-width.ts';

/** Dash of a step that crosses missing periods or ends in a value that is not final. */
const uncertainDash = [2, 4];

/** Lines over time: breaks stay open, uncertain steps are dotted, names stand at the line ends. */
export function lineConfig(
  spec: ChartSpec,
  palette: ChartPalette,
  surface: ChartSurface,
): SpecChartConfig {
  const styles = seriesStyles(spec, palette);
  const axis = valueAxis(spec);
  const labelWidth = endLabelWidth(spec, surface);
  const decimals = Math.min(spec.decimals, Number.isInteger(axis.step) ? 0 : spec.decimals);
  const axisText = (value: number): string => numberText(value, decimals);
  const axisWidth = Math.max(textWidth(axisText(axis.max), textSize), 20);
  const due = spec.references.flatMap((line) =>
    line.due === undefined ? [] : [{ key: line.due, day: dayNumber(line.due) }],
  );
  const ticks = spec.x.map((tick, at) => ({
    day: tickDay(spec, at),
    label: shortPeriodText(tick.key),
  }));
  const newest = Math.max(...ticks.map(({ day }) => day), -Infinity);
  const later = due
    .filter(({ day }) => day > newest)
    .map(({ key, day }) => ({
      day,
      label: key.endsWith('-12-31') ? key.slice(0, 4) : shortPeriodText(key),
    }));
  const all = [...ticks, ...later];
  const shown = fittingTicks(
    all.map(({ day }) => day),
    all.map(({ label }) => label),
    (label) => textWidth(label, textSize),
    surface.width - labelWidth - axisWidth - 24,
  ).flatMap((at) => all[at] ?? []);
  const days = all.map(({ day }) => day);
  // A lone period stands in the middle of half a year to either side.
  const margin = new Set(days).size > 1 ? 0 : 183;
  return {
    type: 'line',
    data: {
      datasets: spec.series.map((series, index) => {
        const style = styles[index];
        const colour = style?.colour ?? palette.muted;
        const { points, at } = lineDataOf(spec, series);
        const isHollow = (position: number): boolean =>
          (series.flags[position] ?? []).includes('not-comparable');
        return {
          label: series.name,
          data: [...points],
          borderColor: colour,
          borderWidth: style?.width ?? 1.5,
          borderDash: [...(style?.dash ?? [])],
          pointStyle: style?.shape ?? 'circle',
          pointRadius: series.role === 'home' ? 4 : 3.5,
          pointHoverRadius: 6,
          pointHitRadius: 12,
          pointBorderColor: colour,
          pointBorderWidth: 1.5,
          pointBackgroundColor: at.map((position) => (isHollow(position) ? palette.page : colour)),
          order: series.role === 'home' ? 0 : 1,
          segment: {
            borderDash: ({ p0DataIndex, p1DataIndex }) =>
              isUncertainStep(series, at[p0DataIndex] ?? 0, at[p1DataIndex] ?? 0)
                ? uncertainDash
                : undefined,
          },
        };
      }),
    },
    options: {
      ...commonOptions(palette, surface),
      parsing: false,
      layout: { padding: { top: 18, right: labelWidth, left: 0, bottom: 0 } },
      scales: {
        x: {
          type: 'linear',
          min: Math.min(...days) - margin,
          max: Math.max(...days) + margin,
          afterBuildTicks: (scale) => {
            scale.ticks = shown.map(({ day, label }) => ({ value: day, label }));
          },
          border: { color: palette.control },
          grid: { drawOnChartArea: false, drawTicks: true, tickLength: 5, color: palette.control },
          ticks: {
            font: tickFont,
            autoSkip: false,
            maxRotation: 0,
            color: palette.muted,
            callback: (value) => shown.find(({ day }) => day === value)?.label ?? '',
          },
        },
        y: {
          type: 'linear',
          min: axis.min,
          max: axis.max,
          border: { display: false },
          grid: { color: palette.hairline, drawTicks: false },
          ticks: {
            font: tickFont,
            stepSize: axis.step,
            color: palette.muted,
            padding: 8,
            callback: (value) => axisText(Number(value)),
          },
        },
      },
    },
    plugins: [
      breakMarks(spec, palette),
      targetLine(spec, palette),
      endLabels(spec, palette, styles, isNarrow(surface), labelWidth),
    ],
  };
}
