import type { SitePage } from '../publish/check-site.ts';

/**
 * Pages by their kind: pages that lie side by side in one folder, or in folders side by side. A
 * third part such as `print`, which several folders of one part of the site share, is a kind of its own.
 */
export const byKind = (pages: readonly SitePage[]): readonly (readonly SitePage[])[] => {
  const partsOf = (path: string): readonly string[] => path.split('/').filter(Boolean);
  const placeOf = ([first = '', , third = '']: readonly string[]): string => `${first} ${third}`;
  const folders = Map.groupBy(
    new Set(pages.map(({ path }) => partsOf(path).slice(0, 3).join('/'))),
    (path) => placeOf(path.split('/')),
  );
  const kindOf = (path: string): string => {
    const [first = '', second, third, ...rest] = partsOf(path);
    const shared =
      third !== undefined && (folders.get(placeOf([first, second ?? '', third]))?.length ?? 0) > 1;
    return [first, second && '*', third && (shared ? third : '*'), ...rest].join('/');
  };
  return [...Map.groupBy(pages, ({ path }) => kindOf(path)).values()];
};

/** The heaviest page of each kind: what holds for it holds for the others. */
export const onePageOfEachKind = (pages: readonly SitePage[]): readonly SitePage[] =>
  byKind(pages).flatMap((own) =>
    [...own].sort((a, b) => Buffer.byteLength(b.html) - Buffer.byteLength(a.html)).slice(0, 1),
  );
