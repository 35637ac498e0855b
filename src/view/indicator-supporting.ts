import { childRegions, measuresOf } from '#src/domain/series.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Indicator } from '#src/schema/indicator.ts';
import { countyTable, type CountyTable } from './county-table.ts';
import { valueRows, type ValueRow } from './indicator-rows.ts';
import type { Names } from './names.ts';

/** The values of a measure that an indicator is computed from. */
export interface SupportingTable {
  id: string;
  name: string;
  /** Without the counties, whose values stand side by side. */
  rows: readonly ValueRow[];
  counties: CountyTable | undefined;
}

/** The tables of an indicator's supporting measures; none of a measure without a value. */
export function supportingTables(
  indicator: Indicator,
  { index, names }: { index: SeriesIndex; names: Names },
): readonly SupportingTable[] {
  const counties = new Set(childRegions(index, index.homeRegion).map(({ id }) => id));
  return measuresOf(indicator)
    .filter((measure) => measure.supporting === true)
    .map((measure) => ({
      id: measure.id,
      name: measure.name,
      rows: valueRows(index, measure, names).filter(({ region }) => !counties.has(region)),
      counties: countyTable(index, measure),
    }))
    .filter(({ rows, counties: table }) => rows.length > 0 || table !== undefined);
}
