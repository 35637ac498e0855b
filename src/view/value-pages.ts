import type { Chronicle } from '#src/domain/chronicle.ts';
import { promisesOn } from '#src/domain/replay-promises.ts';
import type { PromiseSnapshot, ValueSnapshot } from '#src/domain/replay-types.ts';
import { oncePerEach } from '#src/domain/once-per.ts';
import { measuresOf, readingsOf } from '#src/domain/series.ts';
import type { JudgeContext } from '#src/domain/verdict.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { Target } from '#src/schema/target.ts';
import { namesOf } from './names.ts';
import { recordLinks } from './record-links.ts';
import { promiseViews, valueViews, type ValueView, type VersionWords } from './value-versions.ts';
import type { KnownCommits } from './verdict-history.ts';

export type ValueKind = VersionWords['kind'];
/** Kinds whose records hold values and promises. */
export const valueKinds = ['observations', 'tasks', 'programmes'] as const;

/** The values of one record as they stand. */
interface Present {
  values: ReadonlyMap<string, ValueSnapshot>;
  promises: ReadonlyMap<string, PromiseSnapshot>;
}

export interface ValuePage {
  kind: ValueKind;
  id: string;
  /** Name of the measure, task or programme. */
  name: string;
  /** Page of the record; nothing when it was withdrawn. */
  recordHref: string | undefined;
  /** The id that the record has now, where this one is a former id. */
  movedTo: string | undefined;
  values: readonly ValueView[];
  promises: readonly ValueView[];
}

export interface ValueSite {
  dataset: Dataset;
  context: JudgeContext;
  /** Public address of the site without its sub-path. */
  siteUrl: string;
  /** Nothing without a whole history. */
  past: { chronicle: Chronicle; known: KnownCommits } | undefined;
}

const reportsOf = (targets: readonly Target[]): ReadonlyMap<string, ValueSnapshot> =>
  new Map(
    targets.flatMap((target) =>
      'reports' in target
        ? target.reports.map((report): [string, ValueSnapshot] => [
            `${target.id}_${report.period}`,
            {
              of: 'report',
              report,
              name: target.name,
              unit: target.unit,
              decimals: target.decimals,
            },
          ])
        : [],
    ),
  );

function presentOf({ dataset, context }: ValueSite): ReadonlyMap<string, Present> {
  const { index, asOf, ...rest } = context;
  const measures = dataset.indicators.flatMap(measuresOf).map((measure): [string, Present] => {
    const { id, name, unit, decimals } = measure;
    const readings = [...index.regions.keys()].flatMap((region) => readingsOf(index, id, region));
    const values = readings.map((reading): [string, ValueSnapshot] => [
      `${reading.region}_${reading.period}`,
      { of: 'reading', reading, measure: { id, name, unit, decimals } },
    ]);
    return [`observations/${id}`, { values: new Map(values), promises: new Map() }];
  });
  const judged = { index, ...rest };
  return new Map([
    ...measures,
    ...dataset.tasks.map((record): [string, Present] => [
      `tasks/${record.id}`,
      {
        values: reportsOf(record.targets),
        promises: promisesOn({ kind: 'tasks', record, context: judged }, asOf),
      },
    ]),
    ...dataset.programmes.map((record): [string, Present] => [
      `programmes/${record.id}`,
      {
        values: reportsOf(record.promised),
        promises: promisesOn({ kind: 'programmes', record, context: judged }, asOf),
      },
    ]),
  ]);
}

const kindOf = (record: string): ValueKind | undefined =>
  valueKinds.find((kind) => record.startsWith(`${kind}/`));

function pagesOf(site: ValueSite): readonly ValuePage[] {
  const { dataset, context, siteUrl, past } = site;
  const present = presentOf(site);
  const names = namesOf(dataset);
  const linkOf = recordLinks(dataset);
  const { values, promises, renamed } = past?.chronicle ?? {
    values: new Map(),
    promises: new Map(),
    renamed: new Map<string, string>(),
  };
  const all = new Set([...present.keys(), ...values.keys(), ...promises.keys()]);
  const pageOf = (record: string, movedTo: string | undefined): readonly ValuePage[] => {
    const kind = kindOf(record);
    if (kind === undefined) return [];
    const id = record.slice(kind.length + 1);
    const { label: name, href } = linkOf(kind, movedTo ?? id);
    const words = {
      ...{ kind, id: movedTo ?? id, name, names, siteUrl, asOf: context.asOf },
      siteName: dataset.site.name,
      known: past?.known ?? new Map(),
    };
    const now = present.get(record);
    return [
      {
        ...{ kind, id, name, recordHref: href, movedTo },
        values: valueViews(values.get(record), now?.values ?? new Map(), words),
        promises: promiseViews(promises.get(record), now?.promises ?? new Map(), words),
      },
    ];
  };
  return [
    ...[...all].flatMap((record) => pageOf(record, undefined)),
    ...[...renamed]
      .filter(([record]) => !all.has(record))
      .flatMap(([record, to]) => pageOf(record, to)),
  ].filter((page) => page.movedTo !== undefined || page.values.length + page.promises.length > 0);
}

const pagesOnce = oncePerEach(
  (
    dataset: Dataset,
    index: JudgeContext['index'],
    profile: JudgeContext['profile'],
    asOf: string,
    since: string | undefined,
    siteUrl: string,
    past: ValueSite['past'],
  ) =>
    pagesOf({
      ...{ dataset, siteUrl, past },
      context: { index, profile, asOf, ...(since !== undefined && { since }) },
    }),
);

/**
 * Every page of permalinks: of records that are there, were there, or had another id. Worked out once,
 * for the pages and their JSON.
 */
export const valuePages = ({ dataset, context, siteUrl, past }: ValueSite): readonly ValuePage[] =>
  pagesOnce(dataset, context.index, context.profile, context.asOf, context.since, siteUrl, past);
