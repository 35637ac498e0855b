import { statSync } from 'node:fs';
import { kinds } from '#src/schema/kinds.ts';
import type { Kind } from '#src/schema/kinds.ts';
import type { Found } from './folder.ts';
import type { ReadMemory } from './read-memory.ts';
import { readRecordFile, validate } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import { remarksIn } from './remarks.ts';
import { readBytes, readText } from './text-file.ts';
import type { FileBytes } from './text-file.ts';

/** A file of the data as it is on the disk now. */
export interface PresentFile {
  /** With all that can be said of it alone. */
  record: RecordFile;
  /** When it was last written, in seconds since 1970. */
  writtenSeconds: number;
}

/** Files as they were read last, by their path, with what tells whether they have changed since. */
export type ReadCache = Map<string, { stamp: string; present: PresentFile }>;

const stampOf = (absolute: string): string => {
  const { mtimeNs, size, ino } = statSync(absolute, { bigint: true });
  return `${mtimeNs} ${size} ${ino}`;
};

const judged = (found: Found, file: FileBytes): RecordFile => {
  const record = readRecordFile(found, readText(file, found.file));
  const kind: Kind = kinds[found.kind];
  // First, since it adds its problems to the record.
  const value = validate(record, kind.schema);
  const remarks = remarksIn(record.source, record.body?.start);
  return { ...record, checked: { value }, remarks };
};

const readPresent = (found: Found, memory: ReadMemory | undefined): PresentFile => {
  const file = readBytes(found.absolute);
  const record =
    memory === undefined
      ? judged(found, file)
      : memory.through(found, file, () => judged(found, file));
  return { record, writtenSeconds: file.writtenSeconds };
};

/** Reads a file, or takes it from the cache or the memory when it is the same as before. */
export const readThrough = (
  cache: ReadCache | undefined,
  memory: ReadMemory | undefined,
  found: Found,
): PresentFile => {
  if (cache === undefined) return readPresent(found, memory);
  const stamp = stampOf(found.absolute);
  const known = cache.get(found.absolute);
  const present = known?.stamp === stamp ? known.present : readPresent(found, memory);
  cache.set(found.absolute, { stamp, present });
  return present;
};
