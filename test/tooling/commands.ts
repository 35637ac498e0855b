import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const root = join(import.meta.dirname, '../..');
const valid = join(root, 'test/fixtures/valid');

/** What a run printed and how it ended. */
export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The environment of a run: nothing of this process chooses its data. */
export const plainEnv = (env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => {
  const { DATA_DIR, CONTENT_DIR, SUNLEDGER_BASE, SOURCE_DATE_EPOCH, GITHUB_STEP_SUMMARY, ...own } =
    process.env;
  return { ...own, ...env };
};

const run = (
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ran =>
  spawnSync(process.execPath, [join(root, 'scripts', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: plainEnv(env),
  });

export const checkData = (args: readonly string[], env?: Readonly<Record<string, string>>): Ran =>
  run('check-data.ts', args, env);

export const newRecord = (args: readonly string[], folder: string): Ran =>
  run('new.ts', args, { DATA_DIR: join(folder, 'data'), CONTENT_DIR: join(folder, 'content') });

/** The options that name the data of a folder. */
export const of = (folder: string): readonly string[] => [
  '--data',
  join(folder, 'data'),
  '--content',
  join(folder, 'content'),
];

/** A copy of the valid data set that is in no repository. */
export const validCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(valid, folder, { recursive: true });
  return folder;
};
