import { drawPoint } from 'chart.js/helpers';
import { isNarrow, labelFont, type SpecPlugin, textSize } from './common-options.ts';
import type { ChartSurface } from './config.ts';
import { tickDay } from './line-data.ts';
import type { ChartPalette } from './palette.ts';
import type { SeriesStyle } from './series-style.ts';
import type { ChartSpec } from './spec.ts';
import { dayNumber } from '#src/domain/date.ts';
import { fitText, spread, textWidth } from './text-width.ts';
import { valueText } from './value-text.ts';

/** Space for the point shape before a label at the end of a line. */
const markWidth = 22;

interface EndLabel {
  text: string;
  value: number;
  day: number;
  /** Position in `spec.series`; nothing for a target. */
  series: number | undefined;
}

function labelsOf(spec: ChartSpec, short: boolean): readonly EndLabel[] {
  const series = spec.series.flatMap((one, index) => {
    const at = one.values.findLastIndex((value) => value !== null);
    const value = one.values[at] ?? null;
    if (value === null) return [];
    const text = short ? one.name : `${one.name} ${valueText(spec, value)}`;
    return [{ text, value, day: tickDay(spec, at), series: index }];
  });
  const targets = spec.references.flatMap((line) =>
    line.role === 'target'
      ? [
          {
            text: short
              ? `目标${valueText(spec, line.value)}`
              : `${line.label} ${valueText(spec, line.value)}`,
            value: line.value,
            day: line.due === undefined ? Infinity : dayNumber(line.due),
            series: undefined,
          },
        ]
      : [],
  );
  return [...series, ...targets];
}

/** Room right of the plot: the longest label, but never more than a third of the width. */
export function endLabelWidth(spec: ChartSpec, surface: ChartSurface): number {
  const widths = labelsOf(spec, isNarrow(surface)).map(({ text }) => textWidth(text, textSize));
  return Math.min(Math.max(0, ...widths) + markWidth + 6, surface.width * 0.36);
}

/** Names at the ends of the lines, moved apart where they would overlap. */
export function endLabels(
  spec: ChartSpec,
  palette: ChartPalette,
  styles: readonly SeriesStyle[],
  short: boolean,
  room: number,
): SpecPlugin {
  const labels = labelsOf(spec, short);
  return {
    id: 'end-labels',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const { x, y } = scales;
      if (x === undefined || y === undefined) return;
      const wanted = labels.map(({ value }) => y.getPixelForValue(value));
      const places = spread(
        wanted,
        labels.map(() => textSize + 4),
        chartArea.top - 14,
        chartArea.bottom + 6,
      );
      ctx.save();
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'left';
      for (const [index, label] of labels.entries()) {
        const place = places[index] ?? 0;
        const style = label.series === undefined ? undefined : styles[label.series];
        const left = chartArea.right + 8;
        const from = Math.min(x.getPixelForValue(label.day), chartArea.right) + 6;
        ctx.setLineDash([]);
        ctx.lineWidth = 1;
        ctx.strokeStyle = palette.hairline;
        ctx.beginPath();
        ctx.moveTo(label.series === undefined ? chartArea.right : from, wanted[index] ?? 0);
        ctx.lineTo(left, place);
        ctx.stroke();
        if (style !== undefined) {
          ctx.fillStyle = style.colour;
          ctx.strokeStyle = style.colour;
          drawPoint(
            ctx,
            { pointStyle: style.shape, radius: 3.5, borderWidth: 1.5 },
            left + 5,
            place,
          );
        } else {
          ctx.strokeStyle = palette.text;
          ctx.setLineDash([4, 3]);
          ctx.lineWidth = 1.5;
          ctx.beginPath();
          ctx.moveTo(left - 4, place);
          ctx.lineTo(left + 10, place);
          ctx.stroke();
        }
        const isHome = label.series !== undefined && spec.series[label.series]?.role === 'home';
        ctx.font = labelFont(isHome);
        ctx.fillStyle = palette.text;
        ctx.fillText(fitText(label.text, textSize, room - markWidth), left + 14, place);
      }
      ctx.restore();
    },
  };
}

/** The target as a dashed line, and a ring on the day it is due. */
export const targetLine = (spec: ChartSpec, palette: ChartPalette): SpecPlugin => ({
  id: 'target-line',
  beforeDatasetsDraw({ ctx, chartArea, scales }) {
    const { x, y } = scales;
    if (x === undefined || y === undefined) return;
    ctx.save();
    for (const line of spec.references) {
      if (line.role === 'as-of') continue;
      const level = y.getPixelForValue(line.value);
      ctx.strokeStyle = palette.text;
      ctx.lineWidth = 1.5;
      ctx.setLineDash([4, 3]);
      ctx.beginPath();
      ctx.moveTo(chartArea.left, level);
      ctx.lineTo(chartArea.right, level);
      ctx.stroke();
      if (line.due !== undefined) {
        ctx.setLineDash([]);
        ctx.fillStyle = palette.page;
        ctx.beginPath();
        ctx.arc(x.getPixelForValue(dayNumber(line.due)), level, 5, 0, Math.PI * 2);
        ctx.fill();
        ctx.stroke();
      }
    }
    ctx.restore();
  },
});

/** A thin upright line where a definition changes, half-way between the two periods. */
export const breakMarks = (spec: ChartSpec, palette: ChartPalette): SpecPlugin => {
  const breaks = [
    ...new Set(
      spec.series.flatMap(({ flags }) =>
        flags.flatMap((list, at) => (list.includes('break-before') ? [at] : [])),
      ),
    ),
  ];
  return {
    id: 'break-marks',
    beforeDatasetsDraw({ ctx, chartArea, scales: { x } }) {
      if (x === undefined) return;
      ctx.save();
      ctx.strokeStyle = palette.control;
      ctx.fillStyle = palette.muted;
      ctx.font = labelFont();
      ctx.textBaseline = 'bottom';
      ctx.lineWidth = 1;
      for (const at of breaks) {
        const middle = (tickDay(spec, at - 1) + tickDay(spec, at)) / 2;
        const place = Math.round(x.getPixelForValue(middle)) + 0.5;
        ctx.setLineDash([1, 3]);
        ctx.beginPath();
        ctx.moveTo(place, chartArea.top - 2);
        ctx.lineTo(place, chartArea.bottom);
        ctx.stroke();
        ctx.textAlign = place > (chartArea.left + chartArea.right) / 2 ? 'right' : 'left';
        ctx.fillText('口径变化', place, chartArea.top - 3);
      }
      ctx.restore();
    },
  };
};
