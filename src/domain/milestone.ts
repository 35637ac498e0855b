import type { AssessContext } from './assess-path.ts';
import { appliedOverride } from './caps.ts';
import { daysBetween, isDate } from './date.ts';
import { periodEnd, periodStart } from './period.ts';
import type { MilestoneInput } from './target-input.ts';
import type { Because, Verdict, VerdictStatus } from './verdict-types.ts';

/** Late, in time, or not to be told from a date that is only a month or a year. */
const lateness = (on: string, due: string | undefined): boolean | undefined => {
  if (due === undefined) return undefined;
  const [first, last] = [periodStart(on), periodEnd(on)];
  if (first === undefined || last === undefined) return undefined;
  if (last <= due) return false;
  return first > due ? true : undefined;
};

const statusOf = (
  milestone: MilestoneInput,
  asOf: string,
): { status: VerdictStatus; because: Because | undefined } => {
  const done = milestone.done;
  const finished = done !== undefined && (periodStart(done.on) ?? done.on) <= asOf;
  if (finished) return { status: 'achieved', because: undefined };
  if (milestone.due !== undefined && asOf > milestone.due)
    return { status: 'overdue', because: undefined };
  const shown = (milestone.progress?.length ?? 0) > 0;
  if (milestone.due === undefined)
    return shown
      ? { status: 'in-progress', because: 'no-due-date' }
      : { status: 'not-reported', because: 'no-report' };
  return { status: 'not-due', because: undefined };
};

/** A thing to be done: done with evidence or not; only its due date can make it overdue. */
export const assessMilestone = (milestone: MilestoneInput, context: AssessContext): Verdict => {
  const { asOf, profile } = context;
  const { due, done } = milestone;
  const badDate = due !== undefined && !isDate(due);
  const found = badDate
    ? ({ status: 'undetermined', because: 'faulty-record' } as const)
    : statusOf(milestone, asOf);
  const override =
    found.status === 'not-reported'
      ? undefined
      : appliedOverride(milestone.override, found.status, asOf);
  const achieved = found.status === 'achieved';
  return {
    targetId: milestone.id,
    kind: 'milestone',
    status: override?.status ?? found.status,
    uncapped: found.status,
    because: found.because,
    overlays: [],
    override,
    inputs: {
      asOf,
      profile,
      unit: undefined,
      decimals: 0,
      direction: undefined,
      trajectory: undefined,
      baseline: undefined,
      target: undefined,
      atLeast: false,
      band: undefined,
      due,
      newest: undefined,
      points: [],
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
    distance: undefined,
    ageDays: undefined,
    daysLeft: due === undefined || badDate ? undefined : daysBetween(asOf, due),
    otherModel: undefined,
    bandPeriods: [],
    shareInside: undefined,
    formulas: [],
    history: [],
    leftOut: [],
    faults: badDate ? [{ code: 'bad-date', path: 'due', found: due }] : [],
    doneOn: achieved ? done?.on : undefined,
    doneLate: achieved && done !== undefined ? lateness(done.on, due) : undefined,
  };
};

/** A promise of a direction without a figure: it is counted and shown, never judged. */
export const unquantifiedVerdict = (
  target: { id: string; direction: 'up' | 'down' },
  { asOf, profile }: AssessContext,
): Verdict => {
  const blank = assessMilestone({ id: target.id }, { asOf, profile });
  return {
    ...blank,
    kind: 'unquantified',
    status: 'unquantified',
    uncapped: 'unquantified',
    because: undefined,
    inputs: { ...blank.inputs, direction: target.direction },
  };
};
