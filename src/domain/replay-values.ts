import { partsOf } from './derivation.ts';
import type { Reading } from './reading.ts';
import type { PastState, ValueRevision, ValueSnapshot } from './replay-types.ts';
import { buildSeriesIndex, type SeriesIndex } from './series-index.ts';
import type { StatedPromise } from './replay-causes.ts';
import type { Measure } from '#src/schema/indicator.ts';
import type { ObservationFile } from '#src/schema/observation.ts';

/** Measures of a state by id. */
export const measuresIn = ({ indicators }: PastState): ReadonlyMap<string, Measure> =>
  new Map(
    [...indicators.values()].flatMap((one) =>
      one.kind === 'figures' ? one.measures.map((measure) => [measure.id, measure] as const) : [],
    ),
  );

const partsIn = (measure: Measure | undefined): readonly string[] =>
  measure?.derivation === undefined ? [] : partsOf(measure.derivation);

/** Some measures and all that they are computed from. */
export const withParts = (
  ids: Iterable<string>,
  measures: ReadonlyMap<string, Measure>,
): ReadonlySet<string> => {
  const found = new Set(ids);
  for (const id of found) for (const part of partsIn(measures.get(id))) found.add(part);
  return found;
};

/** Some measures and all that is computed from them. */
export const withDependants = (
  ids: Iterable<string>,
  measures: ReadonlyMap<string, Measure>,
): ReadonlySet<string> => {
  const found = new Set(ids);
  let size: number;
  do {
    size = found.size;
    for (const [id, measure] of measures)
      if (partsIn(measure).some((part) => found.has(part))) found.add(id);
  } while (found.size > size);
  return found;
};

/** Regions that an edit concerns; without a set all of them. */
export type Concerned = ReadonlySet<string> | undefined;

/** Regions whose rows of a file of observations are not what they were. */
export function changedRegions(
  before: ObservationFile | undefined,
  after: ObservationFile | undefined,
): readonly string[] {
  const rowsOf = (file: ObservationFile | undefined) =>
    new Map(
      [...Map.groupBy(file?.rows ?? [], ({ region }) => region)].map(([region, rows]) => [
        region,
        JSON.stringify(rows),
      ]),
    );
  const [old, now] = [rowsOf(before), rowsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (region) => old.get(region) !== now.get(region),
  );
}

/**
 * The series of some measures and of what they are computed from; nothing without site settings.
 * @param concerned only rows of these regions and of the home region are read
 */
export function indexOf(
  state: PastState,
  ids: Iterable<string>,
  concerned?: Concerned,
): SeriesIndex | undefined {
  if (state.site === undefined) return undefined;
  const home = state.site.home_region;
  const files = [...state.observations.values()];
  const needed = withParts(ids, measuresIn(state));
  return buildSeriesIndex({
    site: state.site,
    regions: [...state.regions],
    indicators: [...state.indicators.values()].flatMap((one) =>
      one.kind === 'figures'
        ? [{ ...one, measures: one.measures.filter(({ id }) => needed.has(id)) }]
        : [],
    ),
    observations: files
      .filter(({ measure }) => needed.has(measure))
      .map((file) =>
        concerned === undefined
          ? file
          : {
              ...file,
              rows: file.rows.filter(({ region }) => region === home || concerned.has(region)),
            },
      ),
  });
}

/** What of a value its readers see; a value that differs here was revised. */
const seen = (reading: Reading, { unit, decimals }: Measure): string =>
  JSON.stringify(
    reading.kind === 'missing'
      ? ['missing', reading.reason, reading.sources]
      : [
          reading.value,
          unit,
          decimals,
          reading.status,
          reading.qualifier,
          reading.provisional,
          reading.definitionDiffers,
          reading.notComparable,
          reading.breakBefore,
          reading.note,
          reading.revision,
          reading.sources,
          reading.status === 'derived' ? reading.computed?.formula : undefined,
        ],
  );

/** A value with what readers saw of it, by `<region>_<period>`. */
export type Seen = ReadonlyMap<string, string>;
/** The same for every measure. */
export type SeenValues = ReadonlyMap<string, Seen>;

interface Looked {
  seen: Seen;
  snapshots: ReadonlyMap<string, ValueSnapshot>;
}

const look = (index: SeriesIndex, id: string): Looked => {
  const measure = index.measures.get(id)?.measure;
  const readings = [...(index.readings.get(id)?.values() ?? [])].flat();
  if (measure === undefined) return { seen: new Map(), snapshots: new Map() };
  const { name, unit, decimals } = measure;
  const item = ({ region, period }: Reading): string => `${region}_${period}`;
  return {
    seen: new Map(readings.map((reading) => [item(reading), seen(reading, measure)])),
    snapshots: new Map(
      readings.map((reading) => [
        item(reading),
        { of: 'reading', reading, measure: { id, name, unit, decimals } },
      ]),
    ),
  };
};

/** What readers see of every value of an index. */
export const seenIn = (index: SeriesIndex): SeenValues =>
  new Map([...index.measures.keys()].map((id) => [id, look(index, id).seen]));

/** Values of some measures that are not what they were, and what is seen of them now. */
export function valueRevisions(
  index: SeriesIndex,
  ids: Iterable<string>,
  before: SeenValues,
  concerned?: Concerned,
): { revisions: readonly ValueRevision[]; seen: SeenValues } {
  const isConcerned = (item: string): boolean =>
    concerned === undefined || concerned.has(item.slice(0, item.indexOf('_')));
  const looked = [...ids].map((id) => ({ id, was: before.get(id), ...look(index, id) }));
  return {
    seen: new Map(
      looked.map(({ id, was = new Map<string, string>(), seen: now }) => [
        id,
        concerned === undefined
          ? now
          : new Map([...[...was].filter(([item]) => !isConcerned(item)), ...now]),
      ]),
    ),
    revisions: looked.flatMap(({ id, was, seen: now, snapshots }) =>
      [...new Set([...now.keys(), ...(was?.keys() ?? [])])]
        .filter((item) => isConcerned(item) && now.get(item) !== was?.get(item))
        .map((item) => ({ kind: 'observations', id, item, now: snapshots.get(item) })),
    ),
  };
}

const reportsIn = (targets: readonly StatedPromise[]): ReadonlyMap<string, ValueSnapshot> =>
  new Map(
    targets.flatMap(({ id, name, unit = '', decimals = 0, reports = [] }) =>
      reports.map((report): [string, ValueSnapshot] => [
        `${id}_${report.period}`,
        { of: 'report', report, name, unit, decimals },
      ]),
    ),
  );

/** Reports of a task or programme that are not what they were. */
export function reportRevisions(
  kind: 'tasks' | 'programmes',
  id: string,
  before: readonly StatedPromise[],
  after: readonly StatedPromise[],
): readonly ValueRevision[] {
  const [old, now] = [reportsIn(before), reportsIn(after)];
  const text = (one: ValueSnapshot | undefined): string =>
    one?.of === 'report' ? JSON.stringify([one.report, one.unit, one.decimals]) : '';
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((item) => text(old.get(item)) !== text(now.get(item)))
    .map((item) => ({ kind, id, item, now: now.get(item) }));
}
