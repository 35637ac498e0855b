import type { Cell, Column, Row } from '#src/view/table.ts';
import type { ChartSpec } from './spec.ts';
import { cellText, flagText, unpublished } from './value-text.ts';

/** The table beside a chart: one row for each tick, one column for each series. */
export interface ChartTable {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
}

/** What a timeline says for a day that is not there. */
const emptyText = (spec: ChartSpec, role: string): string => {
  if (spec.kind !== 'timeline') return unpublished;
  return role === 'done' ? '未完成或未公布' : '未写明';
};

/** The table that says the same as the chart, for `DataTable`. */
export function tableOf(spec: ChartSpec): ChartTable {
  const sortable = spec.kind === 'bar';
  return {
    caption: spec.title,
    columns: [
      { key: 'x', label: spec.xTitle, ...(sortable ? { sort: 'text' as const } : {}) },
      ...spec.series.map(({ name }, index) => ({
        key: `series-${index}`,
        label: name,
        numeric: spec.kind !== 'timeline',
        ...(spec.unit === '' ? {} : { unit: spec.unit }),
        ...(sortable ? { sort: 'number' as const } : {}),
      })),
    ],
    rows: spec.x.map((tick, at) => ({
      cells: [
        { text: tick.label },
        ...spec.series.map((series): Cell => {
          const value = series.values[at] ?? null;
          const ref = series.refs?.[at] ?? undefined;
          const known = value !== null || spec.kind === 'timeline';
          const note = [
            series.periods?.[at] ?? '',
            known ? flagText(series.flags[at] ?? []) : '',
            series.remarks?.[at] ?? '',
          ].filter((remark) => remark !== '');
          return {
            text: value === null ? emptyText(spec, series.role) : cellText(spec, value),
            ...(ref === undefined || value === null ? {} : { valueId: ref }),
            ...(sortable ? { sort: value ?? '' } : {}),
            ...(note.length === 0 ? {} : { note: note.join('；') }),
          };
        }),
      ],
    })),
  };
}
