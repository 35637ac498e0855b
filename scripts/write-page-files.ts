// Writes what belongs beside the built pages: still pictures and CSV of charts, CSV of tables.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { chartFiles, chartsIn } from '#src/view/charts/chart-files.ts';
import { pageTableCsv, tablesIn } from '#src/view/page-tables.ts';

const { outDir } = readSettings(process.env, process.cwd());
const written = new Map<string, string>();

for (const page of readdirSync(outDir, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!page.endsWith('.html')) continue;
  const html = readFileSync(join(outDir, page), 'utf8');
  for (const spec of chartsIn(html)) {
    const text = JSON.stringify(spec);
    const before = written.get(spec.id);
    if (before === text) continue;
    if (before !== undefined) throw new Error(`${page}: two charts have the id ${spec.id}`);
    written.set(spec.id, text);
    for (const file of chartFiles(spec)) {
      const path = join(outDir, file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.text);
    }
  }
  for (const table of tablesIn(html)) {
    // `wx` refuses a name that another table or download of the folder has.
    writeFileSync(join(outDir, dirname(page), table.file), pageTableCsv(table), { flag: 'wx' });
  }
}
