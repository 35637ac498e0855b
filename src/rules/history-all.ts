import { dateNotUpdated } from './history-dates.ts';
import { manyDeleted } from './history-deletions.ts';
import { changedReport, movedGoal } from './history-promises.ts';
import type { HistoryRule } from './history-rule.ts';
import { changedPastValue, withdrawnValue } from './history-values.ts';

/** Every rule about an edit, in the order of reading. */
export const historyRules: readonly HistoryRule[] = [
  manyDeleted,
  changedPastValue,
  withdrawnValue,
  changedReport,
  movedGoal,
  dateNotUpdated,
];
