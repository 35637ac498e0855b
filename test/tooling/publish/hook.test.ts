import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyFolder } from '../../../scripts/verify/verify-folder.ts';
import { freshPlace, releaseNames, root, servedVersion } from './places.ts';

/**
 * A project whose `npm run publish` is the stand-in with the real publisher; its build fails when the version is
 * `broken`. The hook, the pushes and what is served are real.
 */
const folder = freshPlace();
const bare = join(folder, 'site.git');
const clone = join(folder, 'clone');
const served = join(folder, 'served');
const git = (where: string, ...args: string[]): string =>
  execFileSync('git', ['-C', where, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(clone, file)), { recursive: true });
  writeFileSync(join(clone, file), text);
};

const push = (branch: string) =>
  spawnSync('git', ['-C', clone, 'push', '--quiet', bare, `HEAD:refs/heads/${branch}`], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` },
  });

const commit = (version: string): void => {
  put('version', version);
  git(clone, 'add', '-A');
  git(clone, 'commit', '--quiet', '--allow-empty', '-m', version);
};

beforeAll(() => {
  mkdirSync(bare);
  git(bare, 'init', '--quiet', '--bare');
  cpSync(join(root, 'deploy/post-receive'), join(bare, 'hooks/post-receive'));
  git(bare, 'config', 'sunledger.to', served);
  mkdirSync(clone);
  git(clone, 'init', '--quiet');
  put(
    'scripts/install.mjs',
    "import { appendFileSync } from 'node:fs';\nexport const ensureInstalled = () => appendFileSync('../installs', 'x');\n",
  );
  put(
    'scripts/publish.mjs',
    `
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
const version = readFileSync('version', 'utf8');
const fault = version === 'broken' ? 'build' : 'nothing';
const inner = process.env.GIT_DIR ?? 'no GIT_DIR';
console.log(inner);
const { status } = spawnSync(${JSON.stringify(process.execPath)}, [
  ${JSON.stringify(join(root, 'test/tooling/publish/stand-in.ts'))}, process.argv[3], version, fault,
], { stdio: 'inherit' });
process.exitCode = status;
`,
  );
  put('package.json', '{ "private": true, "scripts": { "publish": "node scripts/publish.mjs" } }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('publishes what is pushed to the branch, and what is pushed next', () => {
  commit('v1');
  const { status, stderr } = push('main');
  expect(status, stderr).toBe(0);
  expect(stderr).toContain('no GIT_DIR');
  expect(servedVersion(served)).toBe('v1');
  commit('v2');
  push('main');
  expect(servedVersion(served)).toBe('v2');
  expect(verifyFolder(join(served, 'current'))).toEqual([]);
  expect(readFileSync(join(bare, 'installs'), 'utf8')).toBe('xx');
});

it('leaves the site alone when another branch is pushed, or the branch is deleted elsewhere', () => {
  commit('draft');
  push('draft');
  spawnSync('git', ['-C', clone, 'push', '--quiet', bare, ':refs/heads/draft']);
  expect(servedVersion(served)).toBe('v2');
});

it('tells the pusher when a build fails, and serves what it served', () => {
  commit('broken');
  const { stderr } = push('main');
  expect(stderr).toContain('a page could not be built');
  expect(servedVersion(served)).toBe('v2');
  commit('v3');
  push('main');
  expect(servedVersion(served)).toBe('v3');
});

it('publishes the newest commit when two pushes come at once', async () => {
  const pushed = ['v4', 'v5'].map((version) => {
    commit(version);
    const child = spawn('git', ['-C', clone, 'push', '--quiet', bare, 'HEAD:refs/heads/main'], {
      stdio: 'ignore',
      env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` },
    });
    return new Promise((resolve) => child.on('exit', resolve));
  });
  await Promise.all(pushed);
  // One of two pushes at the same moment may lose the race for the branch; it is pushed again then.
  push('main');
  expect(servedVersion(served)).toBe('v5');
  expect(releaseNames(served).length).toBeLessThanOrEqual(3);
});

it('says so when it was not told where to', () => {
  git(bare, 'config', '--unset', 'sunledger.to');
  commit('v6');
  expect(push('main').stderr).toContain('没有设置 sunledger.to');
  expect(servedVersion(served)).toBe('v5');
});
