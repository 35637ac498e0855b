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
/** Files that a browser asks for before it shows anything: the page, its styles and one script. */
const firstViewRequests = 10;
/** All files of a page, its charts drawn. */
const allRequests = 32;
/** The page that shows every part of the site loads the styles of every part. */
const samplePage = 'styleguide/';
const samplePageRequests = 14;
/** Pages that are a full table or a long guide; every other page keeps to the first-view budget. */
const longPages = [
  // Long guides.
  /^guides\/[^/]+\/$/,
  // Every value of each measure, in all regions and years.
  /^indicators\/[^/]+\/$/,
  /^indicators\/[^/]+\/supporting\/$/,
  // Every source.
  /^sources\/$/,
  // Every field of every kind of record.
  /^data\/dictionary\/$/,
  // Every change of a month, from what to what.
  /^changes\/\d{4}-\d{2}\/$/,
  // Every word that the search knows.
  /^search\/words\/$/,
  // Every rule of the checker, with a wrong and a right example.
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

  const stylesOf = (html: string): readonly string[] =>
    linked(html, /<link[^>]*\srel="stylesheet"[^>]*\shref="([^"]+)"/g);
  const imports = new Map<string, readonly string[]>();
  /** The scripts that a script loads at once or later. */
  const importsOf = (address: string): readonly string[] => {
    const known = imports.get(address);
    if (known !== undefined) return known;
    const path = new URL(address, site.url).pathname.slice(site.base.length);
    const own = linked(
      readFileSync(join(site.folder, path), 'utf8'),
      /["'`](?:\.|[\w./-]*assets)\/([\w.~-]+\.js)["'`]/g,
    ).map((name) => `${site.base}assets/${name}`);
    imports.set(address, own);
    return own;
  };
  /** Every script that a page may load, Chart.js too. */
  const scriptsOf = (html: string): ReadonlySet<string> => {
    const found = new Set(linked(html, /<script\b[^>]*\ssrc="([^"]+)"/g));
    // A set grows while it is walked.
    for (const address of found) for (const next of importsOf(address)) found.add(next);
    return found;
  };

  it('keeps every page and its styles within the budget of its kind', () => {
    const tooHeavy = pages.flatMap(({ path, html }) => {
      const styles = stylesOf(html);
      const styleWeight = styles.reduce((sum, address) => sum + assetSize(address), 0);
      const isLong = longPages.some((pattern) => pattern.test(path));
      const budget = isLong ? longPageBudget : firstViewBudget;
      if (quicklyPacked(html) + styleWeight <= budget) return [];
      const weight = packed(html) + styleWeight;
      return weight > budget ? [`${path}: ${weight} bytes of ${budget}`] : [];
    });
    expect(tooHeavy).toEqual([]);
  });

  it('asks for few files on every page, and for few of them before the first view', () => {
    const tooMany = pages.flatMap(({ path, html }) => {
      const first = 2 + stylesOf(html).length;
      const pictures = linked(
        html.replaceAll(/<noscript>.*?<\/noscript>/gs, ''),
        /<img\b[^>]*\ssrc="([^"]+)"/g,
      );
      const all = first + pictures.length + scriptsOf(html).size;
      const most = path === samplePage ? samplePageRequests : firstViewRequests;
      return first > most || all > allRequests ? [`${path}: ${first} of ${all} files first`] : [];
    });
    expect(tooMany).toEqual([]);
  });

  it('keeps all scripts of every page within the budget, whether they load or not', () => {
    const tooHeavy = pages.flatMap(({ path, html }) => {
      const weight = [...scriptsOf(html)].reduce((sum, address) => sum + assetSize(address), 0);
      return weight > scriptBudget ? [`${path}: ${weight} bytes of script`] : [];
    });
    expect(tooHeavy).toEqual([]);
    const withCharts = pages.find(({ html }) => html.includes('<sl-chart'));
    expect([...scriptsOf(withCharts?.html ?? '')].join(' ')).toContain('chart-drawing');
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
      await page.goto(site.url + path, { waitUntil: 'load' });
      // Charts are drawn when they come near: go past every one of them.
      const charts = page.locator('sl-chart');
      for (let at = 0; at < (await charts.count()); at += 1) {
        await charts.nth(at).scrollIntoViewIfNeeded();
        drawn += 1;
      }
      await page.waitForLoadState('networkidle');
      // What the page itself asked for: an answer to the page before may come late.
      const { scripts, early } = await page.evaluate(() => {
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        const own = performance
          .getEntriesByType('resource')
          .filter(({ name }) => new URL(name).pathname.endsWith('.js'));
        const before = own.filter(({ startTime }) => startTime < paint);
        return {
          scripts: [...new Set(own.map(({ name }) => name))],
          early: before.some(({ name }) => name.includes('chart-drawing')),
        };
      });
      if (early) faults.push(`${path}: draws a chart before it can be read`);
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
