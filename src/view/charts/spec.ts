/** The kinds of chart the site draws; each kind has one builder and one Chart.js configuration. */
export type ChartKind = 'line' | 'bar' | 'bullet' | 'sparkline' | 'timeline';

/** What a series stands for; decides its colour, point shape and dash. */
export type SeriesRole =
  | 'home'
  | 'benchmark'
  | 'province'
  | 'nation'
  | 'peer'
  | 'actual'
  | 'baseline'
  | 'expected'
  | 'target'
  | 'planned'
  | 'done';

/** What a reader must know about one value. */
export type PointFlag =
  | 'provisional'
  | 'estimated'
  | 'revised'
  | 'derived'
  | 'not-comparable'
  | 'break-before'
  | 'at-least'
  | 'at-most'
  | 'about'
  | 'overdue';

/** A place on the axis of periods, regions or names. */
export interface ChartTick {
  /** Period, region or record id. */
  key: string;
  /** What the reader sees. */
  label: string;
  /** End day of a period, `YYYY-MM-DD`; present on every tick of a time axis. */
  date?: string;
}

/** One series; `values`, `flags` and the optional lists are parallel to `ChartSpec.x`. */
export interface ChartSeries {
  name: string;
  role: SeriesRole;
  /** `null` means not published, which is never zero. */
  values: readonly (number | null)[];
  flags: readonly (readonly PointFlag[])[];
  /** Runs of positions, both ends included, inside which points may be joined by a line. */
  segments: readonly (readonly [number, number])[];
  /** Addresses of the values, `<measure>/<region>/<period>`, for `data-value-of`. */
  refs?: readonly (string | null)[];
  /** Roles of single values where they differ from the role of the series, as in bars of regions. */
  roles?: readonly SeriesRole[];
  /** Period of each value where it differs from the one of the chart, as text. */
  periods?: readonly (string | null)[];
  /** Something to say about single values. */
  remarks?: readonly (string | null)[];
}

/** A line across the plot: a target, a limit, or the day up to which is judged. */
export interface ReferenceLine {
  label: string;
  role: 'target' | 'limit' | 'as-of';
  /** Value on the value axis; for `as-of` a day number. */
  value: number;
  /** Day on which it is due, on a time axis. */
  due?: string;
}

/**
 * One chart as plain JSON. The picture, the table, the sentence and the CSV are all drawn from
 * it. In a timeline values are day numbers (`dayNumber` of `domain/date.ts`) and the unit is empty.
 */
export interface ChartSpec {
  /** Unique on the site; part of the addresses of the still pictures. */
  id: string;
  kind: ChartKind;
  title: string;
  /** One line under the title: what is measured, where and when. */
  caption: string;
  unit: string;
  decimals: number;
  /** What the x ticks are, the heading of the first table column: 时期, 地区, 目标, 节点. */
  xTitle: string;
  x: readonly ChartTick[];
  series: readonly ChartSeries[];
  references: readonly ReferenceLine[];
  /** Plain sentences printed under the chart: breaks, definitions, cautions. */
  notes: readonly string[];
  direction: 'up' | 'down' | 'neutral';
}
