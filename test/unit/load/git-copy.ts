import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readEarlier } from '#src/load/earlier.ts';
import { readDataset } from '#src/load/read-dataset.ts';

const valid = join(import.meta.dirname, '../../fixtures/valid');

/** A copy of a data set, else the valid one, in a repository of its own, committed once on 1 March 2024. */
export function gitCopy(original = valid) {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(original, folder, { recursive: true });
  let now = '2024-03-01T12:00:00+08:00';
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: now,
        GIT_COMMITTER_DATE: now,
      },
    });
  const commit = (message = 'data'): void => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  };
  git('init', '--quiet', '--initial-branch', 'main');
  commit();
  const folders = { dataDir: join(folder, 'data'), contentDir: join(folder, 'content') };
  return {
    folder,
    git,
    commit,
    /** Later commits are made at noon of this day. */
    on: (day: string): void => {
      now = `${day}T12:00:00+08:00`;
    },
    ...folders,
    edit: (file: string, from: string | RegExp, to: string): void => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      if (text.replace(from, to) === text) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(path, text.replace(from, to));
    },
    /** `file:line rule` of every problem, relative to the copy. */
    check: (base?: string): readonly string[] => {
      const earlier = readEarlier({ ...folders, ...(base !== undefined && { base }) });
      return readDataset({ ...folders, earlier }).problems.map(
        ({ file, line, rule }) => `${file.split('/').slice(-2).join('/')}:${line} ${rule}`,
      );
    },
  };
}
