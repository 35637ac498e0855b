import { Chart } from 'chart.js';
import type { StillMode } from './chart-paths.ts';
import { chartConfig, chartParts } from './config.ts';
import { type ChartMode, type ChartPalette, palettes } from './palette.ts';
import { sentenceOf } from './sentence.ts';
import type { ChartSpec } from './spec.ts';
import { type StillSize, stillSize } from './still-size.ts';
import { type SvgElement, SvgRecorder } from './svg-recorder.ts';
import { chartFont } from './text-width.ts';

/** Chart.js asks of its canvas only what the recorder has; its types ask for the whole DOM element. */
const isCanvas = (surface: unknown): surface is HTMLCanvasElement => surface instanceof SvgRecorder;

/** What Chart.js draws for a chart, as SVG elements. */
export function drawStill(
  spec: ChartSpec,
  palette: ChartPalette,
  size: StillSize,
): readonly SvgElement[] {
  const recorder = new SvgRecorder(size.width, size.height);
  const canvas: unknown = recorder;
  if (!isCanvas(canvas)) return [];
  Chart.register(...chartParts);
  const chart = new Chart(canvas, chartConfig(spec, palette, { ...size, still: true }));
  chart.destroy();
  return recorder.elements;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const elementText = ({ tag, attributes, text }: SvgElement): string => {
  const listed = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  return text === '' ? `<${tag}${listed}/>` : `<${tag}${listed}>${escaped(text)}</${tag}>`;
};

/** Attributes of the `<svg>` that its texts inherit. */
export const stillAttributes = (size: StillSize): Record<string, string> => ({
  viewBox: `0 0 ${size.width} ${size.height}`,
  width: String(size.width),
  height: String(size.height),
  'font-family': chartFont,
  'font-size': '12',
  'font-variant': 'tabular-nums',
  fill: 'none',
});

/** A chart as the text of an SVG file, the same bytes on every machine. */
export function stillSvg(spec: ChartSpec, mode: StillMode): string {
  const layout = mode.endsWith('narrow') ? 'narrow' : 'wide';
  const colours: ChartMode = mode.startsWith('dark') ? 'dark' : 'light';
  const size = stillSize(spec, layout);
  const attributes = Object.entries(stillAttributes(size))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const drawn = drawStill(spec, palettes[colours], size).map(elementText).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg"${attributes} role="img"><title>${escaped(spec.title)}</title><desc>${escaped(sentenceOf(spec))}</desc>${drawn}</svg>\n`;
}
