// The data names the same few periods again and again: each is taken apart once. The browser, which sees few, uses
// `period-parts.ts` itself.
import { oncePerText } from './once-per.ts';
import { endOfPeriod, orderOfPeriod, partsOfPeriod, startOfPeriod } from './period-parts.ts';

export type { PeriodKind, PeriodParts } from './period-parts.ts';

/** The parts of a period; nothing for another text, an impossible day, or years that do not follow. */
export const periodPartsOf = oncePerText(partsOfPeriod);

export const isPeriod = (period: string): boolean => periodPartsOf(period) !== undefined;

/** The first day of a period. */
export const periodStart = oncePerText(startOfPeriod);

/** The last day of a period: the day at which its value counts. */
export const periodEnd = oncePerText(endOfPeriod);

const orderKey = oncePerText(orderOfPeriod);

/** Earlier end first; of two with one end the longer first; then by text. */
export const comparePeriods = (a: string, b: string): number => {
  const [keyA, keyB] = [orderKey(a), orderKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
};

/** The year a period is compared by: the year in which it ends. */
export const comparisonYear = (period: string): number | undefined => {
  const end = periodEnd(period);
  return end === undefined ? undefined : Number(end.slice(0, 4));
};
