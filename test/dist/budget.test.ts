import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { onePageOfEachKind, pagesOf } from './pages.ts';

const KB = 1024;
/** What a reader waits for before the first view: one round trip of a new connection. */
const firstViewBudget = 14 * KB;
/** Full tables and long guides. */
const longPageBudget = 30 * KB;
const scriptBudget = 60 * KB;
/** Pages that are a full table or a long guide; every other page keeps to the first-view budget. */
const longPages = [
  /^guides\/[^/]+\/$/,
  /^indicators\/[^/]+\/$/,
  /^indicators\/[^/]+\/supporting\/$/,
  /^sources\/$/,
  /^data\/$/,
  /^data\/dictionary\/$/,
  /^method\/$/,
  /^changes\/./,
  /^values\/./,
  /^share\/./,
  /^search\/words\/$/,
  /^handbook\/rules\/$/,
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const packed = (content: string | Buffer): number => brotliCompressSync(content).length;
/** The same with less effort, so never less: what is within a budget so is within it at full effort. */
const quicklyPacked = (content: string): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

describe.each(inject('sites'))('the weight of the $name site', (site) => {
  const pages = pagesOf(site);
  const sizes = new Map<string, number>();
  const assetSize = (address: string): number => {
    const known = sizes.get(address);
    if (known !== undefined) return known;
    const path = new URL(address, site.url).pathname.slice(site.base.length);
    const size = packed(readFileSync(join(site.folder, path)));
    sizes.set(address, size);
    return size;
  };
  const linked = (html: string, pattern: RegExp): readonly string[] =>
    [...html.matchAll(pattern)].flatMap(([, address]) => (address === undefined ? [] : [address]));

  it('keeps every page and its styles within the budget of its kind', () => {
    const tooHeavy = pages.flatMap(({ path, html }) => {
      const styles = linked(html, /<link[^>]*\srel="stylesheet"[^>]*\shref="([^"]+)"/g);
      const styleWeight = styles.reduce((sum, address) => sum + assetSize(address), 0);
      const isLong = longPages.some((pattern) => pattern.test(path));
      const budget = isLong ? longPageBudget : firstViewBudget;
      if (quicklyPacked(html) + styleWeight <= budget) return [];
      const weight = packed(html) + styleWeight;
      return weight > budget ? [`${path}: ${weight} bytes of ${budget}`] : [];
    });
    expect(tooHeavy).toEqual([]);
  });

  it('has one small script that holds back the first view, and no other', () => {
    const blocking = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/<script\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
        if (/\stype="(module|application\/(ld\+)?json)"/.test(attributes)) return [];
        const [, address = ''] = /\ssrc="([^"]+)"/.exec(attributes) ?? [];
        return address.endsWith('/theme.js') && assetSize(address) < KB
          ? []
          : [`${path}: ${attributes}`];
      }),
    );
    expect(blocking).toEqual([]);
  });

  it('loads no more script than a phone can afford, and moves nothing while it loads', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    let scripts: string[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.url());
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const faults: string[] = [];
    let drawn = 0;
    for (const { path } of onePageOfEachKind(pages)) {
      scripts = [];
      await page.goto(site.url + path, { waitUntil: 'load' });
      // Charts are drawn when they come near: go past every one of them.
      const charts = page.locator('sl-chart');
      for (let at = 0; at < (await charts.count()); at += 1) {
        await charts.nth(at).scrollIntoViewIfNeeded();
        drawn += 1;
      }
      await page.waitForLoadState('networkidle');
      const weight = scripts.reduce((sum, address) => sum + assetSize(address), 0);
      if (weight > scriptBudget) faults.push(`${path}: ${weight} bytes of script`);
      const moved = await page.evaluate(() =>
        'shifts' in window && Array.isArray(window.shifts)
          ? window.shifts.reduce((sum: number, one) => sum + Number(one), 0)
          : Number.NaN,
      );
      if (!(moved < 0.01)) faults.push(`${path}: layout shift ${moved}`);
    }
    await context.close();
    expect(faults).toEqual([]);
    expect(drawn).toBeGreaterThan(0);
  });
});
