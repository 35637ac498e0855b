import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { root, stepsOf } from '../build/build-site.ts';
import { programFor } from '../build/program.ts';
import type { Step } from '../build/run-step.ts';
import { forgetMemory } from '../build/claim-memory.ts';
import { measured, type Usage } from './measure.ts';

/** The last stage, which the build does by itself: manifest, checksums, and the last look at what is published. */
export const lastStage = 'rest';

/** What each stage of a build took, by its name, in their order. */
export type StageUsage = Readonly<Record<string, Usage>>;

const foldersOf = (dataDir: string, outDir: string) => ({
  DATA_DIR: dataDir,
  CONTENT_DIR: join(dataDir, 'content'),
  OUT_DIR: outDir,
});

/**
 * Builds a site step by step with nothing remembered, each step a process of its own, as the build does it.
 * @param outDir is made, as is `work`
 */
export async function measureStages(
  dataDir: string,
  outDir: string,
  work: string,
): Promise<StageUsage> {
  const settings = readSettings(foldersOf(dataDir, outDir), root);
  const memory = join(work, 'memory');
  for (const folder of [outDir, memory]) mkdirSync(folder, { recursive: true });
  const program = await programFor(root, settings);
  const usage: Record<string, Usage> = {};
  const steps = stepsOf(settings, outDir, { work, program, memory, laysOut: false }).flat();
  const env = steps[0]?.env ?? {};
  const last: Step = { name: lastStage, args: ['scripts/bench/last-step.ts'], env };
  for (const { name, args, nodeArgs = [] } of [...steps, last])
    usage[name] = await measured({
      command: process.execPath,
      args: [...nodeArgs, ...args],
      cwd: root,
      env,
    });
  return usage;
}

/**
 * Changes the first figure of the first series of a data set by one: the smallest edit that a clerk makes.
 * @returns puts the figure back
 */
export function changeOneLine(dataDir: string): () => void {
  const folder = join(dataDir, 'observations');
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(
      /^(\s+value: )(\d+)$/m,
      (_, before: string, figure: string) => `${before}${Number(figure) + 1}`,
    );
    if (changed === text) continue;
    writeFileSync(file, changed);
    return () => writeFileSync(file, text);
  }
  throw new Error('no series of the data set has a whole number');
}

/**
 * The whole build with nothing remembered, and once more after one changed line.
 * @param outDir where there is nothing yet
 */
export async function measureWhole(
  dataDir: string,
  outDir: string,
): Promise<{ whole: Usage; again: Usage }> {
  forgetMemory(root, readSettings(foldersOf(dataDir, outDir), root));
  const build = {
    command: process.execPath,
    args: ['scripts/build.ts'],
    cwd: root,
    env: foldersOf(dataDir, outDir),
  };
  const whole = await measured(build);
  const putBack = changeOneLine(dataDir);
  const again = await measured(build);
  putBack();
  return { whole, again };
}
