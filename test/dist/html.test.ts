import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf, withSomeEmbeds } from './pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes void elements and attribute quotes in its own valid way.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
    // The document is not hand-written: shorthand or not makes no difference to a reader.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Phone numbers and long ids wrap where the browser decides.
    'tel-non-breaking': 'off',
    'require-sri': 'off',
  },
});

describe.each(inject('sites'))('every page of the $name site', (site) => {
  const pages = pagesOf(site);
  const failing = (isBad: (html: string, path: string) => boolean): readonly string[] =>
    pages.filter(({ html, path }) => isBad(html, path)).map(({ path }) => path);

  it('is valid HTML', async () => {
    const complaints: string[] = [];
    for (const { path, html } of withSomeEmbeds(pages)) {
      const { results } = await validator.validateString(html);
      for (const { messages } of results) {
        for (const { line, column, ruleId, message } of messages) {
          complaints.push(`${path}:${line}:${column} ${ruleId} ${message}`);
        }
      }
    }
    expect(complaints.slice(0, 20)).toEqual([]);
  });

  it('has a content security policy without exceptions for inline code', () => {
    expect(
      failing((html) => {
        const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(
          html,
        )?.[1];
        return policy === undefined || policy.includes('unsafe-inline');
      }),
    ).toEqual([]);
  });

  it('has no inline style and no inline script', () => {
    expect(failing((html) => /<[a-z][^>]*\sstyle=|<style/.test(html))).toEqual([]);
    expect(
      failing((html) =>
        [...html.matchAll(/<script([^>]*)>/g)].some(
          ([, attributes = '']) => !/\ssrc=|type="application\/(ld\+)?json"/.test(attributes),
        ),
      ),
    ).toEqual([]);
  });

  it('has one h1, a language, a canonical link and Open Graph tags', () => {
    expect(failing((html) => (html.match(/<h1[\s>]/g) ?? []).length !== 1)).toEqual([]);
    expect(failing((html) => !html.includes('<html lang="zh-CN"'))).toEqual([]);
    expect(
      failing((html) => !html.includes('rel="canonical"') && !html.includes('content="noindex"')),
    ).toEqual([]);
    const complete = ['property="og:title"', 'property="og:url"', 'property="og:description"'];
    expect(failing((html) => complete.some((tag) => !html.includes(tag)))).toEqual([]);
  });

  it('says that it shows demonstration data exactly when it does', () => {
    expect(
      failing((html) => html.includes('class="demo-banner"') !== (site.name === 'demo')),
    ).toEqual([]);
  });

  it('is listed in the site map, unless it asks not to be indexed', async () => {
    const { readFileSync } = await import('node:fs');
    const map = readFileSync(`${site.folder}/sitemap.xml`, 'utf8');
    const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, url = '']) => new URL(url).pathname,
    );
    const expected = pages
      .filter(
        ({ html, path }) => path !== '404.html' && !/name="robots" content="noindex/.test(html),
      )
      .map(({ path }) => site.base + path);
    expect(listed.sort()).toEqual(expected.sort());
  });
});
