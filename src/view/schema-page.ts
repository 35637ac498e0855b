import type { Kind, KindName } from '#src/schema/kinds.ts';
import type { Column, Row } from './table.ts';
import { dictionaryUrl, downloadUrl } from './urls.ts';

export const schemaColumns: readonly Column[] = [
  { key: 'kind', label: '类别' },
  { key: 'files', label: '文件' },
  { key: 'schema', label: '规则' },
  { key: 'fields', label: '字段' },
];

/** Where the files of a kind lie in the repository. @example 'data/tasks/*.yaml' */
const filesOf = (name: string, { root, layout, extension }: Kind): string =>
  `${root}/${name}${layout === 'file' ? '' : '/*'}${extension}`;

/** One row a kind of file: its place, its JSON Schema and its part of the data dictionary. */
export const schemaRows = (kinds: Readonly<Record<KindName, Kind>>): readonly Row[] =>
  Object.entries(kinds).map(([name, kind]) => ({
    cells: [
      { text: kind.title },
      { text: filesOf(name, kind) },
      { text: `${name}.json`, href: downloadUrl(`schema/${name}.json`) },
      { text: '说明', href: dictionaryUrl(name) },
    ],
  }));
