import type { Site, ThresholdProfile } from '#src/schema/site.ts';
import type { MeasuredTarget, Target } from '#src/schema/target.ts';
import { assessBand } from './assess-band.ts';
import { assessPath } from './assess-path.ts';
import { assessMilestone, unquantifiedVerdict } from './milestone.ts';
import { comparePeriods, periodEnd } from './period.ts';
import { measureById, valuesOf } from './series.ts';
import type { SeriesIndex } from './series-index.ts';
import type { Point, Verdict } from './verdict-types.ts';
import { convert } from './unit.ts';

export interface JudgeContext {
  /** The day at which everything is judged. */
  asOf: string;
  profile: ThresholdProfile;
  index: SeriesIndex;
  /** Band targets count no period that ends before this day, for example the day of the plan. */
  since?: string;
}

/** The threshold profile a site has chosen; nothing when its id is not in the list. */
export const chosenProfile = (site: Site): ThresholdProfile | undefined =>
  site.threshold_profiles.find((profile) => profile.id === site.threshold_profile);

interface Points {
  points: readonly Point[];
  leftOut: readonly string[];
}

const reportPoints = (target: MeasuredTarget): Points => ({
  points: target.reports.map((report) => ({
    period: report.period,
    date: periodEnd(report.period) ?? report.period,
    value: report.value,
    provisional: report.status === 'provisional',
    qualifier: undefined,
    sources: [report.source],
    note: report.note,
  })),
  leftOut: [],
});

/** The home region's values of a measure; those of another definition are left out and named. */
const measurePoints = (target: MeasuredTarget, measure: string, context: JudgeContext): Points => {
  const points: Point[] = [];
  const leftOut: string[] = [];
  for (const reading of valuesOf(context.index, measure, context.index.homeRegion)) {
    if (reading.endDate > context.asOf) continue;
    const value = convert(reading.value, reading.unit, target.unit);
    if (reading.definitionDiffers !== undefined || value === undefined) {
      leftOut.push(reading.period);
      continue;
    }
    points.push({
      period: reading.period,
      date: reading.endDate,
      value,
      provisional: reading.provisional,
      qualifier: reading.qualifier,
      sources: reading.sources,
      note: reading.note,
    });
  }
  return { points, leftOut };
};

/** The dated values that a target is judged by: its reports, or its measure's home values. */
export const pointsOf = (target: MeasuredTarget, context: JudgeContext): Points =>
  target.measure === undefined
    ? reportPoints(target)
    : measurePoints(target, target.measure, context);

const hasBreak = (
  target: MeasuredTarget,
  from: string,
  to: string | undefined,
  { index }: JudgeContext,
): boolean => {
  if (target.measure === undefined || to === undefined) return false;
  const breaks = measureById(index, target.measure)?.breaks ?? [];
  return breaks.some(
    (one) =>
      (one.regions === undefined || one.regions.includes(index.homeRegion)) &&
      comparePeriods(from, one.from_period) < 0 &&
      comparePeriods(to, one.from_period) >= 0,
  );
};

const judgePath = (
  target: Extract<Target, { kind: 'reach' | 'cumulative' }>,
  context: JudgeContext,
): Verdict => {
  const { points, leftOut } = pointsOf(target, context);
  const stated =
    target.kind === 'cumulative' ? { value: 0, period: target.starts } : target.baseline;
  const baseline =
    stated === undefined
      ? undefined
      : {
          value: stated.value,
          period: stated.period,
          date: periodEnd(stated.period) ?? stated.period,
        };
  return assessPath(
    {
      shape: 'path',
      id: target.id,
      kind: target.kind,
      unit: target.unit,
      decimals: target.decimals,
      direction: target.direction,
      trajectory: target.trajectory,
      steps: target.steps ?? [],
      limit: target.limit,
      maxAgeDays: target.max_age_days,
      baseline,
      target: target.target.value,
      targetMax: target.kind === 'cumulative' ? target.target_max : undefined,
      atLeast: target.kind === 'cumulative' && target.target.at_least === true,
      due: target.due,
      points,
      override: target.override,
      leftOut,
      breakSinceBaseline:
        baseline !== undefined && hasBreak(target, baseline.period, points.at(-1)?.period, context),
    },
    context,
  );
};

const judgeBand = (
  target: Extract<Target, { kind: 'maintain' | 'range' }>,
  context: JudgeContext,
): Verdict => {
  const { points, leftOut } = pointsOf(target, context);
  const { since } = context;
  const band =
    target.kind === 'range'
      ? { min: target.target.min, max: target.target.max }
      : target.direction === 'up'
        ? { min: target.target.value, max: undefined }
        : { min: undefined, max: target.target.value };
  return assessBand(
    {
      shape: 'band',
      id: target.id,
      kind: target.kind,
      unit: target.unit,
      decimals: target.decimals,
      direction: target.direction,
      ...band,
      maxAgeDays: target.max_age_days,
      due: target.due,
      points: since === undefined ? points : points.filter((point) => point.date >= since),
      override: target.override,
      leftOut,
    },
    context,
  );
};

/** The verdict on a target, whatever its kind. Faulty records are `undetermined`, never thrown. */
export const judge = (target: Target, context: JudgeContext): Verdict => {
  switch (target.kind) {
    case 'reach':
    case 'cumulative':
      return judgePath(target, context);
    case 'maintain':
    case 'range':
      return judgeBand(target, context);
    case 'milestone':
      return assessMilestone(target, context);
    case 'unquantified':
      return unquantifiedVerdict(target, context);
  }
};
