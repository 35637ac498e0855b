import type { Dataset } from '#src/schema/dataset.ts';
import {
  dataTable,
  idColumn,
  textColumn,
  type DataTableFile,
  type TableColumn,
} from './data-table.ts';

const levelWords = { nation: '国家', province: '省', city: '市', county: '县' } as const;

const columns: readonly TableColumn[] = [
  idColumn('地区编号'),
  textColumn('地区', { required: true }),
  textColumn('简称', { required: true }),
  textColumn('级别', { required: true, oneOf: Object.values(levelWords) }),
  textColumn('行政区划代码', { pattern: '[0-9]{6}' }),
  textColumn('上级地区编号'),
];

export const regionsTable = ({ regions }: Dataset): DataTableFile =>
  dataTable({
    name: 'regions',
    title: '地区',
    text: '各张表里的地区，和它们的上级。',
    columns,
    key: ['地区编号'],
    references: [{ column: '上级地区编号', table: 'regions', key: '地区编号' }],
    rows: regions.map(({ id, name, short_name, level, code, parent }) => [
      id,
      name,
      short_name,
      levelWords[level],
      code,
      parent,
    ]),
  });
