import {
  failingStatuses,
  verdictStatuses,
  type Verdict,
  type VerdictStatus,
} from './verdict-types.ts';

export interface RollUp {
  total: number;
  /** Every status with its count, also those that count none. */
  counts: Readonly<Record<VerdictStatus, number>>;
  /** Ids of what fails: shown with the roll-up, never averaged away. */
  failing: readonly string[];
  /** Those with a value or evidence to judge by. */
  judged: number;
  notReported: number;
  overridden: number;
  /**
   * `none` nothing to judge, `kept` all achieved, `failing` one or more fail, `open` else. Parts
   * that are not reported keep it from being `kept`.
   */
  state: 'none' | 'kept' | 'failing' | 'open';
}

const unjudged: ReadonlySet<VerdictStatus> = new Set([
  'not-reported',
  'undetermined',
  'unquantified',
]);

/** Counts verdicts by status. A failing part decides the state, however many others succeed. */
export const rollUp = (verdicts: readonly Verdict[]): RollUp => {
  const count = (status: VerdictStatus): number =>
    verdicts.filter((verdict) => verdict.status === status).length;
  const counts: Record<VerdictStatus, number> = {
    achieved: 0,
    'on-track': 0,
    'at-risk': 0,
    behind: 0,
    worsening: 0,
    overdue: 0,
    'in-progress': 0,
    'not-due': 0,
    'not-reported': 0,
    undetermined: 0,
    unquantified: 0,
  };
  for (const status of verdictStatuses) counts[status] = count(status);
  // A person's better verdict does not hide what the figures say.
  const failing = verdicts
    .filter(
      ({ status, override }) =>
        failingStatuses.has(status) ||
        (override !== undefined && failingStatuses.has(override.computed)),
    )
    .map((verdict) => verdict.targetId);
  const judged = verdicts.filter((verdict) => !unjudged.has(verdict.status)).length;
  const state =
    failing.length > 0
      ? 'failing'
      : judged === 0
        ? 'none'
        : counts.achieved === verdicts.length
          ? 'kept'
          : 'open';
  return {
    total: verdicts.length,
    counts,
    failing,
    judged,
    notReported: counts['not-reported'],
    overridden: verdicts.filter((verdict) => verdict.override !== undefined).length,
    state,
  };
};
