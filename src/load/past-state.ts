import { pastKinds, type PastKind, type PastState } from '#src/domain/replay-types.ts';
import { kinds } from '#src/schema/kinds.ts';
import { textOfBytes } from './text-file.ts';
import { parseYaml } from './yaml-text.ts';

const names: ReadonlySet<string> = new Set(pastKinds);
export const isPastKind = (kind: string): kind is PastKind => names.has(kind);

/** The plain value of a file as it was; nothing when it was not readable. */
export const valueOfBytes = (bytes: Uint8Array | undefined): unknown => {
  const { source, readable } = textOfBytes(bytes ?? new Uint8Array(), '');
  return readable ? parseYaml(source.text).value : undefined;
};

const withEntry = <T>(
  map: ReadonlyMap<string, T>,
  id: string,
  value: T | undefined,
): ReadonlyMap<string, T> => {
  const next = new Map(map);
  if (value === undefined) next.delete(id);
  else next.set(id, value);
  return next;
};

/** A state without a record. */
export function withoutRecord(state: PastState, kind: PastKind, id: string): PastState {
  switch (kind) {
    case 'site':
      return { ...state, site: undefined };
    case 'regions':
      return { ...state, regions: [] };
    case 'indicators':
      return { ...state, indicators: withEntry(state.indicators, id, undefined) };
    case 'observations':
      return { ...state, observations: withEntry(state.observations, id, undefined) };
    case 'tasks':
      return { ...state, tasks: withEntry(state.tasks, id, undefined) };
    case 'programmes':
      return { ...state, programmes: withEntry(state.programmes, id, undefined) };
    default:
      return kind satisfies never;
  }
}

/**
 * A state with another version of a record; nothing when the version is not sound by the schemas
 * of today: such a version was not published, or can no longer be read.
 */
export function withRecord(
  state: PastState,
  kind: PastKind,
  id: string,
  value: unknown,
): PastState | undefined {
  switch (kind) {
    case 'site': {
      const { data } = kinds.site.schema.safeParse(value);
      return data === undefined ? undefined : { ...state, site: data };
    }
    case 'regions': {
      const { data } = kinds.regions.schema.safeParse(value);
      return data === undefined ? undefined : { ...state, regions: data.regions };
    }
    case 'indicators': {
      const { data } = kinds.indicators.schema.safeParse(value);
      if (data === undefined) return undefined;
      return { ...state, indicators: withEntry(state.indicators, id, data) };
    }
    case 'observations': {
      const { data } = kinds.observations.schema.safeParse(value);
      if (data === undefined) return undefined;
      return { ...state, observations: withEntry(state.observations, id, data) };
    }
    case 'tasks': {
      const { data } = kinds.tasks.schema.safeParse(value);
      if (data === undefined) return undefined;
      return { ...state, tasks: withEntry(state.tasks, id, data) };
    }
    case 'programmes': {
      const { data } = kinds.programmes.schema.safeParse(value);
      if (data === undefined) return undefined;
      return { ...state, programmes: withEntry(state.programmes, id, data) };
    }
    default:
      return kind satisfies never;
  }
}

/** The records of a state as they stand, for the ones whose id a rename may have changed. */
export const recordIn = (state: PastState, kind: PastKind, id: string): unknown =>
  kind === 'site' || kind === 'regions' ? undefined : state[kind].get(id);
