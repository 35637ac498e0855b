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

  it('that have an answer are seldom called weak, and never a name', () => {
    const weak = (kind: string): number => shareOf(kind, half, (_, outcome) => outcome.weak);
    expect(Math.max(weak('official'), weak('pinyin'), weak('initials'))).toBe(0);
    expect(Math.max(weak('synonym'), weak('typo'))).toBeLessThan(5);
    expect(Math.max(weak('colloquial'), weak('question'))).toBeLessThan(15);
  });

  it('without an answer give nothing, or say that the results are weak and where to turn', () => {
    const share = shareOf(
      'unanswerable',
      half,
      (_, { paths, weak, status }) => (paths.length === 0 || weak) && status.includes('也可以问'),
    );
    expect(share).toBeGreaterThanOrEqual(95);
  });
});
