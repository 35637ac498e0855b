import type { Page } from 'playwright-core';

export { openBrowser } from '../../scripts/audit/open-browser.ts';

/** Collects what must not happen on a page: script errors, refused resources, requests to other hosts. */
export function watchPage(page: Page, siteUrl: string): string[] {
  const complaints: string[] = [];
  const { origin } = new URL(siteUrl);
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) complaints.push(`request: ${url}`);
  });
  return complaints;
}
