import { pagesBelow, type SitePage } from '../../scripts/publish/check-site.ts';
import type { BuiltSite } from './setup.ts';

export { filesBelow as filesOf } from '../../scripts/build/checksums.ts';
export type BuiltPage = SitePage;

/** Every HTML page of a built site, sorted by path. */
export const pagesOf = ({ folder }: BuiltSite): readonly BuiltPage[] => pagesBelow(folder);

/**
 * Pages by their kind: pages that lie side by side in one folder, or in folders side by side. A
 * third part such as `print`, which several folders share, is a kind of its own.
 */
const byKind = (pages: readonly BuiltPage[]): readonly (readonly BuiltPage[])[] => {
  const partsOf = (path: string): readonly string[] => path.split('/').filter(Boolean);
  const folders = Map.groupBy(
    new Set(pages.map(({ path }) => partsOf(path).slice(0, 3).join('/'))),
    (path) => path.split('/')[2] ?? '',
  );
  const kindOf = (path: string): string => {
    const [first = '', second, third, ...rest] = partsOf(path);
    const shared = third !== undefined && (folders.get(third)?.length ?? 0) > 1;
    return [first, second && '*', third && (shared ? third : '*'), ...rest].join('/');
  };
  return [...Map.groupBy(pages, ({ path }) => kindOf(path)).values()];
};

/** The last page of each kind. */
export const onePageOfEachKind = (pages: readonly BuiltPage[]): readonly BuiltPage[] =>
  byKind(pages).flatMap((own) => own.slice(-1));

/** Every page; of a kind that has very many, such as the histories of records, some spread over all. */
export const pagesToOpen = (pages: readonly BuiltPage[]): readonly BuiltPage[] => {
  const many = 60;
  const some = 10;
  return byKind(pages).flatMap((own) =>
    own.length > many ? own.filter((_, at) => at % Math.ceil(own.length / some) === 0) : own,
  );
};
