import { causesOf, promisesIn, type StatedPromise } from './replay-causes.ts';
import { promisesOn, turnsByTime, type Promising } from './replay-promises.ts';
import type {
  PastEvents,
  PastState,
  PastStep,
  PromiseRevision,
  PromiseSnapshot,
  ValueRevision,
} from './replay-types.ts';
import {
  changedRegions,
  indexOf,
  type Concerned,
  measuresIn,
  reportRevisions,
  seenIn,
  valueRevisions,
  withDependants,
  type Seen,
} from './replay-values.ts';
import { chosenProfile } from './verdict.ts';

type Parent = `${'tasks' | 'programmes'}/${string}`;
type ParentKind = 'tasks' | 'programmes';

/** Where a replay stands: the last state, and when each task and programme was judged last. */
export interface Standing {
  state: PastState;
  seen: ReadonlyMap<string, Seen>;
  /** By `<kind>/<id>`. */
  judged: ReadonlyMap<string, { promising: Promising; day: string }>;
}

export const emptyState: PastState = {
  site: undefined,
  regions: [],
  indicators: new Map(),
  observations: new Map(),
  tasks: new Map(),
  programmes: new Map(),
};

export const nowhere: Standing = { state: emptyState, seen: new Map(), judged: new Map() };

const parentsOf = ({ tasks, programmes }: PastState): readonly Parent[] => [
  ...[...tasks.keys()].map((id): Parent => `tasks/${id}`),
  ...[...programmes.keys()].map((id): Parent => `programmes/${id}`),
];
const partsOfParent = (parent: string): { kind: ParentKind; id: string } => ({
  kind: parent.startsWith('tasks/') ? 'tasks' : 'programmes',
  id: parent.slice(parent.indexOf('/') + 1),
});

const measuresOfParent = (state: PastState, parent: string): readonly string[] => {
  const { kind, id } = partsOfParent(parent);
  return [...promisesIn(state, kind, id).values()].flatMap(({ measure }: StatedPromise) =>
    measure === undefined ? [] : [measure],
  );
};

/** A task or programme of a state, ready to be judged; nothing while settings are missing. */
function promisingIn(
  state: PastState,
  parent: string,
  index: Promising['context']['index'],
): Promising | undefined {
  const profile = state.site === undefined ? undefined : chosenProfile(state.site);
  if (profile === undefined) return undefined;
  const { kind, id } = partsOfParent(parent);
  const context = { index, profile };
  const task = kind === 'tasks' ? state.tasks.get(id) : undefined;
  if (task !== undefined) return { kind: 'tasks', record: task, context };
  const programme = kind === 'programmes' ? state.programmes.get(id) : undefined;
  return programme === undefined ? undefined : { kind: 'programmes', record: programme, context };
}

/** Stands where a replay of all commits up to a state would stand. */
export function standingAt(state: PastState, judgedOn: ReadonlyMap<string, string>): Standing {
  const index = indexOf(state, measuresIn(state).keys());
  if (index === undefined) return { ...nowhere, state };
  const judged = [...judgedOn].flatMap(([parent, day]) => {
    const promising = promisingIn(state, parent, index);
    return promising === undefined ? [] : [[parent, { promising, day }] as const];
  });
  return { state, seen: seenIn(index), judged: new Map(judged) };
}

/** Verdicts that turned while days passed, as revisions. */
export const timeRevisions = (
  promising: Promising,
  from: string,
  to: string,
): readonly PromiseRevision[] =>
  turnsByTime(promising, from, to).map(({ item, day, was, now }) => ({
    kind: promising.kind,
    id: promising.record.id,
    item,
    day,
    was: was.status,
    now,
    causes: ['time'],
    fields: [],
  }));

const bothKeys = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>) => [
  ...new Set([...a.keys(), ...b.keys()]),
];

interface Touched {
  measures: ReadonlySet<string>;
  /** Regions whose values of these measures may differ. */
  regions: Concerned;
  parents: ReadonlySet<string>;
}

/** What a commit can have changed: measures whose values, and records whose verdicts may differ. */
function touchedBy(step: PastStep, before: PastState): Touched {
  const { state, changed, renamed } = step;
  const former = new Set(renamed.map(({ kind, from }) => `${kind}/${from}`));
  const [old, now] = [measuresIn(before), measuresIn(state)];
  const everything = changed.some(({ kind }) => kind === 'site' || kind === 'regions');
  const direct = changed.flatMap(({ kind, id }) => {
    if (kind === 'observations') return [id];
    if (kind !== 'indicators') return [];
    return [before.indicators.get(id), state.indicators.get(id)].flatMap((one) =>
      one?.kind === 'figures' ? one.measures.map((measure) => measure.id) : [],
    );
  });
  const measures = everything
    ? new Set([...old.keys(), ...now.keys()])
    : withDependants(withDependants(direct, old), now);
  const parents = [...new Set([...parentsOf(state), ...parentsOf(before)])].filter(
    (parent) =>
      !former.has(parent) &&
      (everything ||
        changed.some(({ kind, id }) => `${kind}/${id}` === parent) ||
        measuresOfParent(state, parent).some((id) => measures.has(id))),
  );
  const rowsOnly = changed.every(({ kind }) => kind !== 'indicators') && !everything;
  const regions = changed.flatMap(({ kind, id }) =>
    kind === 'observations'
      ? changedRegions(before.observations.get(id), state.observations.get(id))
      : [],
  );
  return {
    regions: rowsOnly && renamed.length === 0 ? new Set(regions) : undefined,
    measures: new Set([...measures].sort()),
    parents: new Set(parents.sort()),
  };
}

/** What was known under former ids, under the ids that a commit gave. */
function renamedStanding({ state, seen, judged }: Standing, { renamed }: PastStep): Standing {
  if (renamed.length === 0) return { state, seen, judged };
  const names = new Map(renamed.map(({ kind, from, to }) => [`${kind}/${from}`, to]));
  const move = <T>(kind: string, known: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...known].map(([id, one]) => [names.get(`${kind}/${id}`) ?? id, one]));
  return {
    state,
    seen: move('observations', seen),
    judged: new Map(
      [...judged].map(([parent, one]) => {
        const to = names.get(parent);
        return [to === undefined ? parent : `${partsOfParent(parent).kind}/${to}`, one];
      }),
    ),
  };
}

const sameText = (a: PromiseSnapshot | undefined, b: PromiseSnapshot | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What one commit did to values and verdicts, and where the replay stands after it. */
export function replayStep(
  standing: Standing,
  step: PastStep,
): { events: PastEvents; standing: Standing } {
  const { state, day, renamed } = step;
  const before = renamedStanding(standing, step);
  const touched = touchedBy(step, before.state);
  const needed = [
    ...touched.measures,
    ...[...touched.parents].flatMap((parent) => measuresOfParent(state, parent)),
  ];
  const index = indexOf(state, needed, touched.regions);
  if (index === undefined) {
    const events = { day, values: [], promises: [], renamed, judged: [] };
    return { events, standing: { ...before, state } };
  }
  const values = valueRevisions(index, touched.measures, before.seen, touched.regions);
  const measures = { before: measuresIn(before.state), after: measuresIn(state) };
  const former = new Map(renamed.map(({ kind, from, to }) => [`${kind}/${to}`, from]));
  const judged = new Map(before.judged);
  const promises: PromiseRevision[] = [];
  const reports: ValueRevision[] = [];
  for (const parent of touched.parents) {
    const { kind, id } = partsOfParent(parent);
    const formerId = former.get(parent) ?? id;
    const stated = (one: PastState, own: string) => [...promisesIn(one, kind, own).values()];
    reports.push(...reportRevisions(kind, id, stated(before.state, formerId), stated(state, id)));
    const known = before.judged.get(parent);
    const promising = promisingIn(state, parent, index);
    if (known !== undefined) {
      const turned = timeRevisions(known.promising, known.day, day);
      promises.push(...turned.map((turn) => ({ ...turn, id })));
    }
    const was = known === undefined ? new Map() : promisesOn(known.promising, day);
    const now = promising === undefined ? new Map() : promisesOn(promising, day);
    for (const item of bothKeys(now, was)) {
      const [old, fresh] = [was.get(item), now.get(item)];
      if (sameText(old, fresh)) continue;
      const states = { before: before.state, after: state };
      const why = causesOf(kind, id, item, states, measures, formerId);
      promises.push({ kind, id, item, day, was: old?.status, now: fresh, ...why });
    }
    if (promising === undefined) judged.delete(parent);
    else judged.set(parent, { promising, day });
  }
  return {
    events: {
      day,
      values: [...values.revisions, ...reports],
      promises,
      renamed,
      judged: [...touched.parents].filter((parent) => judged.has(parent)),
    },
    standing: { state, seen: new Map([...before.seen, ...values.seen]), judged },
  };
}
