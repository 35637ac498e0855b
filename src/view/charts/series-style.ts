import type { ChartPalette } from './palette.ts';
import type { ChartSpec, SeriesRole } from './spec.ts';

/** Point shapes of Chart.js that stay apart at small size. */
export type PointShape = 'circle' | 'rect' | 'triangle' | 'rectRot' | 'rectRounded' | 'star';

/** How a series is told apart: by colour, shape and dash at once. */
export interface SeriesStyle {
  colour: string;
  shape: PointShape;
  dash: readonly number[];
  width: number;
}

const others: readonly {
  colour: keyof ChartPalette;
  shape: PointShape;
  dash: readonly number[];
}[] = [
  { colour: 'series5', shape: 'rectRot', dash: [8, 3, 2, 3] },
  { colour: 'series4', shape: 'rectRounded', dash: [4, 2] },
  { colour: 'series6', shape: 'star', dash: [10, 4] },
];

const fixed: Partial<
  Record<SeriesRole, { colour: keyof ChartPalette; shape: PointShape; dash: readonly number[] }>
> = {
  home: { colour: 'series1', shape: 'circle', dash: [] },
  province: { colour: 'series2', shape: 'rect', dash: [6, 3] },
  nation: { colour: 'series3', shape: 'triangle', dash: [2, 2] },
  actual: { colour: 'series1', shape: 'circle', dash: [] },
};

/** Styles of all series, in order: roles have theirs, benchmarks and peers take turns. */
export function seriesStyles(spec: ChartSpec, palette: ChartPalette): readonly SeriesStyle[] {
  let turn = 0;
  return spec.series.map(({ role }) => {
    const style = fixed[role] ?? others[turn++ % others.length];
    return {
      colour: style === undefined ? palette.muted : palette[style.colour],
      shape: style?.shape ?? 'circle',
      dash: style?.dash ?? [],
      width: role === 'home' ? 2.5 : 1.5,
    };
  });
}

/** Colour of one bar by the role of its region. */
export function barColour(role: SeriesRole, palette: ChartPalette): string {
  if (role === 'home' || role === 'actual') return palette.series1;
  if (role === 'benchmark') return palette.series5;
  if (role === 'province') return palette.series2;
  if (role === 'nation') return palette.series3;
  return palette.control;
}
