import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checksumsFile, checksumsOf, checksumsText } from '../../scripts/build/checksums.ts';
import { compressSite } from '../../scripts/publish/compress.ts';
import {
  ask,
  configuration,
  hasProgram,
  nginxHasBrotli,
  startCaddy,
  startNginx,
  type Running,
} from './servers.ts';

const site = inject('sites').find(({ base }) => base !== '/');
if (site === undefined) throw new Error('no site was built for a sub-path');
const { base } = site;
const subPath = base.replace(/\/$/, '');
const folder = mkdtempSync(join(tmpdir(), 'sunledger-below-'));
const published = join(folder, 'published');
const current = join(published, 'current');
const embed = readdirSync(join(site.folder, 'embed/measures'))[0] ?? '';

/** A release of some pages of the site, so that little has to be compressed. */
beforeAll(async () => {
  for (const part of [
    'index.html',
    '404.html',
    'sitemap.xml',
    'assets',
    'plan',
    'guides/index.html',
    `embed/measures/${embed}`,
    'data/sources.csv',
  ])
    cpSync(join(site.folder, part), join(current, part), { recursive: true });
  writeFileSync(join(current, checksumsFile), checksumsText(checksumsOf(current)));
  await compressSite(current, undefined);
  mkdirSync(join(published, 'earlier/assets'), { recursive: true });
  writeFileSync(join(published, 'earlier/assets/old.abcd1234.js'), '0;');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says the same headers in both configurations of nginx', () => {
  const headersIn = (text: string) =>
    text.split('\n').flatMap((line) => (/^\s+add_header/.test(line) ? [line.trim()] : []));
  expect(headersIn(configuration('nginx-subpath.conf'))).toEqual(
    headersIn(configuration('nginx.conf')),
  );
});

const servers = [
  { name: 'nginx', start: startNginx, hasBrotli: nginxHasBrotli },
  { name: 'caddy', start: startCaddy, hasBrotli: true },
].filter(({ name }) => hasProgram(name) && hasProgram('openssl'));

describe.each(servers)('a site below a path, served by $name', ({ name, start, hasBrotli }) => {
  let running: Running;
  beforeAll(async () => {
    const own = join(folder, name);
    mkdirSync(own);
    running = await start(published, own, subPath);
  });
  afterAll(() => {
    running.process.kill('SIGTERM');
  });
  const bytesOf = (file: string): Buffer => readFileSync(join(current, file));

  it('answers with pages, and sends addresses without a slash to those with one', async () => {
    for (const [path, file] of [
      ['', 'index.html'],
      ['plan/', 'plan/index.html'],
    ] as const) {
      const { status, body } = await ask(running, `${base}${path}`);
      expect(status, path).toBe(200);
      expect(body.equals(bytesOf(file)), path).toBe(true);
    }
    for (const path of [subPath, `${base}plan`, `${base}guides`]) {
      const { status, headers } = await ask(running, path);
      expect([301, 302, 308], path).toContain(status);
      const location = new URL(headers.location ?? '', `https://localhost${path}`);
      expect(location.pathname, path).toBe(`${path}/`);
    }
  });

  it('has the page for what is not there, with the headers of all pages', async () => {
    const { headers: usual } = await ask(running, base);
    for (const path of ['nothing/', 'assets/none.12345678.css', 'assets/', 'embed/nothing.txt']) {
      const { status, headers, body } = await ask(running, `${base}${path}`);
      expect(status, path).toBe(404);
      expect(body.equals(bytesOf('404.html')), path).toBe(true);
      expect(headers['cache-control'], path).toBe('no-cache');
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
    expect(usual['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(usual['strict-transport-security']).toBeDefined();
    expect(usual['content-type']).toBe('text/html; charset=utf-8');
  });

  it('sends the compressed copies of the release', async () => {
    const wanted = [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const;
    // Files that fit into one packet have no compressed copy.
    const style =
      readdirSync(join(current, 'assets'))
        .filter((file) => file.endsWith('.css'))
        .find((file) => bytesOf(`assets/${file}`).length > 2000) ?? '';
    for (const [encoding, decode] of wanted) {
      if (encoding === 'br' && !hasBrotli) continue;
      for (const file of ['plan/index.html', `assets/${style}`]) {
        const path = `${base}${file.replace('index.html', '')}`;
        const { headers, body } = await ask(running, path, { 'accept-encoding': encoding });
        expect(headers['content-encoding'], path).toBe(encoding);
        expect(decode(body).equals(bytesOf(file)), path).toBe(true);
      }
    }
  });

  it('keeps hashed files for a year, those of an earlier release too, and asks for all others again', async () => {
    const style = readdirSync(join(current, 'assets')).find((file) => file.endsWith('.css'));
    for (const file of [`assets/${style}`, 'assets/old.abcd1234.js']) {
      const { status, headers } = await ask(running, `${base}${file}`);
      expect(status, file).toBe(200);
      expect(headers['cache-control'], file).toBe('public, max-age=31536000, immutable');
    }
    const { headers } = await ask(running, `${base}sitemap.xml`);
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('lets other sites frame and read what is made for it, and nothing else', async () => {
    const framed = await ask(running, `${base}embed/measures/${embed}/`);
    expect(framed.status).toBe(200);
    expect(framed.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(framed.headers['x-frame-options']).toBeUndefined();
    const page = await ask(running, `${base}plan/`);
    expect(page.headers['x-frame-options']).toBe('DENY');
    const csv = await ask(running, `${base}data/sources.csv`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers['access-control-allow-origin']).toBe('*');
  });

  it('leaves what lies beside the path alone', async () => {
    for (const path of ['/', '/plan/', '/current/plan/', `${subPath}x/`, `${base}../plan/`]) {
      const { body, headers } = await ask(running, path);
      expect(headers['content-security-policy']?.includes('frame-ancestors *'), path).not.toBe(
        true,
      );
      expect(body.equals(bytesOf('plan/index.html')), path).toBe(false);
    }
  });
});
