import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '#src/load/settings.ts';
import { checksumsOf, checksumsFile, checksumsText } from './checksums.ts';
import { manifestFile, manifestOf } from './manifest.ts';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Check the data and build the whole site into a folder that does not exist yet: pages, files beside the pages,
 * search index, build manifest, checksums. What is in the folder after a failure is not a site.
 * @param work an empty folder for what only the build needs
 * @throws when a step fails; the step itself has printed why
 */
export function buildSite(settings: Settings, target: string, work: string): void {
  const { dataDir, contentDir } = settings;
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
  mkdirSync(work, { recursive: true });
  run(['scripts/check-data.ts']);
  run(['node_modules/astro/bin/astro.mjs', 'build', '--force', '--silent'], {
    OUT_DIR: target,
    SUNLEDGER_CACHE_DIR: join(work, 'cache'),
    NODE_ENV: 'production',
  });
  run(['scripts/write-page-files.ts'], { OUT_DIR: target });
  run(['scripts/index-search.ts'], { OUT_DIR: target });
  const manifest = manifestOf(root, settings);
  writeFileSync(join(target, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(target, checksumsFile), checksumsText(checksumsOf(target)));
}
