import { Chart, Tooltip } from 'chart.js';
import { chartConfig, chartParts, type SpecChartConfig } from '#src/view/charts/config.ts';
import { type ChartPalette, lightPalette, paletteFrom } from '#src/view/charts/palette.ts';
import { drawnAt, positionOf } from '#src/view/charts/position.ts';
import type { ChartSpec } from '#src/view/charts/spec.ts';
import { stillSize } from '#src/view/charts/still-size.ts';
import { chartFont } from '#src/view/charts/text-width.ts';
import { pointText } from '#src/view/charts/value-text.ts';

/** The colours of the page as they are now. */
const pageColours = (): ChartPalette => {
  const style = getComputedStyle(document.documentElement);
  return paletteFrom((token) => style.getPropertyValue(token).trim());
};

/** Type size of the page that the charts' own text size is made for, in pixels. */
const usualType = 16;
/** Text that grows beyond this would leave too little room for the lines. */
const largestScale = 1.5;

/** How much larger than usual the reader's type is. */
const typeScale = (): number => {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(largestScale, Math.max(1, size / usualType));
};

/** The configuration with what only a screen has: a tip for the point under the pointer. */
function screenConfig(spec: ChartSpec, width: number, height: number): SpecChartConfig {
  const palette = pageColours();
  const config = chartConfig(spec, palette, { width, height, still: false });
  return {
    ...config,
    options: {
      ...config.options,
      interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
      plugins: {
        tooltip: {
          backgroundColor: palette.text,
          bodyColor: palette.page,
          displayColors: false,
          animation: false,
          callbacks: {
            title: () => '',
            label: ({ datasetIndex, dataIndex }) => {
              const series = spec.series[datasetIndex];
              const at = positionOf(spec, datasetIndex, dataIndex);
              return series === undefined ? '' : pointText(spec, series, at);
            },
          },
        },
      },
    },
  };
}

/** A chart on the page. */
export interface Drawing {
  /** Draws again for a new size or new colours. */
  redraw: () => void;
  /** Marks one point, or none. */
  mark: (point: { series: number; at: number } | undefined) => void;
  destroy: () => void;
}

/** Draws a chart over its still picture, in the same place. */
export function drawChart(plot: HTMLElement, spec: ChartSpec): Drawing {
  Chart.register(...chartParts, Tooltip);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  plot.append(canvas);
  let chart: Chart<'line' | 'bar'> | undefined;
  const redraw = (): void => {
    const { clientWidth, clientHeight } = plot;
    if (clientWidth === 0 || clientHeight === 0) return;
    chart?.destroy();
    // Drawn smaller and shown larger: with the page's type everything in the chart grows.
    const scale = typeScale();
    const [width, height] = [clientWidth / scale, clientHeight / scale];
    canvas.width = width;
    canvas.height = height;
    const config = screenConfig(spec, width, height);
    const options = { ...config.options, devicePixelRatio: devicePixelRatio * scale };
    chart = new Chart(canvas, { ...config, options });
    canvas.style.width = `${clientWidth}px`;
    canvas.style.height = `${clientHeight}px`;
    plot.dataset['drawn'] = '';
  };
  redraw();
  return {
    redraw,
    mark: (point) => {
      const index = point === undefined ? -1 : drawnAt(spec, point.series, point.at);
      const active =
        point === undefined || index < 0 ? [] : [{ datasetIndex: point.series, index }];
      chart?.setActiveElements(active);
      chart?.tooltip?.setActiveElements(active, { x: 0, y: 0 });
      chart?.update('none');
    },
    destroy: () => {
      chart?.destroy();
      canvas.remove();
      delete plot.dataset['drawn'];
    },
  };
}

/** Dots per CSS pixel of a saved picture: sharp in print. */
const savedScale = 2;

/** A text in lines that fit a width. */
function linesOf(pen: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (pen.measureText(line + character).width > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}

/** The chart with its title, caption and notes as a PNG, in light colours. */
export async function pngOf(spec: ChartSpec): Promise<Blob | undefined> {
  Chart.register(...chartParts);
  const palette = lightPalette;
  const size = stillSize(spec, 'wide');
  const plot = document.createElement('canvas');
  plot.width = size.width;
  plot.height = size.height;
  const config = chartConfig(spec, palette, { ...size, still: true });
  const options = { ...config.options, devicePixelRatio: savedScale };
  const chart = new Chart(plot, { ...config, options });

  const sheet = document.createElement('canvas');
  const pen = sheet.getContext('2d');
  if (pen === null) return undefined;
  const [margin, lineHeight] = [24, 20];
  pen.font = `13px ${chartFont}`;
  const notes = spec.notes.flatMap((note) => linesOf(pen, note, size.width));
  const caption = linesOf(pen, spec.caption, size.width);
  const top = margin + 28 + caption.length * lineHeight + 8;
  sheet.width = (size.width + 2 * margin) * savedScale;
  sheet.height = (top + size.height + 12 + notes.length * lineHeight + margin) * savedScale;
  pen.scale(savedScale, savedScale);
  pen.fillStyle = palette.page;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.fillStyle = palette.text;
  pen.font = `bold 18px ${chartFont}`;
  pen.fillText(spec.title, margin, margin + 18, size.width);
  pen.font = `13px ${chartFont}`;
  pen.fillStyle = palette.muted;
  for (const [row, line] of caption.entries()) {
    pen.fillText(line, margin, margin + 28 + (row + 1) * lineHeight - 4);
  }
  pen.drawImage(plot, margin, top, size.width, size.height);
  for (const [row, line] of notes.entries()) {
    pen.fillText(line, margin, top + size.height + 12 + (row + 1) * lineHeight - 4);
  }
  chart.destroy();
  return new Promise((done) => sheet.toBlob((blob) => done(blob ?? undefined), 'image/png'));
}
