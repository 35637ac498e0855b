/**
 * Exact arithmetic on the decimal numbers people write. A double cannot hold 0.1, so figures are
 * turned into fractions of whole numbers, computed exactly, and turned back once at the end.
 */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

const pattern = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

const reduced = (numerator: bigint, denominator: bigint): Fraction => {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = gcd(numerator, denominator < 0n ? -denominator : denominator);
  if (divisor === 0n) return { numerator: 0n, denominator: 1n };
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
};

/** The fraction a decimal text stands for; nothing when it is not a number. */
export const fractionOfText = (text: string): Fraction | undefined => {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const decimals = found[3] ?? '';
  const digits = BigInt(`${found[1] ?? ''}${found[2] ?? '0'}${decimals}`);
  const shift = Number(found[4] ?? '0') - decimals.length;
  if (Math.abs(shift) > 400) return undefined;
  const power = 10n ** BigInt(Math.abs(shift));
  return shift >= 0 ? reduced(digits * power, 1n) : reduced(digits, power);
};

/** The fraction a number stands for as it is written in decimal; nothing for infinities. */
export const fractionOf = (value: number): Fraction | undefined => fractionOfText(String(value));

/** The nearest double to a fraction. */
export const numberOf = ({ numerator, denominator }: Fraction): number => {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  if (size === 0n) return 0;
  // 40 significant digits or more, so that the text reads back as the nearest double.
  const extra = Math.max(0, 40 + denominator.toString().length - size.toString().length);
  const digits = (size * 10n ** BigInt(extra)) / denominator;
  return Number(`${negative ? '-' : ''}${digits}e-${extra}`);
};

export const add = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const negate = (a: Fraction): Fraction => ({
  numerator: -a.numerator,
  denominator: a.denominator,
});
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));
export const multiply = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.numerator * b.numerator, a.denominator * b.denominator);
/** Nothing when the divisor is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction | undefined =>
  b.numerator === 0n
    ? undefined
    : reduced(a.numerator * b.denominator, a.denominator * b.numerator);

const combined =
  (combine: (a: Fraction, b: Fraction) => Fraction | undefined) =>
  (a: number, b: number): number | undefined => {
    const [left, right] = [fractionOf(a), fractionOf(b)];
    if (left === undefined || right === undefined) return undefined;
    const result = combine(left, right);
    return result === undefined ? undefined : numberOf(result);
  };

/** 0.1 + 0.2 is 0.3. */
export const exactSum = combined(add);
export const exactDifference = combined(subtract);
export const exactProduct = combined(multiply);
export const exactQuotient = combined(divide);

/** The sum of figures; nothing when one of them is not a number. */
export const exactTotal = (values: readonly number[]): number | undefined =>
  values.reduce<number | undefined>(
    (total, value) => (total === undefined ? undefined : exactSum(total, value)),
    0,
  );

/**
 * A figure rounded to some decimals, halves away from zero, as a clerk rounds.
 * @example roundTo(1.005, 2) === 1.01
 */
export const roundTo = (value: number, decimals: number): number => {
  const exact = fractionOf(value);
  if (exact === undefined) return value;
  const power = 10n ** BigInt(decimals);
  const negative = exact.numerator < 0n;
  const size = (negative ? -exact.numerator : exact.numerator) * power;
  const whole = (2n * size + exact.denominator) / (2n * exact.denominator);
  return numberOf(reduced(negative ? -whole : whole, power));
};
