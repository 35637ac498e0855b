import { dateOfDayNumber } from '#src/domain/date.ts';
import type { ChartSpec } from './spec.ts';
import { flagText, plainNumber } from './value-text.ts';

/** First characters that make a spreadsheet read a text as a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/** A text cell: quoted where needed, and never taken for a formula. */
function textCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

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
        textCell(tick.label),
        textCell(series.name),
        value === null ? '' : number(value),
        textCell(spec.unit),
        textCell(series.periods?.[at] ?? ''),
        textCell(flagText(series.flags[at] ?? [])),
        textCell(series.remarks?.[at] ?? ''),
      ].join(',');
    }),
  );
  return `\uFEFF${[head.map(textCell).join(','), ...rows].join('\r\n')}\r\n`;
}
