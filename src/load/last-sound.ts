import { join } from 'node:path';
import { kinds } from '#src/schema/kinds.ts';
import type { KindName } from '#src/schema/kinds.ts';
import { contentsAt, git, pathArguments } from './git.ts';
import { readRecordFile } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import { textOfBytes } from './text-file.ts';

/** A file of a commit. */
export interface CommittedFile {
  kind: KindName;
  id: string;
  /** Path from the top of the repository. */
  path: string;
}

/** So many commits are looked through for a sound version, and so many versions of one file. */
const commitsBack = 100;
const versionsBack = 8;
/** More files that do not fit: the schema changed since, and not the data was broken. */
const mostBroken = 40;

/** Reads files as they were in a commit; what the commit does not hold is left out. */
export const recordsAt = (
  top: string,
  commit: string,
  files: readonly CommittedFile[],
): readonly RecordFile[] => {
  const contents = contentsAt(
    top,
    commit,
    files.map(({ path }) => path),
  );
  return files.flatMap(({ kind, id, path }) => {
    const bytes = contents.get(path);
    const found = { kind, id, absolute: join(top, path), file: path };
    return bytes === undefined ? [] : [readRecordFile(found, textOfBytes(bytes, path))];
  });
};

const isSound = ({ kind, value }: RecordFile): boolean =>
  value !== undefined && kinds[kind].schema.safeParse(value).success;

/** The commits that touched each path, the newest first. */
const touches = (
  top: string,
  commit: string,
  paths: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const names = ['-z', '--name-only', '--no-renames', '--format=%x01%H%x00', `-${commitsBack}`];
  const log = git(top, 'log', ...names, commit, ...pathArguments(paths));
  const found = new Map<string, string[]>();
  for (const block of log.split('\u0001').slice(1)) {
    const [hash = '', ...touched] = block.split('\0').map((part) => part.trim());
    for (const path of touched) found.set(path, [...(found.get(path) ?? []), hash]);
  }
  return found;
};

/**
 * Files as a commit holds them; in place of one that was broken then, its last sound version
 * before: that is what was published, and stayed so while the broken one could not be.
 */
export const publishedRecordsAt = (
  top: string,
  commit: string,
  files: readonly CommittedFile[],
): readonly RecordFile[] => {
  const read = recordsAt(top, commit, files);
  const broken = new Set(read.filter((file) => !isSound(file)).map(({ file }) => file));
  if (broken.size === 0 || broken.size > mostBroken) return read;
  const before = touches(top, commit, [...broken]);
  return read.map((record) => {
    if (!broken.has(record.file)) return record;
    const { kind, id, file: path } = record;
    for (const hash of (before.get(path) ?? []).slice(1, versionsBack + 1)) {
      const [older] = recordsAt(top, hash, [{ kind, id, path }]);
      if (older !== undefined && isSound(older)) return older;
    }
    return record;
  });
};
