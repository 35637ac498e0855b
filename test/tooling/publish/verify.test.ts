import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { manifestOf } from '../../../scripts/build/manifest.ts';
import { parseChecksums } from '../../../scripts/build/checksums.ts';
import { verifyData } from '../../../scripts/verify/verify-data.ts';
import { freshPlace, publishNow, root } from './places.ts';

let folder = '';
beforeEach(() => {
  folder = freshPlace();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const verify = (place: string): Promise<{ code: number | null; text: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/verify.ts', place], { cwd: root });
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.stderr.on('data', (part) => (text += part));
    child.on('close', (code) => resolve({ code, text }));
  });

it('finds what was changed, removed, added, or differs in a compressed copy', async () => {
  publishNow(folder, 'v1');
  const site = join(folder, 'current');
  expect(await verify(site)).toMatchObject({ code: 0 });
  expect(
    spawnSync('sha256sum', ['--check', '--quiet', 'checksums.txt'], { cwd: site }).status,
  ).toBe(0);
  appendFileSync(join(site, 'pages/1.html'), ' ');
  rmSync(join(site, 'sitemap.xml'));
  writeFileSync(join(site, 'added.html'), 'x');
  writeFileSync(join(site, 'index.html.br'), 'x');
  const { code, text } = await verify(site);
  expect(code).toBe(1);
  expect(text.split('\n').slice(0, -2)).toEqual(
    expect.arrayContaining([
      'pages/1.html 的内容变了',
      '缺少 sitemap.xml',
      '多出 added.html',
      'index.html.br 解压后和原文件不同',
      'pages/1.html.br 解压后和原文件不同',
    ]),
  );
});

it('recomputes the checksums of a site on the web, under a sub-path', async () => {
  publishNow(folder, 'v1');
  const server = createServer((request, response) => {
    try {
      response.end(
        readFileSync(join(folder, 'current', (request.url ?? '').slice('/sub/'.length))),
      );
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    const url = `http://127.0.0.1:${port}/sub`;
    expect(await verify(url)).toMatchObject({ code: 0 });
    appendFileSync(join(folder, 'current/pages/2.html'), ' ');
    rmSync(join(folder, 'current/pages/3.html'));
    const { code, text } = await verify(url);
    expect(code).toBe(1);
    expect(text).toContain('pages/2.html 的内容变了\n取不到 pages/3.html（状态 404）');
    expect(await verify(`${url}/nowhere`)).toMatchObject({ code: 1 });
  } finally {
    server.close();
  }
});

it('could not run without a place', async () => {
  expect(await verify(join(folder, 'missing'))).toMatchObject({ code: 2 });
});

it('recomputes the digest of the data from the commit that the manifest names', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args]);
  const put = (file: string, text: string): void => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  put('package.json', '{ "name": "other", "version": "1.0.0" }');
  put('data/site.yaml', 'name: 阳光\n');
  put('data/observations/a.yaml', 'rows: []\n');
  put('content/guides/入学.mdx', '正文\n');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'first');
  const settings = {
    dataDir: join(folder, 'data'),
    contentDir: join(folder, 'content'),
    outDir: join(folder, 'dist'),
    siteUrl: 'https://example.org',
    basePath: '/',
  };
  const manifest = manifestOf(folder, settings);
  expect(manifest.changed_since_commit).toBe(false);
  put('data/site.yaml', 'name: 阳光台账\n');
  expect(manifestOf(folder, settings)).toMatchObject({
    commit: manifest.commit,
    changed_since_commit: true,
  });
  git('commit', '--quiet', '-a', '-m', 'second');
  expect(verifyData(folder, manifest)).toMatchObject({ differs: false });
  expect(verifyData(folder, manifest).sentence).toContain('一致');
  const forged = { ...manifest, data_sha256: manifestOf(folder, settings).data_sha256 };
  expect(verifyData(folder, forged)).toMatchObject({ differs: true });
  expect(verifyData(folder, { ...manifest, commit: '0'.repeat(40) }).sentence).toContain(
    '没有提交',
  );
});

it('does not read a list that leads out of the site', () => {
  const sum = 'a'.repeat(64);
  expect(parseChecksums(`${sum}  a/b.html\n`)?.get('a/b.html')).toBe(sum);
  for (const file of ['/etc/passwd', '../a', 'a/../../b', '']) {
    expect(parseChecksums(`${sum}  ${file}\n`)).toBeUndefined();
  }
});
