/**
 * First characters that make a spreadsheet read a text as a formula; also in their full-width
 * forms. A text that already begins with the mark of a text gets another, so that it can be taken
 * off again by whoever reads the file.
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text is quoted where needed and never taken for a formula; a number stays a number; nothing is empty. */
export type CsvCell = string | number | undefined;

/** One cell, quoted where needed. */
export const csvCellText = (cell: CsvCell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * A table as CSV (RFC 4180). Begins with a byte order mark, because spreadsheets take UTF-8 for
 * the local code page without it. A row with fewer cells than the head ends in empty ones.
 */
export const csvText = (head: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${[head, ...rows].map((row) => head.map((_, at) => csvCellText(row[at])).join(',')).join('\r\n')}\r\n`;

/** Headers of a CSV download. */
export const csvHeaders = { 'Content-Type': 'text/csv; charset=utf-8' } as const;
