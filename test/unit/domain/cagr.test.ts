import { describe, expect, test } from 'vitest';
import {
  compoundMean,
  compoundVerdict,
  growthScore,
  limitFactor,
  ratioScore,
  type CompoundInput,
} from '#src/domain/cagr.ts';

const make = (change: Partial<CompoundInput> = {}): CompoundInput => ({
  direction: 'up',
  baseline: { value: 100, period: '2015-12-31' },
  newest: { value: 150, period: '2020-12-31' },
  target: { value: 300, period: '2030-12-31' },
  limit: undefined,
  ...change,
});
const newest = (value: number, period = '2020-12-31') => ({ newest: { value, period } });

describe('with a target', () => {
  test('compares growth with the growth required', () => {
    const verdict = compoundVerdict(make());
    const g = 1.5 ** (1 / 5) - 1;
    const gT = 3 ** (1 / 15) - 1;
    expect(verdict.R).toBeCloseTo(g / gT, 12);
    expect(verdict.status).toBe('on-track');
    expect(verdict.score).toBeCloseTo(Math.min(7.1429 * (g / gT) - 4.2857, 5), 12);
  });

  test.each([
    [300, 'achieved', 5],
    [105, 'behind', undefined],
    [90, 'worsening', undefined],
  ] as const)('a newest value of %d is %s', (value, status, score) => {
    const verdict = compoundVerdict(make(newest(value)));
    expect(verdict.status).toBe(status);
    if (score !== undefined) expect(verdict.score).toBe(score);
  });

  test('achieved is tested first, even with less than a year of data', () => {
    expect(compoundVerdict(make(newest(300, '2016-06-30'))).status).toBe('achieved');
    expect(compoundVerdict(make(newest(299, '2016-06-30')))).toMatchObject({
      status: 'not-available',
      score: undefined,
    });
  });

  test('a zero at the baseline or the target is replaced by 0.001', () => {
    const zeroTarget = make({ direction: 'down', target: { value: 0, period: '2030-12-31' } });
    expect(compoundVerdict({ ...zeroTarget, ...newest(50) }).gT).toBeCloseTo(
      (0.001 / 100) ** (1 / 15) - 1,
      12,
    );
    expect(compoundVerdict({ ...zeroTarget, ...newest(0) }).status).toBe('achieved');
    const zeroBase = make({ baseline: { value: 0, period: '2015-12-31' } });
    expect(compoundVerdict(zeroBase).g).toBeCloseTo((150 / 0.001) ** (1 / 5) - 1, 9);
  });

  test('values of two signs cannot be assessed', () => {
    expect(compoundVerdict(make(newest(-5))).status).toBe('not-available');
  });

  test('negative values turn the direction of growth', () => {
    const verdict = compoundVerdict(
      make({
        baseline: { value: -100, period: '2015-12-31' },
        target: { value: -50, period: '2030-12-31' },
        ...newest(-70),
      }),
    );
    expect(verdict.R).toBeGreaterThan(0.95);
    expect(verdict.status).toBe('on-track');
  });

  test('a target equal to the baseline is kept or lost', () => {
    const target = { value: 100, period: '2030-12-31' };
    expect(compoundVerdict(make({ target, ...newest(100) })).status).toBe('achieved');
    expect(compoundVerdict(make({ target, ...newest(99) }))).toMatchObject({
      status: 'worsening',
      score: -5,
    });
  });
});

describe('without a target', () => {
  const grown = (rate: number, change: Partial<CompoundInput> = {}) =>
    compoundVerdict(make({ target: undefined, ...newest(100 * (1 + rate) ** 5), ...change }));

  test.each([
    [0.0151, 'on-track'],
    [0.0149, 'at-risk'],
    [0.0051, 'at-risk'],
    [0.0049, 'behind'],
    [0, 'behind'],
    [-0.001, 'worsening'],
  ] as const)('growth of %d a year is %s', (rate, status) => {
    expect(grown(rate).status).toBe(status);
  });

  test('a natural limit nearby lowers the thresholds', () => {
    expect(grown(0.004).status).toBe('behind');
    const near = { baseline: { value: 95, period: '2015-12-31' }, ...newest(96.9), limit: 100 };
    expect(grown(0, near)).toMatchObject({ status: 'on-track' });
  });

  test('at the limit itself, holding it is on track with the full score', () => {
    const at = { baseline: { value: 100, period: '2015-12-31' }, limit: 100 };
    expect(grown(0, { ...at, ...newest(100) })).toMatchObject({
      status: 'on-track',
      score: 5,
      C: 0,
    });
    expect(grown(0, { ...at, ...newest(99) }).status).toBe('worsening');
  });

  test.each([
    [50, 100, 1 - 0.5 ** 4.44],
    [100, 100, 0],
    [150, 100, 1 - 0.5 ** 4.44],
    [200, 100, 1],
    [0, 0, 1],
    [7, undefined, 1],
    [-50, 100, 1 - 0.5 ** 4.44],
  ])('the factor of %d beside the limit %s is %d', (value, limit, expected) => {
    expect(limitFactor(value, limit)).toBeCloseTo(expected, 12);
  });
});

describe('scores', () => {
  test.each([
    [1.3, 5],
    [0.95, 2.5],
    [0.6, 0],
    [0, -2.5],
    [-0.6, -5],
    [9, 5],
    [-9, -5],
  ])('a ratio of %d scores %d', (R, score) => {
    expect(ratioScore(R)).toBeCloseTo(score, 3);
  });

  test.each([
    [0.02, 1, 5],
    [0.015, 1, 2.5],
    [0.005, 1, 0],
    [0, 1, -2.5],
    [-0.02, 1, -5],
    [0.01, 0.5, 5],
    [0.1, 0, 5],
    [-0.01, 0, -3.75],
  ])('growth of %d with the factor %d scores %d', (P, C, score) => {
    expect(growthScore(P, C)).toBeCloseTo(score, 9);
  });

  test('an indicator is the mean of the series that have a score', () => {
    const mean = compoundMean([
      { status: 'achieved', score: 5 },
      { status: 'worsening', score: -5 },
      { status: 'not-available', score: undefined },
    ]);
    expect(mean).toEqual({ status: 'at-risk', score: 0 });
    expect(compoundMean([{ status: 'achieved', score: 5 }]).status).toBe('achieved');
    expect(compoundMean([{ status: 'on-track', score: 5 }]).status).toBe('on-track');
    expect(compoundMean([]).status).toBe('not-available');
  });
});
