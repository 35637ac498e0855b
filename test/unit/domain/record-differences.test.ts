import { describe, expect, it } from 'vitest';
import { fieldDifferences, recordDifferences } from '#src/domain/record-differences.ts';
import type { RecordVersion } from '#src/domain/record-differences.ts';

const rows = (...values: readonly (readonly [string, number])[]) =>
  values.map(([region, value]) => ({ region, period: '2023', value }));
const record = (id: string, value: unknown): RecordVersion => ({
  kind: 'observations',
  id,
  value,
});

describe('the differences of two records', () => {
  it('name the old and the new value of a field, by what the item is', () => {
    const before = { rows: rows(['a', 1], ['b', 2]) };
    const after = { rows: rows(['c', 3], ['b', 5]) };
    expect(fieldDifferences(before, after)).toEqual([
      { path: ['rows', 0], label: 'rows[c 2023]', before: undefined, after: after.rows[0] },
      { path: ['rows', 1, 'value'], label: 'rows[b 2023].value', before: 2, after: 5 },
      { path: ['rows', 0], label: 'rows[a 2023]', before: before.rows[0], after: undefined },
    ]);
  });
  it('do not mind the order of items and keys', () => {
    const before = { rows: rows(['a', 1], ['b', 2]), note: 'x' };
    expect(fieldDifferences(before, { note: 'x', rows: rows(['b', 2], ['a', 1]) })).toEqual([]);
  });
  it('go by position where items cannot be told apart, and take lists of texts as a whole', () => {
    expect(fieldDifferences({ a: [{ x: 1 }, { x: 1 }] }, { a: [{ x: 1 }, { x: 2 }] })).toEqual([
      { path: ['a', 1, 'x'], label: 'a[2].x', before: 1, after: 2 },
    ]);
    expect(fieldDifferences({ a: ['x'] }, { a: ['x', 'y'] })).toEqual([
      { path: ['a'], label: 'a', before: ['x'], after: ['x', 'y'] },
    ]);
  });
});

describe('the differences of two data sets', () => {
  it('tell what was added, changed, removed and renamed', () => {
    const long = { measure: 'old', rows: rows(['a', 1], ['b', 2], ['c', 3], ['d', 4]) };
    const moved = { measure: 'new', rows: rows(['a', 1], ['b', 2], ['c', 3], ['d', 9]) };
    const found = recordDifferences(
      [record('old', long), record('gone', { x: 1 }), record('same', { x: 1 })],
      [record('new', moved), record('same', { x: 1 }), record('fresh', { y: 1 })],
    );
    expect(found.map(({ id, change, from }) => [id, change, from])).toEqual([
      ['new', 'renamed', 'old'],
      ['fresh', 'added', undefined],
      ['gone', 'removed', undefined],
    ]);
    expect(found[0]?.fields.map(({ label }) => label)).toEqual(['measure', 'rows[d 2023].value']);
  });
});
