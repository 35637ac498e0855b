import { yearsBetween } from './date.ts';
import { growthRate, notZero, signOf } from './trajectory.ts';
import type { Direction } from './verdict-types.ts';

/**
 * The published compound-growth method, with its own constants, so that its verdicts can be
 * reproduced. The site's verdicts come from `verdict.ts`; this profile stands beside them.
 */
export type CompoundStatus =
  'achieved' | 'on-track' | 'at-risk' | 'behind' | 'worsening' | 'not-available';

export interface CompoundInput {
  direction: Direction;
  baseline: { value: number; date: string };
  newest: { value: number; date: string };
  /** Without one the growth itself is judged. */
  target: { value: number; date: string } | undefined;
  /** A natural limit; it counts only where there is no target. */
  limit: number | undefined;
}

export interface CompoundVerdict {
  status: CompoundStatus;
  /** From −5 to 5; nothing when not available. */
  score: number | undefined;
  basis: 'target' | 'no-target';
  /** Growth a year so far, and required. */
  g: number | undefined;
  gT: number | undefined;
  /** Growth over required growth; only with a target. */
  R: number | undefined;
  /** Growth in the wanted direction; only without a target. */
  P: number | undefined;
  /** How far the natural limit lowers the thresholds. */
  C: number | undefined;
}

const onTrackRatio = 0.95;
const atRiskRatio = 0.6;
/** Growth a year that is on track, and at risk, where there is no target. */
const onTrackGrowth = 0.015;
const atRiskGrowth = 0.005;
/** Chosen by the published method so that the thresholds stay possible near a limit. */
const limitExponent = 4.44;

/** 1 far from the limit, 0 at it. */
export const limitFactor = (baseline: number, limit: number | undefined): number => {
  if (limit === undefined) return 1;
  const [b, l] = [Math.abs(baseline), Math.abs(limit)];
  if (b >= 2 * l) return 1;
  return b <= l ? 1 - (b / l) ** limitExponent : 1 - ((2 * l - b) / l) ** limitExponent;
};

export const ratioScore = (R: number): number =>
  R >= atRiskRatio ? Math.min(7.1429 * R - 4.2857, 5) : Math.max(4.1667 * R - 2.5, -5);

export const growthScore = (P: number, C: number): number => {
  if (P < 0) return Math.max(125 * P - 2.5, -5);
  if (C === 0) return 5;
  if (P >= onTrackGrowth * C) return Math.min((500 * P) / C - 5, 5);
  return P >= atRiskGrowth * C ? (250 * P) / C - 1.25 : (500 * P) / C - 2.5;
};

const statusOf = (value: number, onTrack: number, atRisk: number): CompoundStatus => {
  if (value >= onTrack) return 'on-track';
  if (value >= atRisk) return 'at-risk';
  return value >= 0 ? 'behind' : 'worsening';
};

const none = { g: undefined, gT: undefined, R: undefined, P: undefined, C: undefined };

/** Judges a series exactly as the published method does. */
export const compoundVerdict = (input: CompoundInput): CompoundVerdict => {
  const { direction, newest, limit } = input;
  const d = signOf(direction);
  const sign = input.baseline.value < 0 ? -1 : 1;
  const y0 = notZero(input.baseline.value);
  const goal =
    input.target === undefined
      ? undefined
      : { value: notZero(input.target.value), date: input.target.date };
  const basis = goal === undefined ? 'no-target' : 'target';
  const achieved = goal !== undefined && d * (newest.value - goal.value) >= 0;
  const years = yearsBetween(input.baseline.date, newest.date);
  const available = years >= 1 && y0 * newest.value >= 0;
  const g = available ? growthRate(y0, newest.value, years) : undefined;
  const unavailable: CompoundVerdict = {
    ...none,
    basis,
    status: achieved ? 'achieved' : 'not-available',
    score: achieved ? 5 : undefined,
  };
  if (g === undefined) return unavailable;

  if (goal === undefined) {
    const P = sign * d * g;
    const C = limitFactor(input.baseline.value, limit);
    const status = statusOf(P, onTrackGrowth * C, atRiskGrowth * C);
    return { ...none, basis, status, score: growthScore(P, C), g, P, C };
  }

  const gT = growthRate(y0, goal.value, yearsBetween(input.baseline.date, goal.date));
  if (gT === undefined) return { ...unavailable, g };
  if (gT === 0)
    // No growth is required: what is not achieved has moved away from the target.
    return achieved
      ? { ...unavailable, g, gT }
      : { ...unavailable, status: 'worsening', score: -5, g, gT };
  const R = (sign * d * g) / Math.abs(gT);
  return achieved
    ? { ...none, basis, status: 'achieved', score: 5, g, gT, R }
    : {
        ...none,
        basis,
        status: statusOf(R, onTrackRatio, atRiskRatio),
        score: ratioScore(R),
        g,
        gT,
        R,
      };
};

/** Bands of a mean score. */
const statusOfScore = (score: number): CompoundStatus => {
  if (score >= 2.5) return 'on-track';
  if (score >= 0) return 'at-risk';
  return score >= -2.5 ? 'behind' : 'worsening';
};

/**
 * An indicator of several series: the mean of the scores there are. It is achieved only when every
 * series with a score is.
 */
export const compoundMean = (
  series: readonly Pick<CompoundVerdict, 'status' | 'score'>[],
): { status: CompoundStatus; score: number | undefined } => {
  const scored = series.flatMap(({ status, score }) =>
    score === undefined ? [] : [{ status, score }],
  );
  if (scored.length === 0) return { status: 'not-available', score: undefined };
  const score = scored.reduce((sum, one) => sum + one.score, 0) / scored.length;
  const achieved = scored.every((one) => one.status === 'achieved');
  return { status: achieved ? 'achieved' : statusOfScore(score), score };
};
