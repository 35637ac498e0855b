// `npm run build`: check the data, build into a fresh folder, index it for search, then put it
// in the place of the old site. Until the last step the old site is not touched.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '#src/load/settings.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { dataDir, contentDir, outDir } = readSettings(process.env, process.cwd());

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): void => {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      DATA_DIR: dataDir,
      CONTENT_DIR: contentDir,
      ...env,
    },
  });
  if (status !== 0) throw new Error(`${basename(args[0] ?? '')} 没有成功`);
};

mkdirSync(dirname(outDir), { recursive: true });
const work = mkdtempSync(join(dirname(outDir), '.sunledger-'));
const fresh = join(work, 'site');
try {
  run(['scripts/check-data.ts']);
  run(['node_modules/astro/bin/astro.mjs', 'build', '--force', '--silent'], {
    OUT_DIR: fresh,
    SUNLEDGER_CACHE_DIR: join(work, 'cache'),
    NODE_ENV: 'production',
  });
  run(['scripts/draw-charts.ts'], { OUT_DIR: fresh });
  run(['scripts/index-search.ts'], { OUT_DIR: fresh });
  if (existsSync(outDir)) renameSync(outDir, join(work, 'previous'));
  renameSync(fresh, outDir);
  console.log(`网站已建好：${outDir}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('没有建成，原来的网站保持不变。');
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
