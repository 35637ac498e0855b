import { createHash } from 'node:crypto';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { buildSeriesIndex } from '#src/domain/series-index.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { readSettings } from '#src/load/settings.ts';
import { csvText } from '#src/view/csv.ts';
import { catalogue } from '#src/view/open-data/catalogue.ts';
import { dataPackage } from '#src/view/open-data/data-package.ts';
import { metadataOf } from '#src/view/open-data/metadata.ts';
import { structuredDataset } from '#src/view/open-data/structured-dataset.ts';
import { readPackage, tableFaults } from '../../../standards/data-package.ts';

const sets = {
  real: {},
  demo: { DATA_DIR: 'test/fixtures/demo' },
  valid: { DATA_DIR: 'test/fixtures/valid/data' },
};
const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';

const contextOf = (env: Readonly<Record<string, string>>) => {
  const { dataset, asOf } = readDataset(readSettings(env, process.cwd()));
  const profile = dataset?.site.threshold_profiles[0];
  if (dataset === undefined || profile === undefined) throw new Error('the data set has errors');
  const index = buildSeriesIndex(dataset);
  return {
    dataset,
    index,
    judge: { index, asOf, profile },
    siteUrl: 'https://example.org',
    measured: (text: string) => ({
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    }),
  };
};

/** JSON-LD expanded without a network; schema.org is a vocabulary of plain words here. */
const expanded = async (document: object): Promise<Record<string, unknown>> => {
  const plain: JsonLdDocument = JSON.parse(JSON.stringify(document));
  const [root] = await jsonld.expand(plain, {
    documentLoader: async (url) => {
      if (url !== 'https://schema.org') throw new Error(`asks for ${url}`);
      return {
        documentUrl: url,
        document: { '@context': { '@vocab': 'https://schema.org/' } },
      };
    },
  });
  return { ...root };
};

/** Every node of a type, with its properties, wherever it stands. */
function nodesOf(value: unknown, type: string): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, type));
  if (typeof value !== 'object' || value === null) return [];
  const node = { ...value };
  const types: unknown = '@type' in node ? node['@type'] : [];
  return [
    ...(Array.isArray(types) && types.includes(type) ? [node] : []),
    ...Object.values(node).flatMap((one) => nodesOf(one, type)),
  ];
}
const lacking = (node: Record<string, unknown>, keys: readonly string[]): readonly string[] =>
  keys.filter((key) => !(key in node));

describe.each(Object.entries(sets))('the descriptions of the %s data', (name, env) => {
  const context = contextOf(env);
  const metadata = metadataOf(context);
  const { licence, tables, publisher } = metadata;
  const files = new Map(
    tables.map(({ path, table }): [string, string] => [path, csvText(table.head, table.rows)]),
  );
  const textOf = (path: string): string => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`${path} is not there`);
    return text;
  };

  it('are a valid data package whose tables are as it says, to the byte', () => {
    const read = readPackage(JSON.stringify(dataPackage(metadata)));
    expect(tableFaults(read, textOf)).toEqual([]);
    expect(read.resources.map(({ path }) => path)).toEqual([...files.keys()]);
    for (const { path, bytes, hash } of read.resources)
      expect({ bytes, hash }).toEqual({
        bytes: Buffer.from(textOf(path)).length,
        hash: `sha256:${createHash('sha256').update(textOf(path)).digest('hex')}`,
      });
    expect(read.licenses?.[0]?.path).toBe(licence.url);
  });

  it('find a wrong type, an unknown reference and a key twice', () => {
    const read = readPackage(JSON.stringify(dataPackage(metadata)));
    const observations = textOf('data/observations.csv');
    const [first = '', line = ''] = observations.split('\r\n');
    const cells: string[][] = parse(line);
    const broken = (at: number, value: string): string =>
      (cells[0] ?? []).map((cell, place) => `"${place === at ? value : cell}"`).join(',');
    const faultsWith = (...lines: readonly string[]): readonly string[] =>
      tableFaults(read, (path) =>
        path === 'data/observations.csv' ? `${[first, ...lines].join('\r\n')}\r\n` : textOf(path),
      );
    expect(faultsWith(line, line)).toContain('observations: a key twice');
    expect(faultsWith(broken(5, '一'))).toEqual(['observations: 数值: 一 is no number']);
    expect(faultsWith(broken(2, 'nowhere'))).toEqual(['observations: ["nowhere"] is nowhere']);
    expect(faultsWith(broken(1, ''))).toEqual(['observations: 测度 is empty']);
  });

  it('are a DCAT catalogue with what each part must have', async () => {
    const root = await expanded(catalogue(metadata));
    const [whole] = nodesOf(root, `${dcat}Catalog`);
    const terms = ['title', 'description', 'publisher'].map((key) => `${dct}${key}`);
    expect(lacking(whole ?? {}, [...terms, `${dcat}dataset`, `${dcat}service`])).toEqual([]);
    const datasets = nodesOf(root, `${dcat}Dataset`);
    expect(datasets).toHaveLength(tables.length + 1);
    for (const one of datasets)
      expect(lacking(one, [...terms, `${dct}identifier`, `${dcat}distribution`])).toEqual([]);
    const distributions = nodesOf(root, `${dcat}Distribution`);
    const addresses = ['accessURL', 'downloadURL', 'mediaType'].map((key) => `${dcat}${key}`);
    for (const one of distributions) expect(lacking(one, addresses)).toEqual([]);
    const [service] = nodesOf(root, `${dcat}DataService`);
    expect(lacking(service ?? {}, [`${dct}title`, `${dcat}endpointURL`])).toEqual([]);
    // No word is left without a vocabulary: all keys are addresses or keywords of JSON-LD.
    const keys = (value: unknown): readonly string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [
            ...(Array.isArray(value) ? [] : [key]),
            ...keys(inner),
          ])
        : [];
    expect(keys(root).filter((key) => !/^(@[a-z]+|https?:\/\/.+)$/.test(key))).toEqual([]);
    expect(keys(catalogue(metadata)).length).toBeGreaterThan(100);
    expect(await jsonld.toRDF(JSON.parse(JSON.stringify(catalogue(metadata))))).not.toHaveLength(0);
    const licensed = distributions.filter((one) => `${dct}license` in one).length;
    expect(licensed).toBe(licence.url === undefined ? 0 : distributions.length);
  });

  it('are a schema.org Dataset for search engines', async () => {
    const root = await expanded(structuredDataset(metadata));
    const schema = 'https://schema.org/';
    const required = ['name', 'description', 'url', 'publisher', 'spatialCoverage', 'distribution'];
    expect(
      lacking(
        root,
        required.map((key) => `${schema}${key}`),
      ),
    ).toEqual([]);
    const downloads = nodesOf(root, `${schema}DataDownload`);
    expect(downloads).toHaveLength(tables.length + metadata.whole.length);
    for (const one of downloads)
      expect(lacking(one, [`${schema}contentUrl`, `${schema}encodingFormat`])).toEqual([]);
    expect(nodesOf(root, `${schema}PropertyValue`)).toHaveLength(context.index.measures.size);
    expect(`${schema}license` in root).toBe(licence.url !== undefined);
  });

  it('say what the data says, and of invented data that it is invented', () => {
    const { dataset } = context;
    expect(publisher.name).toBe(
      dataset.organizations.find(({ id }) => id === dataset.site.sponsor)?.name,
    );
    expect(metadata.title.startsWith('演示数据')).toBe(name !== 'real');
    expect(metadata.place.name).toBe(
      dataset.regions.find(({ id }) => id === dataset.site.home_region)?.name,
    );
  });
});
