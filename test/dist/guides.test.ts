import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, watchPage } from './browser.ts';
import { modulesOf, readQr } from './qr-reader.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** How many guides are printed, those with the tallest sheets. */
const tallest = 6;

const guideIds = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'guides'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** The last days that a calculator shows for a day filled in by hand, by limit. */
const answersFor = async (page: Page, field: string, day: string) => {
  await page.fill(`#start-${field}`, day);
  const clock = page.locator('deadline-calculator', { has: page.locator(`#start-${field}`) });
  const last = async (key: string): Promise<string | null> => {
    const days = clock.locator(`[data-clock-limit="${key}"] .clock-date`);
    const count = await days.count();
    return count === 0 ? null : days.nth(count - 1).getAttribute('datetime');
  };
  return { clock, last, text: (await clock.locator('[data-clock-answer]').textContent()) ?? '' };
};

describe('the calculator', () => {
  const site = inject('sites').find(({ name }) => name === 'real');
  if (site === undefined) throw new Error('no real site');
  const open = async (id: string, query = ''): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`${site.url}guides/${id}/${query}`);
    return page;
  };

  it('counts a promise in stages of working days and the law in months', async () => {
    const page = await open('private-school-establishment');
    const complaints = watchPage(page, site.url);
    const plain = await answersFor(page, 'accepted', '2026-03-02');
    expect(await plain.last('promised')).toBe('2026-03-13');
    expect(await plain.last('statutory')).toBe('2026-06-02');
    expect(new URL(page.url()).searchParams.get('accepted')).toBe('2026-03-02');
    const holiday = await answersFor(page, 'accepted', '2026-07-01');
    expect(await holiday.last('statutory')).toBe('2026-10-08');
    expect(holiday.text).toContain('顺延');
    const monthEnd = await answersFor(page, 'accepted', '2025-11-30');
    expect(await monthEnd.last('statutory')).toBe('2026-02-28');
    const leap = await answersFor(page, 'accepted', '2023-11-29');
    expect(await leap.last('statutory')).toBe('2024-02-29');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('leaves out the Spring Festival, counts make-up Saturdays and names both', async () => {
    const page = await open('qigong-activities');
    const spring = await answersFor(page, 'received', '2025-01-24');
    expect(await spring.last('statutory')).toBe('2025-02-27');
    expect(spring.text).toContain('2月8日');
    expect(spring.text).toContain('1月28日至2月4日');
    expect(await spring.clock.locator('.day-makeup').count()).toBeGreaterThan(0);
    const weekend = await answersFor(page, 'received', '2026-10-03');
    expect(weekend.text).toContain('2026年10月3日是放假的日子');
    await page.close();
  });

  it('says that the days off are not published when the count runs into such a year', async () => {
    const page = await open('qigong-activities');
    const { last, text } = await answersFor(page, 'received', '2026-12-25');
    expect(await last('statutory')).toBeNull();
    expect(text).toContain('2027年放假安排尚未公布');
    expect(await page.locator('[data-clock-limit] button').count()).toBe(0);
    await page.close();
  });

  it('counts from each event by itself, and says what is wrong with a day', async () => {
    const page = await open('private-school-establishment', '?accepted=2026-02-30');
    expect(await page.locator('#start-accepted-fault').textContent()).toContain('2026-02-30');
    const notice = await answersFor(page, 'received', '2026-09-18');
    expect(await notice.last('further-1')).toBe('2026-09-24');
    const served = await answersFor(page, 'decided', '2026-04-30');
    expect(await served.last('further-2')).toBe('2026-05-18');
    await answersFor(page, 'accepted', '2026-03-02');
    expect(await page.locator('#start-accepted-fault').textContent()).toBe('');
    expect(new URL(page.url()).search).toContain('received=2026-09-18');
    await page.close();
  });

  it('is hidden when none of its limits is for the chosen situation', async () => {
    const page = await open('private-school-change', '?case=renewal');
    expect(await page.locator('#start-accepted').isVisible()).toBe(false);
    expect(await page.locator('#start-received').isVisible()).toBe(true);
    await page.locator('input[name="case"][value=""]').check();
    expect(await page.locator('#start-accepted').isVisible()).toBe(true);
    await page.close();
  });

  it('gives a calendar file that other programs can read', async () => {
    const page = await open('private-school-establishment', '?accepted=2026-03-02');
    const waiting = page.waitForEvent('download');
    await page.locator('[data-clock-limit="promised"] button').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    const text = readFileSync(await download.path(), 'utf8');
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(4);
    expect(lines.filter((line) => /^DTSTAMP:\d{8}T\d{6}Z$/.test(line))).toHaveLength(4);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260313');
    const uids = lines.filter((line) => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(4);
    await page.close();
  });

  it('shows the limits and how to count by hand without scripts', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}guides/private-school-establishment/`);
    const words = (await page.locator('.clock').innerText()).replaceAll(/\s+/g, '');
    expect(words).toContain('按法律：3个月（从受理起）');
    expect(words).toContain('起算那天不算');
    expect(words).toContain('没有运行');
    expect(words).toContain('专家委员会评议');
    expect(await page.locator('#start-accepted').isVisible()).toBe(false);
    await page.close();
  });
});

describe.each(inject('sites'))('guides on the $name site', (site) => {
  it('list the materials of the chosen situation, and keep the choice in the address', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}guides/compulsory-enrolment/`);
    const shown = page.locator('.situated-materials > li:visible');
    const all = await shown.count();
    const boxes = page.locator('input[name="case"]');
    const chosen = await boxes.nth(1).inputValue();
    await boxes.nth(1).check();
    expect(new URL(page.url()).searchParams.get('case')).toBe(chosen);
    const some = await shown.count();
    expect(some).toBeLessThan(all);
    await page.reload();
    expect(await shown.count()).toBe(some);
    expect(await boxes.nth(1).isChecked()).toBe(true);
    await page.goto(`${site.url}guides/compulsory-enrolment/?case=nonsense`);
    expect(await shown.count()).toBe(all);
    const still = await browser.newPage({ javaScriptEnabled: false });
    await still.goto(`${site.url}guides/compulsory-enrolment/?case=${chosen}`);
    expect(await still.locator('.situated-materials > li:visible').count()).toBe(all);
    expect(await still.locator('.situated-only').count()).toBeGreaterThan(0);
    await still.close();
    await page.close();
  });

  it('leave only the limits and calculators of the chosen situation, answers too', async () => {
    const page = await browser.newPage();
    const address = `${site.url}guides/private-school-change/`;
    await page.goto(`${address}?accepted=2026-03-02`);
    const law = page.locator('.limit:has(h3:text-is("法定时限"))');
    const answer = page.locator('[data-clock-limit="statutory"]');
    const clock = page.locator('deadline-calculator', { has: page.locator('#start-accepted') });
    expect(await law.isVisible()).toBe(true);
    expect(await answer.isVisible()).toBe(true);
    const choose = (id: string) => page.locator(`input[name="case"][value="${id}"]`).check();
    await choose('address');
    expect(await law.isVisible()).toBe(false);
    expect(await answer.isVisible()).toBe(false);
    expect(await clock.locator('li', { hasText: '按法律' }).isVisible()).toBe(false);
    expect((await page.locator('#limit').innerText()).replaceAll(/\s/g, '')).toContain(
      '没有读到法定天数',
    );
    // A day filled in afterwards is answered for this situation only.
    await page.fill('#start-accepted', '2026-07-01');
    expect(await answer.isVisible()).toBe(false);
    await choose('split-merge');
    expect(await answer.locator('.clock-date').getAttribute('datetime')).toBe('2026-10-08');
    expect(await answer.isVisible()).toBe(true);
    const still = await browser.newPage({ javaScriptEnabled: false });
    await still.goto(`${address}?case=address`);
    expect(await still.locator('.limit:has(h3:text-is("法定时限"))').isVisible()).toBe(true);
    expect(await still.locator('.limit', { hasText: '只适用：' }).count()).toBe(1);
    await still.close();
    await page.close();
  });

  it('keep ticks over a reload, on the sheet to print too', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}guides/student-transfer/`);
    await page.locator('[data-tick]').first().check();
    await page.reload();
    expect(await page.locator('[data-tick]').first().isChecked()).toBe(true);
    expect(await page.locator('[data-tick-count]').textContent()).toContain('已备好1种');
    await page.goto(`${site.url}guides/student-transfer/print/`);
    expect(await page.locator('[data-tick]').first().isChecked()).toBe(true);
    await page.goto(`${site.url}guides/student-transfer/`);
    await page.locator('[data-tick-bar] button').click();
    await page.reload();
    expect(await page.locator('[data-tick]').first().isChecked()).toBe(false);
    await page.close();
  });

  it('print on one sheet of paper, and on one card', async () => {
    // As wide as an A4 sheet between the margins of `print.css`.
    const page = await browser.newPage({ viewport: { width: 673, height: 960 } });
    await page.emulateMedia({ media: 'print' });
    const long: string[] = [];
    for (const kind of ['print', 'card']) {
      const urlOf = (id: string): string => `${site.url}guides/${id}/${kind}/`;
      const heights: { id: string; height: number }[] = [];
      for (const id of guideIds(site.folder)) {
        await page.goto(urlOf(id));
        heights.push({ id, height: await page.evaluate(() => document.body.scrollHeight) });
      }
      // A PDF takes seconds: only the tallest are laid out on paper.
      for (const { id } of heights.toSorted((a, b) => b.height - a.height).slice(0, tallest)) {
        await page.goto(urlOf(id));
        const file = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
        const pages = [...file.matchAll(/\/Type\s*\/Page\b/g)].length;
        if (pages !== 1) long.push(`${id} ${kind}: ${pages}`);
      }
    }
    await page.close();
    expect(long).toEqual([]);
  });

  it('carry a QR code that says the address of the guide', () => {
    for (const id of guideIds(site.folder)) {
      const html = readFileSync(join(site.folder, 'guides', id, 'card/index.html'), 'utf8');
      const [, size, path] = /viewBox="0 0 (\d+) \d+"[^>]*>[\s\S]*?\bd="(M[^"]+)"/.exec(
        html.slice(html.indexOf('class="qr"') - 200),
      ) ?? ['', '0', ''];
      const canonical = /rel="canonical" href="([^"]+)"/.exec(html)?.[1];
      expect(readQr(modulesOf(path ?? '', Number(size))), id).toBe(canonical);
    }
  });

  it('publish the blank register with labels only', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}guides/petitions/`);
    await page.locator('a', { hasText: '打印《来访来电登记表》' }).click();
    expect(await page.locator('h1').textContent()).toBe('来访来电登记表');
    const cells = await page.locator('.blank-form td').allInnerTexts();
    expect(cells.length).toBeGreaterThan(4);
    expect(await page.locator('.blank-form :is(input, textarea)').count()).toBe(0);
    await page.close();
  });
});
