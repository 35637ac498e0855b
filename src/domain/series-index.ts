import type { Dataset } from '#src/schema/dataset.ts';
import type { Indicator, Measure } from '#src/schema/indicator.ts';
import type { Observation } from '#src/schema/observation.ts';
import type { Region } from '#src/schema/region.ts';
import { exactDifference } from './decimal.ts';
import { computedFrom, partsOf, qualifierOf } from './derivation.ts';
import { comparePeriods, periodEnd } from './period.ts';
import { hasValue, type Reading, type ValuedReading } from './reading.ts';
import { readingOfRow } from './row.ts';

export interface IndexedMeasure {
  measure: Measure;
  indicator: Indicator;
}

/** Everything asked of a data set by measure and region, worked out once. */
export interface SeriesIndex {
  homeRegion: string;
  measures: ReadonlyMap<string, IndexedMeasure>;
  regions: ReadonlyMap<string, Region>;
  /** Measure, then region, then readings by period, the oldest first. */
  readings: ReadonlyMap<string, ReadonlyMap<string, readonly Reading[]>>;
}

export type IndexedPart = Pick<Dataset, 'site' | 'regions' | 'indicators' | 'observations'>;

type ByPeriod = Map<string, Reading>;
type ByRegion = Map<string, ByPeriod>;

const groupRows = (measure: Measure, rows: readonly Observation[]): ByRegion => {
  const regions: ByRegion = new Map();
  for (const row of rows) {
    const reading = readingOfRow(measure, row);
    if (reading === undefined) continue;
    const periods: ByPeriod = regions.get(row.region) ?? new Map<string, Reading>();
    if (!periods.has(row.period)) periods.set(row.period, reading);
    regions.set(row.region, periods);
  }
  return regions;
};

const textOf = (texts: readonly (string | undefined)[]): string | undefined => {
  const said = [...new Set(texts.filter((text) => text !== undefined))];
  return said.length === 0 ? undefined : said.join('；');
};

const computedReading = (
  measure: Measure,
  region: string,
  period: string,
  parts: readonly ValuedReading[],
): ValuedReading | undefined => {
  const endDate = periodEnd(period);
  if (measure.derivation === undefined || endDate === undefined) return undefined;
  const computed = computedFrom(measure, measure.derivation, parts);
  if (computed === undefined) return undefined;
  return {
    kind: 'value',
    measure: measure.id,
    region,
    period,
    endDate,
    sources: [...new Set(parts.flatMap((part) => part.sources))],
    value: computed.value,
    unit: measure.unit,
    status: 'derived',
    provisional: parts.some((part) => part.provisional),
    qualifier: qualifierOf(measure.derivation.kind, parts),
    written: undefined,
    definitionDiffers: textOf(parts.map((part) => part.definitionDiffers)),
    notComparable: textOf(parts.map((part) => part.notComparable)),
    singleReading: parts.some((part) => part.singleReading),
    note: undefined,
    revision: undefined,
    breakBefore: undefined,
    computed,
    difference: undefined,
    differenceReason: undefined,
  };
};

/** Adds computed values to a measure's rows; a stated value stays and carries the computed one. */
const withComputed = (measure: Measure, stated: ByRegion, parts: readonly ByRegion[]): ByRegion => {
  const [first, ...others] = parts;
  for (const [region, periods] of first ?? new Map<string, ByPeriod>()) {
    for (const [period, reading] of periods) {
      const all = [reading, ...others.map((part) => part.get(region)?.get(period))];
      const valued = all.filter((one) => one !== undefined).filter(hasValue);
      if (valued.length < all.length) continue;
      const computed = computedReading(measure, region, period, valued);
      if (computed === undefined) continue;
      const own: ByPeriod = stated.get(region) ?? new Map<string, Reading>();
      const before = own.get(period);
      own.set(
        period,
        before !== undefined && hasValue(before)
          ? {
              ...before,
              computed: before.computed ?? computed.computed,
              difference: exactDifference(before.value, computed.value),
            }
          : computed,
      );
      stated.set(region, own);
    }
  }
  return stated;
};

const markBreaks = (measure: Measure, region: string, readings: readonly Reading[]): Reading[] => {
  let before: string | undefined;
  return readings.map((reading) => {
    if (!hasValue(reading)) return reading;
    const previous = before;
    before = reading.period;
    if (previous === undefined) return reading;
    const found = measure.breaks.find(
      (one) =>
        (one.regions === undefined || one.regions.includes(region)) &&
        comparePeriods(previous, one.from_period) < 0 &&
        comparePeriods(reading.period, one.from_period) >= 0,
    );
    return found === undefined ? reading : { ...reading, breakBefore: found.reason };
  });
};

/** Works a data set out once, so that every later question is a look-up. */
export const buildSeriesIndex = (dataset: IndexedPart): SeriesIndex => {
  const measures = new Map<string, IndexedMeasure>();
  for (const indicator of dataset.indicators)
    if (indicator.kind === 'figures')
      for (const measure of indicator.measures) measures.set(measure.id, { measure, indicator });
  const rows = new Map(dataset.observations.map((file) => [file.measure, file.rows]));

  const done = new Map<string, ByRegion>();
  const under = new Set<string>();
  const seriesOf = (id: string): ByRegion => {
    const known = done.get(id);
    const measure = measures.get(id)?.measure;
    if (known !== undefined) return known;
    // A measure made from itself has no computed values; the data checker reports it.
    if (measure === undefined || under.has(id)) return new Map();
    under.add(id);
    const stated = groupRows(measure, rows.get(id) ?? []);
    const result =
      measure.derivation === undefined
        ? stated
        : withComputed(measure, stated, partsOf(measure.derivation).map(seriesOf));
    under.delete(id);
    done.set(id, result);
    return result;
  };

  const readings = new Map<string, ReadonlyMap<string, readonly Reading[]>>();
  for (const [id, { measure }] of measures) {
    const regions = new Map<string, readonly Reading[]>();
    for (const [region, periods] of seriesOf(id)) {
      const sorted = [...periods.values()].sort((a, b) => comparePeriods(a.period, b.period));
      regions.set(region, markBreaks(measure, region, sorted));
    }
    readings.set(id, regions);
  }
  return {
    homeRegion: dataset.site.home_region,
    measures,
    regions: new Map(dataset.regions.map((region) => [region.id, region])),
    readings,
  };
};
