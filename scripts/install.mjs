// Runs on the Node that the machine has (20 or newer), before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node of the `node` package, which runs TypeScript directly. */
export const projectNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** Whether every package that the lock file requires here is installed in its locked version. */
function isInstalled() {
  const installedFile = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, installedFile)) || !existsSync(projectNode)) return false;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (optional && !installed[path]) || installed[path]?.version === version,
  );
}

function npm(...args) {
  const [command, first] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const { status } = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: command === 'npm.cmd',
  });
  return status === 0;
}

/** Install what the lock file says, unless it is there already; stops the program on failure. */
export function ensureInstalled() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    console.error(`需要 Node 20 或更新的版本，现在是 ${process.versions.node}。`);
    process.exit(2);
  }
  if (isInstalled()) return;
  console.error('正在安装依赖（只在第一次，或依赖有变化时）……');
  // A registry mirror may lack packages for other platforms, which `npm ci` does not forgive.
  if (!npm('ci', '--loglevel=error') && !npm('install', '--no-save', '--loglevel=error')) {
    console.error('依赖没有装上：请检查网络，再运行一次。');
    process.exit(2);
  }
}

/** Run a program of the project with its own Node and wait; returns its exit code. */
export function runNode(args, env = {}) {
  const { status } = spawnSync(projectNode, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      PATH: `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
      ...env,
    },
  });
  return status ?? 1;
}
