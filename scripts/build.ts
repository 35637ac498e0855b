// `npm run build`: check the data, build into a fresh folder, index it for search, then put it in the place of the
// old site. Until the last step the old site is not touched. What comes out as in the last build is taken from
// there; `--fresh` makes everything anew.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { buildSite, root } from './build/build-site.ts';
import { forgetMemory, keepEarlierSite } from './build/claim-memory.ts';

const settings = readSettings(process.env, process.cwd());
const { outDir } = settings;

if (process.argv.includes('--fresh')) forgetMemory(root, settings);
mkdirSync(dirname(outDir), { recursive: true });
const work = mkdtempSync(join(dirname(outDir), '.sunledger-'));
const fresh = join(work, 'site');
try {
  await buildSite(settings, fresh, work, outDir);
  const previous = join(work, 'previous');
  if (existsSync(outDir)) renameSync(outDir, previous);
  renameSync(fresh, outDir);
  keepEarlierSite(root, settings, previous);
  console.log(`网站已建好：${outDir}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('没有建成，原来的网站保持不变。');
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
