import type { Server } from 'node:http';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { siteServer } from '../../scripts/serve/site-server.ts';
import { searchQueries } from '../search-queries.ts';
import { openBrowser } from './browser.ts';
import { ask } from './search-runner.ts';

const KB = 1024;
const firsts = 12;
const followers = 40;
const site = inject('sites').find(({ name }) => name === 'real');

/** Queries spread over the whole set. */
const spread = (count: number, from: number): readonly string[] => {
  const all = searchQueries().map(({ query }) => query);
  const step = Math.floor(all.length / count);
  return all.filter((_, at) => at % step === from % step).slice(0, count);
};

let browser: Browser;
let server: Server;
let url: string;
let isPlain = false;
beforeAll(async () => {
  browser = await openBrowser();
  server = siteServer(site?.folder ?? '', '/');
  // A host that compresses nothing.
  server.prependListener('request', ({ headers }) => {
    if (isPlain) delete headers['accept-encoding'];
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://127.0.0.1:${address.port}/`;
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** Bytes as they are sent, headers and all, by path. */
async function meter(page: Page): Promise<Map<string, number>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const paths = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) =>
    paths.set(requestId, new URL(response.url).pathname),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId) ?? '';
    bytes.set(path, (bytes.get(path) ?? 0) + encodedDataLength);
  });
  return bytes;
}

const sum = (bytes: ReadonlyMap<string, number>, isCounted: (path: string) => boolean): number =>
  [...bytes].reduce((total, [path, size]) => total + (isCounted(path) ? size : 0), 0) / KB;

const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector('[data-search-state="done"], [data-search-state="empty"]');
  await page.waitForLoadState('networkidle');
};

describe.each([
  { how: 'compressed', plain: false },
  { how: 'uncompressed', plain: true },
])('the cost of answers on a host that sends text $how', ({ how, plain }) => {
  it('stays within the budget for any first query with an empty cache', async () => {
    isPlain = plain;
    const all: number[] = [];
    const withoutPage: number[] = [];
    for (const query of spread(firsts, 3)) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const bytes = await meter(page);
      await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
      await settled(page);
      all.push(sum(bytes, () => true));
      // What every page of the site brings: its own text, the styles, the icon, the header's script.
      const isPage = /\.(?:css|svg)$|\/search\/$|theme\.js$|SiteHeader/;
      withoutPage.push(sum(bytes, (path) => !isPage.test(path)));
      await context.close();
    }
    const [most, mostWithoutPage] = [Math.max(...all), Math.max(...withoutPage)];
    console.log(
      `${how}, first of ${all.length}: at most ${most.toFixed(0)} KB with the page, ${mostWithoutPage.toFixed(0)} KB without`,
    );
    // Pagefind's script alone is 20 KB more on a host that does not compress.
    if (plain) expect(mostWithoutPage).toBeLessThan(170);
    else expect(most).toBeLessThan(160);
  });

  it('is under 40 KB for any query after the first', async () => {
    isPlain = plain;
    const context = await browser.newContext();
    const page = await context.newPage();
    const bytes = await meter(page);
    const [first = '', ...next] = spread(followers + 1, 5);
    await page.goto(`${url}search/?q=${encodeURIComponent(first)}`);
    await settled(page);
    const costs: number[] = [];
    for (const query of next) {
      bytes.clear();
      await ask(page, query);
      await page.waitForTimeout(250);
      costs.push(sum(bytes, () => true));
    }
    await context.close();
    console.log(`${how}, next of ${costs.length}: at most ${Math.max(...costs).toFixed(0)} KB`);
    expect(Math.max(...costs)).toBeLessThan(40);
  });
});
