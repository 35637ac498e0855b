import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { buildSteps, root, type Stage } from '../build/build-site.ts';
import { measured, type Usage } from './measure.ts';

/** The stages of a build; `rest` is manifest, checksums and the last look at what is published. */
export const stages = ['check', 'render', 'files', 'index', 'rest'] as const satisfies readonly (
  Stage | 'rest'
)[];
export type StageUsage = Readonly<Record<(typeof stages)[number], Usage>>;

const none: Usage = { wall: 0, cpu: 0, memory: undefined };

/** Two programs run one after the other as if they were one. */
export const together = (one: Usage, other: Usage): Usage => ({
  wall: one.wall + other.wall,
  cpu: one.cpu + other.cpu,
  memory:
    one.memory === undefined && other.memory === undefined
      ? undefined
      : Math.max(one.memory ?? 0, other.memory ?? 0),
});

const foldersOf = (dataDir: string, outDir: string) => ({
  DATA_DIR: dataDir,
  CONTENT_DIR: join(dataDir, 'content'),
  OUT_DIR: outDir,
});

/** An empty folder in the place of what was there. */
const fresh = (folder: string): string => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** Builds a site step by step, each a process of its own, as the build does it. */
export async function measureStages(
  dataDir: string,
  outDir: string,
  work: string,
): Promise<StageUsage> {
  const folders = foldersOf(dataDir, outDir);
  rmSync(outDir, { recursive: true, force: true });
  const memory = { SUNLEDGER_MEMORY_DIR: join(fresh(work), 'memory') };
  const usage: Record<(typeof stages)[number], Usage> = {
    check: none,
    render: none,
    files: none,
    index: none,
    rest: none,
  };
  const run = async (
    stage: (typeof stages)[number],
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<void> => {
    const used = await measured({
      command: process.execPath,
      args,
      cwd: root,
      env: { ...env, ...memory },
    });
    usage[stage] = together(usage[stage], used);
  };
  const steps = buildSteps(readSettings(folders, root), outDir, work);
  for (const { stage, args, env } of steps) await run(stage, args, env);
  await run('rest', ['scripts/bench/last-step.ts'], folders);
  return usage;
}

/** Changes the first figure of the first series of a data set by one: the smallest edit that a clerk makes. */
export function changeOneLine(dataDir: string): void {
  const folder = join(dataDir, 'observations');
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    const changed = text.replace(
      /^(\s+value: )(\d+)$/m,
      (_, before: string, figure: string) => `${before}${Number(figure) + 1}`,
    );
    if (changed === text) continue;
    writeFileSync(join(folder, name), changed);
    return;
  }
  throw new Error('no series of the data set has a whole number');
}

/** The whole build with nothing remembered, and once more after one changed line. */
export async function measureWhole(
  dataDir: string,
  outDir: string,
  work: string,
): Promise<{ whole: Usage; again: Usage }> {
  rmSync(outDir, { recursive: true, force: true });
  const build = {
    command: process.execPath,
    args: ['scripts/build.ts'],
    cwd: root,
    env: { ...foldersOf(dataDir, outDir), SUNLEDGER_MEMORY_DIR: join(fresh(work), 'memory') },
  };
  const whole = await measured(build);
  changeOneLine(dataDir);
  return { whole, again: await measured(build) };
}
