import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { convert } from '#src/domain/unit.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { readSettings } from '#src/load/settings.ts';
import { kindNames } from '#src/schema/kinds.ts';
import { readPackage, tableFaults } from '../standards/data-package.ts';
import { filesOf } from './pages.ts';
import { builds } from './setup.ts';

/** A text without the mark that keeps a spreadsheet from taking it for a formula. */
const unmarked = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
/** As it is after its way through JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every text at a key, wherever it stands. */
function valuesAt(value: unknown, wanted: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === wanted && typeof inner === 'string' ? [inner] : valuesAt(inner, wanted),
  );
}

describe.each(inject('sites'))('the open data of the $name site', (site) => {
  const bytesOf = (path: string): Buffer => readFileSync(join(site.folder, path));
  const textOf = (path: string): string => bytesOf(path).toString();
  const files = new Set(filesOf(site.folder));
  const fileAt = (address: string): string =>
    decodeURI(new URL(address).pathname).slice(site.base.length);
  const page = textOf('data/index.html');
  const { dataset } = readDataset(readSettings(builds[site.name].env, process.cwd()));
  if (dataset === undefined) throw new Error('the data set has errors');
  const rowsOf = (table: string): readonly Readonly<Record<string, string>>[] =>
    parse(textOf(`data/${table}.csv`), {
      bom: true,
      columns: true,
      cast: (value, { header }) => (header ? value : unmarked(value)),
    });

  it('is a data package whose files are as it says', () => {
    const read = readPackage(textOf('datapackage.json'));
    expect(tableFaults(read, textOf)).toEqual([]);
    for (const { path, bytes, hash } of read.resources) {
      const sum = createHash('sha256').update(bytesOf(path)).digest('hex');
      expect([path, bytes, hash]).toEqual([path, bytesOf(path).length, `sha256:${sum}`]);
    }
  });

  it('is named in the catalogue and to search engines by addresses where it is', () => {
    const [, block = ''] =
      /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page) ?? [];
    const told: unknown = JSON.parse(block);
    const catalogue: unknown = JSON.parse(textOf('catalog.jsonld'));
    const listed = valuesAt(catalogue, '@id').filter((address) =>
      /\.(csv|zip|xlsx|json)$/.test(address),
    );
    const downloads = valuesAt(told, 'contentUrl');
    expect(downloads.length).toBeGreaterThan(7);
    expect(new Set(downloads)).toEqual(
      new Set(listed.filter((address) => !address.endsWith('.json'))),
    );
    expect([...downloads, ...listed].map(fileAt).filter((file) => !files.has(file))).toEqual([]);
  });

  it('is linked on the page of the data', () => {
    for (const file of [
      'changes.atom',
      'calendar.ics',
      'datapackage.json',
      'catalog.jsonld',
      'api/',
    ])
      expect(page).toContain(`href="${site.base}${file}"`);
  });

  it('reads back from JSON as the records themselves', () => {
    for (const kind of kindNames) {
      const records = plain(dataset[kind]);
      expect(JSON.parse(textOf(`data/${kind}.json`)), kind).toEqual(records);
      const answer: { items: { id: string; record: unknown }[] } = JSON.parse(
        textOf(`api/v1/${kind}.json`),
      );
      for (const { id, record } of answer.items) {
        const one: { record: unknown } = JSON.parse(textOf(`api/v1/${kind}/${id}.json`));
        expect(one.record, id).toEqual(record);
      }
      const given = answer.items.map(({ record }) => record);
      if (kind === 'regions' || kind === 'organizations')
        expect(given).toEqual([{ [kind]: records }]);
      // The text of a page is given without the id that its file name is.
      else if (kind === 'pages')
        expect(answer.items.map(({ id, record }) => ({ ...Object(record), id }))).toEqual(records);
      else expect(given, kind).toEqual(Array.isArray(records) ? records : [records]);
    }
  });

  it('reads back from CSV as the observations, each once', () => {
    const units = new Map(
      dataset.indicators.flatMap((one) =>
        one.kind === 'figures' ? one.measures.map(({ id, unit }) => [id, unit] as const) : [],
      ),
    );
    const words = {
      final: '定稿',
      provisional: '初步数',
      estimated: '估计数',
      revised: '已修订',
      derived: '推算数',
      missing: '缺数',
    };
    const keyOf = (measure = '', region = '', period = ''): string =>
      [measure, region, period].join('/');
    const rows = rowsOf('observations');
    const byKey = new Map(
      rows.map((row) => [keyOf(row['测度编号'], row['地区编号'], row['时期']), row]),
    );
    expect(byKey.size).toBe(rows.length);
    const faults = dataset.observations.flatMap(({ measure, rows: own }) =>
      own.flatMap((record) => {
        const key = keyOf(measure, record.region, record.period);
        const row = byKey.get(key);
        if (row === undefined) return [`${key} is not there`];
        const unit = units.get(measure);
        if (unit === undefined) return [`${key} has no measure`];
        const inUnit = (value: number, from = unit): string => String(convert(value, from, unit));
        const expected =
          record.status === 'missing'
            ? { 状态: words.missing, 数值: '', 说明: record.reason }
            : {
                状态: words[record.status],
                说明: record.note ?? '',
                单位: unit,
                口径不同: record.definition_differs ?? '',
                不宜比较: record.not_comparable ?? '',
                ...(record.status !== 'derived' && { 数值: inUnit(record.value, record.unit) }),
                ...(record.status === 'revised' && {
                  修订前数值: inUnit(record.previous, record.unit),
                }),
              };
        return Object.entries(expected).flatMap(([column, value]) =>
          row[column] === value ? [] : [`${key} ${column}: ${row[column]}, not ${value}`],
        );
      }),
    );
    expect(faults.slice(0, 20)).toEqual([]);
    // What is no record was computed from records, and says how.
    const records = new Set(
      dataset.observations.flatMap(({ measure, rows: own }) =>
        own.map(({ region, period }) => keyOf(measure, region, period)),
      ),
    );
    for (const [key, row] of byKey)
      if (!records.has(key))
        expect([key, row['状态'], row['算式'] !== '']).toEqual([key, '推算数', true]);
  });

  it('reads back from CSV as the sources and the commitments', () => {
    expect(rowsOf('sources')).toEqual(
      dataset.sources.map(({ id, title, publisher, published, url, tier, note }) => ({
        编号: id,
        标题: title,
        发布者: publisher,
        发布日期: published ?? '',
        地址: url ?? '',
        等级: tier,
        说明: note ?? '',
      })),
    );
    expect(rowsOf('commitments').map((row) => [row['承诺编号'], row['承诺']])).toEqual(
      dataset.plan.sections.flatMap(({ commitments }) =>
        commitments.map(({ id, text }) => [id, text]),
      ),
    );
  });
});
