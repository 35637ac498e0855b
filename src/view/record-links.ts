import { oncePer } from '#src/domain/once-per.ts';
import { noteRead, unnoted } from '#src/domain/reads.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { KindName } from '#src/schema/kinds.ts';
import { kindWords, recordUrl } from './kind.ts';

export interface RecordLink {
  label: string;
  /** Absent when the record is no longer there. */
  href: string | undefined;
}

/** Names of the records that the data set holds now, by kind and id. */
function recordNames(dataset: Dataset): ReadonlyMap<string, string> {
  const named = (kind: KindName, records: readonly { id: string; name: string }[]) =>
    records.map(({ id, name }): [string, string] => [`${kind}/${id}`, name]);
  const titled = (kind: KindName, records: readonly { id: string; title: string }[]) =>
    named(
      kind,
      records.map(({ id, title }) => ({ id, name: title })),
    );
  const measures = dataset.indicators.flatMap((one) =>
    one.kind === 'figures' ? one.measures : [],
  );
  const regionNames = new Map(dataset.regions.map(({ id, name }) => [id, name]));
  const single = (['site', 'regions', 'organizations', 'plan', 'assessments'] as const).map(
    (kind): [string, string] => [`${kind}/${kind}`, kindWords[kind].name],
  );
  return new Map([
    ...single,
    ...named('indicators', dataset.indicators),
    ...named('observations', measures),
    ...named('tasks', dataset.tasks),
    ...named('programmes', dataset.programmes),
    ...named('guides', dataset.guides),
    ...named('exemplars', dataset.exemplars),
    ...named(
      'benchmarks',
      dataset.benchmarks.map(({ id, region }) => ({ id, name: regionNames.get(region) ?? region })),
    ),
    ...titled('findings', dataset.findings),
    ...titled('sources', dataset.sources),
    ...titled('pages', dataset.pages),
    ...dataset.calendar.map(({ year }): [string, string] => [`calendar/${year}`, `${year}年`]),
  ]);
}

/** Names of what stands in the lists of a kind's records: regions, targets, projects, measures. */
export const itemNames = oncePer((dataset: Dataset) => {
  const namesIn = unnoted(() => itemsByKind(dataset));
  return (kind: KindName): ReadonlyMap<string, string> => {
    noteRead(`items:${kind}`);
    return namesIn(kind);
  };
});

function itemsByKind(dataset: Dataset): (kind: KindName) => ReadonlyMap<string, string> {
  const regions = dataset.regions.map(({ id, short_name }) => [id, short_name] as const);
  const named = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => [id, name] as const);
  const within = {
    tasks: dataset.tasks.flatMap(({ targets, milestones }) => named([...targets, ...milestones])),
    programmes: dataset.programmes.flatMap(({ promised, projects }) =>
      named([...promised, ...projects]),
    ),
    indicators: dataset.indicators.flatMap((one) =>
      one.kind === 'figures' ? named(one.measures) : [],
    ),
  };
  const maps = new Map<KindName, ReadonlyMap<string, string>>([
    ['tasks', new Map([...regions, ...within.tasks])],
    ['programmes', new Map([...regions, ...within.programmes])],
    ['indicators', new Map([...regions, ...within.indicators])],
  ]);
  const others = new Map(regions);
  return (kind) => maps.get(kind) ?? others;
}

/** A record by its present name and page. */
export const recordLinks = oncePer((dataset: Dataset) => {
  const linkOf = unnoted(() => linksIn(dataset));
  return (kind: KindName, id: string): RecordLink => {
    noteRead(`links:${kind}/${id}`);
    return linkOf(kind, id);
  };
});

function linksIn(dataset: Dataset): (kind: KindName, id: string) => RecordLink {
  const names = recordNames(dataset);
  const indicators = new Map(
    dataset.indicators.flatMap((one) =>
      one.kind === 'figures' ? one.measures.map(({ id }): [string, string] => [id, one.id]) : [],
    ),
  );
  return (kind, id) => {
    const name = names.get(`${kind}/${id}`);
    return {
      label: name ?? id,
      href:
        name === undefined ? undefined : recordUrl(kind, id, (measure) => indicators.get(measure)),
    };
  };
}
