import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkedVariable } from '#src/load/checked.ts';
import type { Settings } from '#src/load/settings.ts';
import { checksumsOf, checksumsFile, checksumsText } from './checksums.ts';
import { programVariable } from './keep-program.ts';
import { manifestFile, manifestOf } from './manifest.ts';
import { programFor } from './program.ts';
import { runStep, type Step } from './run-step.ts';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The steps of a build in their order; steps of one group need nothing of each other and run side by side.
 * @param target the folder that becomes the site
 * @param work an empty folder for what only the build needs
 * @param program the folder of the compiled code; see `programFor`
 */
export function stepsOf(
  { dataDir, contentDir, basePath }: Settings,
  target: string,
  work: string,
  program: string,
): readonly (readonly Step[])[] {
  const env = {
    DATA_DIR: dataDir,
    CONTENT_DIR: contentDir,
    OUT_DIR: target,
    BASE_URL: basePath,
    NODE_ENV: 'production',
    [checkedVariable]: join(work, 'checked'),
    [programVariable]: program,
  };
  const step = (name: string, ...args: readonly string[]): Step => ({ name, args, env });
  return [
    [step('check', 'scripts/check-data.ts')],
    [step('render', 'scripts/render-pages.ts'), step('downloads', 'scripts/write-downloads.ts')],
    [step('stills', 'scripts/write-page-files.ts'), step('index', 'scripts/index-search.ts')],
  ];
}

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
  mkdirSync(target, { recursive: true });
  const program = await programFor(root, settings);
  for (const group of stepsOf(settings, target, work, program)) {
    const ended = await Promise.allSettled(group.map((step) => runStep(step, root)));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  }
  describeSite(settings, target);
}
