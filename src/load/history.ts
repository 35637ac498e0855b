import { isKindName, kinds, type KindName } from '#src/schema/kinds.ts';
import { dayInZone } from './as-of.ts';
import { git } from './git.ts';

export type ChangeKind = 'added' | 'changed' | 'removed';

/** A record that a commit touched. */
export interface TouchedRecord {
  kind: KindName;
  /** The file's name without its extension; the kind's own name for kinds of one file. */
  id: string;
  change: ChangeKind;
}

/** A commit that touched the data or the guides. Who wrote it is not read. */
export interface HistoryEntry {
  commit: string;
  /** Calendar day in the site's time zone. */
  day: string;
  subject: string;
  records: readonly TouchedRecord[];
}

/** The newest commit first; without git, or in a shallow clone, why there is none. */
export type History =
  | { available: true; entries: readonly HistoryEntry[] }
  | { available: false; because: 'no-git' | 'shallow' };

const changeOf = (letter: string): ChangeKind =>
  letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'changed';

/** The record that a file below the data or content folder holds. */
export function recordOf(path: string): { kind: KindName; id: string } | undefined {
  const [first = '', second, ...deeper] = path.split('/');
  const stem = (name: string): string => name.replace(/\.[^.]*$/, '');
  const kind = second === undefined ? stem(first) : first;
  if (!isKindName(kind) || deeper.length > 0) return undefined;
  const name = second ?? first;
  return name.endsWith(kinds[kind].extension) ? { kind, id: stem(name) } : undefined;
}

/** Reads `git log -z --name-status`: a status, then one path, or two for a rename. */
function touchedRecords(
  fields: readonly string[],
  prefixes: readonly string[],
): readonly TouchedRecord[] {
  const touched: TouchedRecord[] = [];
  const add = (path: string, change: ChangeKind): void => {
    const prefix = prefixes.find((one) => path.startsWith(one));
    const record = prefix === undefined ? undefined : recordOf(path.slice(prefix.length));
    if (record !== undefined) touched.push({ ...record, change });
  };
  for (let at = 0; at < fields.length; at += 1) {
    const letter = (fields[at] ?? '').trim().charAt(0);
    if (letter === '') continue;
    at += 1;
    if (letter === 'R') {
      add(fields[at] ?? '', 'removed');
      at += 1;
      add(fields[at] ?? '', 'added');
    } else {
      add(fields[at] ?? '', changeOf(letter));
    }
  }
  return touched;
}

/** The history of a data set from the repository that holds it. */
export function readHistory(dataDir: string, contentDir: string, timeZone: string): History {
  try {
    if (git(dataDir, 'rev-parse', '--is-shallow-repository').trim() === 'true') {
      return { available: false, because: 'shallow' };
    }
    const prefixes = [dataDir, contentDir]
      .map((folder) => git(folder, 'rev-parse', '--show-prefix').trim())
      .sort((a, b) => b.length - a.length);
    const log = git(
      dataDir,
      'log',
      '-z',
      '--no-merges',
      '--name-status',
      '-M',
      '--format=%x01%H%x00%ct%x00%s%x00',
      '--',
      dataDir,
      contentDir,
    );
    const entries = log
      .split('\u0001')
      .slice(1)
      .map((block): HistoryEntry => {
        const [commit = '', seconds = '', subject = '', ...fields] = block.split('\0');
        return {
          commit,
          day: dayInZone(Number(seconds), timeZone),
          subject,
          records: touchedRecords(fields, prefixes),
        };
      })
      .filter(({ records }) => records.length > 0);
    return { available: true, entries };
  } catch {
    return { available: false, because: 'no-git' };
  }
}
