import { yearsBetween } from './date.ts';
import type { PathTarget } from './target-input.ts';
import { growthRate, growthRatio, plannedValue, signOf } from './trajectory.ts';
import type { Point } from './verdict-types.ts';

export interface Baseline {
  value: number;
  period: string;
  date: string;
}

/** The numbers of a path target at its newest value; what cannot be known is not there. */
export interface PathFigures {
  /** Years from baseline to newest value, and from baseline to due date. */
  passed: number | undefined;
  whole: number | undefined;
  A: number | undefined;
  e: number | undefined;
  /** Yearly growth so far and required; only when the trajectory is `cagr`. */
  g: number | undefined;
  gT: number | undefined;
  R: number | undefined;
  plannedThen: number | undefined;
  gapPoints: number | undefined;
  forecast: number | undefined;
  forecastLimited: boolean;
  pace: number | undefined;
  neededPace: number | undefined;
  planned: number | undefined;
}

const nothing: PathFigures = {
  passed: undefined,
  whole: undefined,
  A: undefined,
  e: undefined,
  g: undefined,
  gT: undefined,
  R: undefined,
  plannedThen: undefined,
  gapPoints: undefined,
  forecast: undefined,
  forecastLimited: false,
  pace: undefined,
  neededPace: undefined,
  planned: undefined,
};

export const metBy = (target: PathTarget, value: number): boolean =>
  signOf(target.direction) * (value - target.target) >= 0;

/** A forecast kept within the natural limit that lies in the direction of progress. */
const withinLimit = (target: PathTarget, baseline: number, forecast: number): number => {
  const { limit, direction } = target;
  if (limit === undefined || signOf(direction) * (limit - baseline) < 0) return forecast;
  return direction === 'up' ? Math.min(forecast, limit) : Math.max(forecast, limit);
};

const ratioOf = (
  target: PathTarget,
  baseline: Baseline,
  point: Point,
  A: number,
  e: number,
): Pick<PathFigures, 'R' | 'g' | 'gT'> => {
  if (target.trajectory === 'linear') return { R: A / e, g: undefined, gT: undefined };
  if (target.trajectory === 'cagr') {
    const goal = { value: target.target, date: target.due };
    const found = growthRatio(target.direction, baseline, point, goal);
    return found ?? { R: undefined, g: undefined, gT: undefined };
  }
  const planned = plannedValue(target, baseline, point.date);
  const due = planned === undefined ? 0 : planned - baseline.value;
  // Nothing was planned yet, so there is nothing to be behind of.
  if (signOf(target.direction) * due <= 0) return { R: undefined, g: undefined, gT: undefined };
  return { R: (point.value - baseline.value) / due, g: undefined, gT: undefined };
};

const forecastOf = (
  target: PathTarget,
  baseline: Baseline,
  point: Point,
  e: number,
  whole: number,
): number | undefined => {
  if (point.date >= target.due || target.trajectory === 'steps') return undefined;
  if (target.trajectory === 'linear') return baseline.value + (point.value - baseline.value) / e;
  const g = growthRate(baseline.value, point.value, e * whole);
  return g === undefined ? undefined : baseline.value * (1 + g) ** whole;
};

/** Works out a path target at one value. The as-of date is used for the planned value only. */
export const pathFigures = (
  target: PathTarget,
  point: Point | undefined,
  asOf: string,
): PathFigures => {
  const { baseline } = target;
  if (baseline === undefined) return nothing;
  const planned = plannedValue(target, baseline, asOf);
  const whole = yearsBetween(baseline.date, target.due);
  if (point === undefined) return { ...nothing, whole, planned };
  const passed = yearsBetween(baseline.date, point.date);
  const left = yearsBetween(point.date, target.due);
  const neededPace =
    left > 0 && !metBy(target, point.value) ? (target.target - point.value) / left : undefined;
  const started = { ...nothing, whole, planned, passed, neededPace };
  // A target met at the baseline has no way to go, so no share of it.
  if (metBy(target, baseline.value)) return started;
  const A = (point.value - baseline.value) / (target.target - baseline.value);
  if (passed <= 0) return { ...started, A };
  const e = passed / whole;
  const plannedThen = plannedValue(target, baseline, point.date);
  const plannedShare =
    plannedThen === undefined
      ? undefined
      : (plannedThen - baseline.value) / (target.target - baseline.value);
  const raw = forecastOf(target, baseline, point, e, whole);
  const forecast = raw === undefined ? undefined : withinLimit(target, baseline.value, raw);
  return {
    ...started,
    A,
    e,
    ...ratioOf(target, baseline, point, A, e),
    plannedThen,
    gapPoints: plannedShare === undefined ? undefined : (plannedShare - A) * 100,
    forecast,
    forecastLimited: forecast !== raw,
    pace: (point.value - baseline.value) / passed,
  };
};
