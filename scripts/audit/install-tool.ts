import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of a package that is too heavy to be a dependency of the project: it is installed once
 * into a folder of its own below `.sunledger`. Nothing when it can not be had.
 */
export function installTool(
  root: string,
  home: string,
  name: string,
  version: string,
): string | undefined {
  const place = join(root, '.sunledger', home);
  const folder = join(place, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
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
