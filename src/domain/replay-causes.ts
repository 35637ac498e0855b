import { fieldDifferences } from './record-differences.ts';
import { withParts } from './replay-values.ts';
import type { CauseField, PastState, TurnCause } from './replay-types.ts';
import type { Measure } from '#src/schema/indicator.ts';
import type { Report } from '#src/schema/target.ts';

/** A promise as its record states it. */
export interface StatedPromise {
  id: string;
  name: string;
  measure?: string;
  unit?: string;
  decimals?: number;
  reports?: readonly Report[];
}

/** The promises of a task or programme as its record states them. */
export function promisesIn(
  state: PastState,
  kind: 'tasks' | 'programmes',
  id: string,
): ReadonlyMap<string, StatedPromise> {
  const task = kind === 'tasks' ? state.tasks.get(id) : undefined;
  const programme = kind === 'programmes' ? state.programmes.get(id) : undefined;
  const all: readonly StatedPromise[] = [
    ...(task?.targets ?? []),
    ...(task?.milestones ?? []),
    ...(programme?.promised ?? []),
  ];
  return new Map(all.map((one) => [one.id, one]));
}

const causeOfField = (label: string): TurnCause =>
  /^(reports|done|progress)\b/.test(label)
    ? 'report'
    : /^override\b/.test(label)
      ? 'override'
      : 'target';

/** Fields of a target that say nothing about its verdict. */
const silent = /^(name|note|owner|commitment|source|due_basis)\b/;

const targetFields = (
  kind: 'tasks' | 'programmes',
  id: string,
  before: StatedPromise,
  after: StatedPromise,
): readonly { cause: TurnCause; field: CauseField }[] => {
  const list =
    kind === 'programmes'
      ? 'promised'
      : 'due' in after && !('kind' in after)
        ? 'milestones'
        : 'targets';
  return fieldDifferences(before, after)
    .filter(({ label }) => !silent.test(label))
    .map(({ label, before: was, after: now }) => ({
      cause: causeOfField(label),
      field: { kind, id, label: `${list}[${after.id}].${label}`, before: was, after: now },
    }));
};

const homeRows = (state: PastState, measure: string, home: string | undefined) => ({
  rows: (state.observations.get(measure)?.rows ?? []).filter(({ region }) => region === home),
});

const indicatorOf = ({ indicators }: PastState, measure: string): string =>
  [...indicators.values()].find(
    (one) => one.kind === 'figures' && one.measures.some(({ id }) => id === measure),
  )?.id ?? measure;

const measureFields = (
  before: PastState,
  after: PastState,
  ids: Iterable<string>,
  measures: { before: ReadonlyMap<string, Measure>; after: ReadonlyMap<string, Measure> },
): readonly { cause: TurnCause; field: CauseField }[] =>
  [...ids].flatMap((id) => {
    const home = (after.site ?? before.site)?.home_region;
    const rows = fieldDifferences(homeRows(before, id, home), homeRows(after, id, home)).map(
      ({ label, before: was, after: now }) => ({
        cause: 'value' as const,
        field: { kind: 'observations' as const, id, label, before: was, after: now },
      }),
    );
    const [old, fresh] = [measures.before.get(id), measures.after.get(id)];
    const own =
      old === undefined || fresh === undefined
        ? []
        : fieldDifferences(old, fresh).map(({ label, before: was, after: now }) => ({
            cause: 'definition' as const,
            field: {
              kind: 'indicators' as const,
              id: indicatorOf(after, id),
              label: `measures[${id}].${label}`,
              before: was,
              after: now,
            },
          }));
    return [...rows, ...own];
  });

/** More fields than this are not told: the commit has them all. */
const fieldsAtMost = 4;

/** By what a commit turned a verdict; both states have the promise. */
export function causesOf(
  kind: 'tasks' | 'programmes',
  id: string,
  item: string,
  states: { before: PastState; after: PastState },
  measures: { before: ReadonlyMap<string, Measure>; after: ReadonlyMap<string, Measure> },
  formerId: string,
): { causes: readonly TurnCause[]; fields: readonly CauseField[] } {
  const was = promisesIn(states.before, kind, formerId).get(item);
  const is = promisesIn(states.after, kind, id).get(item);
  if (was === undefined) return { causes: ['published'], fields: [] };
  if (is === undefined) return { causes: ['withdrawn'], fields: [] };
  const rested = new Set(
    [was, is].flatMap(({ measure }) => (measure === undefined ? [] : [measure])),
  );
  const found = [
    ...targetFields(kind, id, was, is),
    ...measureFields(
      states.before,
      states.after,
      withParts(withParts(rested, measures.before), measures.after),
      measures,
    ),
  ];
  return found.length === 0
    ? { causes: ['method'], fields: [] }
    : {
        causes: [...new Set(found.map(({ cause }) => cause))],
        fields: found.slice(0, fieldsAtMost).map(({ field }) => field),
      };
}
