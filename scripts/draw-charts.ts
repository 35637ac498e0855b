// Writes the still pictures and the CSV of every chart that the built pages hold.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { chartFiles, chartsIn } from '#src/view/charts/chart-files.ts';

const { outDir } = readSettings(process.env, process.cwd());
const written = new Map<string, string>();

for (const page of readdirSync(outDir, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!page.endsWith('.html')) continue;
  for (const spec of chartsIn(readFileSync(join(outDir, page), 'utf8'))) {
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
}
