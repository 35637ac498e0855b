import type { ThresholdProfile } from '#src/schema/site.ts';
import { metBy, type PathFigures } from './path-figures.ts';
import type { PathTarget } from './target-input.ts';
import { signOf } from './trajectory.ts';
import type { Because, Point, VerdictStatus } from './verdict-types.ts';

/**
 * Room for the rounding of doubles, so that a value of exactly the threshold is on the side that
 * the threshold belongs to.
 */
const slack = 1e-9;

export interface StatusFound {
  status: VerdictStatus;
  because: Because | undefined;
}

const found = (status: VerdictStatus, because?: Because): StatusFound => ({ status, because });

/** A bound on the wrong side cannot prove that a target is met: "at most 95" is not "95". */
export const provesTarget = (target: { direction: 'up' | 'down' }, point: Point): boolean =>
  point.qualifier !== (target.direction === 'up' ? 'at-most' : 'at-least');

/**
 * Status by a profile: with basis `ratio`, R at or above the bounds; with basis `schedule-gap`,
 * points behind below the first bound, or up to and including the second.
 */
export const statusByProfile = (
  profile: ThresholdProfile,
  R: number | undefined,
  gapPoints: number | undefined,
): VerdictStatus | undefined => {
  if (profile.basis === 'ratio') {
    if (R === undefined) return undefined;
    if (R >= profile.on_track - slack) return 'on-track';
    return R >= profile.at_risk - slack ? 'at-risk' : 'behind';
  }
  if (gapPoints === undefined) return undefined;
  if (gapPoints < profile.on_track - slack) return 'on-track';
  return gapPoints <= profile.at_risk + slack ? 'at-risk' : 'behind';
};

/** The order of tests from "achieved" on; the first that fits decides. */
export const pathStatus = (
  target: PathTarget,
  point: Point,
  figures: PathFigures,
  asOf: string,
  profile: ThresholdProfile,
): StatusFound => {
  const { baseline } = target;
  if (metBy(target, point.value) && provesTarget(target, point))
    return baseline !== undefined && metBy(target, baseline.value)
      ? found('achieved', 'met-at-baseline')
      : found('achieved');
  if (asOf > target.due) return found('overdue');
  if (baseline === undefined) return found('undetermined', 'no-baseline');
  if (metBy(target, baseline.value)) return found('worsening', 'met-at-baseline');
  if (figures.A !== undefined && figures.A < 0) return found('worsening');
  const status = statusByProfile(profile, figures.R, figures.gapPoints);
  if (status !== undefined) return found(status);
  if (target.trajectory === 'steps' && figures.e !== undefined) {
    const behind = signOf(target.direction) * (point.value - (figures.plannedThen ?? point.value));
    return found(behind >= 0 ? 'on-track' : 'behind');
  }
  return found('undetermined', 'no-report-after-baseline');
};
