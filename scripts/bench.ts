// `npm run bench`: how long reading and checking take, for data sets of growing size.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDataset } from '#src/load/read-dataset.ts';
import { countProblems } from '#src/load/report-text.ts';
import { readSettings } from '#src/load/settings.ts';
import { writeBenchData } from './bench/data-set.ts';

const sizes = process.argv.slice(2).map(Number).filter(Number.isSafeInteger);
const wanted = sizes.length > 0 ? sizes : [100, 1000, 10_000];

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
