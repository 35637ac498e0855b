import { recordDifferences } from '#src/domain/record-differences.ts';
import { emptyState, nowhere, replayStep, standingAt, type Standing } from '#src/domain/replay.ts';
import type { PastEvents, PastKind, PastState, Renaming } from '#src/domain/replay-types.ts';
import { dayInZone } from './as-of.ts';
import { publicReason } from './commit-reason.ts';
import { blobContents, placesInGit } from './git.ts';
import { readPublished, type LogEntry } from './history-log.ts';
import { pastMemoryOf, type PastMemory, type RememberedPast } from './past-memory.ts';
import { isPastKind, recordIn, valueOfBytes, withRecord, withoutRecord } from './past-state.ts';

/** A published commit with what it did to values and verdicts. */
export interface PastEntry extends PastEvents {
  commit: string;
  subject: string;
  body: string;
}

/** The oldest commit first. */
export type Past =
  | { available: true; entries: readonly PastEntry[] }
  | { available: false; because: 'no-git' | 'shallow' };

const keyOf = (kind: PastKind, id: string): string => `${kind}/${id}`;

interface FileChange {
  kind: PastKind;
  id: string;
  /** Nothing when the file went. */
  blob: string | undefined;
}

const changesOf = ({ files }: LogEntry): readonly FileChange[] => {
  const found = new Map<string, FileChange>();
  const note = (kind: PastKind, id: string, blob: string | undefined): void => {
    const key = keyOf(kind, id);
    if (blob !== undefined || found.get(key)?.blob === undefined)
      found.set(key, { kind, id, blob });
  };
  for (const { before, after } of files) {
    const one = after ?? before;
    if (one !== undefined && isPastKind(one.kind)) note(one.kind, one.id, after?.blob);
  }
  return [...found.values()];
};

interface Applied {
  state: PastState;
  blobs: Map<string, string>;
  changed: readonly { kind: PastKind; id: string }[];
}

const apply = (
  from: PastState,
  known: ReadonlyMap<string, string>,
  changes: readonly FileChange[],
  valueOf: (blob: string) => unknown,
): Applied => {
  const blobs = new Map(known);
  const changed: { kind: PastKind; id: string }[] = [];
  let state = from;
  for (const { kind, id, blob } of changes) {
    const next =
      blob === undefined
        ? withoutRecord(state, kind, id)
        : withRecord(state, kind, id, valueOf(blob));
    if (next === undefined) continue;
    state = next;
    if (blob === undefined) blobs.delete(keyOf(kind, id));
    else blobs.set(keyOf(kind, id), blob);
    changed.push({ kind, id });
  }
  return { state, blobs, changed };
};

const renamesOf = (
  before: PastState,
  after: PastState,
  changed: readonly { kind: PastKind; id: string }[],
): readonly Renaming[] => {
  const versions = (state: PastState, other: PastState) =>
    changed.flatMap(({ kind, id }) => {
      const value = recordIn(state, kind, id);
      return value === undefined || recordIn(other, kind, id) !== undefined
        ? []
        : [{ kind, id, value }];
    });
  return recordDifferences(versions(before, after), versions(after, before)).flatMap(
    ({ kind, id, from }) =>
      from === undefined || !isPastKind(kind) ? [] : [{ kind, from, to: id }],
  );
};

/** Where the remembered replay ended, with the number of published commits that it covers. */
function resume(
  remembered: RememberedPast,
  log: readonly LogEntry[],
  valuesOf: (blobs: readonly string[]) => (blob: string) => unknown,
): { standing: Standing; blobs: ReadonlyMap<string, string>; done: number } {
  const start = { standing: nowhere, blobs: new Map<string, string>(), done: 0 };
  const { head, steps } = remembered;
  const place = log.findIndex(({ commit }) => commit === head?.commit);
  if (head === undefined || place === -1) return start;
  const past = log.slice(0, place + 1);
  if (past.some(({ commit }) => !steps.has(commit))) return start;
  if (place === log.length - 1) return { ...start, done: log.length };
  const valueOf = valuesOf([...head.blobs.values()]);
  const files = [...head.blobs].flatMap(([key, blob]): FileChange[] => {
    const [kind = '', id = ''] = key.split('/');
    return isPastKind(kind) ? [{ kind, id, blob }] : [];
  });
  const judged = new Map<string, string>();
  for (const { commit } of past) {
    const events = steps.get(commit);
    for (const parent of events?.judged ?? []) judged.set(parent, events?.day ?? '');
  }
  const { state, blobs } = apply(emptyState, new Map(), files, valueOf);
  return { standing: standingAt(state, judged), blobs, done: place + 1 };
}

/**
 * What the published commits of a data set did to its values and verdicts, each judged on its day.
 * Versions that are not sound by the schemas of today are passed over: what was there before stays.
 * @param memory remembers what each commit did, so that a commit is replayed only once
 */
export function readPast(
  dataDir: string,
  contentDir: string,
  timeZone: string,
  memory: PastMemory = pastMemoryOf(undefined, ''),
): Past {
  const places = placesInGit(dataDir, contentDir);
  if (places === undefined) return { available: false, because: 'no-git' };
  const { top, shallow, prefixes } = places;
  if (shallow) return { available: false, because: 'shallow' };
  try {
    const log = readPublished(top, prefixes);
    const key = [...prefixes, timeZone];
    const remembered = memory.load(key);
    const valuesOf = (ids: readonly string[]): ((blob: string) => unknown) => {
      const contents = blobContents(top, ids);
      return (blob) => valueOfBytes(contents.get(blob));
    };
    const start = resume(remembered, log, valuesOf);
    const fresh = log.slice(start.done);
    const valueOf = valuesOf(
      fresh.flatMap((entry) =>
        changesOf(entry).flatMap(({ blob }) => (blob === undefined ? [] : [blob])),
      ),
    );
    const steps = new Map(
      log.slice(0, start.done).flatMap(({ commit }) => {
        const events = remembered.steps.get(commit);
        return events === undefined ? [] : [[commit, events] as const];
      }),
    );
    let { standing, blobs } = start;
    let day = steps.get(log[start.done - 1]?.commit ?? '')?.day ?? '';
    for (const entry of fresh) {
      const own = dayInZone(entry.seconds, timeZone);
      // Clocks of different machines may disagree; the site never judges by an earlier day than before.
      if (own > day) day = own;
      const next = apply(standing.state, blobs, changesOf(entry), valueOf);
      const renamed = renamesOf(standing.state, next.state, next.changed);
      const { state, changed } = next;
      const done = replayStep(standing, { commit: entry.commit, day, state, changed, renamed });
      steps.set(entry.commit, done.events);
      ({ standing } = done);
      ({ blobs } = next);
    }
    const last = log.at(-1);
    if (last !== undefined && fresh.length > 0)
      memory.save(key, { steps, head: { commit: last.commit, blobs } });
    return {
      available: true,
      entries: log.flatMap(({ commit, subject, body }) => {
        const events = steps.get(commit);
        return events === undefined ? [] : [{ commit, ...publicReason(subject, body), ...events }];
      }),
    };
  } catch {
    return { available: false, because: 'no-git' };
  }
}
