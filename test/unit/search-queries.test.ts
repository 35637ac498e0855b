import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '#src/load/read-dataset.ts';
import { readSettings } from '#src/load/settings.ts';
import { searchEntries } from '#src/view/search-entries.ts';
import { benchmarkUrl, guideUrl } from '#src/view/urls.ts';
import { queryKinds, searchQueries } from '../search-queries.ts';

const { dataset } = readDataset(readSettings({}, join(import.meta.dirname, '../..')));
if (dataset === undefined) throw new Error('the data set was not read');
const { guides, benchmarks } = dataset;
const queries = searchQueries();

describe('the regression set of search', () => {
  it('accepts only pages of the site', () => {
    const pages = new Set([
      ...searchEntries(dataset).map(({ href }) => href),
      ...benchmarks.map(({ id }) => benchmarkUrl(id)),
    ]);
    const unknown = queries.flatMap(({ accept }) => accept.filter((href) => !pages.has(href)));
    expect(unknown).toEqual([]);
  });

  it('asks each query once, and says which have no answer', () => {
    const asked = queries.map(({ query }) => query);
    expect(asked.filter((query, at) => asked.indexOf(query) !== at)).toEqual([]);
    const wrong = queries.filter(
      ({ kind, accept }) => (kind === 'unanswerable') !== (accept.length === 0),
    );
    expect(wrong).toEqual([]);
  });

  it('has each kind in both halves and ten queries for each guide', () => {
    const halves = ['tuned', 'held-out'] as const;
    const sizes = queryKinds.flatMap((kind) =>
      halves.map((half) => queries.filter((one) => one.kind === kind && one.half === half).length),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    const thin = guides.filter(
      ({ id }) => queries.filter(({ accept }) => accept[0] === guideUrl(id)).length < 10,
    );
    expect(thin.map(({ id }) => id)).toEqual([]);
  });

  it('knows the name of every guide', () => {
    const asked = new Set(queries.map(({ query }) => query));
    expect(guides.filter(({ name }) => !asked.has(name)).map(({ id }) => id)).toEqual([]);
  });
});
