import { statSync } from 'node:fs';
import type { Found } from './folder.ts';
import { readRecordFile } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import { readBytes, readText } from './text-file.ts';

/** A file of the data as it is on the disk now. */
export interface PresentFile extends RecordFile {
  /** When it was last written, in seconds since 1970. */
  writtenSeconds: number;
}

/** Files as they were read last, by their path, with what tells whether they have changed since. */
export type ReadCache = Map<string, { stamp: string; record: PresentFile }>;

const stampOf = (absolute: string): string => {
  const { mtimeNs, size, ino } = statSync(absolute, { bigint: true });
  return `${mtimeNs} ${size} ${ino}`;
};

const readPresent = (found: Found): PresentFile => {
  const file = readBytes(found.absolute);
  const { writtenSeconds } = file;
  return { ...readRecordFile(found, readText(file, found.file)), writtenSeconds };
};

/** Reads a file, or takes it from the cache when it is the same as before. */
export const readThrough = (cache: ReadCache | undefined, found: Found): PresentFile => {
  if (cache === undefined) return readPresent(found);
  const stamp = stampOf(found.absolute);
  const known = cache.get(found.absolute);
  const record = known?.stamp === stamp ? known.record : readPresent(found);
  cache.set(found.absolute, { stamp, record });
  // Later checks add their problems to the record: the cache keeps the ones of reading only.
  return { ...record, problems: [...record.problems] };
};
