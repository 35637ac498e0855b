import { hasValue } from '#src/domain/reading.ts';
import { readingOfRow } from '#src/domain/row.ts';
import { figureOf, measuredRows } from './observation-rows.ts';
import type { MeasuredRow } from './observation-rows.ts';
import type { Draft } from './rule.ts';

/** A row with its value in the unit of the measure. */
export interface Value {
  measured: MeasuredRow;
  value: number;
  /** Half a unit of the last decimal as written. */
  margin: number;
}

/** The value of the year before or, without one, the year after, where there is one. */
export type Previous = (value: Value) => number | undefined;

/** Neighbours of every yearly row. */
export const previousIn = (draft: Draft): Previous => {
  const values = new Map<string, number>();
  for (const { measure, row } of measuredRows(draft)) {
    const reading = readingOfRow(measure, row);
    if (reading === undefined || !hasValue(reading)) continue;
    values.set(figureOf(measure.id, row.region, row.period), reading.value);
  }
  return ({ measured: { measure, row } }) => {
    const year = Number(row.period);
    return [year - 1, year + 1]
      .map((each) => values.get(figureOf(measure.id, row.region, String(each))))
      .find((each) => each !== undefined);
  };
};

/** The value that is probably mistyped, and how. */
export interface Slip {
  value: Value;
  how: string;
}

const sorted = (text: string): string => text.split('').toSorted().join('');

/** How one number was typed for another, if it is one slip of the hand. */
const slipOf = (written: number, meant: number): string | undefined => {
  if (meant <= 0 || !Number.isInteger(written) || !Number.isInteger(meant)) return undefined;
  const [a, b] = [String(written), String(meant)];
  if (a.replace(/0+$/, '') === b.replace(/0+$/, '')) return '多写或少写了一个 0';
  if (a.length === b.length && sorted(a) === sorted(b)) return `把 ${b} 的数字写颠倒了`;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  const dropped =
    long.length === short.length + 1 &&
    long.split('').some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
  return dropped ? `把 ${b} 多写或少写了一位` : undefined;
};

/** Part of a value by which it must come nearer to its neighbour to be called the odd one. */
const nearer = 0.02;

/** How much nearer a value would be to its neighbour, in parts of it. */
const gain = (value: number, meant: number, neighbour: number | undefined): number =>
  neighbour === undefined || neighbour === 0
    ? 0
    : (Math.abs(value - neighbour) - Math.abs(meant - neighbour)) / Math.abs(neighbour);

/**
 * The one value of a sum that was probably mistyped: a slip of the hand that would make the sum
 * agree, or the only one out of line with its own year before. Nothing when it cannot be told.
 */
export const slipIn = (
  whole: Value,
  parts: readonly Value[],
  previous: Previous,
): Slip | undefined => {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const candidates = [
    { value: whole, meant: sum },
    ...parts.map((part) => ({ value: part, meant: part.value - (sum - whole.value) })),
  ].map((each) => ({ ...each, gain: gain(each.value.value, each.meant, previous(each.value)) }));
  const slips = candidates.flatMap(({ value, meant, gain: better }) => {
    const how = slipOf(value.value, Number(meant.toPrecision(12)));
    return how === undefined || better < -nearer ? [] : [{ value, how }];
  });
  const [only, another] = slips;
  if (only !== undefined && another === undefined) return only;
  const [best, next] = candidates.toSorted((a, b) => b.gain - a.gain);
  if (best === undefined || next === undefined) return undefined;
  return best.gain > nearer && best.gain > next.gain * 2
    ? { value: best.value, how: '写错了（与前后年相差最大）' }
    : undefined;
};
