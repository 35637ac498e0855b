import type { ThresholdProfile } from '#src/schema/site.ts';
import { appliedOverride, capped, isStale } from './caps.ts';
import { daysBetween } from './date.ts';
import { pathFaults } from './faults.ts';
import { metBy, pathFigures } from './path-figures.ts';
import { pathFormulas } from './path-formulas.ts';
import { pathStatus, provesTarget } from './path-status.ts';
import type { PathTarget } from './target-input.ts';
import { notZero } from './trajectory.ts';
import type { HistoryEntry, OtherModel, Overlay, Point, Verdict } from './verdict-types.ts';

export interface AssessContext {
  asOf: string;
  profile: ThresholdProfile;
}

/** What the other course would say: compound growth beside a straight line, and the reverse. */
const otherModelOf = (
  target: PathTarget,
  point: Point,
  own: Verdict['status'],
  { asOf, profile }: AssessContext,
): OtherModel | undefined => {
  const trajectory = target.trajectory === 'linear' ? 'cagr' : 'linear';
  if (target.baseline === undefined) return undefined;
  if (trajectory === 'cagr' && target.kind === 'cumulative') return undefined;
  const other: PathTarget =
    trajectory === 'linear'
      ? { ...target, trajectory }
      : {
          ...target,
          trajectory,
          target: notZero(target.target),
          baseline: { ...target.baseline, value: notZero(target.baseline.value) },
        };
  const figures = pathFigures(other, point, asOf);
  if (figures.R === undefined) return undefined;
  const { status } = pathStatus(other, point, figures, asOf, profile);
  return { trajectory, R: figures.R, status, differs: status !== own };
};

const historyOf = (
  target: PathTarget,
  points: readonly Point[],
  profile: ThresholdProfile,
): readonly HistoryEntry[] =>
  points.map((point) => {
    const figures = pathFigures(target, point, point.date);
    const { status } = pathStatus(target, point, figures, point.date, profile);
    return { point, status, A: figures.A, R: figures.R };
  });

const overlaysOf = (target: PathTarget, points: readonly Point[], asOf: string): Overlay[] => {
  const newest = points.at(-1);
  if (newest === undefined) return [];
  const overlays: Overlay[] = [];
  if (isStale(newest.date, asOf, target.maxAgeDays)) overlays.push('stale');
  if (newest.provisional) overlays.push('provisional');
  if (points.length === 1 && target.baseline === undefined) overlays.push('one-point');
  if (!provesTarget(target, newest)) overlays.push('bounded');
  if (newest.qualifier === 'about') overlays.push('about');
  if (target.breakSinceBaseline) overlays.push('break-since-baseline');
  return overlays;
};

/** Judges a target that leads from a baseline to a value by a day. */
export const assessPath = (target: PathTarget, context: AssessContext): Verdict => {
  const { asOf, profile } = context;
  const faults = pathFaults(target, asOf);
  const { baseline } = target;
  const sorted = [...target.points].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
  const points = sorted.filter((one) => baseline === undefined || one.date > baseline.date);
  const atBaseline = sorted.filter((one) => one.date === baseline?.date);
  const newest = points.at(-1) ?? atBaseline.at(-1);
  const sound = faults.length === 0;
  const figures = pathFigures(target, sound ? points.at(-1) : undefined, asOf);
  const overlays = sound ? overlaysOf(target, points, asOf) : [];
  const blank = {
    targetId: target.id,
    kind: target.kind,
    overlays,
    inputs: {
      asOf,
      profile,
      unit: target.unit,
      decimals: target.decimals,
      direction: target.direction,
      trajectory: target.trajectory,
      baseline,
      target: target.target,
      atLeast: target.atLeast,
      band:
        target.targetMax === undefined ? undefined : { min: target.target, max: target.targetMax },
      due: target.due,
      newest,
      points,
    },
    A: figures.A,
    e: figures.e,
    R: figures.R,
    gapPoints: figures.gapPoints,
    forecast: figures.forecast,
    forecastLimited: figures.forecastLimited,
    neededPace: figures.neededPace,
    pace: figures.pace,
    planned: sound ? figures.planned : undefined,
    distance: newest === undefined ? undefined : newest.value - target.target,
    ageDays: newest === undefined ? undefined : daysBetween(newest.date, asOf),
    daysLeft: daysBetween(asOf, target.due),
    bandPeriods: [],
    shareInside: undefined,
    leftOut: target.leftOut,
    faults,
    doneOn: undefined,
  };
  const unjudged = (status: Verdict['status'], because: Verdict['because']): Verdict => ({
    ...blank,
    status,
    uncapped: status,
    because,
    override: undefined,
    otherModel: undefined,
    formulas: [],
    history: [],
    doneLate: undefined,
  });

  if (!sound) return unjudged('undetermined', 'faulty-record');
  const latest = points.at(-1);
  if (latest === undefined) {
    if (newest !== undefined) return unjudged('not-reported', 'no-report-after-baseline');
    return unjudged('not-reported', target.leftOut.length > 0 ? 'definition-differs' : 'no-report');
  }
  const { status, because } = pathStatus(target, latest, figures, asOf, profile);
  const afterCaps = capped(status, overlays, {
    lasting: target.kind === 'cumulative',
    settled: latest.date >= target.due,
  });
  const override = appliedOverride(target.override, afterCaps, asOf);
  const firstMet = points.find((one) => metBy(target, one.value));
  return {
    ...blank,
    status: override?.status ?? afterCaps,
    uncapped: status,
    because,
    override,
    otherModel: otherModelOf(target, latest, status, context),
    formulas: pathFormulas(target, latest, figures),
    history: historyOf(target, points, profile),
    doneLate:
      status === 'achieved' && firstMet !== undefined ? firstMet.date > target.due : undefined,
  };
};
