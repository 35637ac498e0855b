import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { pagesOf } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Spec {
  id: string;
  kind: string;
  decimals: number;
  unit: string;
  x: readonly { label: string }[];
  series: readonly {
    name: string;
    role: string;
    values: readonly (number | null)[];
    refs?: readonly (string | null)[];
  }[];
}

/** A number as pages write it, without its grouping. */
const bare = (text: string): string => text.replaceAll(/[,\s]/g, '').replaceAll('−', '-');

const specsIn = (html: string): readonly Spec[] =>
  [...html.matchAll(/<script[^>]*data-chart-spec="[^"]*"[^>]*>(.*?)<\/script>/gs)].map(
    ([, json = '']): Spec => JSON.parse(json),
  );

/** A page with a line of the home region, and its chart; the real data may not have one yet. */
const lines = inject('sites').flatMap((site) => {
  const found = pagesOf(site).flatMap(({ path, html }) =>
    /^indicators\/[^/]+\/$/.test(path)
      ? specsIn(html)
          .filter(({ kind, series: [home] }) => {
            const newest = home?.refs?.at(-1) ?? null;
            return kind === 'line' && home?.role === 'home' && newest !== null;
          })
          .map((spec) => ({ site, name: site.name, path, spec }))
      : [],
  );
  return found.slice(0, 1);
});

it('is found in the demo at least', () => {
  expect(lines.map(({ name }) => name)).toContain('demo');
});

describe.each(lines)('a figure of the $name site', ({ site, path, spec }) => {
  it('is the same in sentence, large figure, chart, table, CSV, JSON, alt text and print', async () => {
    const page = await browser.newPage();
    await page.goto(site.url + path);
    const home = spec.series[0];
    const ref = home?.refs?.findLast((one) => one !== null) ?? undefined;
    if (home === undefined || ref === undefined) throw new Error(`no line of a region on ${path}`);
    const at = home.refs?.lastIndexOf(ref) ?? -1;
    const value = home.values[at];
    const drawn = value?.toFixed(spec.decimals) ?? 'nothing';

    const [measure = ''] = ref.split('/');
    const section = page.locator(`section#${measure}`);
    expect(bare(await section.innerText())).toContain(drawn);
    const sentence = await section.locator('p.measure').first().innerText();
    expect(bare(sentence)).toContain(drawn);
    const cells = await page.locator(`[data-value-of="${ref}"]`).allTextContents();
    expect(cells.length).toBeGreaterThan(1);
    for (const cell of cells) expect(bare(cell)).toContain(drawn);
    const alt = await page.locator(`sl-chart:has([data-chart-spec="${spec.id}"]) img`).first();
    expect(bare((await alt.getAttribute('alt')) ?? '')).toContain(drawn);

    const csvHref = await page
      .locator(`sl-chart:has([data-chart-spec="${spec.id}"]) [data-chart-downloads] a`)
      .getAttribute('href');
    const csv = await (await page.request.get(new URL(csvHref ?? '', site.url).href)).text();
    const tick = spec.x[at]?.label ?? '';
    const row = csv.split('\r\n').find((one) => one.startsWith(`${tick},${home.name},`));
    expect(row?.split(',')[2]).toBe(drawn);

    const [, region = '', period = ''] = ref.split('/');
    const all = await (await page.request.get(`${site.url}data/observations.csv`)).text();
    const line = all
      .split('\r\n')
      .find(
        (one) =>
          one.startsWith(`${measure},`) &&
          one.includes(`,${region},`) &&
          one.includes(`,${period},`),
      );
    expect(Number(line?.split(',')[5]).toFixed(spec.decimals)).toBe(drawn);
    const json = readFileSync(join(site.folder, `${path.replace(/\/$/, '')}.json`), 'utf8');
    const inJson = `"region":\\s*"${region}"[^}]*"period":\\s*"${period}"[^}]*"value":\\s*${Number(drawn)}\\b`;
    expect(new RegExp(inJson).test(json)).toBe(true);

    // On paper the still picture stands for the canvas; the words are those of the sheet.
    await page.emulateMedia({ media: 'print' });
    expect(bare(await section.innerText())).toContain(drawn);
    const picture = await alt.evaluate((node: HTMLImageElement) => node.currentSrc || node.src);
    const svg = await (await page.request.get(picture)).text();
    expect(bare(svg.replaceAll(/<[^>]+>/g, ''))).toContain(
      bare(Number(drawn).toFixed(spec.decimals)),
    );
    await page.goto(`${site.url}${path}sheet/`);
    const printed = await page.locator(`[data-value-of="${ref}"]`).first().textContent();
    expect(bare(printed ?? '')).toContain(drawn);
    await page.close();
  });

  it('is read out point by point by keyboard, and leaves on Escape', async () => {
    const page = await browser.newPage();
    await page.goto(site.url + path);
    const chart = page.locator(`sl-chart:has([data-chart-spec="${spec.id}"])`);
    await chart.locator('[data-chart-plot]').focus();
    const status = chart.locator('[data-chart-status]');
    const heard: string[] = [];
    await page.keyboard.press('Home');
    for (const _tick of spec.x) {
      heard.push((await status.textContent()) ?? '');
      await page.keyboard.press('ArrowRight');
    }
    const home = spec.series[0];
    home?.values.forEach((value, at) => {
      const tick = spec.x[at]?.label ?? '';
      expect(heard.some((text) => text.startsWith(tick))).toBe(true);
      if (value !== null) expect(bare(heard.join('\n'))).toContain(value.toFixed(spec.decimals));
    });
    expect(new Set(heard).size).toBe(spec.x.length);
    await page.keyboard.press('Escape');
    expect(await status.textContent()).toBe('');
    await page.close();
  });

  it('is saved with its chart as PNG and as CSV by one click each', async () => {
    const page = await browser.newPage();
    await page.goto(site.url + path);
    const links = page.locator(
      `sl-chart:has([data-chart-spec="${spec.id}"]) [data-chart-downloads]`,
    );
    for (const [name, start] of [
      ['PNG', '\u0089PNG'],
      ['CSV', '\u00ef\u00bb\u00bf'],
    ] as const) {
      const waiting = page.waitForEvent('download');
      await links.getByText(name, { exact: false }).last().click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${name}$`, 'i'));
      expect(readFileSync(await download.path()).toString('latin1', 0, start.length)).toBe(start);
    }
    await page.close();
  });

  it('grows with the larger type, and its text with it', async () => {
    const page = await browser.newPage();
    // Notes the size, in dots of the screen, of every text that is drawn.
    await page.addInitScript(() => {
      const { prototype } = CanvasRenderingContext2D;
      const original = prototype.fillText;
      prototype.fillText = function (...drawn) {
        const size = Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '0');
        document.documentElement.dataset['drawnText'] = String(size * this.getTransform().a);
        return original.apply(this, drawn);
      };
    });
    await page.goto(site.url + path);
    const canvas = page.locator(`sl-chart:has([data-chart-spec="${spec.id}"]) canvas`);
    await canvas.scrollIntoViewIfNeeded();
    const drawnText = () =>
      page.evaluate(() => Number(document.documentElement.dataset['drawnText']));
    const usual = await drawnText();
    await page.getByRole('button', { name: '大字' }).click();
    await expect.poll(async () => (await drawnText()) / usual).toBeCloseTo(1.25, 2);
    const [box, plot] = [
      await canvas.boundingBox(),
      await canvas.locator('xpath=..').boundingBox(),
    ];
    expect(box?.width).toBeCloseTo(plot?.width ?? 0, 0);
    await page.close();
  });
});
