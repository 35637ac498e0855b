import type { Measure } from '#src/schema/indicator.ts';
import { roundTo } from './decimal.ts';
import { comparisonYear } from './period.ts';
import { incomparableBecause, type ValuedReading } from './reading.ts';
import { childRegions, measureById, valuesOf } from './series.ts';
import type { SeriesIndex } from './series-index.ts';

/** Fewer comparable values than this make no ranking. */
export const fewestRanked = 3;

export interface RankedRegion {
  region: string;
  reading: ValuedReading;
  /** 1 the best; equals share a rank and the next is left out. Nothing when there is no ranking. */
  rank: number | undefined;
  tied: boolean;
}

export interface Ranking {
  measure: string;
  /** The year compared: the newest with enough values, else the one with most. */
  year: number | undefined;
  /** `no-direction` the measure is neither better high nor low; `counts` its regions do not compare. */
  state: 'ranked' | 'too-few' | 'no-direction' | 'counts';
  /** Comparable values, the best first; by size where there is no direction. */
  entries: readonly RankedRegion[];
  leftOut: readonly { region: string; reading: ValuedReading; reason: string }[];
  /** Regions without a value that year. */
  missing: readonly string[];
}

const readingOfYear = (
  index: SeriesIndex,
  measure: string,
  region: string,
  year: number,
): ValuedReading | undefined =>
  valuesOf(index, measure, region).findLast((reading) => comparisonYear(reading.period) === year);

const countsByYear = (
  index: SeriesIndex,
  measure: string,
  regions: readonly string[],
): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const region of regions) {
    const years = valuesOf(index, measure, region)
      .filter((reading) => incomparableBecause(reading) === undefined)
      .map((reading) => comparisonYear(reading.period) ?? 0);
    for (const year of new Set(years)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
};

const rankingYear = (counts: ReadonlyMap<number, number>): number | undefined => {
  const newestFirst = [...counts].toSorted(([a], [b]) => b - a);
  return (newestFirst.find(([, count]) => count >= fewestRanked) ??
    newestFirst.toSorted(([, a], [, b]) => b - a)[0])?.[0];
};

const sorted = (measure: Measure, readings: readonly ValuedReading[]): ValuedReading[] => {
  const sign = measure.direction === 'down' ? 1 : -1;
  return readings.toSorted(
    (a, b) =>
      sign * (a.value - b.value) || (a.region < b.region ? -1 : a.region > b.region ? 1 : 0),
  );
};

/**
 * Ranks regions by one measure in one year. Values count as equal when they are equal as shown,
 * with the measure's decimals. Values that do not compare and regions without one are listed.
 */
export const rankRegions = (
  index: SeriesIndex,
  measureId: string,
  regions: readonly string[],
  wantedYear?: number,
): Ranking | undefined => {
  const measure = measureById(index, measureId);
  if (measure === undefined) return undefined;
  const year = wantedYear ?? rankingYear(countsByYear(index, measureId, regions));
  const found = regions.map((region) => ({
    region,
    reading: year === undefined ? undefined : readingOfYear(index, measureId, region, year),
  }));
  const readings = found.map((one) => one.reading).filter((one) => one !== undefined);
  const comparable = sorted(
    measure,
    readings.filter((one) => incomparableBecause(one) === undefined),
  );
  const state = !measure.compare_regions
    ? 'counts'
    : measure.direction === 'neutral'
      ? 'no-direction'
      : comparable.length < fewestRanked
        ? 'too-few'
        : 'ranked';
  const shown = comparable.map((one) => roundTo(one.value, measure.decimals));
  return {
    measure: measureId,
    year,
    state,
    entries: comparable.map((reading, at) => ({
      region: reading.region,
      reading,
      rank: state === 'ranked' ? shown.indexOf(shown[at] ?? Number.NaN) + 1 : undefined,
      tied: state === 'ranked' && shown.filter((value) => value === shown[at]).length > 1,
    })),
    leftOut: readings.flatMap((reading) => {
      const reason = incomparableBecause(reading);
      return reason === undefined ? [] : [{ region: reading.region, reading, reason }];
    }),
    missing: found.filter((one) => one.reading === undefined).map((one) => one.region),
  };
};

/** The regions directly below the home region against one another. */
export const rankCounties = (
  index: SeriesIndex,
  measureId: string,
  year?: number,
): Ranking | undefined =>
  rankRegions(
    index,
    measureId,
    childRegions(index, index.homeRegion).map((region) => region.id),
    year,
  );
