import { Chart } from 'chart.js';
import { oncePer } from '#src/domain/once-per.ts';
import type { StillMode } from './chart-paths.ts';
import { chartConfig, chartParts } from './config.ts';
import { fixedColours, pagePalette } from './page-palette.ts';
import type { ChartPalette } from './palette.ts';
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

const attributesText = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

const elementText = ({ tag, attributes, text }: SvgElement): string => {
  const listed = attributesText(attributes);
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

/** What Chart.js draws for a chart as markup, to stand in an `<svg>` of a page. */
export const stillMarkup = (spec: ChartSpec, palette: ChartPalette, size: StillSize): string =>
  drawStill(spec, palette, size).map(elementText).join('');

/** A chart in both layouts with the colours of a page: light and dark differ in nothing else. */
const drawnOnce = oncePer((spec: ChartSpec) => ({
  wide: drawStill(spec, pagePalette, stillSize(spec, 'wide')),
  narrow: drawStill(spec, pagePalette, stillSize(spec, 'narrow')),
}));

/** An element with the colours of a picture that stands outside the page. */
const coloured = (element: SvgElement, colours: ReadonlyMap<string, string>): SvgElement => ({
  ...element,
  attributes: Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [name, colours.get(value) ?? value]),
  ),
});

/** A chart as the text of an SVG file, the same bytes on every machine. */
export function stillSvg(spec: ChartSpec, mode: StillMode): string {
  const layout = mode.endsWith('narrow') ? 'narrow' : 'wide';
  const colours = fixedColours[mode.startsWith('dark') ? 'dark' : 'light'];
  const drawn = drawnOnce(spec)[layout].map((element) => elementText(coloured(element, colours)));
  const attributes = attributesText(stillAttributes(stillSize(spec, layout)));
  return `<svg xmlns="http://www.w3.org/2000/svg"${attributes} role="img"><title>${escaped(spec.title)}</title><desc>${escaped(sentenceOf(spec))}</desc>${drawn.join('')}</svg>\n`;
}
