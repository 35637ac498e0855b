import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from 'vitest';
import { readDataset } from '#src/load/read-dataset.ts';
import type { ReadCache } from '#src/load/read-cache.ts';
import type { Problem } from '#src/load/problem.ts';

const valid = join(import.meta.dirname, '../../fixtures/valid');
const folder = mkdtempSync(join(tmpdir(), 'damage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;

/** A fresh copy of the valid data set, changed by `change`. */
export const damaged = (change: (root: string) => void): Problem[] => {
  copies += 1;
  const root = join(folder, `copy-${copies}`);
  cpSync(valid, root, { recursive: true });
  change(root);
  const problems = problemsOf(root);
  rmSync(root, { recursive: true, force: true });
  return problems;
};

/** What is said about a data set, with paths from its root. */
const problemsOf = (root: string, cache?: ReadCache): Problem[] => {
  const { problems, dataset } = readDataset({
    dataDir: join(root, 'data'),
    contentDir: join(root, 'content'),
    ...(cache !== undefined && { cache }),
  });
  const marker = `${basename(root)}/`;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if ((dataset === undefined) !== errors.length > 0) throw new Error('dataset beside errors');
  return problems.map((problem) => ({
    ...problem,
    file: problem.file.slice(problem.file.indexOf(marker) + marker.length),
  }));
};

const shared = join(folder, 'shared');
const cache: ReadCache = new Map();

/** The problems after one text is replaced by another in one file of a copy that all share. */
export const replaced = (file: string, from: string, to: string): Problem[] => {
  if (!existsSync(shared)) cpSync(valid, shared, { recursive: true });
  const place = join(shared, file);
  const text = readFileSync(place, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(
    place,
    text.replace(from, () => to),
  );
  const problems = problemsOf(shared, cache);
  writeFileSync(place, text);
  return problems;
};

/** `file:line:column rule message` of each problem. */
export const lines = (problems: readonly Problem[]): string[] =>
  problems.map(
    ({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`,
  );

/** Writes a file into the copy. */
export const put = (root: string, file: string, content: string | Uint8Array): void =>
  writeFileSync(join(root, file), content);
