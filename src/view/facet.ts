import type { Row } from './table.ts';

export interface FacetOption {
  value: string;
  label: string;
  count: number;
}

export interface Facet {
  /** Rows carry the value under this key. */
  key: string;
  label: string;
  options: readonly FacetOption[];
}

/** The values of one facet over a table's rows, in the order of the labels given or of first use. */
export function facetOf(
  key: string,
  label: string,
  rows: readonly Pick<Row, 'facets'>[],
  labelOf: (value: string) => string = (value) => value,
): Facet {
  const counts = new Map<string, number>();
  for (const { facets } of rows) {
    const value = facets?.[key];
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return {
    key,
    label,
    options: [...counts].map(([value, count]) => ({ value, label: labelOf(value), count })),
  };
}
