import { availableParallelism } from 'node:os';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../browser.mjs';

/** Flags of a Chromium that keeps to itself. */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium that keeps to itself. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser(),
    args: browserFlags,
  });

/** One for each processor: while one page is judged the next can load. */
const tabs = Math.max(2, availableParallelism());

/** Visits pages of a site in a few tabs at once; what was found, in the order of the paths. */
export async function visitPages<T>(
  context: BrowserContext,
  paths: readonly string[],
  visitorIn: (page: Page) => (path: string) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found = new Map<string, readonly T[]>();
  const left = paths.values();
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    const visit = visitorIn(page);
    // The tabs share one iterator: each takes the next path.
    for (const path of left) found.set(path, await visit(path));
  };
  await Promise.all(Array.from({ length: tabs }, work));
  return paths.flatMap((path) => found.get(path) ?? []);
}
