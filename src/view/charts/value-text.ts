import { dateOfDayNumber } from '#src/domain/date.ts';
import { roundTo } from '#src/domain/decimal.ts';
import { figureText, numberText } from '../text.ts';
import type { ChartSeries, ChartSpec, PointFlag } from './spec.ts';

/** What stands where a value is not published. */
export const unpublished = '未公开';

const flagNames = {
  provisional: '初步数',
  estimated: '估计数',
  revised: '已修订',
  derived: '推算数',
  'not-comparable': '不可比',
  'break-before': '口径变化',
  'at-least': '原文为“以上”',
  'at-most': '原文为“以下”',
  about: '约数',
  overdue: '已逾期',
} as const satisfies Record<PointFlag, string>;

/** The flags of a value in words, empty when there are none. */
export const flagText = (flags: readonly PointFlag[]): string =>
  flags.map((flag) => flagNames[flag]).join('、');

/**
 * A number with fixed decimals for machines: no grouping, no minus zero.
 * @example plainNumber(1.005, 2) // '1.01'
 */
export function plainNumber(value: number, decimals: number): string {
  const rounded = roundTo(value, decimals);
  return (rounded === 0 ? 0 : rounded).toFixed(decimals);
}

/**
 * A day as readers write it.
 * @example dayText('2024-06-30') // '2024年6月30日'
 */
export function dayText(isoDay: string): string {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** A value with its unit, or a day in a timeline. */
export function valueText(spec: ChartSpec, value: number): string {
  if (spec.kind === 'timeline') return dayText(dateOfDayNumber(value));
  return figureText(value, spec.unit, spec.decimals);
}

/** A value as it stands in a table cell: without unit, or 未公开. */
export function cellText(spec: ChartSpec, value: number | null): string {
  if (value === null) return unpublished;
  if (spec.kind === 'timeline') return dayText(dateOfDayNumber(value));
  return numberText(value, spec.decimals);
}

/** One point in words: place, series, value, and what must be known about it. */
export function pointText(spec: ChartSpec, series: ChartSeries, at: number): string {
  const tick = spec.x[at];
  const value = series.values[at] ?? null;
  const period = series.periods?.[at] ?? undefined;
  const remarks = [
    ...(period === undefined ? [] : [period]),
    ...(value === null ? [] : (series.flags[at] ?? []).map((flag) => flagNames[flag])),
    ...(series.remarks?.[at] ? [series.remarks[at]] : []),
  ];
  const said = value === null ? unpublished : valueText(spec, value);
  const parts = [tick?.label, series.name].filter((part) => part !== undefined && part !== '');
  return `${parts.join('，')}：${said}${remarks.length > 0 ? `（${remarks.join('；')}）` : ''}`;
}
