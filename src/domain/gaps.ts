import type { Dataset } from '#src/schema/dataset.ts';
import { compareRegions, type Comparison } from './compare.ts';
import type { SeriesIndex } from './series-index.ts';

export interface Gaps {
  /** Comparable measures where the home region is worse, the largest relative gap first. */
  worse: readonly Comparison[];
  better: readonly Comparison[];
  equal: readonly Comparison[];
  /** Comparable, but the measure is neither better high nor low. */
  neutral: readonly Comparison[];
  /** Both have values, but these do not compare. */
  notComparable: readonly Comparison[];
  /** One of the two has no value. */
  unshared: readonly Comparison[];
}

const size = (comparison: Comparison): number => comparison.relativeGap ?? -1;

const bySize = (a: Comparison, b: Comparison): number =>
  size(b) - size(a) || (a.measure < b.measure ? -1 : a.measure > b.measure ? 1 : 0);

/**
 * The home region against another in every measure, or in those named, grouped by who is better
 * and ordered by the size of the gap relative to the other's value.
 */
export const gapsBySize = (
  index: SeriesIndex,
  other: string,
  measures: readonly string[] = [],
): Gaps => {
  const ids = measures.length === 0 ? [...index.measures.keys()] : measures;
  const all = ids
    .map((id) => compareRegions(index, id, index.homeRegion, other))
    .filter((one) => one !== undefined)
    .toSorted(bySize);
  const comparable = all.filter((one) => one.comparable);
  return {
    worse: comparable.filter((one) => one.standing === 'worse'),
    better: comparable.filter((one) => one.standing === 'better'),
    equal: comparable.filter((one) => one.standing === 'equal'),
    neutral: comparable.filter((one) => one.standing === undefined),
    notComparable: all.filter((one) => !one.comparable && one.match !== 'none'),
    unshared: all.filter((one) => one.match === 'none'),
  };
};

/** The home region against nation, province and benchmark regions in one measure, in that order. */
export const comparisonsOf = (
  index: SeriesIndex,
  dataset: Pick<Dataset, 'benchmarks'>,
  measure: string,
): readonly Comparison[] => {
  const home = index.homeRegion;
  const levels = ['nation', 'province'].flatMap((level) =>
    [...index.regions.values()].filter((region) => region.level === level).map(({ id }) => id),
  );
  const others = new Set([...levels, ...dataset.benchmarks.map((benchmark) => benchmark.region)]);
  others.delete(home);
  return [...others]
    .map((other) => compareRegions(index, measure, home, other))
    .filter((one) => one !== undefined);
};

/** The largest gaps to any of the regions, one for each measure. */
export const largestGaps = (
  index: SeriesIndex,
  others: readonly string[],
  count: number,
): readonly Comparison[] => {
  const largest = new Map<string, Comparison>();
  for (const gap of others.flatMap((other) => gapsBySize(index, other).worse).toSorted(bySize))
    if (!largest.has(gap.measure)) largest.set(gap.measure, gap);
  return [...largest.values()].slice(0, count);
};
