import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ReadCache } from '#src/load/read-cache.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { junitReport } from '#src/load/report-junit.ts';
import { githubReport } from '#src/load/report-machine.ts';
import { sarifReport } from '#src/load/report-sarif.ts';
import { textReport } from '#src/load/report-text.ts';

const valid = join(import.meta.dirname, '../../fixtures/valid');
const folder = mkdtempSync(join(tmpdir(), 'damage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Numbers that look random and are the same in every run. */
const sequence = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const tokens =
  ': |：|- |\t|"|\'|[|]|{|}|#|&a|*a|!!x|---\n|%|\u202e|\0|　|null|~|1e400|０|９％|\n|\n\n|  |<<: |? |> |\\|@|`|\ufeff|\r|😀|<b>|{x}|import x'.split(
    '|',
  );

/** `DAMAGE_RUNS=100000` for the long run. */
const runs = Number(process.env['DAMAGE_RUNS'] ?? 400);

it('damaged files give located problems and never an exception', { timeout: 3_600_000 }, () => {
  const root = join(folder, 'copy');
  cpSync(valid, root, { recursive: true });
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|mdx)$/.test(file))
    .sort();
  const next = sequence(Number(process.env['DAMAGE_SEED'] ?? 7));
  // Only the damaged file is read anew.
  const cache: ReadCache = new Map();
  for (let run = 0; run < runs; run += 1) {
    const file = join(root, files[next(files.length)] ?? '');
    const text = readFileSync(file, 'utf8');
    let damaged = text;
    for (let edit = 0; edit <= next(3); edit += 1) {
      const at = next(damaged.length);
      const cut = next(3) === 0 ? next(12) : 0;
      damaged =
        damaged.slice(0, at) + (tokens[next(tokens.length)] ?? '') + damaged.slice(at + cut);
    }
    writeFileSync(file, damaged);
    const { problems, dataset, sources } = readDataset({
      dataDir: join(root, 'data'),
      contentDir: join(root, 'content'),
      cache,
    });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(dataset === undefined, damaged).toBe(errors.length > 0);
    for (const problem of problems) {
      const lines = sources.get(problem.file)?.lineStarts.length ?? 1;
      expect(problem.line).toBeLessThanOrEqual(lines);
      expect(problem.column).toBeGreaterThan(0);
      expect(problem.message).not.toMatch(/undefined|NaN|\[object/);
      expect(problem.hint).toMatch(/[\u4e00-\u9fff]/);
    }
    const report = textReport(problems, sources);
    expect(report).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
    githubReport(problems);
    sarifReport(problems);
    junitReport(problems, [...sources.keys()]);
    writeFileSync(file, text);
  }
});
