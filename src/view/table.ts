import type { StatusKey } from './status.ts';

export interface Column {
  key: string;
  label: string;
  /** Digits aligned at the right. */
  numeric?: boolean;
  /** Shown small after the label. */
  unit?: string;
  /** How the column sorts; without it the column has no sort button. */
  sort?: 'number' | 'text';
}

export interface Cell {
  text: string;
  href?: string;
  /** `<measure>/<region>/<period>` of the figure shown. */
  valueId?: string;
  /** Value to sort by when the text is not it; an empty text sorts last. */
  sort?: string | number;
  /** Small line under the text. */
  note?: string;
  /** Shows the state's shape and colour; `text` is its word. */
  status?: StatusKey;
}

export interface Row {
  /** In the order of the columns; the first one is the row's heading. */
  cells: readonly Cell[];
  id?: string;
  /** Facet values for a filterable list, one `data-*` attribute each. */
  facets?: Readonly<Record<string, string>>;
}
