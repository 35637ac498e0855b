import { hasValue } from '#src/domain/reading.ts';
import { periodEnd, periodStart } from '#src/domain/period.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { dataTables, tableCsv } from '../data-tables.ts';
import type { DataTableFile } from '../data-tables/data-table.ts';
import { frameOf } from '../names.ts';
import { apiPageUrl, dataUrl, downloadUrl, homeUrl } from '../urls.ts';
import { apiUrl } from './api.ts';
import type { BookContext } from './books.ts';
import { workbookType } from './workbook.ts';

/** What the metadata is made of. */
export interface MetadataContext extends Omit<BookContext, 'titles'> {
  /** The public address of the site, without its sub-path. */
  siteUrl: string;
  /** Size and SHA-256 (in hexadecimal digits) of a text as it is published in UTF-8. */
  measured: (text: string) => { bytes: number; sha256: string };
}

/** A file in which data is given. */
export interface DataFile {
  title: string;
  text: string;
  address: string;
  mediaType: string;
}

/** A table as a file, with what its columns hold. */
export interface TableFile extends DataFile {
  table: DataTableFile;
  /** From the site's root, without a slash in front. */
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * What there is to say about the data as a whole: the one source of the data package, the
 * catalogue and what search engines are told. What the data does not state is absent.
 */
export interface Metadata {
  /** An identifier in Latin letters. */
  name: string;
  title: string;
  description: string;
  home: string;
  /** The page with all downloads. */
  page: string;
  /** The newest update of any record. */
  modified: string;
  publisher: { name: string; home: string | undefined };
  licence: { name: string; note: string; url: string | undefined };
  place: { name: string; code: string | undefined };
  /** First and last day of the periods of the published values. */
  covers: { from: string; to: string } | undefined;
  keywords: readonly string[];
  measures: readonly { id: string; name: string; unit: string }[];
  sources: readonly { title: string; url: string | undefined }[];
  tables: readonly TableFile[];
  /** Files that hold everything. */
  whole: readonly DataFile[];
  api: { title: string; root: string; description: string; page: string };
}

const newestUpdate = (dataset: Dataset): string =>
  [
    dataset.site,
    ...dataset.indicators,
    ...dataset.observations,
    ...dataset.tasks,
    ...dataset.programmes,
    ...dataset.benchmarks,
    ...dataset.findings,
    ...dataset.exemplars,
    ...dataset.guides,
    ...dataset.pages,
  ].reduce((newest, { updated_on }) => (updated_on > newest ? updated_on : newest), '');

function coverage({ index }: MetadataContext): Metadata['covers'] {
  const periods = [...index.readings.values()]
    .flatMap((regions) => [...regions.values()].flat())
    .filter(hasValue)
    .map(({ period }) => period);
  const from = periods.flatMap((period) => periodStart(period) ?? []).toSorted()[0];
  const to = periods
    .flatMap((period) => periodEnd(period) ?? [])
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Puts together what the data set says of itself, and the files in which it is given. */
export function metadataOf(context: MetadataContext): Metadata {
  const { dataset, index, judge, siteUrl, measured } = context;
  const { site } = dataset;
  const absolute = (path: string): string => new URL(path, siteUrl).href;
  const file = (path: string): string => absolute(downloadUrl(path));
  const frame = frameOf(dataset);
  const sponsor = dataset.organizations.find(({ id }) => id === site.sponsor);
  const region = dataset.regions.find(({ id }) => id === site.home_region);
  return {
    name: `${site.home_region}-ledger`,
    title: `${frame.demo ? '演示数据 · ' : ''}${site.name}的全部数据`,
    description: site.description,
    home: absolute(homeUrl()),
    page: absolute(dataUrl()),
    modified: newestUpdate(dataset),
    publisher: {
      name: frame.sponsor,
      home: sponsor?.contacts.find(({ kind }) => kind === 'url')?.value,
    },
    licence: { ...site.data_licence, url: site.data_licence.url },
    place: { name: region?.name ?? site.home_region, code: region?.code },
    covers: coverage(context),
    keywords: dataset.indicators.map(({ name }) => name),
    measures: [...index.measures.values()].map(({ measure: { id, name, unit } }) => ({
      id,
      name,
      unit,
    })),
    sources: dataset.sources.map(({ title, url }) => ({ title, url })),
    tables: dataTables(dataset, index, judge).map((table) => {
      const path = `data/${table.name}.csv`;
      return {
        table,
        path,
        title: table.title,
        text: table.text,
        address: file(path),
        mediaType: 'text/csv',
        ...measured(tableCsv(table)),
      };
    }),
    whole: [
      {
        title: '全部数据压缩包',
        text: 'CSV、JSON、字段规则和两本工作簿，附说明',
        address: file('data/everything.zip'),
        mediaType: 'application/zip',
      },
      {
        title: '全部数据工作簿',
        text: '各张表，和每份记录的全部字段',
        address: file('data/everything.xlsx'),
        mediaType: workbookType,
      },
    ],
    api: {
      title: `${site.name}的数据接口`,
      root: absolute(apiUrl('index.json')),
      description: absolute(apiUrl('openapi.json')),
      page: absolute(apiPageUrl()),
    },
  };
}
