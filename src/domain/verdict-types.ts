import type { ThresholdProfile } from '#src/schema/site.ts';
import type { Target } from '#src/schema/target.ts';
import type { UnitName } from '#src/schema/units.ts';
import type { Qualifier } from './reading.ts';

/** Every status a verdict can have; missing information is a status, never a good or a bad one. */
export const verdictStatuses = [
  'achieved',
  'on-track',
  'at-risk',
  'behind',
  'worsening',
  'overdue',
  'in-progress',
  'not-due',
  'not-reported',
  'undetermined',
  'unquantified',
] as const;
export type VerdictStatus = (typeof verdictStatuses)[number];

/** Statuses that say a promise is not being kept. */
export const failingStatuses: ReadonlySet<VerdictStatus> = new Set([
  'overdue',
  'worsening',
  'behind',
]);

/** What limits how far a verdict can be trusted; shown beside it. */
export type Overlay =
  'stale' | 'provisional' | 'one-point' | 'bounded' | 'about' | 'break-since-baseline';

/** Why no verdict could be reached, or why there is no report. */
export type Because =
  | 'no-report'
  | 'no-report-after-baseline'
  | 'no-baseline'
  | 'no-due-date'
  | 'met-at-baseline'
  | 'definition-differs'
  | 'faulty-record';

/** What is wrong with a target record; the first seven stop a judgement. */
export type FaultCode =
  | 'value-not-finite'
  | 'bad-date'
  | 'due-not-after-baseline'
  | 'target-equals-baseline'
  | 'cagr-needs-one-sign'
  | 'report-after-as-of'
  | 'cumulative-falls'
  | 'steps-missing'
  | 'range-reversed'
  | 'direction-missing'
  | 'trajectory-missing';

export interface Fault {
  code: FaultCode;
  /** Where, for example `reports[2].value`. */
  path: string;
  /** The offending value as text. */
  found: string;
}

/** A dated value that a verdict rests on, in the target's unit. */
export interface Point {
  period: string;
  date: string;
  value: number;
  provisional: boolean;
  qualifier: Qualifier | undefined;
  sources: readonly string[];
  note: string | undefined;
}

export type Trajectory = 'linear' | 'cagr' | 'steps';
export type Direction = 'up' | 'down';

/** One line of arithmetic: the rule, and the same with its numbers. */
export interface FormulaLine {
  name:
    | 'A'
    | 'e'
    | 'g'
    | 'gT'
    | 'R'
    | 'gap'
    | 'forecast'
    | 'pace'
    | 'share-inside'
    | 'P'
    | 'C'
    | 'score';
  rule: string;
  filled: string;
  value: number;
}

/** What the verdict would have been at an earlier report. */
export interface HistoryEntry {
  point: Point;
  status: VerdictStatus;
  A: number | undefined;
  R: number | undefined;
}

export interface OtherModel {
  trajectory: 'linear' | 'cagr';
  R: number;
  status: VerdictStatus;
  differs: boolean;
}

export interface AppliedOverride {
  status: VerdictStatus;
  reason: string;
  by: string;
  date: string;
  /** What the figures alone say. */
  computed: VerdictStatus;
}

/** One period of a band target. */
export interface BandPeriod {
  point: Point;
  inside: boolean;
}

export interface VerdictInputs {
  asOf: string;
  profile: ThresholdProfile;
  unit: UnitName | undefined;
  decimals: number;
  direction: Direction | undefined;
  trajectory: Trajectory | undefined;
  baseline: { value: number; period: string; date: string } | undefined;
  target: number | undefined;
  /** The promise says "or more". */
  atLeast: boolean;
  /** Upper end where the promise is an interval, and both ends of a band. */
  band: { min: number | undefined; max: number | undefined } | undefined;
  due: string | undefined;
  newest: Point | undefined;
  points: readonly Point[];
}

export interface Verdict {
  targetId: string;
  kind: Target['kind'];
  status: VerdictStatus;
  /** Before the overlays capped it; the same where they did not. */
  uncapped: VerdictStatus;
  because: Because | undefined;
  overlays: readonly Overlay[];
  override: AppliedOverride | undefined;
  inputs: VerdictInputs;
  /** Share of the way, 0 at the baseline and 1 at the target. */
  A: number | undefined;
  /** Share of the time, at the date of the newest value. */
  e: number | undefined;
  /** Pace: share of the way over share of the time, or as the trajectory says. */
  R: number | undefined;
  /** Percentage points behind the planned course. */
  gapPoints: number | undefined;
  /** Where the present pace leads by the due date, kept within the natural limit. */
  forecast: number | undefined;
  forecastLimited: boolean;
  /** Change a year still needed to arrive on the due date. */
  neededPace: number | undefined;
  /** Change a year so far. */
  pace: number | undefined;
  /** Where the plan should be on the as-of date. */
  planned: number | undefined;
  /** Newest value minus target; the sign is not turned by direction. */
  distance: number | undefined;
  /** Days from the end of the newest value's period to the as-of date. */
  ageDays: number | undefined;
  /** Days from the as-of date to the due date; negative when it has passed. */
  daysLeft: number | undefined;
  otherModel: OtherModel | undefined;
  bandPeriods: readonly BandPeriod[];
  shareInside: number | undefined;
  formulas: readonly FormulaLine[];
  history: readonly HistoryEntry[];
  /** Readings that were left out because their definition differs, by period. */
  leftOut: readonly string[];
  faults: readonly Fault[];
  /** Milestones: the day it was done, as published. */
  doneOn: string | undefined;
  doneLate: boolean | undefined;
}
