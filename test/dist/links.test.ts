import { describe, expect, inject, it } from 'vitest';
import { brokenLinks } from '../../scripts/publish/check-site.ts';
import { pagesOf } from './pages.ts';

describe.each(inject('sites'))('the $name site', (site) => {
  const pages = pagesOf(site);

  it('has no broken link or anchor', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(brokenLinks(site.folder, site.base, pages).slice(0, 20)).toEqual([]);
  });

  it('loads nothing from another host', () => {
    const loaded = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/<(?:script|img|source|iframe|link rel="stylesheet")[^>]*>/g)]
        .filter(([tag]) => /(?:src|srcset|href)="(?:https?:)?\/\//.test(tag))
        .map(([tag]) => `${path}: ${tag}`),
    );
    expect(loaded).toEqual([]);
  });
});
