import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');
const standIn = join(import.meta.dirname, 'stand-in.ts');

export const freshPlace = (): string => mkdtempSync(join(tmpdir(), 'sunledger-publish-'));

export const startPublish = (folder: string, version: string, fault = 'nothing'): ChildProcess =>
  spawn(process.execPath, [standIn, folder, version, fault], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

export const publishNow = (folder: string, version: string, fault = 'nothing') =>
  spawnSync(process.execPath, [standIn, folder, version, fault], { encoding: 'utf8' });

/** The public command. */
export const command = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/publish.ts', ...args], { cwd: root, encoding: 'utf8' });

/** The version of the site that is served. */
export const servedVersion = (folder: string): string =>
  /<p>(.*?)<\/p>/.exec(readFileSync(join(folder, 'current/index.html'), 'utf8'))?.[1] ?? '';

export const releaseNames = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'releases')).sort();
