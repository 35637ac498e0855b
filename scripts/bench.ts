// `npm run bench`: how long reading and checking take, for data sets of growing size, and reading the
// history of a repository with thousands of commits. `npm run bench -- 100 1000 --commits 3000`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDataset } from '#src/load/read-dataset.ts';
import { countProblems } from '#src/load/report-text.ts';
import { readSettings } from '#src/load/settings.ts';
import { writeBenchData } from './bench/data-set.ts';
import { historyTimes } from './bench/history.ts';

const { values, positionals } = parseArgs({
  options: { commits: { type: 'string' } },
  allowPositionals: true,
});
const sizes = positionals.map(Number).filter(Number.isSafeInteger);
const isWhole = sizes.length === 0 && values.commits === undefined;
const wanted = isWhole ? [100, 1000, 10_000] : sizes;
const commits = Number(values.commits ?? (isWhole ? 3000 : 0));
/** Records of the data set whose history is read. */
const historySize = 300;

const line = (cells: readonly (string | number)[]): void => {
  process.stdout.write(`${cells.map((cell) => String(cell).padStart(12)).join('')}\n`);
};

const measure = (name: string, dataDir: string, contentDir: string): void => {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const { problems, sources, dataset } = readDataset({ dataDir, contentDir });
  const time = performance.now() - started;
  const { user, system } = process.cpuUsage(used);
  const { errors } = countProblems(problems);
  const rows = (dataset?.observations ?? []).reduce((sum, file) => sum + file.rows.length, 0);
  const each = (time / Math.max(1, sources.size)).toFixed(2);
  line([
    name,
    sources.size,
    rows,
    Math.round(time),
    Math.round((user + system) / 1000),
    each,
    errors,
  ]);
};

line(['set', 'files', 'rows', 'ms', 'cpu ms', 'ms/file', 'errors']);
const { dataDir, contentDir } = readSettings(process.env, process.cwd());
measure('data', dataDir, contentDir);
for (const size of wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writeBenchData(folder, size);
    measure(String(size), folder, join(folder, 'content'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (commits > 0) {
  line(['history', 'commits', 'cold ms', 'warm ms', 'ratio', 'ms/commit']);
  const history = historyTimes((folder) => writeBenchData(folder, historySize), commits);
  for (const { what, commits: count, cold, warm } of history) {
    const [ratio, each] = [(cold / warm).toFixed(1), (cold / count).toFixed(2)];
    line([what, count, Math.round(cold), Math.round(warm), ratio, each]);
  }
}
