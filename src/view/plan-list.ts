import type { Judged } from '#src/domain/judged.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { accountLines, type AccountLine } from './plan-accounts.ts';
import type { StatusKey } from './status.ts';

export interface CommitmentItem {
  id: string;
  text: string;
  openPoint: string | undefined;
  accounts: readonly AccountLine[];
  /** The gravest state among its accounts; it counts and filters by this one. */
  status: StatusKey;
}

export interface PlanSection {
  id: string;
  title: string;
  summary: string;
  note: string | undefined;
  commitments: readonly CommitmentItem[];
}

/** The states that an account can have, the gravest first. */
const gravest: readonly StatusKey[] = [
  'overdue',
  'worsening',
  'behind',
  'at-risk',
  'not-reported',
  'unpublished',
  'undetermined',
  'partial',
  'in-progress',
  'not-due',
  'unquantified',
  'on-track',
  'achieved',
  'published',
];

/** A commitment is not better than the worst of the places where it is accounted for. */
export const gravestOf = (statuses: readonly StatusKey[]): StatusKey =>
  gravest.find((status) => statuses.includes(status)) ?? 'undetermined';

/** The plan in its own order, each commitment with the live state of its records. */
export function planSections(
  dataset: Dataset,
  index: SeriesIndex,
  judged: readonly Judged[],
): readonly PlanSection[] {
  const lineOf = accountLines(dataset, index, judged);
  return dataset.plan.sections.map(({ id, number, title, summary, note, commitments }) => ({
    id,
    title: number === undefined ? title : `${number} ${title}`,
    summary,
    note,
    commitments: commitments.map((commitment) => {
      const accounts = commitment.accounts.map(lineOf);
      return {
        id: commitment.id,
        text: commitment.text,
        openPoint: commitment.open_point,
        accounts,
        status: gravestOf(accounts.map(({ status }) => status)),
      };
    }),
  }));
}

/** How many commitments have each state, the gravest first; states nobody has are left out. */
export const commitmentCounts = (
  sections: readonly PlanSection[],
): readonly { status: StatusKey; count: number }[] => {
  const commitments = sections.flatMap((section) => section.commitments);
  return gravest
    .map((status) => ({
      status,
      count: commitments.filter((commitment) => commitment.status === status).length,
    }))
    .filter(({ count }) => count > 0);
};
