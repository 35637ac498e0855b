import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readDataset } from '#src/load/read-dataset.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { writeDemo } from '../demo/write.ts';

// What comes with each added indicator, in about the proportions of a real city's data.
const measuresEach = 5;
const sourcesEach = 10;
const guidesEach = 2;
/** A task comes with every so many indicators. */
const indicatorsPerTask = 2;
const years = [2022, 2023, 2024];

interface Model {
  dataset: Dataset;
  folder: string;
}

const put = (folder: string, kind: string, id: string, record: unknown): number => {
  writeFileSync(join(folder, kind, `${id}.yaml`), stringify(record));
  return 1;
};

/** Takes the rows of a table in turn. */
const inTurn = <T>(rows: readonly T[], at: number): T => {
  const row = rows[at % rows.length];
  if (row === undefined) throw new Error('the demo set is empty');
  return row;
};

/** Sources that can know the last of the years. */
const laterSources = ({ sources }: Dataset): Dataset['sources'] =>
  sources.filter(({ published = '' }) => published > String(Math.max(...years) + 1));

const addSources = ({ folder, dataset }: Model, at: number): string[] =>
  Array.from({ length: sourcesEach }, (_, n) => {
    const source = inTurn(laterSources(dataset), sourcesEach * at + n);
    const id = `bench-${at}-${n}`;
    put(folder, 'sources', id, { ...source, id, title: `${source.title}（测速 ${at}-${n}）` });
    return id;
  });

const addSeries = ({ dataset, folder }: Model, at: number, sources: readonly string[]): number => {
  const model = inTurn(dataset.indicators, 0);
  const id = `bench-${at}`;
  const counties = dataset.regions.filter(({ level }) => level === 'county');
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
      rows: years.map((year, y) => ({
        region: inTurn(counties, at + m).id,
        period: String(year),
        value: 1000 + 10 * (at % 100) + 7 * m + 5 * y,
        status: 'final',
        source: inTurn(sources, m + y),
      })),
    });
  return 1 + measuresEach;
};

const addTask = ({ dataset, folder }: Model, at: number): number => {
  const task = inTurn(dataset.tasks, at);
  const id = `${task.id}-bench-${at}`;
  const name = `${task.name}（测速 ${at}）`;
  return put(folder, 'tasks', id, { ...task, id, name, number: 1000 + at });
};

/** A guide of the demonstration set under another id and name, its body as it is. */
const addGuide = ({ dataset, folder }: Model, at: number): number => {
  const { id, name, aliases } = inTurn(dataset.guides, at);
  const own = `${id}-bench-${at}`;
  const text = readFileSync(join(folder, 'content/guides', `${id}.mdx`), 'utf8');
  const renamed = [...aliases, name].reduce(
    (done, alias) => done.replace(`  - ${alias}\n`, `  - ${alias} ${at}\n`),
    text
      .replace(`\nid: ${id}\n`, `\nid: ${own}\n`)
      .replace(`\nname: ${name}\n`, `\nname: ${name} ${at}\n`),
  );
  writeFileSync(join(folder, 'content/guides', `${own}.mdx`), renamed);
  return 1;
};

/**
 * Writes a sound data set of at least so many record files: the demonstration set, and then
 * indicators with their measures, series, sources, tasks and guides. Returns how many files there are.
 */
export function writeBenchData(folder: string, wanted: number): number {
  mkdirSync(folder, { recursive: true });
  writeDemo(folder);
  const contentDir = join(folder, 'content');
  const { dataset, sources } = readDataset({ dataDir: folder, contentDir });
  if (dataset === undefined) throw new Error('the demo set has errors');
  const model = { dataset, folder };
  let count = sources.size;
  for (let at = 0; count < wanted; at += 1) {
    const added = addSources(model, at);
    count += added.length + addSeries(model, at, added);
    if (at % indicatorsPerTask === 0) count += addTask(model, at);
    for (let guide = 0; guide < guidesEach; guide += 1)
      count += addGuide(model, guidesEach * at + guide);
  }
  return count;
}
