import { dateText, daysInMonth, isDate } from './date.ts';

/**
 * A period is a year `2023`, a school year `2023-2024`, a quarter `2023-Q1`, a month `2023-06`
 * or a day `2023-06-30`. A school year runs from 1 September to 31 August of the second year.
 */
export type PeriodKind = 'year' | 'school-year' | 'quarter' | 'month' | 'day';

/** What a label is made of; the words belong to the view. */
export interface PeriodParts {
  kind: PeriodKind;
  year: number;
  /** Second year of a school year. */
  endYear: number | undefined;
  quarter: number | undefined;
  month: number | undefined;
  day: number | undefined;
}

const pattern = /^(\d{4})(?:-(?:(\d{4})|Q([1-4])|(0[1-9]|1[0-2])(?:-(\d{2}))?))?$/;

const kindOf = (found: RegExpExecArray): PeriodKind => {
  if (found[2] !== undefined) return 'school-year';
  if (found[3] !== undefined) return 'quarter';
  if (found[5] !== undefined) return 'day';
  return found[4] === undefined ? 'year' : 'month';
};

const numberOrNothing = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** The parts of a period; nothing for another text, an impossible day, or years that do not follow. */
export function partsOfPeriod(period: string): Readonly<PeriodParts> | undefined {
  const found = pattern.exec(period);
  if (found === null) return undefined;
  const parts: PeriodParts = {
    kind: kindOf(found),
    year: Number(found[1]),
    endYear: numberOrNothing(found[2]),
    quarter: numberOrNothing(found[3]),
    month: numberOrNothing(found[4]),
    day: numberOrNothing(found[5]),
  };
  if (parts.endYear !== undefined && parts.endYear !== parts.year + 1) return undefined;
  if (parts.kind === 'day' && !isDate(period)) return undefined;
  return parts;
}

/** The first day of a period. */
export function startOfPeriod(period: string): string | undefined {
  const parts = partsOfPeriod(period);
  if (parts === undefined) return undefined;
  const { kind, year, quarter, month, day } = parts;
  if (kind === 'school-year') return dateText({ year, month: 9, day: 1 });
  if (quarter !== undefined) return dateText({ year, month: quarter * 3 - 2, day: 1 });
  return dateText({ year, month: month ?? 1, day: day ?? 1 });
}

/** The last day of a period: the day at which its value counts. */
export function endOfPeriod(period: string): string | undefined {
  const parts = partsOfPeriod(period);
  if (parts === undefined) return undefined;
  const { kind, year, endYear, quarter, month, day } = parts;
  if (kind === 'school-year') return dateText({ year: endYear ?? year + 1, month: 8, day: 31 });
  const lastMonth = quarter === undefined ? (month ?? 12) : quarter * 3;
  return dateText({ year, month: lastMonth, day: day ?? daysInMonth(year, lastMonth) });
}

/** Texts in the order of periods: earlier end first; of two with one end the longer first; then by text. */
export const orderOfPeriod = (period: string): string =>
  `${endOfPeriod(period) ?? period} ${startOfPeriod(period) ?? period} ${period}`;
