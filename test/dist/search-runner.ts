import type { Page } from 'playwright-core';

/** What the search page answered to one query. */
export interface Outcome {
  /** Paths of the results without the sub-path, best first. */
  paths: readonly string[];
  /** Said to be no good match. */
  weak: boolean;
  status: string;
}

/** Type a query into the open search page and read the answer. */
export async function ask(page: Page, query: string): Promise<Outcome> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('search-panel input');
    const area = document.querySelector<HTMLElement>('[data-search-state]');
    if (input === null || area === null) throw new Error('this is not the search page');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.form?.requestSubmit();
    const isDone = (): boolean =>
      area.dataset['searchFor'] === text.trim() &&
      ['done', 'empty'].includes(area.dataset['searchState'] ?? '');
    const deadline = performance.now() + 20_000;
    while (!isDone()) {
      if (performance.now() > deadline) throw new Error(`no answer to ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    return {
      paths: [...area.querySelectorAll<HTMLElement>('[data-search-result]')].map(
        (item) => item.dataset['searchResult'] ?? '',
      ),
      weak: area.hasAttribute('data-search-weak'),
      status: area.querySelector('[role="status"]')?.textContent ?? '',
    };
  }, query);
}
