import type { KindName } from '#src/schema/kinds.ts';
import { noteRead, unnoted } from '#src/domain/reads.ts';
import type { ChangeEntry } from './changes.ts';

/** What happened to one record, the newest first; what it was called before is part of it. */
export interface RecordHistory {
  kind: KindName;
  id: string;
  entries: readonly ChangeEntry[];
}

/** A record by kind and id. */
export interface RecordAddress {
  kind: KindName;
  id: string;
}

const keyOf = ({ kind, id }: RecordAddress): string => `${kind}/${id}`;

function readHistories(entries: readonly ChangeEntry[]): ReadonlyMap<string, RecordHistory> {
  /** The last id of a record that was renamed on the way, as read from the newest commit back. */
  const lastId = new Map<string, string>();
  const found = new Map<string, { kind: KindName; id: string; entries: ChangeEntry[] }>();
  for (const entry of entries) {
    for (const difference of entry.differences) {
      const { kind, id, from } = difference;
      const last = lastId.get(keyOf({ kind, id })) ?? id;
      if (from !== undefined) lastId.set(keyOf({ kind, id: from }), last);
      const address = keyOf({ kind, id: last });
      const own = found.get(address) ?? { kind, id: last, entries: [] };
      own.entries.push({ ...entry, differences: [difference] });
      found.set(address, own);
    }
  }
  return found;
}

/** Every page of a build asks about the same entries. */
const known = new WeakMap<readonly ChangeEntry[], ReadonlyMap<string, RecordHistory>>();

const historiesOf = (entries: readonly ChangeEntry[]): ReadonlyMap<string, RecordHistory> => {
  const found = known.get(entries) ?? readHistories(entries);
  known.set(entries, found);
  return found;
};

/** The history of every record that any commit touched, under the id it had last. */
export const recordHistories = (entries: readonly ChangeEntry[]): readonly RecordHistory[] => [
  ...historiesOf(entries).values(),
];

/** What git knows about all records; the newest first. */
export interface EntriesKnown {
  entries: readonly ChangeEntry[];
}

/** The history of some records for a page of theirs, which depends on no other record's. */
export function ownEntries(
  history: EntriesKnown,
  records: readonly RecordAddress[],
): readonly ChangeEntry[] {
  for (const record of records) noteRead(`history:${keyOf(record)}`);
  return unnoted(() => historyOf(history.entries, records));
}

/** The history of some records that are shown as one, the newest first. */
export function historyOf(
  entries: readonly ChangeEntry[],
  records: readonly RecordAddress[],
): readonly ChangeEntry[] {
  const all = historiesOf(entries);
  const own = new Map<string, ChangeEntry['differences'][number][]>();
  for (const record of records) {
    for (const { commit, differences } of all.get(keyOf(record))?.entries ?? [])
      own.set(commit, [...(own.get(commit) ?? []), ...differences]);
  }
  return entries.flatMap((entry) => {
    const differences = own.get(entry.commit);
    return differences === undefined ? [] : [{ ...entry, differences }];
  });
}
