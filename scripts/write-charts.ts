// Writes the still pictures and the CSV of every chart on the built pages: `node scripts/write-charts.ts`.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { chartFiles, chartsIn } from '#src/view/charts/chart-files.ts';
import { jsonBlockOf } from '#src/view/charts/json-block.ts';
import type { ChartSpec } from '#src/view/charts/spec.ts';

const { outDir } = readSettings(process.env, process.cwd());
const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort();
const charts = new Map<string, { spec: ChartSpec; page: string }>();
for (const page of pages) {
  for (const spec of chartsIn(readFileSync(join(outDir, page), 'utf8'))) {
    const earlier = charts.get(spec.id);
    if (earlier !== undefined && jsonBlockOf(earlier.spec) !== jsonBlockOf(spec)) {
      throw new Error(`图表编号 ${spec.id} 在 ${earlier.page} 和 ${page} 上是两张不同的图`);
    }
    charts.set(spec.id, { spec, page });
  }
}
for (const { spec } of charts.values()) {
  for (const { path, text } of chartFiles(spec)) {
    const file = join(outDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
console.log(`图表的静态图和数据文件：${charts.size}张图。`);
