import type { Dataset } from '#src/schema/dataset.ts';
import {
  dataTable,
  idColumn,
  textColumn,
  type DataTableFile,
  type TableColumn,
} from './data-table.ts';

const columns: readonly TableColumn[] = [
  textColumn('章节', { required: true }),
  idColumn('承诺编号'),
  textColumn('承诺', { required: true }),
  textColumn('落实在', { text: '“类别/编号”，有几个的用空格隔开' }),
  textColumn('没有说清的地方'),
];

export function commitmentsTable({ plan }: Dataset): DataTableFile {
  return dataTable({
    name: 'commitments',
    title: '方案承诺',
    text: '方案的每条承诺和它落实在哪里。',
    columns,
    key: ['承诺编号'],
    rows: plan.sections.flatMap((section) =>
      section.commitments.map(({ id, text, accounts, open_point }) => [
        section.title,
        id,
        text,
        accounts.map((account) => `${account.kind}/${account.id}`).join(' '),
        open_point,
      ]),
    ),
  });
}
