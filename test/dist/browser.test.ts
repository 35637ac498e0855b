import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { appearances, violationsOf } from '../../scripts/audit/axe.ts';
import { openBrowser, watchPage } from './browser.ts';
import { onePageOfEachKind, pagesOf, pagesToOpen } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 900 };
const modes: readonly [string, BrowserContextOptions][] = [
  ['narrow, light', { viewport: narrow, colorScheme: 'light' }],
  [
    'narrow, dark, without scripts',
    { viewport: narrow, colorScheme: 'dark', javaScriptEnabled: false },
  ],
  ['wide, dark', { viewport: wide, colorScheme: 'dark' }],
  [
    'wide, light, without scripts',
    { viewport: wide, colorScheme: 'light', javaScriptEnabled: false },
  ],
];

describe.each(inject('sites'))('the $name site in a browser', (site) => {
  const pages = pagesOf(site);

  it.each(modes)('opens every page without a fault: %s', async (_name, options) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const seen = watchPage(page, site.url);
    const faults: string[] = [];
    for (const { path } of pagesToOpen(pages)) {
      await page.goto(site.url + path, { waitUntil: 'load' });
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      if (scroll > client) faults.push(`${path}: ${scroll}px of content in ${client}px`);
      if ((await page.locator('main h1').count()) !== 1) faults.push(`${path}: no heading`);
      faults.push(...seen.splice(0).map((complaint) => `${path}: ${complaint}`));
    }
    await context.close();
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('keeps its width in larger type on a window of 320 px, as at a zoom of 400 %', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    await context.addInitScript(() => localStorage.setItem('sunledger-size', 'large'));
    const page = await context.newPage();
    const faults: string[] = [];
    for (const { path } of onePageOfEachKind(pages)) {
      await page.goto(site.url + path, { waitUntil: 'load' });
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      if (scroll > client) faults.push(`${path}: ${scroll}px of content in ${client}px`);
    }
    await context.close();
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it.each(appearances)('has no accessibility violation: $name', async (appearance) => {
    const paths = onePageOfEachKind(pages).map(({ path }) => path);
    const violations = await violationsOf(browser, site.url, paths, appearance);
    expect(violations.slice(0, 10)).toEqual([]);
  });
});
