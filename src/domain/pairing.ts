import { comparisonYear } from './period.ts';
import { incomparableBecause, type ValuedReading } from './reading.ts';

/** The year a value is compared by. */
export const yearOf = (reading: ValuedReading): number => comparisonYear(reading.period) ?? 0;

const isFree = (reading: ValuedReading): boolean => incomparableBecause(reading) === undefined;

/** The last value of each year, the newest year first; comparable ones before others. */
export const byYear = (readings: readonly ValuedReading[]): ReadonlyMap<number, ValuedReading> => {
  const years = new Map<number, ValuedReading>();
  for (const reading of readings) {
    const before = years.get(yearOf(reading));
    if (before === undefined || isFree(reading) || !isFree(before))
      years.set(yearOf(reading), reading);
  }
  return years;
};

export type Pair = readonly [ValuedReading, ValuedReading];

/** The values of the newest year that both have; of comparable values if there are such. */
export const newestCommonPair = (
  own: ReadonlyMap<number, ValuedReading>,
  theirs: ReadonlyMap<number, ValuedReading>,
): Pair | undefined => {
  const pairs = [...own].flatMap(([year, reading]): Pair[] => {
    const other = theirs.get(year);
    return other === undefined ? [] : [[reading, other]];
  });
  const newestFirst = pairs.toSorted(([a], [b]) => yearOf(b) - yearOf(a));
  return newestFirst.find(([a, b]) => isFree(a) && isFree(b)) ?? newestFirst[0];
};

/** The two values fewest years apart; of equals the newest. */
export const nearestPair = (
  own: ReadonlyMap<number, ValuedReading>,
  theirs: ReadonlyMap<number, ValuedReading>,
): Pair | undefined => {
  const pairs = [...own.values()].flatMap((a) => [...theirs.values()].map((b): Pair => [a, b]));
  const cost = ([a, b]: Pair): number =>
    Math.abs(yearOf(a) - yearOf(b)) + (isFree(a) && isFree(b) ? 0 : 1000);
  return pairs.toSorted(
    (x, y) => cost(x) - cost(y) || yearOf(y[0]) - yearOf(x[0]) || yearOf(y[1]) - yearOf(x[1]),
  )[0];
};
