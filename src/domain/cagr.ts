import { yearsBetween } from './date.ts';
import { periodEnd, periodPartsOf } from './period.ts';
import { growthRate, notZero, signOf } from './trajectory.ts';
import type { Direction } from './verdict-types.ts';

/**
 * The published compound-growth method, with its own constants, so that its verdicts can be
 * reproduced. The site's verdicts come from `verdict.ts`; this profile stands beside them.
 */
export type CompoundStatus =
  'achieved' | 'on-track' | 'at-risk' | 'behind' | 'worsening' | 'not-available';

export interface CompoundValue {
  value: number;
  /** A year, school year, quarter, month or day. */
  period: string;
}

export interface CompoundInput {
  direction: Direction;
  baseline: CompoundValue;
  newest: CompoundValue;
  /** Without one the growth itself is judged. */
  target: CompoundValue | undefined;
  /** A natural limit; it counts only where there is no target. */
  limit: number | undefined;
}

/** Why the method gives no verdict. */
export type CompoundBecause =
  'no-values' | 'less-than-a-year' | 'signs-differ' | 'target-sign-differs';

export interface CompoundVerdict {
  status: CompoundStatus;
  because: CompoundBecause | undefined;
  /** From −5 to 5; nothing when not available. */
  score: number | undefined;
  basis: 'target' | 'no-target';
  /** Years from baseline to newest value, and from baseline to target. */
  years: number | undefined;
  targetYears: number | undefined;
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

const none = {
  because: undefined,
  years: undefined,
  targetYears: undefined,
  g: undefined,
  gT: undefined,
  R: undefined,
  P: undefined,
  C: undefined,
};

/** The verdict on a series without a value to judge by. */
export const noValues = (basis: CompoundVerdict['basis']): CompoundVerdict => ({
  ...none,
  status: 'not-available',
  because: 'no-values',
  score: undefined,
  basis,
});

/** The year a period counts as; nothing for one that is no year and does not end one. */
const wholeYear = (period: string): number | undefined => {
  const parts = periodPartsOf(period);
  if (parts === undefined) return undefined;
  const { kind, year } = parts;
  const whole = kind === 'year' || kind === 'school-year';
  return whole || periodEnd(period)?.endsWith('-12-31') === true ? year : undefined;
};

/**
 * Years between two periods as the published method counts them: whole years, a school year by
 * the year in which it begins. Months, quarters and days, which it does not know, by their dates.
 * @example methodYears('2015-2016', '2030') === 15
 */
export const methodYears = (from: string, to: string): number => {
  const [first, last] = [wholeYear(from), wholeYear(to)];
  return first === undefined || last === undefined
    ? yearsBetween(periodEnd(from) ?? from, periodEnd(to) ?? to)
    : last - first;
};

const untargeted = (
  { direction, baseline, limit }: CompoundInput,
  sign: 1 | -1,
  g: number,
  found: CompoundVerdict,
): CompoundVerdict => {
  const P = sign * signOf(direction) * g;
  const C = limitFactor(baseline.value, limit);
  const status = statusOf(P, onTrackGrowth * C, atRiskGrowth * C);
  return { ...found, status, score: growthScore(P, C), g, P, C };
};

/** Judges a series exactly as the published method does. */
export const compoundVerdict = (input: CompoundInput): CompoundVerdict => {
  const { direction, newest } = input;
  const d = signOf(direction);
  const sign = input.baseline.value < 0 ? -1 : 1;
  const y0 = notZero(input.baseline.value);
  const goal = input.target === undefined ? undefined : notZero(input.target.value);
  const achieved = goal !== undefined && d * (newest.value - goal) >= 0;
  const years = methodYears(input.baseline.period, newest.period);
  const targetYears =
    input.target === undefined
      ? undefined
      : methodYears(input.baseline.period, input.target.period);
  const found: CompoundVerdict = {
    ...none,
    basis: goal === undefined ? 'no-target' : 'target',
    years,
    targetYears,
    status: achieved ? 'achieved' : 'not-available',
    score: achieved ? 5 : undefined,
  };
  const without = (because: CompoundBecause): CompoundVerdict =>
    achieved ? found : { ...found, because };
  if (!(years >= 1)) return without('less-than-a-year');
  const g = growthRate(y0, newest.value, years);
  if (g === undefined) return without('signs-differ');
  if (goal === undefined || targetYears === undefined) return untargeted(input, sign, g, found);

  const gT = growthRate(y0, goal, targetYears);
  if (gT === undefined) return { ...without('target-sign-differs'), g };
  const grown = { ...found, g, gT };
  // No growth is required: what is not achieved has moved away from the target.
  if (gT === 0) return achieved ? grown : { ...grown, status: 'worsening', score: -5 };
  const R = (sign * d * g) / Math.abs(gT);
  return achieved
    ? { ...grown, R }
    : { ...grown, status: statusOf(R, onTrackRatio, atRiskRatio), score: ratioScore(R), R };
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
