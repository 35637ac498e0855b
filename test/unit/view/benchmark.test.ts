import { expect, it } from 'vitest';
import type { Benchmark } from '#src/schema/benchmark.ts';
import { benchmarkView } from '#src/view/benchmark.ts';
import { countyTable } from '#src/view/county-table.ts';
import { namesOf } from '#src/view/names.ts';
import type { FindingItem } from '#src/view/registers.ts';
import { makeIndex, makeMeasure, makeRow } from '../domain/make.ts';
import { validDataset } from './valid-data.ts';

const measure = makeMeasure('share', { unit: '%', decimals: 1 });
const index = makeIndex([measure, makeMeasure('rate', { unit: '%', decimals: 1 })], {
  share: [
    makeRow('home', '2023', 60),
    makeRow('other', '2023', 80),
    makeRow('county-a', '2022', 55),
    makeRow('county-a', '2023', 58, { qualifier: 'at-least' }),
    makeRow('county-b', '2023', 61),
  ],
  rate: [makeRow('home', '2023', 60), makeRow('other', '2023', 66)],
});
const names = namesOf({ ...validDataset(), regions: [...index.regions.values()] });
const stage = { text: '未公开' };
const benchmark: Benchmark = {
  id: 'other-city',
  region: 'other',
  role: 'chosen',
  chosen_because: '相近',
  stages: { seek: stage, set: stage, learn: stage, create: stage },
  measures: [],
  practices: [],
  updated_on: '2024-01-01',
};
const finding = (change: Partial<FindingItem>): FindingItem => ({
  id: 'gap',
  kind: 'frontier-gap',
  title: '差距',
  text: '差距',
  found: '2024年1月1日',
  owner: '局',
  links: [],
  measure: 'share',
  benchmark: 'other-city',
  correction: '整改',
  due: '2024年12月31日',
  result: undefined,
  state: 'not-due',
  source: { id: 's1', title: '公报', tier: 'A' },
  ...change,
});
const linesWith = (findings: readonly FindingItem[]) =>
  benchmarkView(index, benchmark, names, findings).groups.flatMap(({ lines }) => lines);

it('orders the gaps by size and leads from a gap to its finding, correction and date', () => {
  const [first, second] = linesWith([finding({})]);
  expect(first?.href).toBe('/indicators/indicator/#share');
  expect(first?.finding).toEqual({
    href: '/findings/#gap',
    label: '已列为问题，整改中，期限2024年12月31日',
  });
  expect(second?.finding).toBeUndefined();
});

it('prefers the finding made against this region to one made in general, and takes no other', () => {
  const general = finding({ id: 'general', benchmark: undefined });
  expect(linesWith([general, finding({})])[0]?.finding?.href).toBe('/findings/#gap');
  expect(linesWith([general])[0]?.finding?.href).toBe('/findings/#general');
  expect(linesWith([finding({ benchmark: 'elsewhere' })])[0]?.finding).toBeUndefined();
});

it('sets the counties of a measure side by side, missing ones too, with what must be known', () => {
  const table = countyTable(index, measure);
  expect(table?.columns.map(({ label }) => label)).toEqual(['县（市、区）', '2023年']);
  expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['county-a', '58.0%以上'],
    ['county-b', '61.0%'],
    ['county-c', '—'],
  ]);
  expect(table?.rows[0]?.cells[1]?.valueId).toBe('share/county-a/2023');
  expect(table?.note).toContain('全部2期');
});
