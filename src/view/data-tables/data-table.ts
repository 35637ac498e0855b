import type { CsvCell } from '../csv.ts';

/** What stands in a column: as it is written in the CSV, and as the data package describes it. */
export interface TableColumn {
  /** The head of the column, the same wherever the table is published. */
  name: string;
  type: 'string' | 'number' | 'integer' | 'date';
  /** Whether every row has it. */
  required?: true;
  /** All texts that can stand there. */
  oneOf?: readonly string[];
  /** The form of a text, anchored at both ends. */
  pattern?: string;
  text?: string;
}

/** A column whose texts are keys of another table. */
export interface TableReference {
  column: string;
  table: string;
  key: string;
}

interface TableParts {
  /** File name without the extension. */
  name: string;
  title: string;
  text: string;
  columns: readonly TableColumn[];
  /** The columns that together tell the rows apart. */
  key: readonly string[];
  references?: readonly TableReference[];
  /** Cells in the order of the columns; a row with fewer ends in empty ones. */
  rows: readonly (readonly CsvCell[])[];
}

/** One downloadable table: what it is called, what it holds, and its rows. */
export interface DataTableFile extends TableParts {
  head: readonly string[];
}

export const dataTable = (parts: TableParts): DataTableFile => ({
  ...parts,
  head: parts.columns.map(({ name }) => name),
});

type Rest = Omit<TableColumn, 'name' | 'type'>;
const column =
  (type: TableColumn['type']) =>
  (name: string, rest: Rest = {}): TableColumn => ({ name, type, ...rest });

export const textColumn = column('string');
export const numberColumn = column('number');
export const wholeColumn = column('integer');
export const dayColumn = column('date');

/** An id that every row has. */
export const idColumn = (name: string, text?: string): TableColumn =>
  textColumn(name, { required: true, ...(text !== undefined && { text }) });
