import { numberText } from '../text.ts';
import { valueAxis } from './axis.ts';
import { commonOptions, isNarrow, labelFont, type SpecPlugin, textSize } from './common-options.ts';
import type { ChartSurface, SpecChartConfig } from './config.ts';
import type { ChartPalette } from './palette.ts';
import { drawRowText } from './row-text.ts';
import type { ChartSeries, ChartSpec } from './spec.ts';
import { spread, textWidth } from './text-width.ts';
import { unpublished, valueText } from './value-text.ts';

/** Names of the marks under a bullet bar, short enough for a phone. */
const markNames = { baseline: '基期', expected: '应达到', target: '目标' } as const;
type MarkRole = keyof typeof markNames;
const isMark = (role: string): role is MarkRole => Object.hasOwn(markNames, role);

const bulletTexts = (spec: ChartSpec, palette: ChartPalette, short: boolean): SpecPlugin => ({
  id: 'bullet-texts',
  afterDatasetsDraw({ ctx, chartArea, scales: { x, y } }) {
    if (x === undefined || y === undefined) return;
    const actual = spec.series.find(({ role }) => role === 'actual');
    ctx.save();
    for (const [at, tick] of spec.x.entries()) {
      const middle = y.getPixelForValue(at);
      const value = actual?.values[at] ?? null;
      const period = actual?.periods?.[at];
      drawRowText(ctx, palette, {
        name: tick.label,
        said:
          value === null
            ? unpublished
            : `${period && !short ? `${period} ` : ''}${valueText(spec, value)}`,
        left: chartArea.left,
        right: chartArea.right,
        y: middle - 20,
      });
      const marks = spec.series.flatMap(({ role, values }) => {
        const mark = values[at] ?? null;
        return isMark(role) && mark !== null
          ? [
              {
                place: x.getPixelForValue(mark),
                text: `${markNames[role]} ${numberText(mark, spec.decimals)}`,
              },
            ]
          : [];
      });
      const places = spread(
        marks.map(({ place }) => place),
        marks.map(({ text }) => textWidth(text, textSize) + 10),
        chartArea.left - 5,
        chartArea.right + 5,
      );
      ctx.textAlign = 'center';
      ctx.fillStyle = palette.muted;
      ctx.font = labelFont();
      for (const [index, { text }] of marks.entries()) {
        ctx.fillText(text, places[index] ?? 0, middle + 22);
      }
    }
    ctx.restore();
  },
});

/** The grey lane behind each bar, from 0 to the end of the axis. */
const lanes = (spec: ChartSpec, palette: ChartPalette): SpecPlugin => ({
  id: 'bullet-lanes',
  beforeDatasetsDraw({ ctx, chartArea, scales: { y } }) {
    if (y === undefined) return;
    ctx.save();
    ctx.fillStyle = palette.hairline;
    for (const at of spec.x.keys()) {
      ctx.fillRect(chartArea.left, y.getPixelForValue(at) - 7, chartArea.width, 14);
    }
    ctx.restore();
  },
});

/** Targets as bullet bars: the bar is the value, the upright stroke the target, the diamond the place expected for the date. */
export function bulletConfig(
  spec: ChartSpec,
  palette: ChartPalette,
  surface: ChartSurface,
): SpecChartConfig {
  const axis = valueAxis(spec);
  const highest = Math.max(
    ...spec.series.flatMap(({ values }) => values.map((value) => value ?? 0)),
  );
  const shape = (series: ChartSeries) => {
    if (series.role === 'expected') {
      return { pointStyle: 'rectRot', pointRadius: 6, pointBackgroundColor: palette.page } as const;
    }
    const radius = series.role === 'target' ? 12 : 8;
    return { pointStyle: 'line', pointRadius: radius, pointRotation: 90 } as const;
  };
  return {
    type: 'bar',
    data: {
      labels: spec.x.map(({ label }) => label),
      datasets: spec.series.map((series) =>
        series.role === 'actual'
          ? {
              type: 'bar' as const,
              label: series.name,
              data: [...series.values],
              backgroundColor: palette.series1,
              barThickness: 8,
              order: 2,
            }
          : {
              type: 'line' as const,
              label: series.name,
              data: [...series.values],
              showLine: false,
              pointBorderColor: series.role === 'baseline' ? palette.control : palette.text,
              pointBorderWidth: series.role === 'target' ? 3 : 1.5,
              ...shape(series),
              pointHoverBorderWidth: 3,
              order: 1,
            },
      ),
    },
    options: {
      ...commonOptions(palette, surface),
      indexAxis: 'y',
      layout: { padding: { left: 8, right: 8 } },
      scales: {
        x: {
          type: 'linear',
          min: axis.min,
          max: spec.unit === '%' ? axis.max : Math.max(highest * 1.04, axis.min + axis.step / 10),
          display: false,
        },
        y: { type: 'category', display: false, offset: true },
      },
    },
    plugins: [lanes(spec, palette), bulletTexts(spec, palette, isNarrow(surface))],
  };
}
