import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from './pages.ts';

const attribute = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );

describe.each(inject('sites'))('the $name site', (site) => {
  const pages = pagesOf(site);
  const idsOf = new Map(pages.map(({ path, html }) => [path, new Set(attribute(html, 'id'))]));

  const brokenOn = (path: string, html: string): readonly string[] =>
    [...attribute(html, 'href'), ...attribute(html, 'src'), ...attribute(html, 'srcset')].flatMap(
      (link) => {
        if (/^(https?|mailto|tel|data):/.test(link)) return [];
        const { pathname, hash } = new URL(link, `http://site.invalid${site.base}${path}`);
        if (!pathname.startsWith(site.base)) return [`${path}: ${link} leaves the site's base`];
        const target = decodeURI(pathname.slice(site.base.length));
        const file = join(
          site.folder,
          target,
          target === '' || target.endsWith('/') ? 'index.html' : '',
        );
        if (!existsSync(file)) return [`${path}: ${link} leads nowhere`];
        const id = decodeURIComponent(hash.slice(1));
        return id === '' || idsOf.get(target)?.has(id)
          ? []
          : [`${path}: ${link} has no such anchor`];
      },
    );

  it('has no broken link or anchor', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.flatMap(({ path, html }) => brokenOn(path, html)).slice(0, 20)).toEqual([]);
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
