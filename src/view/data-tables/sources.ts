import type { Dataset } from '#src/schema/dataset.ts';
import {
  dataTable,
  idColumn,
  textColumn,
  type DataTableFile,
  type TableColumn,
} from './data-table.ts';

const columns: readonly TableColumn[] = [
  idColumn('编号'),
  textColumn('标题', { required: true }),
  textColumn('发布者', { required: true }),
  textColumn('发布日期', {
    pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?',
    text: '只知道年或月的，写到年或月',
  }),
  textColumn('地址'),
  textColumn('等级', { required: true, oneOf: ['A', 'B', 'C', 'N'] }),
  textColumn('说明'),
];

export function sourcesTable(dataset: Dataset): DataTableFile {
  return dataTable({
    name: 'sources',
    title: '来源',
    text: '全部来源：标题、发布者、日期、地址和等级。',
    columns,
    key: ['编号'],
    rows: dataset.sources.map(({ id, title, publisher, published, url, tier, note }) => [
      id,
      title,
      publisher,
      published,
      url,
      tier,
      note,
    ]),
  });
}
