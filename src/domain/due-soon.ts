import { daysBetween } from './date.ts';
import type { Judged } from './judged.ts';

export interface DueItem {
  judged: Judged;
  due: string;
  daysLeft: number;
}

/** The day by which a promise is to be kept; nothing when none is stated. */
export const dueOf = ({ item }: Judged): string | undefined => {
  if (item.type === 'milestone') return item.milestone.due;
  return item.target.kind === 'unquantified' ? undefined : item.target.due;
};

/** What falls due from the as-of date on within some days and is not achieved, the nearest first. */
export const dueWithin = (
  judged: readonly Judged[],
  asOf: string,
  days: number,
): readonly DueItem[] =>
  judged
    .flatMap((one): DueItem[] => {
      const due = dueOf(one);
      if (due === undefined || one.verdict.status === 'achieved') return [];
      const daysLeft = daysBetween(asOf, due);
      return daysLeft >= 0 && daysLeft <= days ? [{ judged: one, due, daysLeft }] : [];
    })
    .toSorted(
      (a, b) =>
        a.daysLeft - b.daysLeft || (a.judged.verdict.targetId < b.judged.verdict.targetId ? -1 : 1),
    );

/** What fell due before the as-of date and is not achieved, the longest overdue first. */
export const overdue = (judged: readonly Judged[], asOf: string): readonly DueItem[] =>
  judged
    .flatMap((one): DueItem[] => {
      const due = dueOf(one);
      if (due === undefined || due >= asOf || one.verdict.status === 'achieved') return [];
      return [{ judged: one, due, daysLeft: daysBetween(asOf, due) }];
    })
    .toSorted(
      (a, b) =>
        a.daysLeft - b.daysLeft || (a.judged.verdict.targetId < b.judged.verdict.targetId ? -1 : 1),
    );
