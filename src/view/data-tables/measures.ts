import { measuresOf } from '#src/domain/series.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import {
  dataTable,
  idColumn,
  textColumn,
  wholeColumn,
  type DataTableFile,
  type TableColumn,
} from './data-table.ts';

const directionWords = { up: '越高越好', down: '越低越好', neutral: '高低不论好坏' } as const;

const columns: readonly TableColumn[] = [
  idColumn('测度编号'),
  textColumn('测度', { required: true }),
  idColumn('指标编号'),
  textColumn('指标', { required: true }),
  textColumn('单位', { required: true }),
  wholeColumn('小数位数', { required: true }),
  textColumn('方向', { required: true, oneOf: Object.values(directionWords) }),
  textColumn('定义', { required: true }),
];

export const measuresTable = ({ indicators }: Dataset): DataTableFile =>
  dataTable({
    name: 'measures',
    title: '测度',
    text: '每个测度属于哪项指标，用什么单位，怎样定义。',
    columns,
    key: ['测度编号'],
    rows: indicators.flatMap((indicator) =>
      measuresOf(indicator).map(({ id, name, unit, decimals, direction, definition }) => [
        id,
        name,
        indicator.id,
        indicator.name,
        unit,
        decimals,
        directionWords[direction],
        definition,
      ]),
    ),
  });
