// Builds of their own, one after another in one file: they share the folder that Astro works in.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, inject, it, onTestFinished } from 'vitest';
import { checksumsFile } from '../../scripts/build/checksums.ts';
import { verifyFolder } from '../../scripts/verify/verify-folder.ts';
import { gitCopy } from '../unit/load/git-copy.ts';
import { filesOf } from './pages.ts';
import { build, builds, workFolder } from './setup.ts';

it('gives the same bytes for the same commit in another folder, time zone and language', async () => {
  const site = inject('sites').find(({ name }) => name === 'real');
  if (site === undefined) throw new Error('the real site was not built');
  const folder = mkdtempSync(join(workFolder, 'again-'));
  try {
    await build(
      join(folder, 'other'),
      site.base,
      { TZ: 'America/New_York', LANG: 'zh_CN.UTF-8' },
      '--fresh',
    );
    const list = (built: string): string => readFileSync(join(built, checksumsFile), 'utf8');
    expect(verifyFolder(join(folder, 'other'))).toEqual([]);
    expect(verifyFolder(site.folder)).toEqual([]);
    expect(list(join(folder, 'other'))).toBe(list(site.folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('draws its pages as Astro itself does', () => {
  const site = inject('sites').find(({ name }) => name === 'demo');
  if (site === undefined) throw new Error('the demo site was not built');
  const folder = mkdtempSync(join(workFolder, 'astro-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--force', '--silent'],
    {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
      env: {
        ...process.env,
        ...builds.demo.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        BASE_PATH: site.base,
        BASE_URL: site.base,
        NODE_ENV: 'production',
        OUT_DIR: join(folder, 'site'),
        SUNLEDGER_CACHE_DIR: join(folder, 'cache'),
      },
    },
  );
  expect(`${status} ${stderr}`).toBe('0 ');
  const pages = filesOf(site.folder).filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(100);
  const differing = pages.filter(
    (path) =>
      readFileSync(join(site.folder, path), 'utf8') !==
      readFileSync(join(folder, 'site', path), 'utf8'),
  );
  expect(differing).toEqual([]);
});

/** People who wrote, committed, signed or were thanked; none of these letters occur in the data. */
const people = ['Zephyrin Quill', '郗觊麑', 'Ottoline Vex'] as const;
const mails = ['zq@authors.invalid', 'xi@authors.invalid', 'ov@authors.invalid'] as const;

it('names no one who wrote a commit, nor an address of theirs, in any file of the site', async () => {
  const copy = gitCopy();
  const [author, committer, reviewer] = people;
  const commitAs = (subject: string): void => {
    copy.git('add', '--all');
    copy.git(
      ...['-c', `user.name=${committer}`, '-c', `user.email=${mails[1]}`],
      ...['commit', '--quiet', '--author', `${author} <${mails[0]}>`, '--message'],
      `${subject}\n\n县里重报 <${mails[0]}>。\n\nSigned-off-by: ${author} <${mails[0]}>\nReviewed-by: ${reviewer} <${mails[2]}>\nCo-authored-by: ${committer} <${mails[1]}>`,
    );
  };
  // The page of the method computes its examples under a text of the bureau's own.
  const about = readFileSync(join(copy.contentDir, 'pages/about.mdx'), 'utf8');
  writeFileSync(
    join(copy.contentDir, 'pages/method.mdx'),
    about.replaceAll('about', 'method').replaceAll('关于本站', '方法'),
  );
  commitAs('写明方法');
  copy.edit('data/observations/classes.yaml', 'value: 600', 'value: 610');
  copy.edit('data/observations/classes.yaml', 'value: 400', 'value: 390');
  commitAs('更正青杉班数');
  const folder = mkdtempSync(join(workFolder, 'authors-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const site = join(folder, 'site');
  await build(site, '/', { DATA_DIR: copy.dataDir, CONTENT_DIR: copy.contentDir });
  const files = filesOf(site).flatMap((path): { path: string; text: string }[] => {
    const bytes = readFileSync(join(site, path));
    const inside = /\.(zip|xlsx)$/.test(path)
      ? Object.entries(unzipSync(bytes)).map(([name, one]) => ({
          path: `${path}/${name}`,
          text: Buffer.from(one).toString(),
        }))
      : [];
    return [{ path, text: bytes.toString() }, ...inside];
  });
  // The commits themselves are told of.
  const feed = files.find(({ path }) => path === 'changes.atom')?.text ?? '';
  expect(feed).toContain('更正青杉班数');
  expect(feed).toContain('县里重报');
  const secret = new RegExp([...people, ...mails, 'authors.invalid', 't@t'].join('|'), 'i');
  expect(files.filter(({ text }) => secret.test(text)).map(({ path }) => path)).toEqual([]);
});
