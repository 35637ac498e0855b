import { yearsBetween } from './date.ts';
import type { PathTarget } from './target-input.ts';
import type { Direction } from './verdict-types.ts';

/** +1 when more is better, −1 when less is. */
export const signOf = (direction: Direction): 1 | -1 => (direction === 'up' ? 1 : -1);

/** Yearly growth that leads from one value to another; nothing when there is none. */
export const growthRate = (from: number, to: number, years: number): number | undefined => {
  if (from === 0 || years <= 0 || to / from < 0) return undefined;
  return (to / from) ** (1 / years) - 1;
};

/** Compound growth cannot start or end at zero, so the published method puts this in its place. */
export const zeroStandIn = 0.001;
export const notZero = (value: number): number => (value === 0 ? zeroStandIn : value);

/** R of the compound-growth model: growth so far over growth required. */
export const growthRatio = (
  direction: Direction,
  from: { value: number; date: string },
  now: { value: number; date: string },
  goal: { value: number; date: string },
): { g: number; gT: number; R: number } | undefined => {
  const g = growthRate(from.value, now.value, yearsBetween(from.date, now.date));
  const gT = growthRate(from.value, goal.value, yearsBetween(from.date, goal.date));
  if (g === undefined || gT === undefined || gT === 0) return undefined;
  return { g, gT, R: (Math.sign(from.value) * signOf(direction) * g) / Math.abs(gT) };
};

/** The value planned by a step plan for a day: the latest step due by then, the baseline before. */
export const stepValue = (
  baseline: number,
  steps: readonly { by: string; value: number }[],
  date: string,
): number =>
  [...steps]
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .reduce((value, step) => (step.by <= date ? step.value : value), baseline);

/** Where the declared trajectory puts the value on a day; the target from the due date on. */
export const plannedValue = (
  target: PathTarget,
  baseline: { value: number; date: string },
  date: string,
): number | undefined => {
  if (date >= target.due) return target.target;
  if (date <= baseline.date) return baseline.value;
  if (target.trajectory === 'steps') return stepValue(baseline.value, target.steps, date);
  const whole = yearsBetween(baseline.date, target.due);
  const passed = yearsBetween(baseline.date, date);
  if (target.trajectory === 'linear')
    return baseline.value + (target.target - baseline.value) * (passed / whole);
  const gT = growthRate(baseline.value, target.target, whole);
  return gT === undefined ? undefined : baseline.value * (1 + gT) ** passed;
};
