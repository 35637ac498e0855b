import { comparePeriods } from '#src/domain/period.ts';
import { childRegions, readingsOf } from '#src/domain/series.ts';
import { hasValue } from '#src/domain/reading.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Measure } from '#src/schema/indicator.ts';
import { addressOf, readingRemarks, readingText } from './indicator-rows.ts';
import type { Cell, Column, Row } from './table.ts';
import { periodText } from './text.ts';

export interface CountyTable {
  columns: readonly Column[];
  rows: readonly Row[];
  note?: string;
}

/** More periods than these make a page too heavy for a phone; the download has them all. */
const mostPeriods = 1;

/** The counties' values of a measure, one row a county, one column a period, the newest first. */
export function countyTable(index: SeriesIndex, measure: Measure): CountyTable | undefined {
  const counties = childRegions(index, index.homeRegion);
  const readings = new Map(
    counties.map(({ id }) => [
      id,
      new Map(readingsOf(index, measure.id, id).map((one) => [one.period, one])),
    ]),
  );
  const all = [...new Set([...readings.values()].flatMap((one) => [...one.keys()]))].toSorted(
    (a, b) => comparePeriods(b, a),
  );
  const periods = all.slice(0, mostPeriods);
  if (periods.length === 0) return undefined;
  const cellOf = (county: string, period: string): Cell => {
    const reading = readings.get(county)?.get(period);
    if (reading === undefined) return { text: '—' };
    if (!hasValue(reading))
      return { text: '未公开', ...(reading.reason === undefined ? {} : { note: reading.reason }) };
    const remarks = readingRemarks(reading);
    return {
      text: readingText(reading, measure),
      valueId: addressOf(reading),
      ...(remarks === '' ? {} : { note: remarks }),
    };
  };
  return {
    columns: [
      { key: 'county', label: '县（市、区）' },
      ...periods.map((period) => ({ key: period, label: periodText(period), numeric: true })),
    ],
    rows: counties.map(({ id, name }) => ({
      cells: [{ text: name }, ...periods.map((period) => cellOf(id, period))],
    })),
    ...(all.length > mostPeriods
      ? { note: `这里列最近一期，全部${all.length}期在本页的下载文件中。` }
      : {}),
  };
}
