import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { pagesOf } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const valueOf = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';

describe.each(inject('sites'))('what can be framed of the $name site', (site) => {
  const pages = pagesOf(site);
  const embeds = pages.filter(({ path }) => path.startsWith('embed/'));
  const failing = (isBad: (html: string) => boolean): readonly string[] =>
    embeds.filter(({ html }) => isBad(html)).map(({ path }) => path);
  const live = embeds.filter(({ path }) =>
    /^embed\/[a-z]+\/[a-z0-9-]+(_[a-z0-9-]+)?\/$/.test(path),
  );

  it('is there for every measure that is shown and every target', () => {
    const there = new Set(embeds.map(({ path }) => path));
    const wanted = pages.flatMap(({ path, html }) => {
      const [, kind, id] = /^(tasks|programmes)\/([^/]+)\/$/.exec(path) ?? [];
      return kind === undefined
        ? []
        : [...html.matchAll(/<article id="([^"]+)" class="promise /g)].map(
            ([, target]) => `embed/${kind}/${id}_${target}/`,
          );
    });
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter((path) => !there.has(path))).toEqual([]);
    expect(live.length).toBeGreaterThan(wanted.length);
  });

  it('runs nothing, is not indexed, and names a page of the site that is', () => {
    const byPath = new Map(pages.map(({ path, html }) => [path, html]));
    expect(failing((html) => /<script|<header class="masthead|<nav/.test(html))).toEqual([]);
    expect(failing((html) => !html.includes('<meta name="robots" content="noindex"'))).toEqual([]);
    expect(failing((html) => html.includes('data-pagefind-body'))).toEqual([]);
    const lost = failing((html) => {
      const canonical = valueOf(html, /<link rel="canonical" href="([^"]+)"/);
      const path = new URL(canonical).pathname.slice(site.base.length);
      return !byPath.has(path) || /^(embed|share)\//.test(path);
    });
    expect(lost).toEqual([]);
  });

  it('says of whom and as of when it is, with links that leave the frame', () => {
    expect(
      failing((html) => {
        const foot = valueOf(html, /<footer>(.*?)<\/footer>/s);
        const links = [...foot.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
        return (
          links.length === 0 ||
          links.some((tag) => !/target="_blank" rel="noopener"/.test(tag)) ||
          !/\d{4}年\d{1,2}月\d{1,2}日|不再更新/.test(foot)
        );
      }),
    ).toEqual([]);
  });

  it('is offered with its address on the page of its record', () => {
    const shares = pages.filter(({ path }) => path.startsWith('share/'));
    const offered = new Set(
      shares.flatMap(({ html }) =>
        [...html.matchAll(/href="([^"]*\/embed\/[^"]+)"/g)].map(([, href = '']) =>
          href.slice(site.base.length),
        ),
      ),
    );
    expect(live.map(({ path }) => path).filter((path) => !offered.has(path))).toEqual([]);
    const linked = pages.filter(({ html }) => html.includes(`href="${site.base}share/`));
    expect(linked.length).toBeGreaterThanOrEqual(shares.length);
  });

  it('fits a frame of 320 to 800 pixels on a page of another site, light and dark', async () => {
    const chart = live.find(({ html }) => html.includes('<picture'));
    const paths = [chart, live.at(-1)].flatMap((page) => (page === undefined ? [] : [page.path]));
    const other: Server = createServer((_request, answer) => {
      answer.setHeader('content-type', 'text/html');
      answer.end(
        [320, 800]
          .flatMap((width) =>
            paths.map((path) => `<iframe src="${site.url}${path}" width="${width}"></iframe>`),
          )
          .join(''),
      );
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const grounds: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`http://localhost:${port}/`, { waitUntil: 'load' });
      const frames = page.frames().slice(1);
      expect(frames).toHaveLength(2 * paths.length);
      for (const frame of frames) {
        const shown = await frame.evaluate(() => ({
          over: document.documentElement.scrollWidth - innerWidth,
          charts: [...document.images].filter(
            (image) => image.clientWidth > 0 && image.naturalWidth > 0,
          ).length,
          hasCharts: document.querySelector('.embed-chart') !== null,
          ground: getComputedStyle(document.documentElement).backgroundColor,
        }));
        expect(shown.over, frame.url()).toBeLessThanOrEqual(0);
        expect(shown.charts, frame.url()).toBe(shown.hasCharts ? 1 : 0);
        grounds.push(shown.ground);
      }
      await context.close();
    }
    other.close();
    expect(new Set(grounds).size).toBe(2);
  });
});
