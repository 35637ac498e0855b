import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '#src/schema/dataset.ts';
import { fieldTitles, recordSchemaOf } from '#src/site.ts';
import { bulkFiles } from '#src/view/open-data/bulk.ts';
import { noMemory, type Memory } from '#src/view/open-data/memory.ts';
import { memoryIn } from '../../scripts/bulk/memory.ts';
import { judgedData } from './view/valid-data.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulk-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const { dataset, context: judge } = judgedData();

/** The same data set after a clerk changed a note. */
const [first, ...others] = dataset.observations;
const changed: Dataset = {
  ...dataset,
  observations:
    first === undefined
      ? []
      : [{ ...first, rows: first.rows.map((row) => ({ ...row, note: '新的说明' })) }, ...others],
};

const filesOf = (of: Dataset, memory: Memory): readonly Buffer[] =>
  bulkFiles(
    {
      ...{ dataset: of, index: judge.index, judge, titles: fieldTitles() },
      siteUrl: 'https://example.org',
      measured: () => ({ bytes: 1, sha256: '00' }),
    },
    recordSchemaOf,
    memory,
  ).map(({ bytes }) => Buffer.from(bytes()));

const expectSame = (found: readonly Buffer[], wanted: readonly Buffer[]): void =>
  expect(found.map((bytes, at) => wanted[at]?.equals(bytes))).toEqual(wanted.map(() => true));

describe('the memory of large files', () => {
  it('gives the same bytes, empty, full, and after a change', () => {
    const clean = filesOf(dataset, noMemory);
    expectSame(filesOf(dataset, memoryIn(folder, 'code')), clean);
    expect(readdirSync(folder).length).toBeGreaterThan(20);
    expectSame(filesOf(dataset, memoryIn(folder, 'code')), clean);
    const cleanChanged = filesOf(changed, noMemory);
    expect(clean[1]?.equals(cleanChanged[1] ?? Buffer.alloc(0))).toBe(false);
    expectSame(filesOf(changed, memoryIn(folder, 'code')), cleanChanged);
  });

  it('takes what is there instead of making it, from the same code only', () => {
    const make = vi.fn(() => ({ bytes: Uint8Array.from([1, 2]), text: '甲' }));
    const made = memoryIn(folder, 'code').recall('key', make);
    const taken = memoryIn(folder, 'code').recall('key', make);
    expect({ ...taken, bytes: [...taken.bytes] }).toEqual({ ...made, bytes: [...made.bytes] });
    expect(make).toHaveBeenCalledTimes(1);
    memoryIn(folder, 'other code').recall('key', make);
    memoryIn(folder, 'code').recall('other key', make);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('makes again what is damaged or foreign', () => {
    memoryIn(folder, 'code').recall('key', () => 'made');
    const [name = ''] = readdirSync(folder);
    const file = join(folder, name);
    const whole = readFileSync(file);
    for (const bytes of [whole.subarray(0, -1), Buffer.from('foreign'), Buffer.alloc(0)]) {
      writeFileSync(file, bytes);
      expect(memoryIn(folder, 'code').recall('key', () => 'made again')).toBe('made again');
    }
    expect(memoryIn(folder, 'code').recall('key', () => 'made')).toBe('made again');
  });

  it('forgets what was not asked for, and leaves no unfinished file', () => {
    const before = memoryIn(folder, 'code');
    before.recall('old', () => 1);
    before.recall('kept', () => 2);
    writeFileSync(join(folder, 'unfinished.1'), '');
    const memory = memoryIn(folder, 'code');
    memory.recall('kept', () => 3);
    memory.prune();
    expect(readdirSync(folder)).toHaveLength(1);
    expect(memoryIn(folder, 'code').recall('kept', () => 4)).toBe(2);
  });

  it('does without a folder, and without one that can be written to', () => {
    expect(memoryIn(undefined, 'code').recall('key', () => 'made')).toBe('made');
    writeFileSync(join(folder, 'file'), '');
    const memory = memoryIn(join(folder, 'file', 'below'), 'code');
    expect(memory.recall('key', () => 'made')).toBe('made');
    memory.prune();
  });
});
