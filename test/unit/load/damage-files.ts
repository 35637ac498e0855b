import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadCache } from '#src/load/read-cache.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { htmlReport } from '#src/load/report-html.ts';
import { junitReport } from '#src/load/report-junit.ts';
import { githubReport, gitlabReport, jsonReport } from '#src/load/report-machine.ts';
import { sarifReport } from '#src/load/report-sarif.ts';
import { textReport } from '#src/load/report-text.ts';

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

/** What is wrong with the answer to a damaged file; nothing when it is as promised. */
const faultOf = (read: ReturnType<typeof readDataset>): string | undefined => {
  const { problems, dataset, sources } = read;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if ((dataset === undefined) !== errors.length > 0) return 'errors and data set disagree';
  for (const { file, line, column, message, hint } of problems) {
    const lines = sources.get(file)?.lineStarts.length ?? 1;
    if (line < 1 || line > lines || column < 1) return `no such place: ${file}:${line}:${column}`;
    if (/undefined|NaN|\[object/.test(message)) return `a value of the program: ${message}`;
    if (!/[\u4e00-\u9fff]/.test(hint)) return `no advice: ${message}`;
  }
  const reports = [
    textReport(problems, sources),
    htmlReport(problems, sources),
    jsonReport(read),
    githubReport(problems),
    gitlabReport(problems),
    sarifReport(problems),
    junitReport(problems, [...sources.keys()]),
  ];
  const raw = reports.find((report) => /[\u0000-\u0008\u001b\u202e]/.test(report));
  return raw === undefined ? undefined : `a control character in a report: ${raw}`;
};

const damageIn = (root: string, valid: string, runs: number, seed: number): string | undefined => {
  cpSync(valid, root, { recursive: true });
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|mdx)$/.test(file))
    .sort();
  const next = sequence(seed);
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
    const read = readDataset({
      dataDir: join(root, 'data'),
      contentDir: join(root, 'content'),
      cache,
    });
    const fault = faultOf(read);
    if (fault !== undefined) return `${fault}\n${file}\n${damaged}`;
    writeFileSync(file, text);
  }
  return undefined;
};

/**
 * Damages one file of a valid data set after another, `runs` times, and reads it.
 *
 * @returns what was wrong with the first answer that is not as promised, with the damaged file;
 *   `undefined` when all were.
 */
export const damageFiles = (valid: string, runs: number, seed: number): string | undefined => {
  const root = mkdtempSync(join(tmpdir(), 'damage-'));
  try {
    return damageIn(root, valid, runs, seed);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
