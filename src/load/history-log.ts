import { recordOf } from './history.ts';
import { git, pathArguments } from './git.ts';
import type { KindName } from '#src/schema/kinds.ts';

/** A file that a commit touched: the contents before and after, by git's own ids. */
export interface TouchedFile {
  before: { kind: KindName; id: string; blob: string } | undefined;
  after: { kind: KindName; id: string; blob: string } | undefined;
  /** In a merge: what each further parent had; only what differs from all of them is the merge's own. */
  otherParents: readonly string[];
}

export interface LogEntry {
  commit: string;
  /** Seconds since 1970. */
  seconds: number;
  subject: string;
  body: string;
  files: readonly TouchedFile[];
}

const noBlob = /^0+$/;

/** Reads what `--raw -z` prints after a commit's fields. */
function touchedFiles(fields: readonly string[], prefixes: readonly string[]): TouchedFile[] {
  const files: TouchedFile[] = [];
  const at = (path: string | undefined, blob: string | undefined) => {
    const prefix = prefixes.find((one) => path?.startsWith(one));
    const record = prefix === undefined ? undefined : recordOf((path ?? '').slice(prefix.length));
    return record === undefined || blob === undefined || noBlob.test(blob)
      ? undefined
      : { ...record, blob };
  };
  for (let place = 0; place < fields.length; place += 1) {
    const raw = (fields[place] ?? '').trim();
    if (!raw.startsWith(':')) continue;
    const parents = raw.length - raw.replace(/^:+/, '').length;
    const words = raw.slice(parents).split(' ');
    // Modes of the parents and of the result, then as many ids, then a letter for each parent.
    const ids = words.slice(parents + 1, 2 * parents + 2);
    const letters = words.at(-1) ?? '';
    place += 1;
    const path = fields[place];
    const isMove = parents === 1 && /^[RC]/.test(letters);
    if (isMove) place += 1;
    const before = letters.startsWith('C') ? undefined : at(path, ids[0]);
    const after = at(isMove ? fields[place] : path, ids.at(-1));
    if (before !== undefined || after !== undefined)
      files.push({ before, after, otherParents: ids.slice(1, -1) });
  }
  return files;
}

const format = '--format=%x01%H%x00%ct%x00%s%x00%b%x00';

const entriesOf = (log: string, prefixes: readonly string[]): readonly LogEntry[] =>
  log
    .split('\u0001')
    .slice(1)
    .map((block): LogEntry => {
      const [commit = '', seconds = '', subject = '', body = '', ...fields] = block.split('\0');
      const files = touchedFiles(fields, prefixes);
      return { commit, seconds: Number(seconds), subject, body: body.trim(), files };
    })
    .filter(({ files }) => files.length > 0);

/**
 * The commits as they were published, the oldest first: the line of first parents, where a merge
 * holds all that it brought. A renamed file is one that went and one that came.
 * @throws when git fails
 */
export function readPublished(top: string, prefixes: readonly string[]): readonly LogEntry[] {
  const how = ['-z', '--raw', '--no-abbrev', '--no-renames', '--first-parent', '-m', '--root'];
  const log = git(top, 'log', '--reverse', ...how, format, ...pathArguments(prefixes));
  return entriesOf(log, prefixes);
}

/**
 * Every commit that touched the data or the guides, the newest first. A merge is there only
 * with what it changed itself. Renames are followed.
 * @param prefixes paths of the data and the content folder from the top, the longer one first
 * @throws when git fails
 */
export function readLog(top: string, prefixes: readonly string[]): readonly LogEntry[] {
  const how = [
    '-z',
    '--raw',
    '--no-abbrev',
    '-M',
    '-c',
    '--full-history',
    '--root',
    '--date-order',
  ];
  const log = git(top, 'log', ...how, format, ...pathArguments(prefixes));
  return entriesOf(log, prefixes);
}
