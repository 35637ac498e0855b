import type { ChartSpec } from './spec.ts';
import { cellText, flagText, unpublished } from './value-text.ts';

export interface ChartTableCell {
  text: string;
  /** Flags and remarks of the value in words, empty when there are none. */
  remark: string;
  /** Address of the value, for `data-value-of`. */
  ref?: string;
  missing: boolean;
}

export interface ChartTableRow {
  header: string;
  cells: readonly ChartTableCell[];
}

/** The table beside a chart: one row for each tick, one column for each series. */
export interface ChartTable {
  caption: string;
  xTitle: string;
  /** Series names, with the unit. */
  columns: readonly string[];
  rows: readonly ChartTableRow[];
}

/** What a timeline says for a day that is not there. */
const emptyCell = (spec: ChartSpec, role: string): string => {
  if (spec.kind !== 'timeline') return unpublished;
  return role === 'done' ? '未完成或未公布' : '未写明';
};

/** The rows of the table that says the same as the chart. */
export function tableOf(spec: ChartSpec): ChartTable {
  const unit = spec.unit === '' ? '' : `（${spec.unit}）`;
  return {
    caption: spec.title,
    xTitle: spec.xTitle,
    columns: spec.series.map(({ name }) => `${name}${unit}`),
    rows: spec.x.map((tick, at) => ({
      header: tick.label,
      cells: spec.series.map((series) => {
        const value = series.values[at] ?? null;
        const ref = series.refs?.[at] ?? undefined;
        const remarks = [
          series.periods?.[at] ?? '',
          value === null && spec.kind !== 'timeline' ? '' : flagText(series.flags[at] ?? []),
          series.remarks?.[at] ?? '',
        ].filter((remark) => remark !== '');
        return {
          text: value === null ? emptyCell(spec, series.role) : cellText(spec, value),
          remark: remarks.join('；'),
          ...(ref === undefined || value === null ? {} : { ref }),
          missing: value === null,
        };
      }),
    })),
  };
}
