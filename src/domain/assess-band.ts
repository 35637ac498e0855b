import type { AssessContext } from './assess-path.ts';
import { appliedOverride, capped, isStale } from './caps.ts';
import { daysBetween } from './date.ts';
import { bandFaults } from './faults.ts';
import type { BandTarget } from './target-input.ts';
import type { BandPeriod, Overlay, Point, Verdict, VerdictStatus } from './verdict-types.ts';

const isInside = (target: BandTarget, value: number): boolean =>
  (target.min === undefined || value >= target.min) &&
  (target.max === undefined || value <= target.max);

/**
 * Every period counts: one outside is never made good by a later one inside. Before the due date
 * all inside is on track, a past slip is at risk, a slip now is behind; after it, kept or not kept.
 */
const bandStatus = (
  periods: readonly BandPeriod[],
  due: string,
  asOf: string,
): VerdictStatus | undefined => {
  const newest = periods.at(-1);
  if (newest === undefined) return undefined;
  const all = periods.every((one) => one.inside);
  if (asOf > due) return all ? 'achieved' : 'overdue';
  if (!newest.inside) return 'behind';
  return all ? 'on-track' : 'at-risk';
};

const shareOf = (periods: readonly BandPeriod[]): number | undefined =>
  periods.length === 0 ? undefined : periods.filter((one) => one.inside).length / periods.length;

const overlaysOf = (target: BandTarget, points: readonly Point[], asOf: string): Overlay[] => {
  const newest = points.at(-1);
  if (newest === undefined) return [];
  const overlays: Overlay[] = [];
  if (isStale(newest.date, asOf, target.maxAgeDays)) overlays.push('stale');
  if (newest.provisional) overlays.push('provisional');
  if (points.length === 1) overlays.push('one-point');
  if (newest.qualifier === 'about') overlays.push('about');
  return overlays;
};

/** How far the newest value lies outside its band; 0 inside. */
const distanceOf = (target: BandTarget, value: number): number => {
  if (target.min !== undefined && value < target.min) return value - target.min;
  return target.max !== undefined && value > target.max ? value - target.max : 0;
};

/** Judges a target that is to be kept, period by period. */
export const assessBand = (target: BandTarget, context: AssessContext): Verdict => {
  const { asOf, profile } = context;
  const faults = bandFaults(target, asOf);
  const sound = faults.length === 0;
  const points = [...target.points].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
  const newest = points.at(-1);
  const periods = points.map((point) => ({ point, inside: isInside(target, point.value) }));
  const status = sound ? bandStatus(periods, target.due, asOf) : undefined;
  const overlays = sound ? overlaysOf(target, points, asOf) : [];
  const settled = newest !== undefined && newest.date >= target.due;
  const afterCaps =
    status === undefined ? undefined : capped(status, overlays, { lasting: false, settled });
  const override =
    afterCaps === undefined ? undefined : appliedOverride(target.override, afterCaps, asOf);
  const shareInside = shareOf(periods);
  const inside = periods.filter((one) => one.inside).length;
  const unjudged: VerdictStatus = sound ? 'not-reported' : 'undetermined';
  return {
    targetId: target.id,
    kind: target.kind,
    status: override?.status ?? afterCaps ?? unjudged,
    uncapped: status ?? unjudged,
    because: !sound
      ? 'faulty-record'
      : status !== undefined
        ? undefined
        : target.leftOut.length > 0
          ? 'definition-differs'
          : 'no-report',
    overlays,
    override,
    inputs: {
      asOf,
      profile,
      unit: target.unit,
      decimals: target.decimals,
      direction: target.direction,
      trajectory: undefined,
      baseline: undefined,
      target: target.kind === 'maintain' ? (target.min ?? target.max) : undefined,
      atLeast: false,
      band: { min: target.min, max: target.max },
      due: target.due,
      newest,
      points,
    },
    A: undefined,
    e: undefined,
    R: undefined,
    gapPoints: undefined,
    forecast: undefined,
    forecastLimited: false,
    neededPace: undefined,
    pace: undefined,
    planned: undefined,
    distance: newest === undefined ? undefined : distanceOf(target, newest.value),
    ageDays: newest === undefined ? undefined : daysBetween(newest.date, asOf),
    daysLeft: daysBetween(asOf, target.due),
    otherModel: undefined,
    bandPeriods: periods,
    shareInside,
    formulas:
      shareInside === undefined || !sound
        ? []
        : [
            {
              name: 'share-inside',
              rule: 'n ÷ N × 100',
              filled: `${inside} ÷ ${periods.length} × 100 = ${Number((shareInside * 100).toFixed(1))}`,
              value: shareInside * 100,
            },
          ],
    history: sound
      ? periods.map(({ point }, at) => ({
          point,
          status: bandStatus(periods.slice(0, at + 1), target.due, point.date) ?? 'not-reported',
          A: undefined,
          R: undefined,
        }))
      : [],
    leftOut: target.leftOut,
    faults,
    doneOn: undefined,
    doneLate: undefined,
  };
};
