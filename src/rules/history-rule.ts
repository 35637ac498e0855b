import type { RecordDifference } from '#src/domain/record-differences.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Complaint, Draft, Explained } from './rule.ts';

/** An edit of the data set: what it was in an earlier version, and what it is. */
export interface DataChange {
  /** Earlier versions of records that differ now, as far as they fit the schemas of today. */
  before: Draft;
  after: Draft;
  differences: readonly RecordDifference[];
  /** Records of each kind in the earlier version. */
  earlierCounts: ReadonlyMap<KindName, number>;
  /** The day a record was last edited; nothing when that cannot be known. */
  editedOn: (kind: KindName, id: string) => string | undefined;
}

/** A rule about what an edit does to what was published. */
export interface HistoryRule extends Explained {
  check: (change: DataChange) => readonly Complaint[];
}

/** The id that a record has now; it may have been renamed. */
export const idNow = ({ differences }: DataChange, kind: KindName, id: string): string =>
  differences.find((each) => each.kind === kind && each.change === 'renamed' && each.from === id)
    ?.id ?? id;
