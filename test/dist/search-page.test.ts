import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { openBrowser, watchPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const answered = '[data-search-state="done"], [data-search-state="empty"]';
const newPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  return context.newPage();
};
const status = (page: Page): Promise<string | null> =>
  page.locator('[data-search-state] [role="status"]').textContent();
const titles = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-search-result] a')
    .evaluateAll((links) => links.map((link) => link.firstChild?.textContent ?? ''));

// Both sites have the same search page; `search.test.ts` asks both.
describe.each(inject('sites').slice(0, 1))('the search page of the $name site', (site) => {
  const open = async (page: Page, query = ''): Promise<void> => {
    await page.goto(
      query === '' ? `${site.url}search/` : `${site.url}search/?q=${encodeURIComponent(query)}`,
    );
    if (query !== '') await page.waitForSelector(answered);
  };

  it('waits for an input method to finish before it searches', async () => {
    const page = await newPage();
    await open(page);
    await page.locator('search-panel input').focus();
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('zhuan');
    await compose('zhuan xue');
    await page.waitForTimeout(600);
    expect(await page.locator('[data-search-state="idle"]').count()).toBe(1);
    await session.send('Input.insertText', { text: '转学' });
    await page.waitForSelector(answered);
    expect(await titles(page)).toContain('中小学生转学');
  });

  it('is walked by keyboard from the query to a result and back', async () => {
    const page = await newPage();
    await open(page);
    await page.locator('search-panel input').focus();
    await page.keyboard.type('民办学校');
    await page.keyboard.press('Enter');
    await page.waitForSelector(answered);
    await page.waitForTimeout(500);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('[data-search-result] a')].findIndex(
          (link) => link === document.activeElement,
        ),
      ),
    ).toBe(1);
    const [first] = await titles(page);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/guides\//);
    expect(await page.locator('h1').textContent()).toBe(first);
  });

  it('tells the count to screen readers and keeps query and filter in the address', async () => {
    const page = await newPage();
    await open(page, '幼儿园');
    expect(await status(page)).toMatch(/找到\d+条/);
    await page.selectOption('select[name="type"]', '指标');
    await page.waitForSelector(answered);
    await expect.poll(() => page.url()).toContain(encodeURIComponent('指标'));
    const filtered = await titles(page);
    await page.goBack();
    await expect.poll(() => page.locator('select[name="type"]').inputValue()).toBe('');
    await page.goForward();
    await expect.poll(() => titles(page)).toEqual(filtered);
  });

  it('stores nothing', async () => {
    const page = await newPage();
    await open(page, '转学');
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect([stored, (await page.context().cookies()).length]).toEqual([0, 0]);
  });

  it('marks whole matches and shows a query as text', async () => {
    const page = await newPage();
    const complaints = watchPage(page, site.url);
    await open(page, '转学 材料');
    await page.waitForSelector('[data-search-result] mark');
    const marks = await page
      .locator('[data-search-result] mark')
      .evaluateAll((all) => all.map((mark) => mark.textContent ?? ''));
    expect(marks.some((mark) => mark.includes('转学'))).toBe(true);
    expect(marks.filter((mark) => [...mark].length < 2)).toEqual([]);
    await open(page, '<b>转学</b>&amp;');
    expect(await page.locator('[data-search-state] b').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('leads to the section that answers', async () => {
    const page = await newPage();
    await open(page, '转学需要什么材料');
    const href = await page
      .locator('[data-search-result] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const target = href.find((one) => one.includes('#'));
    expect(target).toBeDefined();
    await page.goto(new URL(target ?? '', site.url).href);
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
  });

  it.each(['学', '《', '2025', '轉學', 'ＺＨＵＡＮＸＵＥ', '教師資格認定'])(
    'takes %s without a fault',
    async (query) => {
      const page = await newPage();
      const complaints = watchPage(page, site.url);
      await open(page, query);
      if (query !== '《') expect((await titles(page)).length).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
    },
  );

  it('answers exact names and everyday names before the engine is there', async () => {
    const page = await newPage();
    await page.route(/\.pf_|wasm|pagefind\.js/, (route) => route.abort());
    for (const query of ['中小学生转学', '教师证']) {
      await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('[data-search-result] a');
      expect((await titles(page)).length).toBeGreaterThan(0);
    }
  });

  it('says what to do when WebAssembly is off, and still answers names', async () => {
    const page = await newPage();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await open(page, '中小学生转学');
    await expect.poll(() => status(page)).toContain('WebAssembly');
    expect((await titles(page))[0]).toBe('中小学生转学');
  });

  it('points to those who can help when the bureau cannot', async () => {
    const page = await newPage();
    await open(page, '结婚登记');
    expect(await status(page)).toContain('也可以问');
  });

  it('has lists by letter and topic where scripts are off', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}search/`);
    expect(await page.locator('main a[href*="/guides/"]').count()).toBeGreaterThanOrEqual(28);
    expect(await page.locator('noscript, main p').allTextContents()).not.toEqual([]);
  });
});
