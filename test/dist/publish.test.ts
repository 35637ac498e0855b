import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, inject, it } from 'vitest';
import { checksumsOf } from '../../scripts/build/checksums.ts';
import { checkSite } from '../../scripts/publish/check-site.ts';
import { publish } from '../../scripts/publish/publish.ts';
import { verifyFolder } from '../../scripts/verify/verify-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'sunledger-real-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = inject('sites').find(({ base }) => base === '/');
if (site === undefined) throw new Error('no site was built for the root of a host');

const start = (): ChildProcess =>
  spawn(process.execPath, ['scripts/publish.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
    // Another address than the site that is served already, so that there is something to publish.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PUBLISH_DIR: folder,
      SITE_URL: 'https://published.example',
    },
  });
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

const pagesInWork = (): number =>
  readdirSync(join(folder, 'work'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  ).length;

it('leaves the site as it was when the real command is killed amid its pages, and publishes after that', async () => {
  await publish(folder, 2, {
    build: (target) => cpSync(site.folder, target, { recursive: true }),
    check: (built) => checkSite(built, site.base),
    compress: () => Promise.resolve(),
    flush: () => undefined,
  });
  const before = checksumsOf(join(folder, 'current'));

  const killed = start();
  const end = ended(killed);
  while (killed.exitCode === null && pagesInWork() === 0) await pause(20);
  expect(killed.exitCode).toBeNull();
  process.kill(-(killed.pid ?? 0), 'SIGKILL');
  await end;
  expect(pagesInWork()).toBeGreaterThan(0);
  expect(checksumsOf(join(folder, 'current'))).toEqual(before);

  expect(await ended(start())).toBe(0);
  expect(readdirSync(join(folder, 'work'))).toEqual([]);
  expect(readdirSync(join(folder, 'releases'))).toHaveLength(2);
  expect(checksumsOf(join(folder, 'current'))).not.toEqual(before);
  expect(verifyFolder(join(folder, 'current'))).toEqual([]);
});
