import { roundTo } from './decimal.ts';

/**
 * A number as it stands in a formula: at most the given decimals, no grouping, a real minus sign.
 * @example plainNumber(-0.33333) === '−0.3333'
 */
export const plainNumber = (value: number, decimals = 4): string =>
  plainText(String(roundTo(value, decimals)));

/** A number as written, for figures that must not be rounded. */
export const exactText = (value: number): string => plainText(String(value));

const plainText = (text: string): string => text.replace('-', '−');

/** A number after an operator: in brackets when it is negative. */
export const operand = (value: number): string =>
  value < 0 ? `(${exactText(value)})` : exactText(value);
