import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const versionIn = (folder: string): string | undefined => {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const { version }: { version?: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
};

/**
 * The folder of a package that is too heavy to be a dependency of the project: it is installed once
 * into a folder of its own below `.sunledger`, and again for another version. Nothing when it can not be had.
 * @param home the folder below `.sunledger`, which may lie deeper. @example 'bench/eleventy'
 */
export function installTool(
  root: string,
  home: string,
  name: string,
  version: string,
): string | undefined {
  const place = join(root, '.sunledger', home);
  const folder = join(place, 'node_modules', name);
  if (versionIn(folder) === version) return folder;
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{ "private": true }');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...options, `${name}@${version}`], {
    cwd: place,
    timeout: 240_000,
    shell: process.platform === 'win32',
  });
  return status === 0 ? folder : undefined;
}
