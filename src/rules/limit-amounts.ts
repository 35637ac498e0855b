import type { Guide } from '#src/schema/guide.ts';
import type { LimitStage, LimitUnit } from '#src/schema/time-limit.ts';

/** Calendar days of one unit: at least, as a rule, at most (holidays stretch working days). */
const days: Readonly<Record<LimitUnit, readonly [number, number, number]>> = {
  'working-day': [1.4, 1.4, 1.8],
  'calendar-day': [1, 1, 1],
  month: [28, 30, 31],
};
const unitNames: Readonly<Record<LimitUnit, string>> = {
  'working-day': '个工作日',
  'calendar-day': '日',
  month: '个月',
};

/** A number of days or months. */
export interface Amount {
  amount: number;
  unit: LimitUnit;
}

/** Amounts of one unit added up, in the order of their first appearance. */
const byUnit = (amounts: readonly Amount[]): Amount[] => {
  const sums = new Map<LimitUnit, number>();
  for (const { amount, unit } of amounts) sums.set(unit, (sums.get(unit) ?? 0) + amount);
  return [...sums].map(([unit, amount]) => ({ amount, unit }));
};

/** `3 个月 + 5 个工作日`. */
export const saidAmounts = (amounts: readonly Amount[]): string =>
  byUnit(amounts)
    .map(({ amount, unit }) => `${amount} ${unitNames[unit]}`)
    .join(' + ');

const daysOf = (amounts: readonly Amount[], which: 0 | 1 | 2): number =>
  amounts.reduce((total, { amount, unit }) => total + amount * days[unit][which], 0);

/** What both sides do not share, so that `1 month + 5 days` and `1 month` compare by the days. */
const withoutShared = (a: readonly Amount[], b: readonly Amount[]): Amount[] => {
  const other = new Map(byUnit(b).map(({ amount, unit }) => [unit, amount]));
  return byUnit(a).map(({ amount, unit }) => ({
    unit,
    amount: amount - Math.min(amount, other.get(unit) ?? 0),
  }));
};

/** Whether one limit is longer than another, whatever the calendar. */
export const certainlyLonger = (a: readonly Amount[], b: readonly Amount[]): boolean =>
  daysOf(withoutShared(a, b), 0) > daysOf(withoutShared(b, a), 2) + 1e-9;

/** Part by which two converted limits may differ before it is said. */
const tolerance = 1.05;

/** Whether one limit is longer when a week has five working days and a month thirty days. */
export const probablyLonger = (a: readonly Amount[], b: readonly Amount[]): boolean =>
  daysOf(withoutShared(a, b), 1) > daysOf(withoutShared(b, a), 1) * tolerance + 1e-9;

const stageAmounts = (stages: readonly LimitStage[]): Amount[] | undefined => {
  const known = stages.flatMap(({ amount, unit }) =>
    amount === undefined || unit === undefined ? [] : [{ amount, unit }],
  );
  return known.length === stages.length ? known : undefined;
};

/** What a limit adds up to; nothing when a stage is open or no days are given. */
export const totalOf = (
  limit: Guide['statutory_limit'] | Guide['promised_limit'],
): readonly Amount[] | undefined => {
  if (limit.kind === 'single') return [{ amount: limit.amount, unit: limit.unit }];
  return limit.kind === 'chain' ? stageAmounts(limit.stages) : undefined;
};

/** Two stages of one name whose days can be compared. */
export interface StagePair {
  /** Place of the stage in the promised chain. */
  at: number;
  name: string;
  promise: readonly Amount[];
  law: readonly Amount[];
  /** Place of the stage in the law's chain. */
  lawAt: number;
}

const amountsOf = ({ amount, unit }: LimitStage): Amount[] | undefined =>
  amount === undefined || unit === undefined ? undefined : [{ amount, unit }];

/** The stages that two chains share by name: what remains comparable when a chain has an open end. */
export const stagePairs = (
  stages: readonly LimitStage[],
  law: readonly LimitStage[],
): StagePair[] =>
  stages.flatMap((stage, at) => {
    const lawAt = law.findIndex(({ name }) => name === stage.name);
    const other = law[lawAt];
    const [promised, statutory] = [amountsOf(stage), other && amountsOf(other)];
    return promised === undefined || statutory === undefined
      ? []
      : [{ at, name: stage.name, promise: promised, law: statutory, lawAt }];
  });
