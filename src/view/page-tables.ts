import { csvText, type CsvCell } from './csv.ts';

/** The file beside a page that holds one of its tables. */
export const tableCsvName = (csv: string): string => `${csv}.csv`;

/** A table as a built page shows it. */
export interface PageTable {
  /** File name in the page's folder. */
  file: string;
  head: readonly string[];
  rows: readonly (readonly CsvCell[])[];
}

interface ShownCell {
  text: string;
  note: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex !== undefined
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : (entities[name] ?? whole),
  );

/** What a reader sees of a piece of markup that Astro wrote. */
const textOf = (html: string): string =>
  decoded(html.replace(/<[^>]*>/g, ''))
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();

const noteMark = /<(span|a)\b[^>]*\bclass="cell-note"[^>]*>([\s\S]*?)<\/\1>/g;

function shownCell(html: string): ShownCell {
  const drawn = html.replace(/<svg\b[\s\S]*?<\/svg>/g, '');
  const notes = [...drawn.matchAll(noteMark)].map(([, , note = '']) => textOf(note));
  return { text: textOf(drawn.replace(noteMark, '')), note: notes.join('；') };
}

const figure = /^(?:约|第)?([+−-]?\d[\d,]*(?:\.\d+)?)(?![\d.,–—~～至/-])/;

/**
 * The number that a cell of a column of figures begins with.
 * @example numberIn('−1,234.5个百分点') // -1234.5
 */
export function numberIn(text: string): number | undefined {
  const [, digits] = figure.exec(text) ?? [];
  return digits === undefined
    ? undefined
    : Number(digits.replaceAll(',', '').replace('−', '-').replace('+', ''));
}

/** Whether the number alone says all that the cell says. */
const isPlain = (text: string): boolean => /^[−-]?\d[\d,]*(\.\d+)?$/.test(text);

interface ShownColumn {
  label: string;
  numeric: boolean;
  cells: readonly ShownCell[];
}

/** A column of the page as one column of the file, or several: number, text as shown, note. */
function fileColumns({ label, numeric, cells }: ShownColumn): readonly {
  label: string;
  cells: readonly CsvCell[];
}[] {
  const texts = cells.map(({ text }) => text);
  const numbers = numeric ? texts.map(numberIn) : [];
  const counted = numbers.some((number) => number !== undefined);
  return [
    counted ? { label, cells: numbers } : { label, cells: texts },
    ...(counted && !texts.every(isPlain) ? [{ label: `${label}（网页写法）`, cells: texts }] : []),
    ...(cells.some(({ note }) => note !== '')
      ? [{ label: `${label}（附注）`, cells: cells.map(({ note }) => note) }]
      : []),
  ];
}

const cellsOf = (row: string): readonly { attributes: string; html: string }[] =>
  [...row.matchAll(/<(th|td)\b([^>]*)>([\s\S]*?)<\/\1>/g)].map(
    ([, , attributes = '', html = '']) => ({ attributes, html }),
  );

/** One table: the first row names the columns; a heading across the row becomes a column of its own. */
function pageTable(csv: string, html: string): PageTable {
  const [headRow = [], ...body] = [...html.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/g)].map(
    ([, row = '']) => cellsOf(row),
  );
  const groups: string[] = [];
  const rows: (readonly ShownCell[])[] = [];
  let group = '';
  for (const row of body) {
    const [first] = row;
    if (first?.attributes.includes('scope="rowgroup"')) group = textOf(first.html);
    else {
      groups.push(group);
      rows.push(row.map((cell) => shownCell(cell.html)));
    }
  }
  const columns = headRow.flatMap(({ attributes, html: label }, place) =>
    fileColumns({
      label: textOf(label),
      numeric: /\bclass="[^"]*\bnum\b/.test(attributes),
      cells: rows.map((row) => row[place] ?? { text: '', note: '' }),
    }),
  );
  const all = [
    ...(groups.some((one) => one !== '') ? [{ label: '分组', cells: groups }] : []),
    ...columns,
  ];
  return {
    file: tableCsvName(csv),
    head: all.map(({ label }) => label),
    rows: rows.map((_, at) => all.map(({ cells }) => cells[at])),
  };
}

/** The tables of a built page that have a file of their own beside it. */
export const tablesIn = (html: string): readonly PageTable[] =>
  [...html.matchAll(/<table\b[^>]*\sdata-csv="([^"]+)"[^>]*>([\s\S]*?)<\/table>/g)].map(
    ([, csv = '', table = '']) => pageTable(decoded(csv), table),
  );

/** The CSV of a table of a page. */
export const pageTableCsv = ({ head, rows }: PageTable): string => csvText(head, rows);
