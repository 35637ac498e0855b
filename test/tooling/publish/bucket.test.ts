import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow } from '../../../scripts/build/checksums.ts';
import { CutOff } from '../../../scripts/publish/bucket/carry-out.ts';
import { publishToBucket, type Wishes } from '../../../scripts/publish/bucket/publish-to-bucket.ts';
import { rollBackBucket } from '../../../scripts/publish/bucket/roll-back-bucket.ts';
import type { Store } from '../../../scripts/publish/bucket/store.ts';
import { makeSite, startServer, type TestServer } from './bucket-places.ts';
import { freshPlace } from './places.ts';

const folder = freshPlace();
let server: TestServer;
let round = 0;
/** Each test has a prefix of its own. */
let prefix = '';
let store: Store;
beforeAll(async () => {
  server = await startServer(join(folder, 's3'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  round += 1;
  prefix = `站点${round}/台账/`;
  store = server.store(prefix);
  server.seen.length = 0;
});

const site = (
  version: string,
  names: readonly string[] = ['a', 'b/指标', 'c'],
  url?: string,
): string => makeSite(join(folder, `site-${version}`), version, names, url);
const identity = (address = 'https://a.example/') => ({ name: '试验台账', address });
let runs = 0;
const publish = (from: string, wishes: Partial<Wishes> = {}, to = store, who = identity()) =>
  publishToBucket(
    to,
    from,
    who,
    {
      keep: 3,
      dryRun: false,
      adopt: false,
      allowDeletions: false,
      run: `run ${(runs += 1)}`,
      ...wishes,
    },
    () => undefined,
  );

/** Keys that readers ask for. */
const live = async (): Promise<readonly string[]> =>
  [...(await store.list('')).keys()].filter((key) => !key.startsWith('.sunledger/')).sort();
const everything = async () => Object.fromEntries(await store.list(''));
const expectSite = async (from: string): Promise<void> => {
  for (const file of filesBelow(from)) {
    expect(await store.read(file), file).toBe(readFileSync(join(from, file), 'utf8'));
  }
};
const writes = () => server.seen.filter(({ method }) => ['PUT', 'DELETE', 'POST'].includes(method));
const headersOf = async (key: string): Promise<Headers> => {
  const url = `${server.env['AWS_ENDPOINT_URL']}/test-site/${prefix}${key}`;
  return (await fetch(encodeURI(url))).headers;
};
const writesOf = (key: string) => writes().findIndex((seen) => seen.key === prefix + key);

describe('publishing into a bucket', () => {
  it('puts every file in its place, new assets first, pages next, deletions last', async () => {
    const first = site('v1', ['a', 'b/指标', 'old']);
    await publish(first);
    await expectSite(first);
    expect(await live()).toEqual(filesBelow(first));
    server.seen.length = 0;
    const second = site('v2');
    await publish(second);
    await expectSite(second);
    const style = filesBelow(second).find((file) => file.endsWith('.css')) ?? '';
    const order = [
      style,
      'data/指标.csv',
      'b/指标/index.html',
      'index.html',
      'checksums.txt',
      'old/index.html',
    ];
    const places = order.map(writesOf);
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((left, right) => left - right));
    const methods = writes().map(({ method }) => method);
    expect(methods.indexOf('DELETE')).toBeGreaterThan(writesOf('checksums.txt'));
    // The style of the release before stays for pages that are open; its page that is gone goes.
    const oldStyle = filesBelow(first).find((file) => file.endsWith('.css')) ?? '';
    expect(await live()).toEqual([...filesBelow(second), oldStyle].sort());
  });

  it('sends what a file is, and how long it may be kept', async () => {
    const from = site('v1');
    await publish(from);
    const style = filesBelow(from).find((file) => file.endsWith('.css')) ?? '';
    const expected = {
      'index.html': ['text/html; charset=utf-8', 'public, max-age=60'],
      'data/指标.csv': ['text/csv; charset=utf-8', 'public, max-age=60'],
      'pagefind/pagefind-entry.json': ['application/json; charset=utf-8', 'public, max-age=60'],
      'sitemap.xml': ['text/xml; charset=utf-8', 'public, max-age=60'],
      [style]: ['text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    };
    for (const [key, [type, cache]] of Object.entries(expected)) {
      const headers = await headersOf(key);
      expect(headers.get('content-type'), key).toBe(type);
      expect(headers.get('cache-control'), key).toBe(cache);
    }
  });

  it('sends nothing when nothing changed, and only what changed else; damage is mended', async () => {
    await publish(site('v1'));
    server.seen.length = 0;
    expect(await publish(site('v1'))).toMatchObject({ changed: false });
    expect(writes()).toEqual([]);
    await store.put('a/index.html', new TextEncoder().encode('damaged'), {
      contentType: 'text/html',
      cacheControl: 'no-store',
    });
    await publish(site('v1'));
    await expectSite(site('v1'));
    const grown = site('v1', ['a', 'b/指标', 'c', 'd']);
    server.seen.length = 0;
    await publish(grown);
    const sent = writes().filter(({ key }) => !key.includes('.sunledger/'));
    expect(sent.map(({ key }) => key.slice(prefix.length))).toEqual([
      'd/index.html',
      'checksums.txt',
    ]);
  });

  it('changes nothing in a dry run, and says what it would do', async () => {
    await publish(site('v1', ['a', 'old']));
    const before = await everything();
    server.seen.length = 0;
    const lines: string[] = [];
    const wishes = { keep: 3, dryRun: true, adopt: false, allowDeletions: false, run: 'dry' };
    await publishToBucket(store, site('v2', ['a', 'c']), identity(), wishes, (line) =>
      lines.push(line),
    );
    expect(writes()).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(lines.join('\n')).toMatch(
      /上传 c\/index\.html（[\d.]+ KB）[\s\S]*删除 old\/index\.html/,
    );
  });
});

/** A store whose writes end at the n-th, as when the line is cut. */
const cutAfter = (count: number): Store => {
  let left = count;
  const spend = (): void => {
    if (left === 0) throw new Error('the line was cut');
    left -= 1;
  };
  return {
    ...store,
    put: async (...args) => (spend(), store.put(...args)),
    copy: async (...args) => (spend(), store.copy(...args)),
    remove: async (key) => (spend(), store.remove(key)),
  };
};

describe('a publish that is cut off', () => {
  it('is finished by the next run, which sends only what is missing, wherever it was cut', async () => {
    const first = site('v1', ['a', 'old', 'older']);
    const second = site('v2', ['a', 'new']);
    for (let count = 1, finished = false; !finished; count += 3) {
      prefix = `cut${count}/`;
      store = server.store(prefix);
      await publish(first);
      server.seen.length = 0;
      finished = await publish(second, {}, cutAfter(count)).then(
        () => true,
        () => false,
      );
      // Every page that readers get at this moment has its style.
      for (const key of await live()) {
        const style = /assets\/[^"]+/.exec(
          key.endsWith('.html') ? ((await store.read(key)) ?? '') : '',
        );
        if (style !== null) expect(await live()).toContain(style[0]);
      }
      const done = new Set(writes().map(({ method, key }) => `${method} ${key}`));
      server.seen.length = 0;
      await publish(second);
      const again = writes().map(({ method, key }) => `${method} ${key}`);
      expect(
        again.filter((one) => done.has(one) && !/\.sunledger\/(?:state|releases)/.test(one)),
      ).toEqual([]);
      await expectSite(second);
      expect(await live()).toEqual(expect.not.arrayContaining(['old/index.html']));
      expect(count).toBeLessThan(80);
    }
  });

  it('says whether readers may have seen some of it', async () => {
    await publish(site('v1'));
    const cut = (count: number): Promise<unknown> =>
      publish(site('v2'), {}, cutAfter(count)).catch((error: unknown) => error);
    expect(await cut(3)).toMatchObject({ visible: false });
    const late = await cut(12);
    expect(late).toBeInstanceOf(CutOff);
    expect(late).toMatchObject({ visible: true });
  });
});

describe('two publishes at once', () => {
  it('end as one whole release', async () => {
    await publish(site('v1'));
    const sites = [site('v2'), site('v3')];
    const results = await Promise.allSettled(sites.map((from) => publish(from)));
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    const home = (await store.read('index.html')) ?? '';
    await expectSite(
      sites.find((from) => readFileSync(join(from, 'index.html'), 'utf8') === home) ?? '',
    );
  });
});

describe('what is not ours', () => {
  const put = (key: string) =>
    store.put(key, new TextEncoder().encode('theirs'), {
      contentType: 'text/plain',
      cacheControl: 'no-store',
    });

  it('stays, in the prefix and beside it', async () => {
    await put('notes.txt');
    await server.store().put(`${prefix.slice(0, -1)}-other/index.html`, new Uint8Array([1]), {
      contentType: 'text/html',
      cacheControl: 'no-store',
    });
    for (const version of ['v1', 'v2', 'v3', 'v4', 'v5']) await publish(site(version));
    expect(await store.read('notes.txt')).toBe('theirs');
    expect(
      (await server.store().list(prefix.slice(0, -1))).has(
        `${prefix.slice(0, -1)}-other/index.html`,
      ),
    ).toBe(true);
  });

  it('is not overwritten unless asked', async () => {
    await put('index.html');
    await expect(publish(site('v1'))).rejects.toThrow('不是本程序发布的同名文件：index.html');
    expect(await live()).toEqual(['index.html']);
    await publish(site('v1'), { adopt: true });
    await expectSite(site('v1'));
  });

  it('is not replaced when it is another site of ours', async () => {
    await publish(site('v1'));
    const other = site('other', ['a'], 'https://b.example');
    await expect(publish(other, {}, store, identity('https://b.example/'))).rejects.toThrow(
      '已有另一个网站：试验台账（https://a.example/）',
    );
    await expectSite(site('v1'));
  });

  it('nothing is deleted when most of the site is gone, or its home page', async () => {
    const names = Array.from({ length: 20 }, (_, number) => `p${number}`);
    await publish(site('v1', names));
    await expect(publish(site('v2', ['p1']))).rejects.toThrow('少了原来一半以上的文件');
    const headless = site('v3', names);
    rmSync(join(headless, 'index.html'));
    await expect(publish(headless)).rejects.toThrow('没有首页');
    await expectSite(site('v1', names));
    await publish(site('v2', ['p1']), { allowDeletions: true });
    expect(await live()).not.toContain('p2/index.html');
  });
});

describe('a roll-back', () => {
  const back = (wanted?: string) =>
    rollBackBucket(store, wanted, `back ${(runs += 1)}`, () => undefined);

  it('puts the earlier release in place without an upload', async () => {
    const first = site('v1', ['a', 'old']);
    const { id } = await publish(first);
    await publish(site('v2', ['a', 'new']));
    server.seen.length = 0;
    expect(await back()).toMatchObject({ id });
    await expectSite(first);
    expect(await live()).not.toContain('new/index.html');
    const page = writes().find(({ key }) => key === `${prefix}old/index.html`);
    expect(page).toBeDefined();
    await publish(site('v3', ['a', 'old']));
    expect(await back()).toMatchObject({ id });
  });

  it('has the last releases and no others', async () => {
    const ids = [];
    for (const version of ['v1', 'v2', 'v3', 'v4']) ids.push((await publish(site(version))).id);
    const kept = [...(await store.list('.sunledger/releases/')).keys()];
    expect(kept).toEqual(ids.slice(1).map((id) => `.sunledger/releases/${id}.json`));
    expect((await live()).filter((key) => key.endsWith('.css'))).toHaveLength(3);
    await expect(back(ids[0])).rejects.toThrow(`没有版本 ${ids[0]}`);
    await back(ids[1]);
    await expectSite(site('v2'));
  });

  it('undoes a publish that was cut off', async () => {
    const first = site('v1');
    await publish(first);
    await publish(site('v2'), {}, cutAfter(16)).catch(() => undefined);
    await back();
    await expectSite(first);
  });

  it('is refused when bytes are gone, or nothing is there', async () => {
    await expect(back()).rejects.toThrow('还没有发布过');
    await publish(site('v1'));
    await expect(back()).rejects.toThrow('没有更早的版本');
    await publish(site('v2'));
    for (const key of (await store.list('.sunledger/objects/')).keys()) await store.remove(key);
    await expect(back()).rejects.toThrow('文件不全');
    await expectSite(site('v2'));
  });
});

it('does not read a state that was changed by hand', async () => {
  await publish(site('v1'));
  await store.put('.sunledger/state.json', new TextEncoder().encode('{}'), {
    contentType: 'application/json',
    cacheControl: 'no-store',
  });
  await expect(publish(site('v2'))).rejects.toThrow('.sunledger/state.json 读不懂');
});
