import { join } from 'node:path';
import { momentText } from '#src/domain/date.ts';
import {
  fieldDifferences,
  recordDifferences,
  type RecordDifference,
  type RecordVersion,
} from '#src/domain/record-differences.ts';
import { isKindName, kinds, type KindName } from '#src/schema/kinds.ts';
import { dayInZone } from './as-of.ts';
import { publicReason } from './commit-reason.ts';
import { versionOf } from './data-change.ts';
import { blobContents, placesInGit } from './git.ts';
import { memoryOf, type HistoryMemory } from './history-memory.ts';
import { readLog, type LogEntry, type TouchedFile } from './history-log.ts';
import { readRecordFile } from './record-file.ts';
import { textOfBytes } from './text-file.ts';

/** A commit that touched the data or the guides. Who wrote it is not read. */
export interface HistoryEntry {
  commit: string;
  /** Calendar day in the site's time zone. */
  day: string;
  /** When it was committed, in universal time (RFC 3339). */
  at: string;
  subject: string;
  /** The rest of the message, without the lines that name people. */
  body: string;
  differences: readonly RecordDifference[];
}

/** The newest commit first; without git, or in a shallow clone, why there is none. */
export type History =
  | { available: true; entries: readonly HistoryEntry[] }
  | { available: false; because: 'no-git' | 'shallow' };

/** The record that a file below the data or content folder holds. */
export function recordOf(path: string): { kind: KindName; id: string } | undefined {
  const [first = '', second, ...deeper] = path.split('/');
  const stem = (name: string): string => name.replace(/\.[^.]*$/, '');
  const kind = second === undefined ? stem(first) : first;
  if (!isKindName(kind) || deeper.length > 0) return undefined;
  const name = second ?? first;
  return name.endsWith(kinds[kind].extension) ? { kind, id: stem(name) } : undefined;
}

type Side = NonNullable<TouchedFile['before']>;
type Contents = ReadonlyMap<string, Uint8Array>;

/** A file as it was, as plain data; its whole text when it was not readable then. */
function versionAt({ kind, id, blob }: Side, contents: Contents): RecordVersion {
  const bytes = contents.get(blob) ?? new Uint8Array();
  const file = `${kind}/${id}`;
  const record = readRecordFile({ kind, id, absolute: file, file }, textOfBytes(bytes, file));
  return record.value === undefined ? { kind, id, value: { unreadable: blob } } : versionOf(record);
}

const blobsOf = ({ files }: LogEntry): readonly string[] =>
  files.flatMap(({ before, after, otherParents }) => [
    ...(before === undefined ? [] : [before.blob]),
    ...(after === undefined ? [] : [after.blob]),
    ...otherParents,
  ]);

/** Of a merge's differences from its first parent, those that no other parent had either. */
function ownOfMerge(
  found: RecordDifference,
  file: TouchedFile,
  contents: Contents,
): RecordDifference {
  const { after } = file;
  if (after === undefined || file.otherParents.length === 0) return found;
  const now = versionAt(after, contents).value;
  const others = file.otherParents.map(
    (blob) =>
      new Set(
        fieldDifferences(versionAt({ ...after, blob }, contents).value, now).map(
          ({ label }) => label,
        ),
      ),
  );
  return {
    ...found,
    fields: found.fields.filter(({ label }) => others.every((labels) => labels.has(label))),
  };
}

function differencesOf({ files }: LogEntry, contents: Contents): readonly RecordDifference[] {
  const versions = (side: 'before' | 'after'): readonly RecordVersion[] =>
    files.flatMap((file) => {
      const own = file[side];
      return own === undefined ? [] : [versionAt(own, contents)];
    });
  return recordDifferences(versions('before'), versions('after'))
    .map((found) => {
      const file = files.find(({ after }) => after?.kind === found.kind && after.id === found.id);
      return file === undefined ? found : ownOfMerge(found, file, contents);
    })
    .filter(({ change, fields }) => change !== 'changed' || fields.length > 0);
}

/**
 * The history of a data set from the repository that holds it.
 * @param memory remembers what each commit changed, so that a commit is read only once
 */
export function readHistory(
  dataDir: string,
  contentDir: string,
  timeZone: string,
  memory: HistoryMemory = memoryOf(undefined),
): History {
  const places = placesInGit(dataDir, contentDir);
  if (places === undefined) return { available: false, because: 'no-git' };
  const { top, shallow, prefixes } = places;
  if (shallow) return { available: false, because: 'shallow' };
  try {
    const log = readLog(top, prefixes);
    const known = memory.load(prefixes);
    const fresh = log.filter(({ commit }) => !known.has(commit));
    const contents = blobContents(top, fresh.flatMap(blobsOf));
    const found = new Map(known);
    for (const entry of fresh) found.set(entry.commit, differencesOf(entry, contents));
    if (fresh.length > 0) memory.save(prefixes, found);
    return {
      available: true,
      entries: log
        .map(({ commit, seconds, subject, body }) => ({
          commit,
          day: dayInZone(seconds, timeZone),
          at: momentText(seconds),
          ...publicReason(subject, body),
          differences: found.get(commit) ?? [],
        }))
        .filter(({ differences }) => differences.length > 0),
    };
  } catch {
    return { available: false, because: 'no-git' };
  }
}

/** Where a project remembers its history between builds. */
export const historyFolder = (root: string): string => join(root, '.sunledger', 'history');
