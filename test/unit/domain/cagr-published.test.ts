import { expect, test } from 'vitest';
import { compoundVerdict, type CompoundInput } from '#src/domain/cagr.ts';
import { compoundFormulas } from '#src/domain/cagr-formulas.ts';
import { readCase, reference, type Case } from './published-method.ts';

/** A fixed sequence of numbers between 0 and 1, the same on every run. */
const sequence = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

/** Values that trouble: zeros, signs, limits, and those of exactly a threshold. */
const odd = [
  0, 0.001, -0.001, 1, -1, 50, 95, 100, -100, 100.5, 101.5, 150, 160, 195, 200, 1e-6, 1e9,
];

const randomCase = (next: () => number): Case => {
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(next() * items.length)] ?? items[0];
  const value = (): number => {
    const kind = next();
    if (kind < 0.25) return odd[Math.floor(next() * odd.length)] ?? 0;
    const size = Math.round(next() * 20_000) / 100;
    return kind < 0.85 ? size : -size;
  };
  const base = 2010 + Math.floor(next() * 8);
  const current = base + Math.floor(next() * 9) - (next() < 0.03 ? 3 : 0);
  const l = next() < 0.5 ? undefined : pick([0, 50, 100, 100, 100, 200, -100]);
  // A quarter of the baselines lies between the limit and twice the limit, or on one of the two.
  const y0 =
    l !== undefined && l > 0 && next() < 0.4 ? l * pick([0.5, 1, 1.25, 1.5, 1.999, 2]) : value();
  const near = y0 * (1 + (next() - 0.4) * 0.05) ** Math.max(0, current - base);
  return {
    d: next() < 0.5 ? 1 : -1,
    y0,
    t0: base,
    yt: next() < 0.6 ? near : value(),
    t: current,
    Y: next() < 0.4 ? undefined : value(),
    T: base + 1 + Math.floor(next() * 20),
    l,
  };
};

const cases = (count: number): readonly Case[] => {
  const next = sequence(2030);
  return Array.from({ length: count }, () => randomCase(next));
};

test('agrees with a second reading of the published method on 10,000 random series', () => {
  const seen = new Map<string, number>();
  for (const one of cases(10_000)) {
    const wanted = reference(one);
    const { status, score } = compoundVerdict(readCase(one));
    if (status !== wanted.status || Math.abs((score ?? 99) - (wanted.score ?? 99)) > 1e-9)
      throw new Error(`${JSON.stringify(one)}: ${status} ${score}, not ${JSON.stringify(wanted)}`);
    const key = `${status}, ${one.Y === undefined ? 'without' : 'with'} target`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  // No kind of case may be missing, or the agreement would say little.
  expect(seen.size).toBe(11);
  expect(Math.min(...seen.values())).toBeGreaterThan(30);
});

test('fills in an arithmetic that ends at the score of every one of them', () => {
  for (const one of cases(2000)) {
    const input = readCase(one);
    const verdict = compoundVerdict(input);
    const last = compoundFormulas(input, verdict).at(-1);
    if (verdict.score !== undefined && last?.value !== verdict.score)
      throw new Error(`${JSON.stringify(one)}: ${JSON.stringify(last)}`);
    for (const { filled } of compoundFormulas(input, verdict)) expect(filled).not.toMatch(/NaN|e-/);
  }
});

const from = (change: Partial<CompoundInput>) =>
  compoundVerdict({
    direction: 'up',
    baseline: { value: 100, period: '2015' },
    newest: { value: 195, period: '2016' },
    target: { value: 200, period: '2016' },
    limit: undefined,
    ...change,
  });

/** Worked out by hand: one year, a target of +100 %, so that R is the growth itself. */
test.each([
  [200, 'achieved', 5],
  [195, 'on-track', 2.500055],
  [194.9, 'at-risk', 2.492912],
  [160, 'at-risk', 0.00004],
  [159.9, 'behind', -0.004147],
  [100, 'behind', -2.5],
  [99.9, 'worsening', -2.504167],
  [30, 'worsening', -5],
] as const)('from 100 to %d on the way to 200 is %s with %d', (value, status, score) => {
  const verdict = from({ newest: { value, period: '2016' } });
  expect(verdict.status).toBe(status);
  expect(verdict.score).toBeCloseTo(score, 5);
});

test.each([
  ['2015', '2020', 5],
  ['2015-2016', '2020-2021', 5],
  ['2015-2016', '2030', 15],
  ['2015', '2030-12-31', 15],
  ['2014-12-31', '2030', 16],
  ['2015', '2016-06-30', 182 / 366],
  ['2015-06', '2016-06', 1],
] as const)('counts from %s to %s %d years', (start, end, years) => {
  const newest = { value: 150, period: end };
  expect(
    from({ baseline: { value: 100, period: start }, newest, target: undefined }).years,
  ).toBeCloseTo(years, 12);
});

test.each([
  [{ newest: { value: 150, period: '2015' } }, 'less-than-a-year'],
  [{ newest: { value: 150, period: '2014' } }, 'less-than-a-year'],
  [{ newest: { value: -150, period: '2017' } }, 'signs-differ'],
  [{ target: { value: -5, period: '2030' }, direction: 'down' }, 'target-sign-differs'],
] as const)('says why it gives no verdict: %o', (change, because) => {
  expect(from(change)).toMatchObject({ status: 'not-available', because, score: undefined });
});
