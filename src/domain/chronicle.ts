import type { Dataset } from '#src/schema/dataset.ts';
import { timeRevisions } from './replay.ts';
import { promisesOn, type Promising } from './replay-promises.ts';
import type { PastEvents, PromiseRevision, Renaming, ValueSnapshot } from './replay-types.ts';
import type { JudgeContext } from './verdict.ts';

/** A published commit with what it did to values and verdicts; see `load/past.ts`. */
export interface PublishedCommit extends PastEvents {
  commit: string;
  subject: string;
}

/** One version of a value: what stood there from a day on. */
export interface ValueVersion {
  commit: string;
  day: string;
  subject: string;
  /** Nothing when the value was withdrawn. */
  now: ValueSnapshot | undefined;
}

/** One version of a promise and its verdict; without a commit when time turned it. */
export interface PromiseVersion extends Omit<PromiseRevision, 'kind' | 'id'> {
  commit: string | undefined;
  subject: string;
}

/** Versions of what a record holds by its item, the oldest first. */
export type Versions<T> = ReadonlyMap<string, readonly T[]>;

/** Everything that was published of each record, by `<kind>/<id>` under the id it has now. */
export interface Chronicle {
  /** Every published commit, the oldest first. */
  commits: readonly string[];
  values: ReadonlyMap<string, Versions<ValueVersion>>;
  promises: ReadonlyMap<string, Versions<PromiseVersion>>;
  /** Records under former ids, `<kind>/<id>`, and the id that each has now. */
  renamed: ReadonlyMap<string, string>;
}

type Growing<T> = Map<string, Map<string, T[]>>;

const add = <T>(all: Growing<T>, record: string, item: string, one: T): void => {
  const own = all.get(record) ?? new Map<string, T[]>();
  own.set(item, [...(own.get(item) ?? []), one]);
  all.set(record, own);
};

const move = <T>(all: Growing<T>, { kind, from, to }: Renaming): void => {
  const own = all.get(`${kind}/${from}`);
  if (own === undefined) return;
  all.delete(`${kind}/${from}`);
  all.set(`${kind}/${to}`, own);
};

/** Tasks and programmes as they are judged now, by `<kind>/<id>`. */
const promisingNow = (
  { tasks, programmes }: Pick<Dataset, 'tasks' | 'programmes'>,
  { asOf: _asOf, ...context }: JudgeContext,
): readonly Promising[] => [
  ...tasks.map((record): Promising => ({ kind: 'tasks', record, context })),
  ...programmes.map((record): Promising => ({ kind: 'programmes', record, context })),
];

/**
 * Puts what commits did together by records, and goes on from the newest commit to the day by which
 * the site judges: verdicts turn by time alone, and by what is not committed yet.
 */
export function chronicleOf(
  commits: readonly PublishedCommit[],
  dataset: Pick<Dataset, 'tasks' | 'programmes'>,
  context: JudgeContext,
): Chronicle {
  const values: Growing<ValueVersion> = new Map();
  const promises: Growing<PromiseVersion> = new Map();
  const renamed = new Map<string, string>();
  const judgedOn = new Map<string, string>();
  for (const { commit, subject, day, renamed: renamings, ...events } of commits) {
    for (const renaming of renamings) {
      const { kind, from, to } = renaming;
      move(values, renaming);
      move(promises, renaming);
      for (const [old, now] of renamed)
        if (now === from && old.startsWith(`${kind}/`)) renamed.set(old, to);
      renamed.set(`${kind}/${from}`, to);
      renamed.delete(`${kind}/${to}`);
    }
    for (const { kind, id, item, now } of events.values)
      add(values, `${kind}/${id}`, item, { commit, day, subject, now });
    for (const { kind, id, item, ...revision } of events.promises) {
      const byTime = revision.causes.includes('time');
      const version = { ...revision, item, commit: byTime ? undefined : commit };
      add(promises, `${kind}/${id}`, item, { ...version, subject: byTime ? '' : subject });
    }
    for (const record of events.judged) judgedOn.set(record, day);
  }
  for (const promising of promisingNow(dataset, context)) {
    const record = `${promising.kind}/${promising.record.id}`;
    const day = judgedOn.get(record);
    if (day === undefined || day > context.asOf) continue;
    for (const [item, now] of promisesOn(promising, day)) {
      const last = promises.get(record)?.get(item)?.at(-1);
      if (last?.now?.status === now.status) continue;
      const what = { item, day: context.asOf, was: last?.now?.status, now, fields: [] };
      add(promises, record, item, {
        ...what,
        causes: ['uncommitted'],
        commit: undefined,
        subject: '',
      });
    }
    for (const { kind: _kind, id: _id, ...turn } of timeRevisions(promising, day, context.asOf))
      add(promises, record, turn.item, { ...turn, commit: undefined, subject: '' });
  }
  return { commits: commits.map(({ commit }) => commit), values, promises, renamed };
}

/** Versions of a promise at which its verdict turned; the first publication is none. */
export const turnsIn = (versions: readonly PromiseVersion[]): readonly PromiseVersion[] =>
  versions.filter(({ was, now }) => was !== undefined && was !== now?.status);
