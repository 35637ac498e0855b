import { endOfPeriod, orderOfPeriod, partsOfPeriod } from '#src/domain/period-parts.ts';
import type { ChartTick } from './spec.ts';

/**
 * A period in words.
 * @example periodText('2023-2024') // '2023—2024学年'
 */
export function periodText(period: string): string {
  const parts = partsOfPeriod(period);
  if (parts === undefined) return period;
  const { year, endYear, quarter, month, day } = parts;
  if (endYear !== undefined) return `${year}—${endYear}学年`;
  if (quarter !== undefined) return `${year}年第${quarter}季度`;
  return [`${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}

/**
 * A period as short as an axis needs it.
 * @example shortPeriodText('2023-2024') // '2023—24'
 */
export function shortPeriodText(period: string): string {
  const parts = partsOfPeriod(period);
  if (parts === undefined) return period;
  const { year, endYear, quarter, month, day } = parts;
  if (endYear !== undefined) return `${year}—${String(endYear).slice(2)}`;
  if (quarter !== undefined) return `${year}Q${quarter}`;
  return [year, month, day].filter((part) => part !== undefined).join('.');
}

const periodTick = (period: string): ChartTick => {
  const date = endOfPeriod(period);
  return { key: period, label: periodText(period), ...(date === undefined ? {} : { date }) };
};

/** Longest run of years that is filled in, so that one very old value does not make a long table. */
const longestRun = 30;

/**
 * All periods of a chart in order of their end dates. When all are calendar years, the years
 * between the first and the last are put in, so that a year without a value is seen as missing.
 */
export function periodTicks(periods: readonly string[]): readonly ChartTick[] {
  const known = [...new Set(periods)];
  const years = known.filter((period) => /^\d{4}$/.test(period)).map(Number);
  const first = Math.min(...years);
  const count = Math.max(...years) - first + 1;
  if (years.length === known.length && count > 1 && count <= longestRun) {
    return Array.from({ length: count }, (_, step) => periodTick(String(first + step)));
  }
  const inOrder = (one: string, other: string): number =>
    orderOfPeriod(one) < orderOfPeriod(other) ? -1 : 1;
  return known.sort(inOrder).map(periodTick);
}
