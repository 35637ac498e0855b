import type { KindName } from '#src/schema/kinds.ts';
import type { ChangeEntry } from './changes.ts';

/** What happened to one record, the newest first; what it was called before is part of it. */
export interface RecordHistory {
  kind: KindName;
  id: string;
  entries: readonly ChangeEntry[];
}

/** The history of every record that any commit touched, under the id it had last. */
export function recordHistories(entries: readonly ChangeEntry[]): readonly RecordHistory[] {
  /** The last id of a record that was renamed on the way, as read from the newest commit back. */
  const lastId = new Map<string, string>();
  const found = new Map<string, { kind: KindName; id: string; entries: ChangeEntry[] }>();
  for (const entry of entries) {
    for (const difference of entry.differences) {
      const { kind, id, from } = difference;
      const last = lastId.get(`${kind}/${id}`) ?? id;
      if (from !== undefined) lastId.set(`${kind}/${from}`, last);
      const address = `${kind}/${last}`;
      const own = found.get(address) ?? { kind, id: last, entries: [] };
      own.entries.push({ ...entry, differences: [difference] });
      found.set(address, own);
    }
  }
  return [...found.values()];
}
