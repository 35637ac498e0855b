import type { CommitmentItem } from './plan-list.ts';
import { statusLooks, statusWord, type StatusKey } from './status.ts';

const isStatus = (name: string): name is StatusKey => Object.hasOwn(statusLooks, name);

/** One facet row for each status of each commitment, so that options can be counted. */
export const statusFacetRows = (commitments: readonly CommitmentItem[]) => ({
  rows: commitments.flatMap(({ statuses }) =>
    statuses
      .split(' ')
      .filter((status) => status !== '')
      .map((status) => ({ facets: { status } })),
  ),
  labelOf: (status: string): string => (isStatus(status) ? statusWord(status) : status),
});
