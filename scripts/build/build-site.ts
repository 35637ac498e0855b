import { mkdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkedVariable } from '#src/load/checked.ts';
import { leakReport } from '#src/load/published-scan.ts';
import type { Settings } from '#src/load/settings.ts';
import { checksumsFile, checksumsOf, checksumsText, filesBelow } from './checksums.ts';
import { programVariable } from './keep-program.ts';
import { LastLook } from './last-look.ts';
import { manifestFile, manifestOf, type Manifest } from './manifest.ts';
import { programFor } from './program.ts';
import { startStep, type Step } from './run-step.ts';
import { claimMemory } from './claim-memory.ts';
import { memoryVariable, SiteMemory, writingSteps } from './site-memory.ts';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The folders that a build needs besides its input and its site. */
interface BuildFolders {
  /** An empty one for what only this build needs. */
  work: string;
  /** That of the compiled code, see `programFor`. */
  program: string;
  memory: string;
  /** Whether the last site is to be laid out where the new one is made. */
  laysOut: boolean;
}

/** Two programs run at a time, one on each processor: threads that sweep the heap would only take turns with them. */
const oneThread = ['--single-threaded-gc'];
/** The heap is to be swept more often: the engine of the index needs the memory that garbage would take. */
const smallHeap = ['--max-semi-space-size=8', '--heap-growing-percent=20'];
/** The program that feeds this engine works for a few seconds and waits for the rest. */
const smallestHeap = ['--max-semi-space-size=4', '--heap-growing-percent=10'];

/**
 * The steps of a build in their order; steps of one group need nothing of each other and run side by side.
 * @param target the folder that becomes the site
 */
export function stepsOf(
  { dataDir, contentDir, basePath }: Settings,
  target: string,
  { work, program, memory, laysOut }: BuildFolders,
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
    [
      step('check', 'scripts/check-data.ts'),
      ...(laysOut ? [step('lay out', 'scripts/lay-out-site.ts')] : []),
    ],
    [
      {
        ...step('render', 'scripts/render-pages.ts', basePath),
        nodeArgs: oneThread,
        getsReady: true,
      },
      {
        ...step('downloads', 'scripts/write-downloads.ts', basePath),
        nodeArgs: oneThread,
        getsReady: true,
      },
    ],
    [
      { ...step('stills', 'scripts/write-page-files.ts'), nodeArgs: smallHeap },
      { ...step('index', 'scripts/index-search.ts'), nodeArgs: smallestHeap },
    ],
  ];
}

/** What steps note for the next build. */
const noting = ['page', 'endpoint', 'stills', 'index', 'index-texts'];

/** Removes a file, and the folders that are empty without it. */
function removeFile(site: string, file: string): void {
  rmSync(join(site, file));
  try {
    for (let at = dirname(file); at !== '.'; at = dirname(at)) rmdirSync(join(site, at));
  } catch {
    // The folder holds other files.
  }
}

/**
 * The files of the new site, sorted, and which of them are the last one's. What an earlier site has left in its
 * folder is removed.
 */
function filesOfSite(target: string, memory: SiteMemory) {
  const all = filesBelow(target);
  const listed = writingSteps.flatMap((step) => memory.listed(step) ?? []);
  if (listed.length < writingSteps.length) return { files: all, taken: [] };
  const put = listed.flatMap(({ taken, made }) => [...taken, ...made]);
  const own = new Set([...put, manifestFile]);
  if (own.size <= put.length) throw new Error('two steps have written the same file');
  for (const file of all) if (!own.has(file)) removeFile(target, file);
  return {
    files: all.filter((file) => own.has(file)),
    taken: listed.flatMap(({ taken }) => taken),
  };
}

/**
 * What is in the site besides pages: from what it was made, and the checksum of every file; then a last look at
 * what is published.
 * @param place where the site is going to stand, if that is known
 * @throws when something in it must not be published
 */
export function finishSite(
  manifest: Manifest,
  target: string,
  memory: SiteMemory,
  place?: string,
): void {
  const write = (file: string, text: string): void => {
    rmSync(join(target, file), { force: true });
    writeFileSync(join(target, file), text);
  };
  write(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  const { files, taken } = filesOfSite(target, memory);
  // What stood in the last site has been looked at by the same program, most of the rest by the steps.
  const same = memory.knownOf(taken);
  const look = new LastLook();
  const earlier = memory.looked();
  const seen = new Map(earlier.checksums);
  look.atFiles(
    target,
    files.filter((file) => !same.has(file) && !seen.has(file)),
  );
  const leaks = [...earlier.leaks, ...look.leaks];
  if (leaks.length > 0) throw new Error(leakReport(leaks));
  for (const [file, sum] of look.checksums) seen.set(file, sum);
  const checksums = checksumsOf(target, files, (file) => same.get(file)?.sha256 ?? seen.get(file));
  write(checksumsFile, checksumsText(checksums));
  memory.remember(target, checksums, same, noting, place);
}

/**
 * Runs the groups one after the other; steps of later ones get ready meanwhile.
 * @param meanwhile what else is to be done while the first ones run
 */
async function runSteps<Done>(
  groups: readonly (readonly Step[])[],
  meanwhile: () => Done,
): Promise<Done> {
  const [first = [], ...later] = groups;
  const started = new Map(first.map((step) => [step, startStep(step, root)]));
  for (const step of later.flat())
    if (step.getsReady) started.set(step, startStep(step, root, true));
  const done = new Promise<Done>((resolve) => resolve(meanwhile()));
  // What a step complains about comes first.
  done.catch(() => undefined);
  try {
    for (const group of groups) {
      const running = group.map((step) => started.get(step) ?? startStep(step, root));
      for (const { go } of running) go();
      const ended = await Promise.allSettled(running.map((one) => one.ended));
      for (const one of ended) if (one.status === 'rejected') throw one.reason;
    }
    return await done;
  } finally {
    for (const { stop } of started.values()) stop();
  }
}

/**
 * Check the data and build the whole site into a folder that does not exist yet: pages, files beside the pages,
 * search index, build manifest, checksums. What is in the folder after a failure is not a site.
 * @param work an empty folder for what only the build needs
 * @param place where the caller is going to put the site, if it stays there until the next build
 * @throws when a step fails; the step itself has printed why
 */
export async function buildSite(
  settings: Settings,
  target: string,
  work: string,
  place?: string,
): Promise<void> {
  mkdirSync(work, { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
  const program = await programFor(root, settings);
  const { folder, giveBack } = claimMemory(root, settings);
  try {
    const last = new SiteMemory(folder, program, []);
    const isLaidOut = last.hasSite && last.moveEarlierSite(target);
    if (!isLaidOut) mkdirSync(target, { recursive: true });
    const laysOut = last.hasSite && !isLaidOut;
    const steps = stepsOf(settings, target, { work, program, memory: folder, laysOut });
    const { memory, manifest } = await runSteps(steps, () => ({
      memory: new SiteMemory(folder, program),
      manifest: manifestOf(root, settings),
    }));
    finishSite(manifest, target, memory, place);
  } finally {
    giveBack();
  }
}
