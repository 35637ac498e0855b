import type { Dataset } from '#src/schema/dataset.ts';
import { namesOf } from '../names.ts';
import {
  dataTable,
  idColumn,
  numberColumn,
  textColumn,
  type DataTableFile,
  type TableColumn,
} from './data-table.ts';

const columns: readonly TableColumn[] = [
  textColumn('工程', { required: true }),
  idColumn('项目编号'),
  textColumn('项目', { required: true }),
  textColumn('地区', { required: true }),
  textColumn('类别', { required: true }),
  textColumn('当前阶段'),
  textColumn('进入日期', {
    pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?',
    text: '只知道年或月的，写到年或月',
  }),
  numberColumn('学位（个）'),
  numberColumn('床位（张）'),
  numberColumn('周转宿舍（套）'),
  numberColumn('数量'),
  numberColumn('投资（万元）'),
  textColumn('责任单位', { required: true }),
  idColumn('工程编号'),
  idColumn('地区编号'),
];

export function projectsTable(dataset: Dataset): DataTableFile {
  const names = namesOf(dataset);
  return dataTable({
    name: 'projects',
    title: '工程项目',
    text: '每个工程的项目清单和当前阶段。',
    columns,
    key: ['项目编号'],
    references: [{ column: '地区编号', table: 'regions', key: '地区编号' }],
    rows: dataset.programmes.flatMap((programme) =>
      programme.projects.map((project) => {
        const stage = project.stages.at(-1);
        return [
          programme.name,
          project.id,
          project.name,
          names.region(project.region),
          project.kind,
          stage?.stage,
          stage?.on,
          project.places,
          project.beds,
          project.flats,
          project.quantity,
          project.investment_10k_yuan,
          names.organization(project.owner ?? programme.owner),
          programme.id,
          project.region,
        ];
      }),
    ),
  });
}
