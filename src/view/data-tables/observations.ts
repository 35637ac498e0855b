import { roundTo } from '#src/domain/decimal.ts';
import { hasValue, type ValuedReading } from '#src/domain/reading.ts';
import { measureById } from '#src/domain/series.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { namesOf } from '../names.ts';
import { statusWord } from '../status.ts';
import {
  dataTable,
  idColumn,
  numberColumn,
  textColumn,
  type DataTableFile,
  type TableColumn,
} from './data-table.ts';

const observationWords: Readonly<Record<string, string>> = {
  final: '定稿',
  provisional: statusWord('provisional'),
  estimated: statusWord('estimated'),
  revised: statusWord('revised'),
  derived: statusWord('derived'),
  missing: '缺数',
};

const boundWords = { 'at-least': '以上', 'at-most': '以下', about: '约' } as const;

/** A computed value is given as it is shown; a stated one as the source states it. */
const shownValue = ({ measure, value, status }: ValuedReading, index: SeriesIndex): number =>
  status === 'derived' ? roundTo(value, measureById(index, measure)?.decimals ?? 4) : value;

const columns: readonly TableColumn[] = [
  idColumn('测度编号'),
  textColumn('测度', { required: true }),
  idColumn('地区编号'),
  textColumn('地区', { required: true }),
  textColumn('时期', {
    required: true,
    pattern: '[0-9]{4}(-([0-9]{4}|Q[1-4]|[0-9]{2}(-[0-9]{2})?))?',
    text: '年、学年、季度、月或日',
  }),
  numberColumn('数值', { text: '没有公布的为空，不表示零' }),
  textColumn('单位'),
  textColumn('状态', { required: true, oneOf: Object.values(observationWords) }),
  textColumn('算式', { text: '推算数怎样算出' }),
  textColumn('口径不同', { text: '与测度定义的差别' }),
  textColumn('不宜比较', { text: '不宜与其他地区直接比较的原因' }),
  textColumn('说明', { text: '缺数时是没有公布的原因' }),
  textColumn('来源编号', { text: '有几个的用空格隔开' }),
  textColumn('界限', { oneOf: Object.values(boundWords), text: '来源只给出一侧的界限或约数' }),
  textColumn('此期起口径变化'),
  numberColumn('修订前数值'),
  textColumn('含初步数', { oneOf: ['是'] }),
];

export function observationsTable(dataset: Dataset, index: SeriesIndex): DataTableFile {
  const names = namesOf(dataset);
  const readings = [...index.readings.values()].flatMap((regions) => [...regions.values()].flat());
  return dataTable({
    name: 'observations',
    title: '观测值',
    text: '每个测度、地区和时期的数值，包括由程序算出的推算数。',
    columns,
    key: ['测度编号', '地区编号', '时期'],
    references: [
      { column: '测度编号', table: 'measures', key: '测度编号' },
      { column: '地区编号', table: 'regions', key: '地区编号' },
    ],
    rows: readings.map((reading) => [
      reading.measure,
      names.measure(reading.measure),
      reading.region,
      names.region(reading.region),
      reading.period,
      ...(hasValue(reading)
        ? [
            shownValue(reading, index),
            reading.unit,
            observationWords[reading.status],
            reading.computed?.formula,
            reading.definitionDiffers,
            reading.notComparable,
            reading.note,
          ]
        : [
            undefined,
            undefined,
            observationWords['missing'],
            undefined,
            undefined,
            undefined,
            reading.reason,
          ]),
      reading.sources.join(' '),
      ...(hasValue(reading)
        ? [
            reading.qualifier === undefined ? undefined : boundWords[reading.qualifier],
            reading.breakBefore,
            reading.revision?.previous,
            reading.provisional ? '是' : undefined,
          ]
        : []),
    ]),
  });
}
