import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkedVariable } from '#src/load/checked.ts';
import { leakReport, leaksOf } from '#src/load/published-scan.ts';
import type { Settings } from '#src/load/settings.ts';
import { checksumsFile, checksumsOf, checksumsText, filesBelow } from './checksums.ts';
import { programVariable } from './keep-program.ts';
import { manifestFile, manifestOf } from './manifest.ts';
import { programFor } from './program.ts';
import { runStep, type Step } from './run-step.ts';
import { claimMemory, memoryVariable, SiteMemory } from './site-memory.ts';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The steps of a build in their order; steps of one group need nothing of each other and run side by side.
 * @param target the folder that becomes the site
 * @param folders an empty one for what only this build needs, that of the compiled code, see `programFor`, and
 *   that of the memory
 */
export function stepsOf(
  { dataDir, contentDir, basePath }: Settings,
  target: string,
  { work, program, memory }: { work: string; program: string; memory: string },
): readonly (readonly Step[])[] {
  const env = {
    DATA_DIR: dataDir,
    CONTENT_DIR: contentDir,
    OUT_DIR: target,
    NODE_ENV: 'production',
    [checkedVariable]: join(work, 'checked'),
    [programVariable]: program,
    [memoryVariable]: memory,
  };
  const step = (name: string, script: string, base = '/'): Step => ({
    name,
    args: [script],
    // What is compiled knows the sub-path; the other steps know pages by their paths inside the site.
    env: { ...env, BASE_URL: base },
  });
  return [
    [step('check', 'scripts/check-data.ts')],
    [
      step('render', 'scripts/render-pages.ts', basePath),
      step('downloads', 'scripts/write-downloads.ts', basePath),
    ],
    [step('stills', 'scripts/write-page-files.ts'), step('index', 'scripts/index-search.ts')],
  ];
}

/** The large files that hold what all others hold. */
const bulkNames = ['evaluation.xlsx', 'everything.xlsx', 'everything.zip'].map(
  (name) => `data/${name}`,
);

/** Steps that note something for the next build. */
const noting = ['page', 'endpoint', 'stills', 'index'];

/**
 * What is in the site besides pages: from what it was made, and the checksum of every file; then a last look at
 * what is published.
 * @throws when something in it must not be published
 */
export function finishSite(settings: Settings, target: string, memory: SiteMemory): void {
  const manifest = manifestOf(root, settings);
  writeFileSync(join(target, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
  const same = memory.sameFiles(target, filesBelow(target));
  const checksums = checksumsOf(target, (file) => same.get(file)?.sha256);
  writeFileSync(join(target, checksumsFile), checksumsText(checksums));
  // What stood in the last site has been looked at by the same program, and what stands in our own archive and
  // workbooks stands in the other files too.
  const leaks = leaksOf(target, (file) => !same.has(file) && !bulkNames.includes(file));
  if (leaks.length > 0) throw new Error(leakReport(leaks));
  memory.remember(target, checksums, same, noting);
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
  const { folder, giveBack } = claimMemory(root, settings);
  try {
    for (const group of stepsOf(settings, target, { work, program, memory: folder })) {
      const ended = await Promise.allSettled(group.map((step) => runStep(step, root)));
      for (const one of ended) if (one.status === 'rejected') throw one.reason;
    }
    finishSite(settings, target, new SiteMemory(folder, program));
  } finally {
    giveBack();
  }
}
