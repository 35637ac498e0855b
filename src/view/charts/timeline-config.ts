import { dateOfDayNumber, dayNumber } from '#src/domain/date.ts';
import {
  commonOptions,
  isNarrow,
  labelFont,
  type SpecPlugin,
  textSize,
  tickFont,
} from './common-options.ts';
import type { ChartSurface, SpecChartConfig } from './config.ts';
import type { ChartPalette } from './palette.ts';
import { drawRowText } from './row-text.ts';
import type { ChartSpec } from './spec.ts';
import { textWidth } from './text-width.ts';
import { dayText } from './value-text.ts';

/** What a row says: done on a day, overdue, or due on a day. */
function rowText(spec: ChartSpec, at: number, short: boolean): string {
  const planned = spec.series.find(({ role }) => role === 'planned');
  const done = spec.series.find(({ role }) => role === 'done');
  const dayOf = (day: number): string =>
    short ? dateOfDayNumber(day).replaceAll('-', '.') : dayText(dateOfDayNumber(day));
  const doneOn = done?.values[at] ?? null;
  const due = planned?.values[at] ?? null;
  if (doneOn !== null) return `${dayOf(doneOn)}完成`;
  if (due === null) return '期限未写明';
  return planned?.flags[at]?.includes('overdue')
    ? `应于${dayOf(due)}，已逾期`
    : `${dayOf(due)}到期`;
}

const rows = (spec: ChartSpec, palette: ChartPalette, short: boolean): SpecPlugin => ({
  id: 'timeline-rows',
  beforeDatasetsDraw({ ctx, chartArea, scales: { x, y } }) {
    if (x === undefined || y === undefined) return;
    ctx.save();
    ctx.lineWidth = 1;
    for (const line of spec.references) {
      const place = Math.round(x.getPixelForValue(line.value)) + 0.5;
      ctx.strokeStyle = palette.text;
      ctx.setLineDash([4, 3]);
      ctx.beginPath();
      ctx.moveTo(place, chartArea.top);
      ctx.lineTo(place, chartArea.bottom);
      ctx.stroke();
      const half = textWidth(line.label, textSize) / 2;
      ctx.font = labelFont();
      ctx.fillStyle = palette.text;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      const centre = Math.min(Math.max(place, chartArea.left + half), chartArea.right - half);
      ctx.fillText(line.label, centre, chartArea.top - 10);
    }
    // After the lines: the texts interrupt them.
    for (const at of spec.x.keys()) {
      const middle = y.getPixelForValue(at);
      ctx.strokeStyle = palette.hairline;
      ctx.setLineDash([]);
      ctx.beginPath();
      ctx.moveTo(chartArea.left, Math.round(middle) + 0.5);
      ctx.lineTo(chartArea.right, Math.round(middle) + 0.5);
      ctx.stroke();
      const isOverdue = spec.series.some(({ flags }) => flags[at]?.includes('overdue'));
      drawRowText(ctx, palette, {
        name: spec.x[at]?.label ?? '',
        said: rowText(spec, at, short),
        left: chartArea.left,
        right: chartArea.right,
        y: middle - 16,
        isWarning: isOverdue,
      });
    }
    ctx.restore();
  },
});

/** First days of the years between two day numbers. */
function yearStarts(from: number, to: number): readonly number[] {
  const first = Number(dateOfDayNumber(from).slice(0, 4)) + 1;
  const last = Number(dateOfDayNumber(to).slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) =>
    dayNumber(`${first + step}-01-01`),
  );
}

/** Milestones by date: hollow diamond planned, filled point done, triangle overdue. */
export function timelineConfig(
  spec: ChartSpec,
  palette: ChartPalette,
  surface: ChartSurface,
): SpecChartConfig {
  const days = [
    ...spec.series.flatMap(({ values }) => values.filter((value) => value !== null)),
    ...spec.references.map(({ value }) => value),
  ];
  const from = Math.min(...days) - 45;
  const to = Math.max(...days) + 45;
  const starts = yearStarts(from, to);
  return {
    type: 'line',
    data: {
      labels: spec.x.map(({ label }) => label),
      datasets: spec.series.map((series) => {
        const isOverdue = series.flags.map((flags) => flags.includes('overdue'));
        const planned = series.role === 'planned';
        return {
          label: series.name,
          data: [...series.values],
          showLine: false,
          pointStyle: isOverdue.map((late) => (late ? 'triangle' : planned ? 'rectRot' : 'circle')),
          pointRadius: planned ? 6 : 5,
          pointHoverRadius: 8,
          pointBorderWidth: 2,
          pointBorderColor: isOverdue.map((late) => (late ? palette.behind : palette.series1)),
          pointBackgroundColor: isOverdue.map((late) => {
            if (late) return palette.behind;
            return planned ? palette.page : palette.series1;
          }),
          order: planned ? 1 : 0,
        };
      }),
    },
    options: {
      ...commonOptions(palette, surface),
      indexAxis: 'y',
      layout: { padding: { top: 28, left: 8, right: 8 } },
      scales: {
        x: {
          type: 'linear',
          min: from,
          max: to,
          afterBuildTicks: (scale) => {
            scale.ticks = starts.map((value) => ({ value }));
          },
          border: { display: false },
          grid: { color: palette.hairline, tickLength: 5 },
          ticks: {
            font: tickFont,
            color: palette.muted,
            maxRotation: 0,
            autoSkip: true,
            callback: (value) => dateOfDayNumber(Number(value)).slice(0, 4),
          },
        },
        y: { type: 'category', display: false, offset: true },
      },
    },
    plugins: [rows(spec, palette, isNarrow(surface))],
  };
}
