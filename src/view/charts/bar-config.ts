import { numberText } from '../text.ts';
import { valueAxis } from './axis.ts';
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
import { barColour } from './series-style.ts';
import type { ChartSpec } from './spec.ts';
import { fitText, textWidth } from './text-width.ts';
import { flagText, unpublished, valueText } from './value-text.ts';

/** What stands at the end of a bar: the value, and what must be known about it. */
function barTexts(spec: ChartSpec, short: boolean): readonly string[] {
  const [series] = spec.series;
  return spec.x.map((_, at) => {
    const value = series?.values[at] ?? null;
    if (value === null) return unpublished;
    const remarks = [series?.periods?.[at] ?? '', flagText(series?.flags[at] ?? [])].filter(
      (remark) => remark !== '',
    );
    const said = short ? numberText(value, spec.decimals) : valueText(spec, value);
    return remarks.length > 0 ? `${said}（${remarks.join('，')}）` : said;
  });
}

const barLabels = (
  spec: ChartSpec,
  palette: ChartPalette,
  texts: readonly string[],
): SpecPlugin => ({
  id: 'bar-labels',
  afterDatasetsDraw({ ctx, scales: { x, y }, width }) {
    if (x === undefined || y === undefined) return;
    const [series] = spec.series;
    ctx.save();
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    for (const [at, text] of texts.entries()) {
      const value = series?.values[at] ?? null;
      const left = x.getPixelForValue(Math.max(value ?? 0, 0)) + 6;
      const middle = y.getPixelForValue(at);
      const fitting = fitText(text, textSize, width - left);
      // Clear ground, so that the target line does not run through the figures.
      ctx.fillStyle = palette.page;
      ctx.fillRect(left - 2, middle - 8, textWidth(fitting, textSize) + 4, 16);
      ctx.font = labelFont(series?.roles?.[at] === 'home');
      ctx.fillStyle = value === null ? palette.muted : palette.text;
      ctx.fillText(fitting, left, middle);
    }
    ctx.restore();
  },
});

const targetMark = (spec: ChartSpec, palette: ChartPalette): SpecPlugin => ({
  id: 'bar-target',
  afterDatasetsDraw({ ctx, chartArea, scales: { x } }) {
    if (x === undefined) return;
    ctx.save();
    ctx.strokeStyle = palette.text;
    ctx.fillStyle = palette.text;
    ctx.lineWidth = 1.5;
    ctx.textBaseline = 'bottom';
    ctx.font = labelFont();
    for (const line of spec.references) {
      const place = x.getPixelForValue(line.value);
      const text = `${line.label} ${valueText(spec, line.value)}`;
      ctx.setLineDash([4, 3]);
      ctx.beginPath();
      ctx.moveTo(place, chartArea.top - 2);
      ctx.lineTo(place, chartArea.bottom);
      ctx.stroke();
      ctx.textAlign = place - textWidth(text, textSize) < chartArea.left ? 'left' : 'right';
      ctx.fillText(text, place, chartArea.top - 3);
    }
    ctx.restore();
  },
});

/** Horizontal bars from 0, each with its value at the end; not comparable ones are hollow. */
export function barConfig(
  spec: ChartSpec,
  palette: ChartPalette,
  surface: ChartSurface,
): SpecChartConfig {
  const [series] = spec.series;
  const axis = valueAxis(spec);
  const texts = barTexts(spec, isNarrow(surface));
  const longest = Math.max(0, ...texts.map((text) => textWidth(text, textSize)));
  const nameRoom = surface.width * (isNarrow(surface) ? 0.28 : 0.3);
  const colours = spec.x.map((_, at) => barColour(series?.roles?.[at] ?? 'actual', palette));
  const isHollow = (at: number): boolean =>
    (series?.flags[at] ?? []).some((flag) => flag === 'not-comparable');
  return {
    type: 'bar',
    data: {
      labels: spec.x.map(({ label }) => fitText(label, textSize, nameRoom)),
      datasets: [
        {
          label: series?.name ?? '',
          data: [...(series?.values ?? [])],
          backgroundColor: colours.map((colour, at) => (isHollow(at) ? palette.page : colour)),
          borderColor: colours,
          borderWidth: 1.5,
          borderSkipped: false,
          barThickness: 16,
        },
      ],
    },
    options: {
      ...commonOptions(palette, surface),
      indexAxis: 'y',
      layout: {
        padding: {
          top: spec.references.length > 0 ? 18 : 4,
          right: Math.min(longest + 10, surface.width * 0.4),
        },
      },
      scales: {
        x: {
          type: 'linear',
          min: axis.min,
          max: axis.max,
          border: { display: false },
          grid: { display: false },
          ticks: { display: false, stepSize: axis.step },
        },
        y: {
          type: 'category',
          border: { color: palette.control },
          grid: { display: false },
          ticks: {
            font: tickFont,
            color: palette.text,
            autoSkip: false,
            padding: 4,
            crossAlign: 'far',
          },
        },
      },
    },
    plugins: [targetMark(spec, palette), barLabels(spec, palette, texts)],
  };
}
