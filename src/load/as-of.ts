import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '#src/rules/rule.ts';
import { editedPaths, git, mayBeInGit, placeInGit } from './git.ts';

/** Making a formatter takes longer than using it a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone);
  const formatter = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formatters.set(timeZone, formatter);
  return formatter;
};

/** The calendar day in a time zone at a moment given in seconds since 1970. */
export const dayInZone = (epochSeconds: number, timeZone: string): string =>
  formatterOf(timeZone).format(epochSeconds * 1000);

/** When a file was last written, in seconds; nothing when it is gone. */
export const writtenSeconds = (file: string): number | undefined => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? undefined : stat.mtimeMs / 1000;
};

const secondsOf = (text: string): number | undefined => {
  const seconds = Number.parseInt(text.trim(), 10);
  return Number.isNaN(seconds) ? undefined : seconds;
};

/** Time of the newest commit of the repository that holds a folder, in seconds; none without git. */
export function newestCommitSeconds(folder: string): number | undefined {
  if (!mayBeInGit(folder)) return undefined;
  try {
    return secondsOf(git(folder, 'log', '-1', '--format=%ct'));
  } catch {
    return undefined;
  }
}

/** Files of the data that differ from the newest commit. */
const uncommitted = (folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) => {
    const place = placeInGit(folder);
    return place === undefined
      ? []
      : editedPaths(place.top, 'HEAD', [place.prefix]).map((path) => join(place.top, path));
  });

/** When the newest of some files was saved; nothing when there is none. */
function newestSeconds(files: readonly string[]): number | undefined {
  const times = files.map(writtenSeconds).filter((seconds) => seconds !== undefined);
  return times.length === 0 ? undefined : Math.max(...times);
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

const updatesIn = (draft: Draft): readonly string[] =>
  [
    ...(draft.site === undefined ? [] : [draft.site]),
    ...draft.indicators,
    ...draft.observations,
    ...draft.tasks,
    ...draft.programmes,
    ...draft.benchmarks,
    ...draft.findings,
    ...draft.exemplars,
    ...draft.guides,
    ...draft.pages,
  ].map(({ updated_on }) => updated_on);

const newest = (days: readonly string[]): string => days.reduce(later, '');

/** The newest `updated_on` in the data: the as-of day of a copy that has no history. */
export const newestUpdate = (draft: Draft): string => newest(updatesIn(draft));

/** Files whose time is older were unpacked by a program that writes none. */
const timesKnownFrom = '2020-01-01';
/** More records than this after the day they were saved: the clock is wrong, not the records. */
const mostMistaken = 2;

/** The newest update that the files' own times allow: no one saves a record before its update. */
function likelyUpdate(draft: Draft, savedDay: string | undefined): string {
  const updates = updatesIn(draft);
  if (savedDay === undefined || savedDay < timesKnownFrom) return newest(updates);
  const sound = updates.filter((update) => update <= savedDay);
  return sound.length > 0 && updates.length - sound.length <= mostMistaken
    ? newest(sound)
    : newest(updates);
}

export interface AsOf {
  /** The day by which the site judges. */
  asOf: string;
  /** The last day of which the data can know; later than `asOf` when the site looks back. */
  known: string;
  /** The last day on which a paper can have been read: the day of the newest save; nothing when files have no times. */
  readBy?: string;
}

/**
 * The day by which the site judges: `SOURCE_DATE_EPOCH`, else the newest commit, else the
 * newest update in the data. Never the clock of the building machine. While an edit waits for
 * its commit, the newest update counts if the file was not saved before that day; `edits` are
 * the files that differ from the newest commit, where they are known already; `newestSave` is when the
 * last file of the data was saved, which shows a mistaken update where there is no git.
 * @throws RangeError when `SOURCE_DATE_EPOCH` is not a whole number of seconds
 */
export function asOfDay(
  draft: Draft,
  folders: { dataDir: string; contentDir: string },
  sourceDateEpoch?: string,
  edits?: readonly string[],
  newestSave?: number,
): AsOf {
  const timeZone = draft.site?.time_zone ?? 'UTC';
  const day = (seconds: number): string => dayInZone(seconds, timeZone);
  const saved = newestSave === undefined ? undefined : day(newestSave);
  const days = daysKnown(draft, folders, { day, saved, sourceDateEpoch, edits });
  return saved === undefined || saved < timesKnownFrom
    ? days
    : { ...days, readBy: later(days.known, saved) };
}

interface Clock {
  day: (seconds: number) => string;
  saved: string | undefined;
  sourceDateEpoch: string | undefined;
  edits: readonly string[] | undefined;
}

function daysKnown(
  draft: Draft,
  folders: { dataDir: string; contentDir: string },
  { day, saved, sourceDateEpoch, edits }: Clock,
): Omit<AsOf, 'readBy'> {
  const { dataDir, contentDir } = folders;
  const commit = newestCommitSeconds(dataDir);
  const committed = commit === undefined ? undefined : day(commit);
  if (sourceDateEpoch !== undefined && sourceDateEpoch !== '') {
    if (!/^\d{1,12}$/.test(sourceDateEpoch)) {
      throw new RangeError(`SOURCE_DATE_EPOCH 要写从 1970 年起的秒数，现在是“${sourceDateEpoch}”`);
    }
    const asOf = day(Number(sourceDateEpoch));
    return { asOf, known: later(asOf, committed ?? '') };
  }
  if (committed === undefined) {
    const asOf = likelyUpdate(draft, saved);
    return { asOf, known: asOf };
  }
  const edited = newestSeconds(edits ?? uncommitted([dataDir, contentDir]));
  const asOf =
    edited === undefined ? committed : later(committed, earlier(newestUpdate(draft), day(edited)));
  return { asOf, known: asOf };
}
