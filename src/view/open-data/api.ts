import { oncePer } from '#src/domain/once-per.ts';
import { measuresOf } from '#src/domain/series.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { KindName } from '#src/schema/kinds.ts';
import { allKinds, kindWords, recordUrl } from '../kind.ts';
import { apiPageUrl, downloadUrl } from '../urls.ts';

/** The version in every address and answer. It changes only when a promise of `/api/` is broken. */
export const apiVersion = '1';

/** Address of a file of the API, for example `guides/student-transfer.json`. */
export const apiUrl = (path: string): string => downloadUrl(`api/v${apiVersion}/${path}`);

export interface ApiRecord {
  kind: KindName;
  id: string;
  name: string;
  /** The record as its data file states it, defaults filled in. */
  record: unknown;
}

const single = (kind: KindName, record: unknown): ApiRecord => ({
  kind,
  id: kind,
  name: kindWords[kind].name,
  record,
});

/** Every record of a kind, in the order of the data set. A kind of one file is one record. */
export function apiRecords(dataset: Dataset, kind: KindName): readonly ApiRecord[] {
  switch (kind) {
    case 'site':
    case 'plan':
    case 'assessments':
      return [single(kind, dataset[kind])];
    case 'regions':
    case 'organizations':
      return [single(kind, { [kind]: dataset[kind] })];
    case 'pages':
      return dataset.pages.map(({ id, ...record }) => ({ kind, id, name: record.title, record }));
    case 'sources':
    case 'findings':
      return dataset[kind].map((record) => ({ kind, id: record.id, name: record.title, record }));
    case 'exemplars':
    case 'indicators':
    case 'tasks':
    case 'programmes':
    case 'guides':
      return dataset[kind].map((record) => ({ kind, id: record.id, name: record.name, record }));
    case 'observations': {
      const names = new Map(
        dataset.indicators.flatMap((one) =>
          one.kind === 'figures'
            ? one.measures.map(({ id, name }): [string, string] => [id, name])
            : [],
        ),
      );
      return dataset.observations.map((record) => ({
        kind,
        id: record.measure,
        name: names.get(record.measure) ?? record.measure,
        record,
      }));
    }
    case 'benchmarks': {
      const names = new Map(dataset.regions.map(({ id, name }) => [id, name]));
      return dataset.benchmarks.map((record) => ({
        kind,
        id: record.id,
        name: names.get(record.region) ?? record.region,
        record,
      }));
    }
    case 'calendar':
      return dataset.calendar.map((record) => ({
        kind,
        id: String(record.year),
        name: `${record.year}年`,
        record,
      }));
    default:
      return kind satisfies never;
  }
}

export interface ApiContext {
  dataset: Dataset;
  /** YYYY-MM-DD, the day as of which the site judges. */
  asOf: string;
  /** The public address of the site, without its sub-path. */
  siteUrl: string;
}

/** An address within the site as others can follow it. */
const absolute = (path: string, { siteUrl }: ApiContext): string => new URL(path, siteUrl).href;

const indicatorOf = oncePer((dataset: Dataset) => {
  const indicators = new Map(
    dataset.indicators.flatMap((one) => measuresOf(one).map(({ id }) => [id, one.id] as const)),
  );
  return (measure: string): string | undefined => indicators.get(measure);
});

/** Answer of `/api/v1/<kind>/<id>.json`. */
export function recordAnswer({ kind, id, name, record }: ApiRecord, context: ApiContext) {
  return {
    api: apiVersion,
    kind,
    id,
    name,
    as_of: context.asOf,
    self: absolute(apiUrl(`${kind}/${id}.json`), context),
    page: absolute(recordUrl(kind, id, indicatorOf(context.dataset)), context),
    schema: absolute(downloadUrl(`schema/${kind}.json`), context),
    record,
  };
}

/** Answer of `/api/v1/<kind>.json`: every record of the kind, whole. */
export function kindAnswer(kind: KindName, context: ApiContext) {
  const records = apiRecords(context.dataset, kind);
  return {
    api: apiVersion,
    kind,
    title: kindWords[kind].name,
    as_of: context.asOf,
    self: absolute(apiUrl(`${kind}.json`), context),
    schema: absolute(downloadUrl(`schema/${kind}.json`), context),
    count: records.length,
    items: records.map(({ id, name, record }) => ({
      id,
      name,
      self: absolute(apiUrl(`${kind}/${id}.json`), context),
      record,
    })),
  };
}

/** Answer of `/api/v1/index.json`: what there is. */
export function indexAnswer(context: ApiContext) {
  const { site } = context.dataset;
  return {
    api: apiVersion,
    name: site.name,
    demo: site.data_kind === 'demo',
    as_of: context.asOf,
    self: absolute(apiUrl('index.json'), context),
    description: absolute(apiUrl('openapi.json'), context),
    documentation: absolute(apiPageUrl(), context),
    licence: site.data_licence,
    kinds: allKinds.map((kind) => ({
      kind,
      title: kindWords[kind].name,
      count: apiRecords(context.dataset, kind).length,
      self: absolute(apiUrl(`${kind}.json`), context),
      schema: absolute(downloadUrl(`schema/${kind}.json`), context),
    })),
  };
}
