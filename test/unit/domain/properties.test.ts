import { describe, expect, test } from 'vitest';
import { assessPath } from '#src/domain/assess-path.ts';
import { verdictStatuses } from '#src/domain/verdict-types.ts';
import { makePath, makePoint, ratioProfile } from './make.ts';

/** A fixed sequence of numbers between 0 and 1, the same on every run. */
const sequence = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

const cases = (count: number) => {
  const next = sequence(42);
  return Array.from({ length: count }, () => {
    const y0 = Math.round(next() * 800) / 10 + 1;
    const goal = y0 + Math.round(next() * 400 + 1) / 10;
    const value = Math.round(next() * 1300) / 10 + 0.1;
    const period = String(2021 + Math.floor(next() * 9));
    return { y0, goal, value, period };
  });
};

const context = { asOf: '2030-12-31', profile: ratioProfile };
const best = ['achieved', 'on-track', 'at-risk', 'behind', 'worsening'];

const verdictOf = (
  { y0, goal, value, period }: { y0: number; goal: number; value: number; period: string },
  trajectory: 'linear' | 'cagr',
  turn: (value: number) => number = (same) => same,
  direction: 'up' | 'down' = 'up',
) =>
  assessPath(
    makePath({
      trajectory,
      direction,
      baseline: { value: turn(y0), period: '2020', date: '2020-12-31' },
      target: turn(goal),
      points: [makePoint(period, turn(value))],
    }),
    context,
  );

describe.each(['linear', 'cagr'] as const)('a %s verdict', (trajectory) => {
  test('never gets worse when the newest value gets better', () => {
    for (const one of cases(400)) {
      const before = verdictOf(one, trajectory);
      const after = verdictOf({ ...one, value: one.value + 0.7 }, trajectory);
      expect(best.indexOf(after.status)).toBeLessThanOrEqual(best.indexOf(before.status));
      expect(after.R ?? 0).toBeGreaterThanOrEqual(before.R ?? 0);
    }
  });

  test('does not depend on the unit', () => {
    for (const one of cases(400))
      for (const factor of [0.0001, 10_000]) {
        const [plain, scaled] = [
          verdictOf(one, trajectory),
          verdictOf(one, trajectory, (value) => value * factor),
        ];
        expect(scaled.status).toBe(plain.status);
        expect(scaled.R ?? 0).toBeCloseTo(plain.R ?? 0, 6);
      }
  });
});

describe('every verdict', () => {
  test('is the same for more-is-better and, mirrored, for less-is-better', () => {
    for (const one of cases(400)) {
      const up = verdictOf(one, 'linear');
      const down = verdictOf(one, 'linear', (value) => 200 - value, 'down');
      expect(down.status).toBe(up.status);
      expect(down.A ?? 0).toBeCloseTo(up.A ?? 0, 9);
    }
  });

  test('compound growth mirrors with the sign', () => {
    for (const one of cases(400)) {
      const up = verdictOf(one, 'cagr');
      const down = verdictOf(one, 'cagr', (value) => -value, 'down');
      expect(down.status).toBe(up.status);
    }
  });

  test('survives any mixture of odd numbers and dates', () => {
    const values = [0, -0, 1, -1, 1e-300, 1e300, Number.NaN, Number.POSITIVE_INFINITY];
    const periods = ['2020', '2024-02-29', '2029-2030', '2031', 'x', ''];
    for (const y0 of values)
      for (const goal of values)
        for (const value of values)
          for (const period of periods)
            for (const trajectory of ['linear', 'cagr', 'steps'] as const) {
              const { status } = assessPath(
                makePath({
                  trajectory,
                  baseline: { value: y0, period: '2020', date: '2020-12-31' },
                  target: goal,
                  points: [makePoint(period, value)],
                }),
                context,
              );
              if (!verdictStatuses.includes(status)) throw new Error(status);
            }
    expect(values).toHaveLength(8);
  });
});
