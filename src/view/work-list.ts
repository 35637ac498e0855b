import type { Judged } from '#src/domain/judged.ts';
import { rollUp } from '#src/domain/roll-up.ts';
import { failingStatuses, verdictStatuses } from '#src/domain/verdict-types.ts';
import type { StatusKey } from './status.ts';
import { numberText } from './text.ts';
import { statusLabel } from './verdict-words.ts';

export interface StatusCount {
  status: StatusKey;
  label: string;
}

/** One task or programme of a list, with how its promises stand. */
export interface WorkItem {
  id: string;
  number: number;
  name: string;
  summary: string;
  owner: string;
  counts: readonly StatusCount[];
  /** Statuses that occur, separated by spaces, for the filter. */
  statuses: string;
  /** How many promises have something to judge by. */
  judgedText: string;
}

/** Statuses that occur among verdicts, each with its count, the most serious first. */
export function statusCounts(judged: readonly Judged[]): readonly StatusCount[] {
  const { counts } = rollUp(judged.map(({ verdict }) => verdict));
  return verdictStatuses
    .filter((status) => counts[status] > 0)
    .toSorted((a, b) => Number(failingStatuses.has(b)) - Number(failingStatuses.has(a)))
    .map((status) => ({ status, label: `${statusLabel(status)}${numberText(counts[status])}` }));
}

interface Work {
  id: string;
  number: number;
  name: string;
  summary: string;
  owner: string;
}

/** A record of the list; `judged` are its own promises, `owner` the name of who answers for it. */
export function workItem(work: Work, judged: readonly Judged[], owner: string): WorkItem {
  const roll = rollUp(judged.map(({ verdict }) => verdict));
  const counts = statusCounts(judged);
  return {
    id: work.id,
    number: work.number,
    name: work.name,
    summary: work.summary,
    owner,
    counts,
    statuses: counts.map(({ status }) => status).join(' '),
    judgedText: `${numberText(roll.total)}个目标和节点，其中${numberText(roll.judged)}个有公开数据可以判断`,
  };
}

/** Rows for the facets of a list: one for each status of each item. */
export const statusRows = (items: readonly WorkItem[]) =>
  items.flatMap(({ counts }) => counts.map(({ status }) => ({ facets: { status } })));
