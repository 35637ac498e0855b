import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checksumsOf } from '../../../scripts/build/checksums.ts';
import { verifyFolder } from '../../../scripts/verify/verify-folder.ts';
import {
  command,
  ended,
  freshPlace,
  publishNow,
  releaseNames,
  servedVersion,
  startPublish,
} from './places.ts';

let folder = '';
beforeEach(() => {
  folder = freshPlace();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const served = (): ReadonlyMap<string, string> => checksumsOf(join(folder, 'current'));

/** A file system of a few hundred kilobytes; only root can make one. */
const mountSmall = (): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=900k', 'tmpfs', folder]).status === 0;
const unmount = () => spawnSync('umount', [folder]);
const canMount = ((): boolean => {
  folder = freshPlace();
  const can = mountSmall();
  if (can) unmount();
  rmSync(folder, { recursive: true, force: true });
  return can;
})();

describe('a publish that fails', () => {
  it.each(['build', 'page', 'disk'])('leaves the site as it was: %s', (fault) => {
    publishNow(folder, 'v1');
    const before = served();
    expect(publishNow(folder, 'v2', fault).status).toBe(1);
    expect(served()).toEqual(before);
    expect(readdirSync(join(folder, 'work'))).toEqual([]);
    expect(releaseNames(folder)).toHaveLength(1);
  });

  it('says which page is not fit to be served, and why', () => {
    const { stderr } = publishNow(folder, 'v1', 'page');
    expect(stderr).toContain('pages/0.html 没有写完');
    expect(stderr).toContain('/pages/0.html 的链接 /assets/none.css：没有这个页面或文件');
  });

  it.runIf(canMount)('leaves the site as it was on a disk that is really full', () => {
    mountSmall();
    try {
      expect(publishNow(folder, 'v1').status).toBe(0);
      const before = served();
      writeFileSync(join(folder, 'filler'), 'x'.repeat(250_000));
      const { status, stderr } = publishNow(folder, 'v2');
      expect(stderr).toContain('ENOSPC');
      expect(status).toBe(1);
      expect(served()).toEqual(before);
      expect(verifyFolder(join(folder, 'current'))).toEqual([]);
      rmSync(join(folder, 'filler'));
      expect(publishNow(folder, 'v3').status).toBe(0);
      expect(servedVersion(folder)).toBe('v3');
    } finally {
      unmount();
    }
  });

  it('touches nothing when something else stands in the place of the link', () => {
    mkdirSync(join(folder, 'current'));
    writeFileSync(join(folder, 'current/index.html'), 'by hand');
    const { status, stderr } = publishNow(folder, 'v1');
    expect(status).toBe(2);
    expect(stderr).toContain('不是发布时建的链接');
    expect(readFileSync(join(folder, 'current/index.html'), 'utf8')).toBe('by hand');
  });
});

describe('two publishes at once', () => {
  it('never mix: one is served whole, the other does not start', async () => {
    publishNow(folder, 'v1');
    const codes = await Promise.all(
      ['v2', 'v3', 'v4'].map((version) => ended(startPublish(folder, version))),
    );
    expect(codes.filter((code) => code === 0).length).toBeGreaterThanOrEqual(1);
    expect(codes.filter((code) => code !== 0 && code !== 2)).toEqual([]);
    expect(verifyFolder(join(folder, 'current'))).toEqual([]);
    const pages = readdirSync(join(folder, 'current/pages')).filter((name) =>
      name.endsWith('.html'),
    );
    const versions = pages.flatMap((name) => [
      ...readFileSync(join(folder, 'current/pages', name), 'utf8').matchAll(/<p>(v\d)<\/p>/g),
    ]);
    expect(new Set(versions.map(([, version]) => version))).toEqual(
      new Set([servedVersion(folder)]),
    );
  });
});

describe('releases', () => {
  it('are kept as many as asked, and the hashed files of each stay reachable', () => {
    for (const version of ['v1', 'v2', 'v3', 'v4', 'v5']) publishNow(folder, version);
    expect(releaseNames(folder).map((name) => name.slice(0, 6))).toEqual([
      '000003',
      '000004',
      '000005',
    ]);
    const styles = readdirSync(join(folder, 'earlier/assets')).filter((name) =>
      name.endsWith('.css'),
    );
    expect(styles).toHaveLength(3);
  });

  it('are not made when nothing changed', () => {
    publishNow(folder, 'v1');
    publishNow(folder, 'v1');
    expect(releaseNames(folder)).toHaveLength(1);
  });

  it('are made again when the files of the current one were damaged', () => {
    publishNow(folder, 'v1');
    appendFileSync(join(folder, 'current/pages/3.html'), 'x');
    publishNow(folder, 'v1');
    expect(verifyFolder(join(folder, 'current'))).toEqual([]);
  });
});

describe('a roll-back', () => {
  it('serves the earlier release byte for byte, within seconds and without a build', () => {
    publishNow(folder, 'v1');
    const first = served();
    publishNow(folder, 'v2');
    const started = performance.now();
    const { status, stdout } = command('--rollback', '--to', folder);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(status, stdout).toBe(0);
    expect(served()).toEqual(first);
  });

  it('goes to what was good before, not to what was rolled back from', () => {
    for (const version of ['v1', 'v2']) publishNow(folder, version);
    command('--rollback', '--to', folder);
    publishNow(folder, 'v3');
    command('--rollback', '--to', folder);
    expect(servedVersion(folder)).toBe('v1');
  });

  it('refuses a release whose files are not what they were, and a release that is not there', () => {
    publishNow(folder, 'v1');
    publishNow(folder, 'v2');
    appendFileSync(join(folder, 'releases', releaseNames(folder)[0] ?? '', 'index.html'), 'x');
    const damaged = command('--rollback', '--to', folder);
    expect(damaged.status).toBe(2);
    expect(damaged.stderr).toContain('index.html 的内容变了');
    expect(command('--rollback', '000009-000000000000', '--to', folder).status).toBe(2);
    expect(servedVersion(folder)).toBe('v2');
  });

  it('says so when there is nothing to go back to', () => {
    expect(command('--rollback', '--to', folder).status).toBe(2);
    publishNow(folder, 'v1');
    const { status, stderr } = command('--rollback', '--to', folder);
    expect(status).toBe(2);
    expect(stderr).toContain('没有更早的版本');
  });
});

describe('the command line', () => {
  it.each([
    [['--keep', '1', '--to', 'x'], '--keep 要写 2 或更大的整数'],
    [['--too', 'x'], '--too 不能这样用'],
    [['x'], '看不懂 x'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = command(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
