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
/** How pages are opened, and the looks that they take while they are open. */
const openings = [
  {
    what: 'every page',
    how: 'with scripts',
    choose: pagesToOpen,
    javaScriptEnabled: true,
    looks: [
      { viewport: narrow, colorScheme: 'light' },
      { viewport: wide, colorScheme: 'dark' },
    ],
  },
  {
    what: 'every kind of page',
    how: 'without scripts',
    choose: onePageOfEachKind,
    javaScriptEnabled: false,
    looks: [
      { viewport: narrow, colorScheme: 'dark' },
      { viewport: wide, colorScheme: 'light' },
    ],
  },
] as const;

const tooWide = async (page: Page): Promise<readonly string[]> => {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  return scroll > client ? [`${scroll}px of content in ${client}px`] : [];
};

describe.each(inject('sites'))('the $name site in a browser', (site) => {
  const pages = pagesOf(site);

  it.each(openings)('opens $what without a fault: $how', async (opening) => {
    const { looks, javaScriptEnabled } = opening;
    const context = await browser.newContext({ ...looks[0], javaScriptEnabled });
    const paths = opening.choose(pages).map(({ path }) => path);
    const faults = await visitPages(context, paths, (page) => {
      const seen = watchPage(page, site.url);
      return async (path) => {
        await page.goto(site.url + path, { waitUntil: 'load' });
        const found: string[] = [];
        for (const { viewport, colorScheme } of looks) {
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

  it('sorts a table by a heading, up and then down, and says so', async () => {
    const page = await browser.newPage({ viewport: narrow });
    await page.goto(`${site.url}styleguide/`, { waitUntil: 'load' });
    const table = page.locator('[data-sorts]').first();
    const head = table.locator('th[data-sort="number"] button').first();
    const keys = async (): Promise<number[]> => {
      const place = await head.evaluate((one) => one.closest('th')?.cellIndex ?? -1);
      const cells = await table
        .locator('tbody tr')
        .evaluateAll(
          (rows, at) =>
            rows.map((row) => row.children.item(at)?.getAttribute('data-sort-value') ?? ''),
          place,
        );
      return cells.filter((text) => text !== '').map(Number);
    };
    const up = (await keys()).toSorted((one, other) => one - other);
    expect(new Set(up).size).toBeGreaterThan(1);
    await head.press('Enter');
    expect(await keys()).toEqual(up);
    expect(await table.locator('[aria-sort="ascending"]').count()).toBe(1);
    await head.press('Enter');
    expect(await keys()).toEqual(up.toReversed());
    expect(await table.locator('[aria-live]').innerText()).toContain('从大到小');
    await page.close();
  });

  it('keeps the first column of a table in view when the table is moved sideways', async () => {
    const page = await browser.newPage({ viewport: narrow });
    await page.goto(`${site.url}sources/`, { waitUntil: 'load' });
    const scroller = page.locator('.table-scroll').first();
    const cell = scroller.locator('tbody th').first();
    const left = async (): Promise<number> => Math.round((await cell.boundingBox())?.x ?? NaN);
    const before = await left();
    await scroller.evaluate((one) => one.scrollTo(200, 0));
    await page.waitForFunction(() => document.querySelector('[data-moved]') !== null);
    expect(await left()).toBe(before);
    await scroller.evaluate((one) => one.scrollTo(0, 0));
    await page.waitForFunction(() => document.querySelector('[data-moved]') === null);
    expect(await left()).toBe(before);
    await page.close();
  });

  it('has no accessibility violation in light, dark and larger type', async () => {
    const paths = onePageOfEachKind(pages).map(({ path }) => path);
    const violations = await violationsOf(browser, site.url, paths);
    expect(violations.slice(0, 10)).toEqual([]);
  });
});
