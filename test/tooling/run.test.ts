import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('runs a program with its arguments by the Node of the project, and ends as it ended', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'scripts/gov-check.ts', '/nowhere'],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stderr).toContain('/nowhere');
  expect(status).toBe(2);
});

it('says in one sentence that nothing could be installed, where there is no network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fresh-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'scripts'));
  for (const file of ['run.mjs', 'install.mjs'])
    cpSync(join(root, 'scripts', file), join(folder, 'scripts', file));
  // Npm is told to be offline, and asked for what no cache has.
  const wanted = { name: 'x', version: '1.0.0', dependencies: { 'no-such-thing-here': '9.9.9' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(wanted));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/x.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_config_offline: 'true' },
  });
  expect(status).toBe(2);
  expect(stderr).toContain('依赖没有装上：请检查网络，再运行一次。');
  expect(stderr).not.toContain('ERR_UNKNOWN_FILE_EXTENSION');
});
