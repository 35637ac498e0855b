import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const urlsUnder = async (base: string) => {
  vi.resetModules();
  vi.stubEnv('BASE_URL', base);
  return import('#src/view/urls.ts');
};

describe('internal addresses', () => {
  it('end with a slash for pages and without one for downloads', async () => {
    const urls = await urlsUnder('/');
    expect(urls.homeUrl()).toBe('/');
    expect(urls.indicatorUrl('preschool-enrolment')).toBe('/indicators/preschool-enrolment/');
    expect(urls.guidePrintUrl('student-transfer')).toBe('/guides/student-transfer/print/');
    expect(urls.downloadUrl('indicators/all.csv')).toBe('/indicators/all.csv');
    expect(urls.assetUrl('/favicon.svg')).toBe('/favicon.svg');
  });

  it('put an anchor after the slash', async () => {
    const urls = await urlsUnder('/');
    expect(urls.sourceUrl('s001')).toBe('/sources/#s001');
    expect(urls.planUrl('item-1')).toBe('/plan/#item-1');
    expect(urls.planUrl()).toBe('/plan/');
    expect(urls.taskUrl('preschool', 'rate')).toBe('/tasks/preschool/#rate');
  });

  it.each(['/open/ledger', '/open/ledger/', 'open/ledger'])(
    'stand under the sub-path %s',
    async (base) => {
      const urls = await urlsUnder(base);
      expect(urls.homeUrl()).toBe('/open/ledger/');
      expect(urls.guideUrl('student-transfer')).toBe('/open/ledger/guides/student-transfer/');
      expect(urls.siteUrl('/guides/')).toBe('/open/ledger/guides/');
      expect(urls.downloadUrl('/a.csv')).toBe('/open/ledger/a.csv');
    },
  );

  it('escape what a reader typed into the search box', async () => {
    const urls = await urlsUnder('/');
    expect(urls.searchUrl('转学&手续')).toBe('/search/?q=%E8%BD%AC%E5%AD%A6%26%E6%89%8B%E7%BB%AD');
    expect(urls.searchUrl('')).toBe('/search/');
    expect(urls.searchUrl()).toBe('/search/');
  });
});
