import { chartCsvPath, stillModes, stillPath } from './chart-paths.ts';
import { csvOf } from './csv.ts';
import type { ChartSpec } from './spec.ts';
import { stillSvg } from './still.ts';

/** A file of the published site. */
export interface ChartFile {
  /** From the root of the site. */
  path: string;
  text: string;
}

/** The charts that a built page holds; `jsonBlockOf` leaves no `<` inside a block. */
export const chartsIn = (html: string): readonly ChartSpec[] =>
  [
    ...html.matchAll(/<script type="application\/json" data-chart-spec[^>]*>([^<]*)<\/script>/g),
  ].map((found): ChartSpec => JSON.parse(found[1] ?? ''));

/** The still pictures and the CSV of one chart. */
export const chartFiles = (spec: ChartSpec): readonly ChartFile[] => [
  ...stillModes.map((mode) => ({ path: stillPath(spec.id, mode), text: stillSvg(spec, mode) })),
  { path: chartCsvPath(spec.id), text: csvOf(spec) },
];
