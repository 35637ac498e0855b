import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { reportName } from '../audit/lighthouse.ts';
import { visitPages } from '../audit/open-browser.ts';
import { pictureName, sheetsName, widthsOf, type Mode } from './modes.ts';

/** The browser draws no picture that is taller than this, in pixels. */
const tallest = 16_000;

/** Charts are drawn when they come near: goes past every one of them. */
async function showCharts(page: Page): Promise<void> {
  for (const chart of await page.locator('sl-chart:visible').all()) {
    await chart.scrollIntoViewIfNeeded();
  }
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo(0, 0));
}

async function takePicture(page: Page, width: number, file: string): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: file,
    fullPage: true,
    animations: 'disabled',
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
  });
}

async function contextOf(browser: Browser, mode: Mode, width: number): Promise<BrowserContext> {
  const { colorScheme, large, script } = mode;
  const context = await browser.newContext({
    viewport: { width, height: width < 700 ? 740 : 900 },
    colorScheme,
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  });
  await context.addInitScript((isLarge) => {
    if (isLarge) localStorage.setItem('sunledger-size', 'large');
  }, large);
  return context;
}

/** Pictures of pages in one mode, at each of its widths; sheets too, where pages are printed. */
export async function takePictures(
  browser: Browser,
  siteUrl: string,
  paths: readonly string[],
  mode: Mode,
  folder: string,
): Promise<void> {
  for (const width of widthsOf(mode)) {
    const context = await contextOf(browser, mode, width);
    await visitPages(context, paths, (page) => async (path) => {
      await page.goto(siteUrl + path, { waitUntil: 'load' });
      if (mode.script) await showCharts(page);
      await page.emulateMedia({ media: mode.media });
      const name = reportName(path);
      await takePicture(page, width, join(folder, pictureName(name, mode, width)));
      if (mode.media === 'print') {
        await page.pdf({ path: join(folder, sheetsName(name)), preferCSSPageSize: true });
      }
      return [];
    });
    await context.close();
  }
}
