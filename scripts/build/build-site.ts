import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkedVariable } from '#src/load/checked.ts';
import type { Settings } from '#src/load/settings.ts';
import { checksumsOf, checksumsFile, checksumsText } from './checksums.ts';
import { manifestFile, manifestOf } from './manifest.ts';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A program that is one step of a build. */
export interface Step {
  /** What it does: `check`, `render`, `stills`, `downloads` or `index`. */
  name: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
}

/** Most objects of a build die young: with more room for these, less time goes into collecting garbage. */
const roomForYoung = '--max-semi-space-size=64';

const step = (name: Step['name'], args: Step['args'], env: Step['env']): Step => ({
  name,
  args: [roomForYoung, ...args],
  env,
});

/**
 * The steps of a build in their order; steps of one group need nothing of each other and run side by side.
 * @param target the folder that becomes the site
 * @param work an empty folder for what only the build needs
 */
export function stepsOf(
  { dataDir, contentDir, basePath }: Settings,
  target: string,
  work: string,
): readonly (readonly Step[])[] {
  const shared = {
    ASTRO_TELEMETRY_DISABLED: '1',
    DATA_DIR: dataDir,
    CONTENT_DIR: contentDir,
    OUT_DIR: target,
    [checkedVariable]: join(work, 'checked'),
  };
  return [
    [step('check', ['scripts/check-data.ts'], shared)],
    [
      step('render', ['node_modules/astro/bin/astro.mjs', 'build', '--force', '--silent'], {
        ...shared,
        SUNLEDGER_CACHE_DIR: join(work, 'cache'),
        NODE_ENV: 'production',
      }),
    ],
    [
      step('stills', ['scripts/write-page-files.ts'], shared),
      step('downloads', ['scripts/write-bulk-files.ts'], { ...shared, BASE_URL: basePath }),
      step('index', ['scripts/index-search.ts'], shared),
    ],
  ];
}

/** @throws when the step fails; the step itself has printed why */
const run = ({ args, env }: Step): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`${basename(args[1] ?? '')} 没有成功`));
    });
  });

/** What is in the site besides pages: from what it was made, and the checksum of every file. */
export function describeSite(settings: Settings, target: string): void {
  const manifest = manifestOf(root, settings);
  writeFileSync(join(target, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(target, checksumsFile), checksumsText(checksumsOf(target)));
}

/**
 * Check the data and build the whole site into a folder that does not exist yet: pages, files beside the pages,
 * search index, build manifest, checksums. What is in the folder after a failure is not a site.
 * @param work an empty folder for what only the build needs
 * @throws when a step fails; the step itself has printed why
 */
export async function buildSite(settings: Settings, target: string, work: string): Promise<void> {
  mkdirSync(work, { recursive: true });
  for (const group of stepsOf(settings, target, work)) {
    const ended = await Promise.allSettled(group.map(run));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  }
  describeSite(settings, target);
}
