import { dateOfDayNumber } from '#src/domain/date.ts';
import { csvCellText } from '../csv.ts';
import type { ChartSpec } from './spec.ts';
import { flagText, plainNumber } from './value-text.ts';

/**
 * The values of a chart as CSV (RFC 4180), one line a value, in the order of the table. Begins
 * with a byte order mark, because spreadsheets take UTF-8 for the local code page without it.
 * A value that is not published leaves its cell empty.
 */
export function csvOf(spec: ChartSpec): string {
  const head = [spec.xTitle, '数据列', '数值', '单位', '时期或期限', '标记', '说明'];
  const rows = spec.x.flatMap((tick, at) =>
    spec.series.map((series) => {
      const value = series.values[at] ?? null;
      const number = (spoken: number): string =>
        spec.kind === 'timeline' ? dateOfDayNumber(spoken) : plainNumber(spoken, spec.decimals);
      return [
        csvCellText(tick.label),
        csvCellText(series.name),
        value === null ? '' : number(value),
        csvCellText(spec.unit),
        csvCellText(series.periods?.[at] ?? ''),
        csvCellText(flagText(series.flags[at] ?? [])),
        csvCellText(series.remarks?.[at] ?? ''),
      ].join(',');
    }),
  );
  return `\uFEFF${[head.map(csvCellText).join(','), ...rows].join('\r\n')}\r\n`;
}
