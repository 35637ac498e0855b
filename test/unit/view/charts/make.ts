import {
  type LineChartInput,
  lineChartOf,
  type LinePointInput,
} from '#src/view/charts/line-chart.ts';
import type { ChartSpec } from '#src/view/charts/spec.ts';

/** Points of one series from values by period. */
export const makePoints = (
  values: Readonly<Record<string, number | null>>,
): readonly LinePointInput[] =>
  Object.entries(values).map(([period, value]) => ({ period, value }));

/** The smallest line chart, with changes. */
export const makeLineInput = (change: Partial<LineChartInput> = {}): LineChartInput => ({
  id: 'rate',
  title: '入园率',
  caption: '甲市',
  unit: '%',
  decimals: 1,
  direction: 'up',
  series: [{ name: '甲市', role: 'home', points: makePoints({ 2020: 80, 2021: 85.25 }) }],
  ...change,
});

export const makeLine = (change: Partial<LineChartInput> = {}): ChartSpec =>
  lineChartOf(makeLineInput(change));
