// Writes what belongs beside the built pages, still pictures and CSV of charts, CSV of tables, and looks at all of
// it for the last time.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { chartFiles, chartsIn } from '#src/view/charts/chart-files.ts';
import { pageTableCsv, tablesIn } from '#src/view/page-tables.ts';
import { sha256 } from './build/checksums.ts';
import { programVariable } from './build/keep-program.ts';
import { LastLook } from './build/last-look.ts';
import { memoryVariable, pagesIn, SiteMemory } from './build/site-memory.ts';
import { SiteWriter } from './build/site-writer.ts';

/** What stands beside a page: its charts by id, each with the digest of its specification, and its tables. */
interface Beside {
  charts: ReadonlyMap<string, string>;
  tables: readonly string[];
}

interface Notes {
  pages: ReadonlyMap<string, Beside>;
  /** The files of each chart, by id and digest. */
  files: ReadonlyMap<string, readonly string[]>;
}

const isNotes = (notes: unknown): notes is Notes =>
  typeof notes === 'object' && notes !== null && 'pages' in notes && 'files' in notes;

const { outDir } = readSettings(process.env, process.cwd());
const memory = new SiteMemory(process.env[memoryVariable], process.env[programVariable] ?? '', [
  'render',
  'stills',
]);
const look = new LastLook();
const writer = new SiteWriter(outDir, memory, look);
const stored = memory.notes('stills');
const before: Notes = isNotes(stored) ? stored : { pages: new Map(), files: new Map() };

const pages = new Map<string, Beside>();
const files = new Map<string, readonly string[]>();
const written = new Map<string, string>();

/** Whether the chart is to be written; the same chart may stand on several pages. */
function isNew(page: string, id: string, digest: string): boolean {
  const known = written.get(id);
  if (known !== undefined && known !== digest)
    throw new Error(`${page}: two charts have the id ${id}`);
  written.set(id, digest);
  return known === undefined;
}

/** Takes the files of a chart that is drawn as before. */
function takeChart(id: string, digest: string): boolean {
  const own = before.files.get(`${id} ${digest}`);
  if (own === undefined || !own.every((file) => memory.known(file) !== undefined)) return false;
  files.set(`${id} ${digest}`, own);
  return own.every((file) => writer.take(file));
}

/** Takes what stands beside a page that is as it was. */
function takePage(page: string, { charts, tables }: Beside): boolean {
  const isThere = (file: string): boolean => memory.known(file) !== undefined;
  const own = [...charts].map(([id, digest]) => before.files.get(`${id} ${digest}`));
  if (!own.every((one) => one?.every(isThere) === true) || !tables.every(isThere)) return false;
  for (const [id, digest] of charts) if (isNew(page, id, digest)) takeChart(id, digest);
  for (const table of tables) writer.take(table);
  return true;
}

function writePage(page: string): Beside {
  const html = readFileSync(join(outDir, page), 'utf8');
  look.at(page, html);
  const charts = new Map<string, string>();
  for (const spec of chartsIn(html)) {
    const digest = sha256(JSON.stringify(spec));
    charts.set(spec.id, digest);
    if (!isNew(page, spec.id, digest) || takeChart(spec.id, digest)) continue;
    const own = chartFiles(spec);
    for (const { path, text } of own) writer.write(path, text);
    files.set(
      `${spec.id} ${digest}`,
      own.map(({ path }) => path),
    );
  }
  const tables = tablesIn(html).map((table) => {
    const file = join(dirname(page), table.file).replaceAll('\\', '/');
    writer.write(file, pageTableCsv(table));
    return file;
  });
  return { charts, tables };
}

for (const page of pagesIn(outDir, memory)) {
  const known = memory.sameIn(outDir, page) && before.pages.get(page);
  pages.set(page, known !== undefined && takePage(page, known) ? known : writePage(page));
}
writer.done('stills');
memory.note('stills', { pages, files } satisfies Notes);
