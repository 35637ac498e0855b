import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { searchQueries, type SearchQuery } from '../search-queries.ts';
import { openBrowser } from './browser.ts';
import { ask, type Outcome } from './search-runner.ts';

/** How many in a hundred must be right, and among how many results. */
const wanted = {
  official: { share: 98, within: 1 },
  synonym: { share: 95, within: 3 },
  colloquial: { share: 85, within: 3 },
  question: { share: 85, within: 3 },
  pinyin: { share: 90, within: 3 },
  initials: { share: 80, within: 3 },
  typo: { share: 85, within: 3 },
} as const;

let browser: Browser;
let page: Page;
const outcomes = new Map<SearchQuery, Outcome>();
const site = inject('sites').find(({ name }) => name === 'real');
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`${site?.url ?? ''}search/`);
  for (const one of searchQueries()) outcomes.set(one, await ask(page, one.query));
});
afterAll(() => browser.close());

const shareOf = (
  kind: string,
  half: string,
  isRight: (one: SearchQuery, outcome: Outcome) => boolean,
): number => {
  const own = [...outcomes].filter(([one]) => one.kind === kind && one.half === half);
  const share = (100 * own.filter(([one, outcome]) => isRight(one, outcome)).length) / own.length;
  console.log(`${kind} ${half}: ${share.toFixed(1)} of 100 (${own.length} queries)`);
  return share;
};

describe.each(['tuned', 'held-out'])('the %s queries', (half) => {
  it.each(Object.entries(wanted))('of the kind %s find their page', (kind, { share, within }) => {
    const found = shareOf(kind, half, ({ accept }, { paths }) =>
      paths.slice(0, within).some((path) => accept.includes(path)),
    );
    expect(found).toBeGreaterThanOrEqual(share);
  });

  it('without an answer give nothing, or say that the results are weak and where to turn', () => {
    const share = shareOf(
      'unanswerable',
      half,
      (_, { paths, weak, status }) => (paths.length === 0 || weak) && status.includes('也可以问'),
    );
    expect(share).toBeGreaterThanOrEqual(80);
  });
});

describe('the cost of an answer', () => {
  it('is under 160 KB at first and under 40 KB from then on', async () => {
    const some = searchQueries().filter((_, at) => at % 37 === 0);
    const context = await browser.newContext();
    const fresh = await context.newPage();
    const session = await context.newCDPSession(fresh);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await fresh.goto(`${site?.url ?? ''}search/`);
    await fresh.waitForLoadState('networkidle');
    const costs: number[] = [];
    for (const { query } of some) {
      bytes = 0;
      await ask(fresh, query);
      await fresh.waitForLoadState('networkidle');
      await fresh.waitForTimeout(200);
      costs.push(bytes / 1024);
    }
    await context.close();
    const [first = Infinity, ...next] = costs;
    console.log(`first ${first.toFixed(0)} KB, next at most ${Math.max(...next).toFixed(0)} KB`);
    expect(first).toBeLessThan(160);
    expect(Math.max(...next)).toBeLessThan(40);
  });
});
