import axe from 'axe-core';
import type { Browser } from 'playwright-core';
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

/** What axe finds on each page at a width of 360 px, in one appearance. */
export async function violationsOf(
  browser: Browser,
  siteUrl: string,
  paths: readonly string[],
  { name, colorScheme, large }: Appearance,
): Promise<readonly Violation[]> {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
  await context.addInitScript((isLarge) => {
    if (isLarge) localStorage.setItem('sunledger-size', 'large');
  }, large);
  const found = await visitPages(context, paths, (page) => async (path) => {
    await page.goto(siteUrl + path);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => window.axe.run(document));
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }): Violation => ({
        path,
        appearance: name,
        rule: id,
        target: target.join(' '),
        summary: failureSummary ?? '',
      })),
    );
  });
  await context.close();
  return found;
}
