import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { visitPages } from './open-browser.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** How a page may look, for which colours and sizes differ. */
export const appearances = [
  { name: '浅色', colorScheme: 'light', large: false },
  { name: '深色', colorScheme: 'dark', large: false },
  { name: '大字', colorScheme: 'light', large: true },
] as const;
export type Appearance = (typeof appearances)[number];

export interface Violation {
  path: string;
  appearance: string;
  /** Rule of axe, such as `color-contrast`. */
  rule: string;
  target: string;
  summary: string;
}

/** Runs every rule on what is open; of what passes axe need not keep every element. */
async function violationsHere(page: Page, path: string, look: string): Promise<Violation[]> {
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      path,
      appearance: look,
      rule: id,
      target: target.join(' '),
      summary: failureSummary ?? '',
    })),
  );
}

/**
 * What axe finds on each page at a width of 360 px. Colours change while a page is open, as they do
 * when the reader's system turns dark; the size of type is remembered from before it was opened.
 */
export async function violationsOf(
  browser: Browser,
  siteUrl: string,
  paths: readonly string[],
  looks: readonly Appearance[] = appearances,
): Promise<readonly Violation[]> {
  const viewport = { width: 360, height: 740 };
  const found: Violation[] = [];
  for (const [isLarge, own] of Map.groupBy(looks, ({ large }) => large)) {
    const context = await browser.newContext({ viewport, bypassCSP: true });
    await context.addInitScript((large) => {
      if (large) localStorage.setItem('sunledger-size', 'large');
    }, isLarge);
    const one = await visitPages(context, paths, (page) => async (path) => {
      await page.goto(siteUrl + path);
      await page.evaluate(axe.source);
      const here: Violation[] = [];
      for (const { name, colorScheme } of own) {
        await page.emulateMedia({ colorScheme });
        here.push(...(await violationsHere(page, path, name)));
      }
      return here;
    });
    await context.close();
    found.push(...one);
  }
  return found;
}
