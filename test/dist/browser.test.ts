import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOf } from '../../scripts/audit/axe.ts';
import { visitPages } from '../../scripts/audit/open-browser.ts';
import { openBrowser, watchPage } from './browser.ts';
import { onePageOfEachKind, pagesOf, pagesToOpen } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 900 };
/** Each page is opened once with scripts and once without; its looks change while it is open. */
const looks = {
  'with scripts': [
    { viewport: narrow, colorScheme: 'light' },
    { viewport: wide, colorScheme: 'dark' },
  ],
  'without scripts': [
    { viewport: narrow, colorScheme: 'dark' },
    { viewport: wide, colorScheme: 'light' },
  ],
} as const;

const tooWide = async (page: Page): Promise<readonly string[]> => {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  return scroll > client ? [`${scroll}px of content in ${client}px`] : [];
};

describe.each(inject('sites'))('the $name site in a browser', (site) => {
  const pages = pagesOf(site);

  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ] as const)('opens every page without a fault: %s', async (name, javaScriptEnabled) => {
    const context = await browser.newContext({ ...looks[name][0], javaScriptEnabled });
    const paths = pagesToOpen(pages).map(({ path }) => path);
    const faults = await visitPages(context, paths, (page) => {
      const seen = watchPage(page, site.url);
      return async (path) => {
        await page.goto(site.url + path, { waitUntil: 'load' });
        const found: string[] = [];
        for (const { viewport, colorScheme } of looks[name]) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          found.push(...(await tooWide(page)));
        }
        if ((await page.locator('main h1').count()) !== 1) found.push('no heading');
        return [...found, ...seen.splice(0)].map((fault) => `${path}: ${fault}`);
      };
    });
    await context.close();
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('keeps its width in larger type on a window of 320 px, as at a zoom of 400 %', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    await context.addInitScript(() => localStorage.setItem('sunledger-size', 'large'));
    const paths = onePageOfEachKind(pages).map(({ path }) => path);
    const faults = await visitPages(context, paths, (page) => async (path) => {
      await page.goto(site.url + path, { waitUntil: 'load' });
      return (await tooWide(page)).map((fault) => `${path}: ${fault}`);
    });
    await context.close();
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('has no accessibility violation in light, dark and larger type', async () => {
    const paths = onePageOfEachKind(pages).map(({ path }) => path);
    const violations = await violationsOf(browser, site.url, paths);
    expect(violations.slice(0, 10)).toEqual([]);
  });
});
