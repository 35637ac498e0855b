import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { onePageOfEachKind, pagesOf } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Step {
  /** Whether the walk is over: the focus left the page, or is at its first stop again. */
  over: boolean;
  first: boolean;
  visible: boolean;
  name: string;
}

/** Press Tab once, mark what has the focus, and say what it is. */
async function step(page: Page): Promise<Step> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) {
      return { over: true, first: false, visible: true, name: '' };
    }
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const isNew = !element.hasAttribute('data-walked');
    // A date field has a stop for each of its parts.
    const isSame = element.hasAttribute('data-last');
    document.querySelector('[data-last]')?.removeAttribute('data-last');
    element.setAttribute('data-walked', '');
    element.setAttribute('data-last', '');
    return {
      over: !isNew && !isSame && element.matches('.skip-link'),
      first: isNew || isSame,
      visible: outlineStyle !== 'none' || boxShadow !== 'none',
      name: element.outerHTML.slice(0, 80),
    };
  });
}

/** What can be used by pointer and was not reached; of radio buttons one stands for its group. */
const notReached = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter(
        (element) =>
          !element.matches(':disabled, [data-walked], [type="radio"], [type="hidden"]') &&
          element.checkVisibility({ visibilityProperty: true }),
      )
      .map((element) => element.outerHTML.slice(0, 80)),
  );

async function walk(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const { name } = await step(page);
  if (!name.includes('skip-link')) faults.push(`first stop is ${name}`);
  for (let stops = 0; stops < 3000; stops += 1) {
    const { over, first, visible, name: reached } = await step(page);
    if (over) return [...faults, ...(await notReached(page)).map((one) => `not reached: ${one}`)];
    if (!first) return [...faults, `the focus goes round at ${reached}`];
    if (!visible) faults.push(`focus not visible: ${reached}`);
  }
  return [...faults, 'the walk does not end'];
}

const [firstSite] = inject('sites');
/** A page that both sites have is walked once: a walk through hundreds of links takes its time. */
const pathsOfFirst = new Set(
  firstSite === undefined ? [] : pagesOf(firstSite).map((one) => one.path),
);

describe.each(inject('sites'))('with the keyboard alone, on the $name site', (site) => {
  it('every link and control of every kind of page is reached, and the focus is seen', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    // In a frame there is nothing to skip, and the walk goes on in the page around it.
    const whole = pagesOf(site).filter(({ path }) => !path.startsWith('embed/'));
    for (const { path } of onePageOfEachKind(whole)) {
      if (site.name !== firstSite?.name && pathsOfFirst.has(path)) continue;
      await page.goto(site.url + path);
      faults.push(...(await walk(page)).map((fault) => `${path}: ${fault}`));
    }
    await page.close();
    expect(faults.slice(0, 20)).toEqual([]);
  });
});
