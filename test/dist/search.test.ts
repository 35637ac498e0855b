import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, watchPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Queries as people type them, and the title that must be among the first three. */
const queries: readonly [string, string][] = [
  ['教师资格认定', '教师资格认定'],
  ['中小学生休学', '中小学生休学'],
  ['校车使用许可', '校车使用许可'],
  ['孩子转学需要什么材料', '中小学生转学'],
  ['教师证', '教师资格认定'],
  ['jiaoshizige', '教师资格认定'],
  ['zxxszx', '中小学生转学'],
  ['毛入园率', '幼儿园毛入园率'],
  ['ＸＩＡＯＣＨＥ', '校车使用许可'],
];

const titlesFor = async (page: Page, url: string, query: string): Promise<readonly string[]> => {
  await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-state="done"], [data-search-state="empty"]');
  return page
    .locator('[data-search-result] a')
    .evaluateAll((links) => links.map((link) => link.firstChild?.textContent ?? ''));
};

describe.each(inject('sites'))('search on the $name site', (site) => {
  it('finds guides and indicators by their names, everyday words, pinyin and initials', async () => {
    const page = await browser.newPage();
    const complaints = watchPage(page, site.url);
    const missed: string[] = [];
    for (const [query, title] of queries) {
      const titles = await titlesFor(page, site.url, query);
      if (!titles.slice(0, 3).includes(title))
        missed.push(`${query}: ${titles.slice(0, 3).join('、')}`);
    }
    await page.close();
    expect(missed).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('leads to the page it names, counts types and filters by them', async () => {
    const page = await browser.newPage();
    await titlesFor(page, site.url, '幼儿园');
    const all = await page.locator('select[name="type"] option').first().textContent();
    await page.selectOption('select[name="type"]', '指标');
    const ofType = await page.locator('select[name="type"] option:checked').textContent();
    const count = (text: string | null): number => Number(/\d+/.exec(text ?? '')?.[0]);
    expect(count(ofType)).toBeGreaterThan(0);
    expect(count(ofType)).toBeLessThan(count(all));
    expect(await page.locator('[data-search-result]').count()).toBe(Math.min(6, count(ofType)));
    const link = page.locator('[data-search-result] a').first();
    const title = await link.evaluate((one) => one.firstChild?.textContent ?? '');
    await link.click();
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.close();
  });

  it('says so when nothing is found', async () => {
    const page = await browser.newPage();
    expect(await titlesFor(page, site.url, '𰻝𰻝')).toEqual([]);
    expect(await page.locator('[role="status"]').first().textContent()).toContain('没有找到');
    await page.close();
  });

  it('is a list by letter and topic without scripts', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}search/`);
    await page.locator('.az a', { hasText: '教师资格认定' }).click();
    expect(await page.locator('h1').textContent()).toBe('教师资格认定');
    await page.close();
  });
});
