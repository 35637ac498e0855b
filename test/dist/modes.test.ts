import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { visitPages } from '../../scripts/audit/open-browser.ts';
import { openBrowser } from './browser.ts';
import { onePageOfEachKind, pagesOf } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A phone's finger, in CSS pixels; in larger type every control takes one. */
const finger = 44;
/** Width of an A4 sheet between the margins of `print.css`, in CSS pixels. */
const sheet = { width: 673, height: 960 };
const larger = () => localStorage.setItem('sunledger-size', 'large');

/** What is wider than the window, and the words that a box cuts off. */
const lost = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isCut = (element: Element): boolean =>
      ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.closest('.visually-hidden, svg, picture') === null;
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth}px of content in ${clientWidth}px`] : []),
      ...[...document.querySelectorAll('main *, header *, footer *')]
        .filter(isCut)
        .map((element) => `cut: ${element.outerHTML.slice(0, 80)}`),
    ];
  });

/** What moves although less motion is asked for. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const elements = [document.documentElement, ...document.querySelectorAll('body *')].filter(
      (element) => {
        const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element);
        return (
          scrollBehavior === 'smooth' || transitionDuration !== '0s' || animationName !== 'none'
        );
      },
    );
    return [
      ...elements.map((element) => `moves: ${element.outerHTML.slice(0, 80)}`),
      ...document.getAnimations().map(() => 'an animation runs'),
    ];
  });

describe.each(inject('sites'))('the $name site, as a reader sets it', (site) => {
  const kinds = onePageOfEachKind(pagesOf(site)).map(({ path }) => path);
  const whole = kinds.filter((path) => !path.startsWith('embed/'));
  /** Faults of each page, with its path. */
  const faultsOf = async (
    context: BrowserContext,
    paths: readonly string[],
    look: (page: Page) => Promise<readonly string[]>,
  ): Promise<readonly string[]> => {
    const faults = await visitPages(context, paths, (page) => async (path) => {
      await page.goto(site.url + path, { waitUntil: 'load' });
      return (await look(page)).map((fault) => `${path}: ${fault}`);
    });
    await context.close();
    return faults;
  };

  /** The looks that a page takes while it is open, by name; each gives its faults. */
  const looks = {
    'a zoom of 200 %': async (page: Page) => {
      await page.setViewportSize({ width: 640, height: 450 });
      return lost(page);
    },
    'a zoom of 400 %': async (page: Page) => {
      await page.setViewportSize({ width: 320, height: 225 });
      return lost(page);
    },
    'text twice as large': async (page: Page) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      return lost(page);
    },
    'less motion': async (page: Page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const found = await moving(page);
      await page.emulateMedia({ reducedMotion: null });
      return found;
    },
  };
  let looked: Promise<readonly string[]> | undefined;
  /** Opens one page of each kind and gives it every look in turn. */
  const lookAll = async (): Promise<readonly string[]> =>
    faultsOf(await browser.newContext(), kinds, async (page) => {
      const found: string[] = [];
      for (const [name, look] of Object.entries(looks))
        found.push(...(await look(page)).map((fault) => `${name}: ${fault}`));
      return found;
    });

  it.each(Object.keys(looks))('loses and moves nothing with %s', async (name) => {
    looked ??= lookAll();
    expect((await looked).filter((fault) => fault.includes(`: ${name}: `))).toEqual([]);
  });

  it('fits every kind of page on a sheet: black on white, without menu, search and buttons', async () => {
    const context = await browser.newContext({ viewport: sheet, colorScheme: 'dark' });
    await context.addInitScript(() => localStorage.setItem('sunledger-theme', 'dark'));
    const faults = await faultsOf(context, whole, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const own = await page.evaluate(() => {
        const { backgroundColor } = getComputedStyle(document.documentElement);
        const unprinted = 'nav.nav, .search-box, .display-settings, button, .filter-controls';
        return [
          ...(backgroundColor === 'rgb(255, 255, 255)' ? [] : [`paper is ${backgroundColor}`]),
          ...[...document.querySelectorAll(unprinted)]
            .filter((element) => element.checkVisibility() && element.closest('th') === null)
            .map((element) => `printed: ${element.outerHTML.slice(0, 80)}`),
          ...([...document.querySelectorAll('main :is(h1, h2)')].some((one) =>
            one.checkVisibility(),
          )
            ? []
            : ['no heading']),
        ];
      });
      return [...own, ...(await lost(page))];
    });
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('remembers larger type, has a shorter home page in it, and opens nothing over the page', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const seen: string[] = [];
    page.on('dialog', (dialog) => seen.push(dialog.message()));
    page.on('popup', (popup) => seen.push(popup.url()));
    const look = () =>
      page.evaluate(() => ({
        size: Number.parseFloat(getComputedStyle(document.body).fontSize),
        links: [...document.querySelectorAll('main a')].filter((link) => link.checkVisibility())
          .length,
        over: [...document.querySelectorAll('body *')]
          .filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position))
          .filter((one) => one.checkVisibility() && one.closest('table') === null)
          .map((one) => one.outerHTML.slice(0, 80)),
      }));
    await page.goto(site.url);
    const before = await look();
    await page.locator('[data-setting="size"]').click();
    const after = await look();
    await page.reload();
    const reloaded = await look();
    await page.goto(`${site.url}guides/`);
    const elsewhere = await look();
    await context.close();
    expect(after.size).toBeGreaterThan(before.size * 1.2);
    expect([reloaded.size, elsewhere.size]).toEqual([after.size, after.size]);
    expect(after.links).toBeLessThan(before.links / 2);
    expect([...seen, ...after.over, ...elsewhere.over]).toEqual([]);
  });

  it('gives every control the room of a finger in larger type', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await context.addInitScript(larger);
    const faults = await faultsOf(context, whole, (page) =>
      page.evaluate((least) => {
        const controls =
          'button, select, summary, input, .nav a, .next-step, .footer-links a, .links a';
        const roomOf = (element: Element): number => {
          const label = element.matches('[type="checkbox"], [type="radio"]')
            ? element.closest('label')
            : (element.closest('th') ?? element);
          return (label ?? element).getBoundingClientRect().height;
        };
        return [...document.querySelectorAll(controls)]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => roomOf(element) < least)
          .map((element) => `${roomOf(element)}px: ${element.outerHTML.slice(0, 80)}`);
      }, finger),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });
});
