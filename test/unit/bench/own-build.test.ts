import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changeOneLine } from '../../../scripts/bench/own-build.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-edit-'));
  mkdirSync(join(folder, 'observations'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string): string => join(folder, 'observations', name);

it('changes one figure of one file, and puts it back', () => {
  const text = 'rows:\n  - region: a\n    value: 10\n  - region: b\n    value: 20\n';
  writeFileSync(file('a.yaml'), 'rows:\n  - status: not-published\n');
  writeFileSync(file('b.yaml'), text);
  writeFileSync(file('c.yaml'), text);
  const putBack = changeOneLine(folder);
  expect(readFileSync(file('b.yaml'), 'utf8')).toBe(text.replace('value: 10', 'value: 11'));
  expect(readFileSync(file('c.yaml'), 'utf8')).toBe(text);
  putBack();
  expect(readFileSync(file('b.yaml'), 'utf8')).toBe(text);
});

it('says so when there is no figure to change', () => {
  expect(() => changeOneLine(folder)).toThrow('no series');
});
