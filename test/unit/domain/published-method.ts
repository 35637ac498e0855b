import type { CompoundInput } from '#src/domain/cagr.ts';

/** A series as the published method sees it: whole years, d = +1 up, −1 down. */
export interface Case {
  d: 1 | -1;
  y0: number;
  t0: number;
  yt: number;
  t: number;
  Y: number | undefined;
  T: number;
  l: number | undefined;
}

/** The same case in the shape of the program. */
export const readCase = ({ d, y0, t0, yt, t, Y, T, l }: Case): CompoundInput => ({
  direction: d === 1 ? 'up' : 'down',
  baseline: { value: y0, period: String(t0) },
  newest: { value: yt, period: String(t) },
  target: Y === undefined ? undefined : { value: Y, period: String(T) },
  limit: l,
});

interface Answer {
  status: string;
  score: number | undefined;
}

const names = ['on-track', 'at-risk', 'behind', 'worsening'] as const;
const bandOf = (value: number, bounds: readonly [number, number, number]): string =>
  names[bounds.findIndex((bound) => value >= bound)] ?? 'worsening';

const reduction = (b: number, l: number): number => {
  const share = b <= l ? b / l : (2 * l - b) / l;
  return b >= 2 * l ? 1 : 1 - Math.exp(4.44 * Math.log(share));
};

const clamp = (value: number): number => Math.min(5, Math.max(-5, value));

/**
 * The published compound-growth method written down a second time, from its text alone and by
 * another way: growth through logarithms, the limits of the score by clamping at the end.
 */
export const reference = ({ d, y0, t0, yt, t, Y, T, l }: Case): Answer => {
  const start = y0 === 0 ? 0.001 : y0;
  const goal = Y === 0 ? 0.001 : Y;
  if (goal !== undefined && (d === 1 ? yt >= goal : yt <= goal))
    return { status: 'achieved', score: 5 };
  const unavailable = { status: 'not-available', score: undefined };
  if (t - t0 < 1 || start * yt < 0) return unavailable;
  const grow = (to: number, years: number): number => {
    if (to === start) return 0;
    return Math.sign(to) === 0 ? -1 : Math.expm1(Math.log(to / start) / years);
  };
  const wanted = (y0 < 0 ? -1 : 1) * d;
  const g = grow(yt, t - t0);
  if (goal === undefined) {
    const P = wanted * g;
    const C = l === undefined ? 1 : reduction(Math.abs(y0), Math.abs(l));
    const status = bandOf(P, [0.015 * C, 0.005 * C, 0]);
    if (P < 0) return { status, score: clamp(125 * P - 2.5) };
    if (C === 0) return { status, score: 5 };
    const N = P / C;
    const score = N >= 0.015 ? 500 * N - 5 : N >= 0.005 ? 250 * N - 1.25 : 500 * N - 2.5;
    return { status, score: clamp(score) };
  }
  if (start * goal < 0) return unavailable;
  if (goal === start) return { status: 'worsening', score: -5 };
  const R = (wanted * g) / Math.abs(grow(goal, T - t0));
  const score = R >= 0.6 ? 7.1429 * R - 4.2857 : 4.1667 * R - 2.5;
  return { status: bandOf(R, [0.95, 0.6, 0]), score: clamp(score) };
};
