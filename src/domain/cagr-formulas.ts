import type { CompoundInput, CompoundVerdict } from './cagr.ts';
import { exactText, operand, plainNumber } from './plain-number.ts';
import { notZero, signOf } from './trajectory.ts';
import type { FormulaLine } from './verdict-types.ts';

/** Rates keep six decimals: thresholds such as 0.5 % a year would vanish with fewer. */
const rateDecimals = 6;

/** A figure that follows from the case alone has no equation. */
const equation = (filled: string, value: string): string =>
  filled === value ? value : `${filled} = ${value}`;

const line = (
  name: FormulaLine['name'],
  rule: string,
  filled: string,
  value: number | undefined,
  decimals = 4,
): readonly FormulaLine[] =>
  value === undefined
    ? []
    : [{ name, rule, filled: equation(filled, plainNumber(value, decimals)), value }];

const rate = (value: number): string => {
  const text = plainNumber(value, rateDecimals);
  return value < 0 ? `(${text})` : text;
};

const scoreLine = ({ R, P, C, score, status, gT }: CompoundVerdict): readonly FormulaLine[] => {
  const said = (rule: string, filled: string) => line('score', rule, filled, score);
  if (status === 'achieved') return said('已完成：5', '5');
  if (gT === 0) return said('目标值等于基期值，又没有达到：−5', '−5');
  if (R !== undefined) {
    const at = plainNumber(R);
    const shown = R < 0 ? `(${at})` : at;
    return R >= 0.6
      ? said('min(7.1429 × R − 4.2857, 5)', `min(7.1429 × ${shown} − 4.2857, 5)`)
      : said('max(4.1667 × R − 2.5, −5)', `max(4.1667 × ${shown} − 2.5, −5)`);
  }
  if (P === undefined || C === undefined) return [];
  const [p, c] = [rate(P), plainNumber(C)];
  if (P < 0) return said('max(125 × P − 2.5, −5)', `max(125 × ${p} − 2.5, −5)`);
  if (C === 0) return said('C 为 0：5', '5');
  if (P >= 0.015 * C) return said('min(500 × P ÷ C − 5, 5)', `min(500 × ${p} ÷ ${c} − 5, 5)`);
  return P >= 0.005 * C
    ? said('250 × P ÷ C − 1.25', `250 × ${p} ÷ ${c} − 1.25`)
    : said('500 × P ÷ C − 2.5', `500 × ${p} ÷ ${c} − 2.5`);
};

const limitLine = ({ baseline, limit }: CompoundInput, C: number | undefined) => {
  if (limit === undefined) return line('C', '没有自然界限：C = 1', '1', C);
  const [b, l] = [Math.abs(baseline.value), Math.abs(limit)];
  const [at, bound] = [exactText(b), exactText(l)];
  if (b >= 2 * l) return line('C', 'b ≥ 2l：C = 1', '1', C);
  return b <= l
    ? line('C', 'b ≤ l：C = 1 − (b ÷ l)^4.44', `1 − (${at} ÷ ${bound})^4.44`, C)
    : line(
        'C',
        'l < b < 2l：C = 1 − ((2l − b) ÷ l)^4.44',
        `1 − ((2 × ${bound} − ${at}) ÷ ${bound})^4.44`,
        C,
      );
};

/** The arithmetic of a compound-growth verdict, line by line, with its numbers filled in. */
export const compoundFormulas = (
  input: CompoundInput,
  verdict: CompoundVerdict,
): readonly FormulaLine[] => {
  const { baseline, newest, target, direction } = input;
  const { years, targetYears, g, gT, R, P, C } = verdict;
  const y0 = operand(notZero(baseline.value));
  const d = signOf(direction) < 0 ? '(−1)' : '1';
  const sign = baseline.value < 0 ? '(−1)' : '1';
  return [
    ...line(
      'g',
      'g = (yt ÷ y0)^(1 ÷ (t − t0)) − 1',
      `(${exactText(newest.value)} ÷ ${y0})^(1 ÷ ${plainNumber(years ?? 0)}) − 1`,
      g,
      rateDecimals,
    ),
    ...line(
      'gT',
      'gT = (Y ÷ y0)^(1 ÷ (T − t0)) − 1',
      `(${exactText(notZero(target?.value ?? 0))} ÷ ${y0})^(1 ÷ ${plainNumber(targetYears ?? 0)}) − 1`,
      gT,
      rateDecimals,
    ),
    ...line(
      'R',
      'R = sign(y0) × d × g ÷ |gT|',
      `${sign} × ${d} × ${rate(g ?? 0)} ÷ ${plainNumber(Math.abs(gT ?? 0), rateDecimals)}`,
      R,
    ),
    ...line('P', 'P = sign(y0) × d × g', `${sign} × ${d} × ${rate(g ?? 0)}`, P, rateDecimals),
    ...limitLine(input, C),
    ...scoreLine(verdict),
  ];
};
