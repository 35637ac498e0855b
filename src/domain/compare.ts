import type { Measure, SeriesBreak } from '#src/schema/indicator.ts';
import type { UnitName } from '#src/schema/units.ts';
import { yearsBetween } from './date.ts';
import { exactDifference } from './decimal.ts';
import { byYear, nearestPair, newestCommonPair, yearOf } from './pairing.ts';
import { comparePeriods } from './period.ts';
import type { ValuedReading } from './reading.ts';
import { measureById, segmentsOf, valuesOf } from './series.ts';
import type { SeriesIndex } from './series-index.ts';

/** Values further apart than this are shown side by side but no gap is worked out. */
export const maxYearsApart = 3;

export type IncomparableCode =
  | 'regions-not-comparable'
  | 'definition-differs'
  | 'not-comparable'
  | 'break-between'
  | 'years-apart'
  | 'no-value';

export interface Incomparable {
  code: IncomparableCode;
  /** Whose value the reason belongs to. */
  region: string | undefined;
  /** In the words of the data, where the data gives a reason. */
  text: string | undefined;
}

/** The years a region lags: its gap over the other region's own yearly change. */
export interface YearsBehind {
  years: number;
  /** The other region's change a year, in the measure's unit. */
  pace: number;
  from: ValuedReading;
  to: ValuedReading;
}

export interface Comparison {
  measure: string;
  home: string;
  other: string;
  own: ValuedReading | undefined;
  theirs: ValuedReading | undefined;
  /**
   * `latest` the newest value of both is of one year; `common` the newest year that both have;
   * `nearest` no year in common, the nearest two; `none` one of them has no value.
   */
  match: 'latest' | 'common' | 'nearest' | 'none';
  /** Their year minus ours. */
  yearsApart: number;
  comparable: boolean;
  reasons: readonly Incomparable[];
  /** Ours minus theirs; only between comparable values. */
  gap: number | undefined;
  gapUnit: UnitName;
  /** Size of the gap over the size of their value. */
  relativeGap: number | undefined;
  standing: 'better' | 'worse' | 'equal' | undefined;
  /** One of the two is a bound or "about". */
  approximate: boolean;
  yearsBehind: YearsBehind | undefined;
}

const after = (reading: ValuedReading, { from_period, regions }: SeriesBreak): boolean =>
  (regions === undefined || regions.includes(reading.region)) &&
  comparePeriods(reading.period, from_period) >= 0;

const reasonsAgainst = (
  measure: Measure,
  own: ValuedReading,
  theirs: ValuedReading,
): Incomparable[] => {
  const reasons: Incomparable[] = [];
  if (!measure.compare_regions)
    reasons.push({ code: 'regions-not-comparable', region: undefined, text: undefined });
  for (const reading of [own, theirs]) {
    const { region, definitionDiffers, notComparable } = reading;
    if (definitionDiffers !== undefined)
      reasons.push({ code: 'definition-differs', region, text: definitionDiffers });
    if (notComparable !== undefined)
      reasons.push({ code: 'not-comparable', region, text: notComparable });
  }
  // One of the two values is of the new definition and the other of the old.
  for (const one of measure.breaks)
    if (after(own, one) !== after(theirs, one))
      reasons.push({ code: 'break-between', region: undefined, text: one.reason });
  if (Math.abs(yearOf(theirs) - yearOf(own)) > maxYearsApart)
    reasons.push({ code: 'years-apart', region: undefined, text: undefined });
  return reasons;
};

const goodSign = (measure: Measure): 1 | -1 | 0 =>
  measure.direction === 'up' ? 1 : measure.direction === 'down' ? -1 : 0;

const yearsBehindOf = (
  index: SeriesIndex,
  measure: Measure,
  theirs: ValuedReading,
  gap: number,
): YearsBehind | undefined => {
  const segment = segmentsOf(index, measure.id, theirs.region).find((one) =>
    one.readings.some((reading) => reading.period === theirs.period),
  );
  const [from, to] = [segment?.readings[0], segment?.readings.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const years = yearsBetween(from.endDate, to.endDate);
  const pace = (to.value - from.value) / years;
  if (!(years > 0) || pace * goodSign(measure) <= 0) return undefined;
  return { years: Math.abs(gap / pace), pace, from, to };
};

/** The unit of a difference: shares differ by percentage points. */
export const gapUnitOf = (unit: UnitName): UnitName =>
  unit === '%' || unit === '普职比' ? '个百分点' : unit;

const standingOf = (measure: Measure, gap: number): Comparison['standing'] => {
  const sign = goodSign(measure);
  if (sign === 0) return undefined;
  if (gap === 0) return 'equal';
  return gap * sign > 0 ? 'better' : 'worse';
};

/** Compares two regions in one measure; nothing when the measure is unknown. */
export const compareRegions = (
  index: SeriesIndex,
  measureId: string,
  home: string,
  other: string,
): Comparison | undefined => {
  const measure = measureById(index, measureId);
  if (measure === undefined) return undefined;
  const own = byYear(valuesOf(index, measureId, home));
  const theirs = byYear(valuesOf(index, measureId, other));
  const common = newestCommonPair(own, theirs);
  const pair = common ?? nearestPair(own, theirs);
  const blank = {
    measure: measureId,
    home,
    other,
    gap: undefined,
    gapUnit: gapUnitOf(measure.unit),
    relativeGap: undefined,
    standing: undefined,
    yearsBehind: undefined,
  };
  if (pair === undefined)
    return {
      ...blank,
      own: [...own.values()].at(-1),
      theirs: [...theirs.values()].at(-1),
      match: 'none',
      yearsApart: 0,
      comparable: false,
      reasons: [
        ...(own.size === 0 ? [{ code: 'no-value' as const, region: home, text: undefined }] : []),
        ...(theirs.size === 0
          ? [{ code: 'no-value' as const, region: other, text: undefined }]
          : []),
      ],
      approximate: false,
    };
  const [mine, yours] = pair;
  const reasons = reasonsAgainst(measure, mine, yours);
  const newest = Math.max(...own.keys(), ...theirs.keys());
  const found = {
    ...blank,
    own: mine,
    theirs: yours,
    match:
      common === undefined
        ? ('nearest' as const)
        : yearOf(mine) === newest
          ? ('latest' as const)
          : ('common' as const),
    yearsApart: yearOf(yours) - yearOf(mine),
    comparable: reasons.length === 0,
    reasons,
    approximate: mine.qualifier !== undefined || yours.qualifier !== undefined,
  };
  const gap = exactDifference(mine.value, yours.value);
  if (reasons.length > 0 || gap === undefined) return found;
  const standing = standingOf(measure, gap);
  return {
    ...found,
    gap,
    relativeGap: yours.value === 0 ? undefined : Math.abs(gap / yours.value),
    standing,
    yearsBehind: standing === 'worse' ? yearsBehindOf(index, measure, yours, gap) : undefined,
  };
};
