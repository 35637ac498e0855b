import { addDays, dateOfDayNumber, dayNumber } from './date.ts';
import { judgeProgramme, judgeTask, type Judged } from './judged.ts';
import { periodEnd, periodStart } from './period.ts';
import type { PromiseSnapshot } from './replay-types.ts';
import { valuesOf } from './series.ts';
import type { JudgeContext } from './verdict.ts';
import type { Programme } from '#src/schema/programme.ts';
import type { Task } from '#src/schema/task.ts';

/** A task or programme with what its verdicts follow from, but for the day. */
export type Promising = { context: Omit<JudgeContext, 'asOf'> } & (
  { kind: 'tasks'; record: Task } | { kind: 'programmes'; record: Programme }
);

const judgedOn = (promising: Promising, asOf: string): readonly Judged[] => {
  const context = { ...promising.context, asOf };
  return promising.kind === 'tasks'
    ? judgeTask(promising.record, context)
    : judgeProgramme(promising.record, context);
};

const snapshotOf = ({ item, verdict }: Judged): PromiseSnapshot => {
  const { kind, status, A, R, forecast, because, overlays, override, inputs } = verdict;
  const { unit, decimals, direction, target, atLeast, band, due, baseline, newest } = inputs;
  return {
    kind,
    status,
    A,
    R,
    forecast,
    name: item.type === 'target' ? item.target.name : item.milestone.name,
    because,
    overlays,
    override: override !== undefined,
    inputs: { unit, decimals, direction, target, atLeast, band, due, baseline, newest },
    source: item.type === 'target' ? item.target.source : undefined,
  };
};

/** Every promise of a task or programme as it stands on a day, by the id of target or milestone. */
export const promisesOn = (
  promising: Promising,
  day: string,
): ReadonlyMap<string, PromiseSnapshot> =>
  new Map(judgedOn(promising, day).map((one) => [one.verdict.targetId, snapshotOf(one)]));

/** Days on which a verdict can turn by itself: ends of periods, of validity, and days that are due. */
function criticalDays(promising: Promising): readonly string[] {
  const { record, context } = promising;
  const items = promising.kind === 'tasks' ? promising.record.targets : promising.record.promised;
  const points = (item: (typeof items)[number]): readonly string[] => {
    const own = 'reports' in item ? item.reports.map(({ period }) => periodEnd(period)) : [];
    const measure = 'measure' in item ? item.measure : undefined;
    const { index } = context;
    const ends =
      measure === undefined
        ? own
        : valuesOf(index, measure, index.homeRegion).map(({ endDate }) => endDate);
    const age = 'max_age_days' in item ? item.max_age_days : undefined;
    return ends
      .filter((end) => end !== undefined)
      .flatMap((end) => [end, ...(age === undefined ? [] : [addDays(end, age + 1)])]);
  };
  const milestones = 'milestones' in record ? record.milestones : [];
  return [
    ...items.flatMap((item) => [
      ...('due' in item ? [item.due, addDays(item.due, 1)] : []),
      ...('override' in item && item.override !== undefined ? [item.override.date] : []),
      ...('done' in item && item.done !== undefined ? [item.done.on] : []),
      ...points(item),
    ]),
    ...milestones.flatMap(({ due, done }) => [
      ...(due === undefined ? [] : [due, addDays(due, 1)]),
      ...(done === undefined ? [] : [periodStart(done.on) ?? done.on]),
    ]),
  ];
}

/** A verdict that turned on a day without any change of the data. */
export interface TimedTurn {
  item: string;
  day: string;
  was: PromiseSnapshot;
  now: PromiseSnapshot;
}

/** The first day after `from` on which a promise has not the status of `from`; `to` has another. */
function turningDay(promising: Promising, item: string, from: string, to: string): string {
  const status = (day: string) => promisesOn(promising, day).get(item)?.status;
  const before = status(from);
  let [low, high] = [dayNumber(from), dayNumber(to)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (status(dateOfDayNumber(middle)) === before) low = middle;
    else high = middle;
  }
  return dateOfDayNumber(high);
}

/**
 * How the verdicts on unchanged data turn while days pass, in the order of the days.
 * @param from the day on which they were judged last
 * @param to the last day that counts
 */
export function turnsByTime(promising: Promising, from: string, to: string): readonly TimedTurn[] {
  if (to <= from) return [];
  const inside = criticalDays(promising).filter((day) => day > from && day < to);
  const turns: TimedTurn[] = [];
  let last = { day: from, promises: promisesOn(promising, from) };
  for (const day of [...new Set([...inside, to])].sort()) {
    const promises = promisesOn(promising, day);
    for (const [item, was] of last.promises) {
      if (promises.get(item)?.status === was.status) continue;
      const turned = turningDay(promising, item, last.day, day);
      const now = promisesOn(promising, turned).get(item);
      if (now !== undefined) turns.push({ item, day: turned, was, now });
    }
    last = { day, promises };
  }
  return turns.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
