import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from './pages.ts';

describe.each(inject('sites'))('every page of the $name site', (site) => {
  // A frame in another site's page has no room for either; its foot names the source.
  const pages = pagesOf(site).filter(({ path }) => !path.startsWith('embed/'));

  it('has one clear next step', () => {
    const steps = pages.map(({ path, html }) => ({
      path,
      count: html.split(' class="next-step"').length - 1,
    }));
    expect(steps.filter(({ count }) => count !== 1)).toEqual([]);
  });

  it('leaves no gap between a link or strong word and the Chinese mark beside it', () => {
    const gap =
      /<\/(?:a|b|code|del|ins|time)>\s+[：，、。；）]|[：、；（]\s+<(?:a|b|code|del|ins|time)[ >]/g;
    const gaps = pages.flatMap(({ path, html }) =>
      [...html.matchAll(gap)].map(({ index }) => `${path}: ${html.slice(index - 20, index + 20)}`),
    );
    expect(gaps.slice(0, 20)).toEqual([]);
  });

  it('sets the year and the source beside every large figure', () => {
    const figures = pages.flatMap(({ path, html }) =>
      html
        .split('<div class="figure figure-large">')
        .slice(1)
        .map((rest) => ({ path, text: rest.slice(0, rest.indexOf('</div>')) })),
    );
    expect(figures.length).toBeGreaterThan(1);
    expect(
      figures.filter(
        ({ text }) => !/\d{4}.*年/s.test(text) || !/class="source-ref[^"]*".*<a href=/s.test(text),
      ),
    ).toEqual([]);
  });
});
