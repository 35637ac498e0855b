import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Dataset } from '#src/schema/dataset.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { writeDemo } from '../demo/write.ts';

/** Measures of each added indicator; regions and years of each added series. */
const measuresEach = 10;
const regionsEach = 2;
const years = [2023, 2024];

const put = (folder: string, kind: string, id: string, record: unknown): void =>
  writeFileSync(join(folder, kind, `${id}.yaml`), stringify(record));

interface Model {
  dataset: Dataset;
  folder: string;
}

const addIndicator = ({ dataset, folder }: Model, at: number): number => {
  const [model] = dataset.indicators;
  const [source] = dataset.sources;
  if (model === undefined || source === undefined) throw new Error('the demo set is empty');
  const id = `bench-${at}`;
  const counties = dataset.regions.filter(({ level }) => level === 'county').slice(0, regionsEach);
  const measures = Array.from({ length: measuresEach }, (_, m) => `${id}-${m}`);
  put(folder, 'indicators', id, {
    id,
    number: 1000 + at,
    name: `测速指标 ${at}`,
    aliases: [],
    reported_by: 'city',
    reported_by_note: '只用来测速。',
    reporter: model.reporter,
    commitment: model.commitment,
    definition: '只用来测速。',
    cautions: [],
    updated_on: model.updated_on,
    kind: 'figures',
    measures: measures.map((measure) => ({
      id: measure,
      name: `测度 ${measure}`,
      unit: '人',
      decimals: 0,
      direction: 'neutral',
      value_kind: 'count',
      definition: '只用来测速。',
      compare_regions: false,
      breaks: [],
      cautions: [],
    })),
  });
  for (const [m, measure] of measures.entries())
    put(folder, 'observations', measure, {
      measure,
      updated_on: model.updated_on,
      rows: counties.flatMap(({ id: region }, r) =>
        years.map((year, y) => ({
          region,
          period: String(year),
          value: 1000 + 10 * at + 7 * m + 20 * r + 5 * y,
          status: 'final',
          source: source.id,
        })),
      ),
    });
  for (const measure of measures)
    put(folder, 'sources', `source-${measure}`, {
      id: `source-${measure}`,
      title: `测速来源 ${measure}`,
      publisher: source.publisher,
      published: '2024',
      tier: 'A',
    });
  return 1 + 2 * measuresEach;
};

/**
 * Writes a sound data set of at least so many record files: the demonstration set, and
 * indicators with their measures, series and sources. Returns how many files there are.
 */
export function writeBenchData(folder: string, wanted: number): number {
  mkdirSync(folder, { recursive: true });
  writeDemo(folder);
  const contentDir = join(folder, 'content');
  const { dataset, sources } = readDataset({ dataDir: folder, contentDir });
  if (dataset === undefined) throw new Error('the demo set has errors');
  let count = sources.size;
  for (let at = 0; count < wanted; at += 1) count += addIndicator({ dataset, folder }, at);
  return count;
}
