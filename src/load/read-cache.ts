import { statSync } from 'node:fs';
import type { Found } from './folder.ts';
import { readRecordFile } from './record-file.ts';
import type { RecordFile } from './record-file.ts';

/** Files as they were read last, by their path, with what tells whether they have changed since. */
export type ReadCache = Map<string, { stamp: string; record: RecordFile }>;

const stampOf = (absolute: string): string => {
  const { mtimeNs, size, ino } = statSync(absolute, { bigint: true });
  return `${mtimeNs} ${size} ${ino}`;
};

/** Reads a file, or takes it from the cache when it is the same as before. */
export const readThrough = (cache: ReadCache | undefined, found: Found): RecordFile => {
  if (cache === undefined) return readRecordFile(found);
  const stamp = stampOf(found.absolute);
  const known = cache.get(found.absolute);
  const record = known?.stamp === stamp ? known.record : readRecordFile(found);
  cache.set(found.absolute, { stamp, record });
  // Later checks add their problems to the record: the cache keeps the ones of reading only.
  return { ...record, problems: [...record.problems] };
};
