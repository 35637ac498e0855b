import { roundTo } from '#src/domain/decimal.ts';
import { oncePer, oncePerEach } from '#src/domain/once-per.ts';
import { hasValue, type Reading, type ValuedReading } from '#src/domain/reading.ts';
import { readingsOf } from '#src/domain/series.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Indicator, Measure } from '#src/schema/indicator.ts';
import type { CsvCell } from './csv.ts';
import type { Names, SourceLink } from './names.ts';
import { statusWord } from './status.ts';
import { figureText, numberText } from './text.ts';

/** One value as page, CSV and JSON show it. */
export interface ValueRow {
  measure: string;
  measure_name: string;
  region: string;
  region_name: string;
  period: string;
  /** `null` when it is known to be missing. */
  value: number | null;
  unit: string;
  /** The value as readers see it. */
  shown: string;
  /** 定稿, 初步数, 推算数 …, or 未公开. */
  status: string;
  /** What else must be known, in words. */
  flags: readonly string[];
  /** Differences of definition, revisions, remarks. */
  notes: readonly string[];
  /** Arithmetic of a computed value, with its numbers. */
  formula: string;
  sources: readonly SourceLink[];
  /** `<measure>/<region>/<period>`. */
  address: string;
}

export const addressOf = ({ measure, region, period }: Reading): string =>
  `${measure}/${region}/${period}`;

/** What of a measure decides how its values are written. */
export type MeasureWords = Pick<Measure, 'id' | 'name' | 'unit' | 'decimals'>;

/** A value with its unit and bound. */
export const readingText = (reading: ValuedReading, measure: MeasureWords): string =>
  figureText(reading.value, measure.unit, measure.decimals, reading.qualifier);

export const readingStatus = (reading: Reading): string =>
  !hasValue(reading)
    ? statusWord('unpublished')
    : reading.status === 'final'
      ? '定稿'
      : statusWord(reading.status);

/** What a reader must know about a value beside its status. */
export const readingFlags = (reading: ValuedReading): readonly string[] => [
  ...(reading.provisional && reading.status !== 'provisional' && reading.status !== 'estimated'
    ? ['含初步数']
    : []),
  ...(reading.definitionDiffers === undefined ? [] : ['口径不同']),
  ...(reading.notComparable === undefined ? [] : ['不宜比较']),
  ...(reading.breakBefore === undefined ? [] : ['此期起口径变化']),
  ...(reading.singleReading ? ['只有一处来源'] : []),
];

/** Status and flags in one line; empty for a final value that needs no remark. */
export const readingRemarks = (reading: ValuedReading): string =>
  [...(reading.status === 'final' ? [] : [readingStatus(reading)]), ...readingFlags(reading)].join(
    '、',
  );

const notesOf = (reading: ValuedReading, measure: MeasureWords): readonly string[] =>
  [
    reading.definitionDiffers,
    reading.notComparable,
    reading.breakBefore,
    reading.revision === undefined
      ? undefined
      : `修订前为${figureText(reading.revision.previous, measure.unit, measure.decimals)}：${reading.revision.reason}`,
    reading.written === undefined
      ? undefined
      : `来源写作${numberText(reading.written.value)}${reading.written.unit}`,
    reading.computed?.note,
    reading.differenceReason,
    reading.note,
  ].filter((one) => one !== undefined);

/** One value as it is shown; `measure` as it was when the value stood there. */
export function valueRow(reading: Reading, measure: MeasureWords, names: Names): ValueRow {
  const shared = {
    measure: measure.id,
    measure_name: measure.name,
    region: reading.region,
    region_name: names.region(reading.region),
    period: reading.period,
    unit: measure.unit,
    status: readingStatus(reading),
    sources: reading.sources.map(names.source),
    address: addressOf(reading),
  };
  if (!hasValue(reading))
    return {
      ...shared,
      value: null,
      shown: statusWord('unpublished'),
      flags: [],
      notes: reading.reason === undefined ? [] : [reading.reason],
      formula: '',
    };
  return {
    ...shared,
    // A computed value is given as it is shown; a stated one as the source states it.
    value: reading.status === 'derived' ? roundTo(reading.value, measure.decimals) : reading.value,
    shown: readingText(reading, measure),
    flags: readingFlags(reading),
    notes: notesOf(reading, measure),
    formula: reading.computed?.formula ?? '',
  };
}

/** The regions of the index with the home region first, then its parts, then the others. */
const regionOrder = oncePer((index: SeriesIndex): readonly string[] => {
  const all = [...index.regions.values()];
  const rankOf = (id: string, parent: string | undefined): number =>
    id === index.homeRegion ? 0 : parent === index.homeRegion ? 2 : 1;
  return all
    .toSorted((a, b) => rankOf(a.id, a.parent) - rankOf(b.id, b.parent))
    .map(({ id }) => id);
});

/** Every value of a measure: the home region first, in each region the newest first. */
export const valueRows = (
  index: SeriesIndex,
  measure: Measure,
  names: Names,
): readonly ValueRow[] =>
  regionOrder(index).flatMap((region) =>
    readingsOf(index, measure.id, region)
      .toReversed()
      .map((reading) => valueRow(reading, measure, names)),
  );

const head = [
  '测度编号',
  '测度',
  '地区编号',
  '地区',
  '时期',
  '数值',
  '单位',
  '状态',
  '标记',
  '说明',
  '算式',
  '来源编号',
  '来源',
] as const;

export interface IndicatorTable {
  head: readonly string[];
  rows: readonly (readonly CsvCell[])[];
}

function tableOf(index: SeriesIndex, indicator: Indicator, names: Names): IndicatorTable {
  if (indicator.kind === 'policy')
    return {
      head: ['文件或事项', '发布单位', '日期', '地区', '说明了什么', '来源编号', '网址'],
      rows: indicator.evidence.map(({ title, issuer, date, region, shows, source, url }) => [
        title,
        issuer,
        date,
        names.region(region),
        shows,
        source,
        url,
      ]),
    };
  return {
    head,
    rows: indicator.measures
      .flatMap((measure) => valueRows(index, measure, names))
      .map((row) => [
        row.measure,
        row.measure_name,
        row.region,
        row.region_name,
        row.period,
        row.value ?? undefined,
        row.unit,
        row.status,
        row.flags.join('、'),
        row.notes.join('；'),
        row.formula,
        row.sources.map(({ id }) => id).join(' '),
        row.sources.map(({ title }) => title).join('；'),
      ]),
  };
}

/** The download of an indicator: its values, or the evidence of a policy item. */
export const indicatorTable = oncePerEach(tableOf);

/** The same as an object for the JSON download. */
export const indicatorRecord = (
  index: SeriesIndex,
  indicator: Indicator,
  names: Names,
): object => ({
  id: indicator.id,
  number: indicator.number,
  name: indicator.name,
  kind: indicator.kind,
  reported_by: indicator.reported_by,
  updated_on: indicator.updated_on,
  ...(indicator.kind === 'policy'
    ? { evidence: indicator.evidence }
    : {
        measures: indicator.measures.map((measure) => ({
          ...measure,
          rows: valueRows(index, measure, names).map(
            ({
              measure: _measure,
              measure_name: _name,
              unit: _unit,
              address: _address,
              ...row
            }) => ({
              ...row,
              sources: row.sources.map(({ id }) => id),
            }),
          ),
        })),
      }),
});
