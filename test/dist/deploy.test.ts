import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkSite } from '../../scripts/publish/check-site.ts';
import { compressSite } from '../../scripts/publish/compress.ts';
import { hashedForms } from '../../scripts/publish/earlier.ts';
import { publish } from '../../scripts/publish/publish.ts';
import {
  ask,
  configuration,
  ensureGrader,
  hasProgram,
  nginxHasBrotli,
  startCaddy,
  startNginx,
  type Running,
} from './servers.ts';

const policyIn = (text: string): string | undefined =>
  /"(default-src 'none'[^"]+)"/.exec(text.replaceAll('&#39;', "'"))?.[1];
const policyOf = (html: string): string =>
  policyIn(/http-equiv="Content-Security-Policy" content=("[^"]+")/.exec(html)?.[1] ?? '') ?? '';

const site = inject('sites').find(({ base }) => base === '/');
if (site === undefined) throw new Error('no site was built for the root of a host');
const folder = mkdtempSync(join(tmpdir(), 'sunledger-serve-'));
const published = join(folder, 'published');
const home = readFileSync(join(site.folder, 'index.html'), 'utf8');

beforeAll(async () => {
  mkdirSync(published);
  await publish(published, 2, {
    build: (target) => cpSync(site.folder, target, { recursive: true }),
    check: (built) => checkSite(built, site.base),
    compress: compressSite,
    flush: () => undefined,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['nginx.conf', 'Caddyfile'] as const)('deploy/%s', (name) => {
  const text = configuration(name);

  it('says the policy of the pages', () => {
    expect(policyIn(text)?.replace(/; [^;]*fram[^;]*$/, '')).toBe(policyOf(home));
  });

  it('keeps for ever exactly the files that the publisher keeps for open pages', () => {
    for (const { source } of hashedForms)
      expect(text.replaceAll('{$SUNLEDGER_BASE}', '')).toContain(
        source.replaceAll('\\/', '/').slice(1),
      );
  });

  it('closes every bracket and serves what is published', () => {
    expect(text.match(/\{$/gm)).toHaveLength(text.match(/^\s*\}$/gm)?.length ?? 0);
    expect(text).toContain('/srv/sunledger/current');
    expect(text).toContain('/srv/sunledger/earlier');
  });
});

const servers = [
  { name: 'nginx', start: startNginx, hasBrotli: nginxHasBrotli, there: hasProgram('nginx') },
  { name: 'caddy', start: startCaddy, hasBrotli: true, there: hasProgram('caddy') },
];
const hasCertificates = hasProgram('openssl');
for (const { name, there } of servers) {
  if (!there)
    console.warn(`${name} is not installed: only the form of its configuration is tested`);
}

describe.each(servers.filter(({ there }) => there && hasCertificates))(
  'the site served by $name',
  ({ name, start, hasBrotli }) => {
    let running: Running;
    beforeAll(async () => {
      const own = join(folder, name);
      mkdirSync(own);
      running = await start(published, own);
    });
    afterAll(() => {
      running.process.kill('SIGTERM');
    });

    it('answers with pages, sends folders to their slash, and has a page for what is not there', async () => {
      expect(await ask(running, '/')).toMatchObject({ status: 200 });
      const guides = await ask(running, '/guides');
      expect([301, 302, 308]).toContain(guides.status);
      expect(guides.headers.location).toMatch(/guides\/$/);
      for (const path of [
        '/nothing-here/',
        '/assets/none.12345678.css',
        '/assets/',
        '/%e6%9c%aa',
      ]) {
        const { status, headers, body } = await ask(running, path);
        expect(status, path).toBe(404);
        expect(body.toString(), path).toBe(readFileSync(join(site.folder, '404.html'), 'utf8'));
        expect(headers['cache-control'], path).toBe('no-cache');
        expect(headers['content-security-policy'], path).toBe(
          `${policyOf(home)}; frame-ancestors 'none'`,
        );
      }
    });

    it('lets other sites frame what is made for it, and no other page', async () => {
      const embed = readdirSync(join(site.folder, 'embed/measures'))[0];
      const framed = await ask(running, `/embed/measures/${embed}/`);
      expect(framed.status).toBe(200);
      expect(framed.headers['content-security-policy']).toBe(
        `${policyOf(home)}; frame-ancestors *`,
      );
      expect(framed.headers['x-frame-options']).toBeUndefined();
      expect(framed.headers['cross-origin-resource-policy']).toBe('cross-origin');
      for (const path of ['/', '/data/', '/share/embed/', '/guides/?/embed/']) {
        const { headers } = await ask(running, path);
        expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
        expect(headers['x-frame-options'], path).toBe('DENY');
        expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
      }
    });

    it('does not serve what lies beside the site', async () => {
      for (const path of ['/../build.lock', '/..%2fbuild.lock', '/%2e%2e/served/']) {
        expect([400, 404], path).toContain((await ask(running, path)).status);
      }
    });

    it('sends the copies that were compressed for the release, and says that the answer varies', async () => {
      const wanted = [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const;
      for (const [encoding, decode] of wanted) {
        if (encoding === 'br' && !hasBrotli) continue;
        const { headers, body } = await ask(running, '/', { 'accept-encoding': encoding });
        expect(headers['content-encoding']).toBe(encoding);
        expect(headers.vary).toMatch(/accept-encoding/i);
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(decode(body).toString()).toBe(home);
        const copy = encoding === 'br' ? 'index.html.br' : 'index.html.gz';
        expect(body.equals(readFileSync(join(published, 'current', copy)))).toBe(true);
      }
      const plain = await ask(running, '/');
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.body.toString()).toBe(home);
    });

    it('lets hashed files be kept for a year, and has everything else asked for again', async () => {
      const style = readdirSync(join(site.folder, 'assets')).find((file) => file.endsWith('.css'));
      const fragment = readdirSync(join(site.folder, 'pagefind/fragment'))[0];
      for (const path of [`/assets/${style}`, `/pagefind/fragment/${fragment}`]) {
        const { status, headers } = await ask(running, path);
        expect(status).toBe(200);
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      }
      for (const path of ['/', '/theme.js', '/pagefind/pagefind-entry.json', '/sitemap.xml']) {
        const { headers } = await ask(running, path);
        expect(headers['cache-control'], path).toBe('no-cache');
        const again = await ask(running, path, { 'if-none-match': headers.etag ?? 'none' });
        expect(again.status, path).toBe(304);
      }
    });

    it('still has the hashed files of an earlier release', async () => {
      mkdirSync(join(published, 'earlier/assets'), { recursive: true });
      cpSync(join(site.folder, 'theme.js'), join(published, 'earlier/assets/old.abcd1234.js'));
      const { status, headers } = await ask(running, '/assets/old.abcd1234.js');
      expect(status).toBe(200);
      expect(headers['cache-control']).toContain('immutable');
      expect(headers['content-type']).toMatch(/javascript/);
    });

    it('says what data files are, and lets other sites read them', async () => {
      const csv = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).find((file) =>
        file.endsWith('.csv'),
      );
      const types = {
        [encodeURI(`/${csv}`)]: 'text/csv; charset=utf-8',
        '/changes.atom': 'application/atom+xml',
        '/calendar.ics': 'text/calendar; charset=utf-8',
        '/catalog.jsonld': 'application/ld+json',
        '/data/evaluation.xlsx':
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      };
      for (const [path, type] of Object.entries(types)) {
        const { headers } = await ask(running, path);
        expect(headers['content-type'], path).toBe(type);
        expect(headers['access-control-allow-origin'], path).toBe('*');
      }
      expect((await ask(running, '/')).headers['access-control-allow-origin']).toBeUndefined();
    });
  },
);

const grader = hasProgram('nginx') && hasCertificates ? ensureGrader() : undefined;
if (grader === undefined) console.warn('no grader or no nginx: the headers are not graded');

describe.runIf(grader !== undefined)('the headers', () => {
  it.each(servers.filter(({ there }) => there))(
    'of $name get an A+ from the Mozilla Observatory',
    async ({ name, start }) => {
      const own = join(folder, `grade-${name}`);
      mkdirSync(own);
      const running = await start(published, own);
      try {
        const { stdout, stderr } = spawnSync(
          process.execPath,
          [
            join(import.meta.dirname, 'grade.mjs'),
            grader ?? '',
            String(running.httpPort),
            String(running.httpsPort),
          ],
          {
            encoding: 'utf8',
            env: { ...process.env, NODE_EXTRA_CA_CERTS: join(own, 'fullchain.pem') },
          },
        );
        expect(stdout, stderr).toContain('"grade":"A+"');
        expect(stdout).not.toContain('"pass":false');
      } finally {
        running.process.kill('SIGTERM');
      }
    },
  );
});
