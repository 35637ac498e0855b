import type { Dataset } from '#src/schema/dataset.ts';
import type { DataTableFile } from './data-tables/data-table.ts';
import { isKind, kindWords } from './kind.ts';
import type { Column, Row } from './table.ts';
import { numberText } from './text.ts';
import { downloadUrl } from './urls.ts';

/** One row a table, with its download. */
export const tableRows = (tables: readonly DataTableFile[]): readonly Row[] =>
  tables.map(({ name, title, text, rows }) => ({
    cells: [
      { text: title },
      { text },
      { text: numberText(rows.length) },
      { text: `${name}.csv`, href: downloadUrl(`data/${name}.csv`) },
    ],
  }));

/** One row a kind of record, with its records and its schema. */
export const kindRows = (dataset: Dataset): readonly Row[] =>
  Object.entries(dataset).flatMap(([kind, records]) =>
    isKind(kind)
      ? [
          {
            cells: [
              { text: kindWords[kind].name },
              { text: Array.isArray(records) ? numberText(records.length) : '1' },
              { text: `${kind}.json`, href: downloadUrl(`data/${kind}.json`) },
              { text: `schema/${kind}.json`, href: downloadUrl(`schema/${kind}.json`) },
            ],
          },
        ]
      : [],
  );

export const dictionaryColumns: readonly Column[] = [
  { key: 'path', label: '字段' },
  { key: 'title', label: '名称' },
  { key: 'type', label: '类型或取值' },
  { key: 'text', label: '说明' },
];

interface Field {
  path: string;
  title: string;
  description: string;
  type: string;
  required: boolean;
}

export const dictionaryRows = (fields: readonly Field[]): readonly Row[] =>
  fields.map(({ path, title, description, type, required }) => ({
    cells: [
      { text: required ? `${path} *` : path },
      { text: title },
      { text: type },
      { text: description },
    ],
  }));
