import { describe, expect, test } from 'vitest';
import {
  exactDifference,
  exactQuotient,
  exactSum,
  exactTotal,
  fractionOf,
  numberOf,
  roundTo,
} from '#src/domain/decimal.ts';
import { valueOfFormula } from '#src/domain/formula.ts';
import { convert } from '#src/domain/unit.ts';

describe('exact decimals', () => {
  test('sums and differences are those of the written numbers', () => {
    expect(exactSum(0.1, 0.2)).toBe(0.3);
    expect(exactDifference(89.5, 1.37)).toBe(88.13);
    expect(exactTotal([0.1, 0.2, 0.3, 0.4])).toBe(1);
  });

  test('nothing comes of a division by zero or of an infinity', () => {
    expect(exactQuotient(1, 0)).toBeUndefined();
    expect(exactSum(1, Number.POSITIVE_INFINITY)).toBeUndefined();
    expect(fractionOf(Number.NaN)).toBeUndefined();
  });

  test('a number comes back as it was', () => {
    for (const value of [0, 1, -1, 0.1, 52.36, 1e21, 1e-7, 123456789.125, -0.30000000000000004])
      expect(numberOf(fractionOf(value) ?? { numerator: 9n, denominator: 1n })).toBe(value);
  });

  test.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [85.25, 1, 85.3],
    [85.24999, 1, 85.2],
    [17, 2, 17],
  ])('%d rounded to %i decimals is %d', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });
});

describe('formulas of plain numbers', () => {
  test.each([
    ['89.50 - 1.37', 88.13],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-4 / 8', -0.5],
    ['10 - 2 - 3', 5],
    ['100 / 5 / 2', 10],
    ['2 * -3', -6],
    ['  7 ', 7],
  ])('%s is %d', (formula, expected) => {
    expect(valueOfFormula(formula)).toBe(expected);
  });

  test.each(['', '1 +', '(1', '1)', '1 / 0', '1 / (2 - 2)', '1 2', 'a + 1', '1..2', '* 3'])(
    '“%s” has no value',
    (formula) => {
      expect(valueOfFormula(formula)).toBeUndefined();
    },
  );
});

describe('units', () => {
  test.each([
    [52.36, '万人', '人', 523_600],
    [523_600, '人', '万人', 52.36],
    [0.07, '万人', '人', 700],
    [1.1, '亿元', '万元', 11_000],
    [5, '%', '%', 5],
  ] as const)('%d %s in %s is %d', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBe(expected);
  });

  test('another dimension has no conversion', () => {
    expect(convert(5, '人', '所')).toBeUndefined();
    expect(convert(5, '%', '个百分点')).toBeUndefined();
  });
});
