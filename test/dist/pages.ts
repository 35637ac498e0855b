import { pagesBelow, type SitePage } from '../../scripts/publish/check-site.ts';
import type { BuiltSite } from './setup.ts';

export { filesBelow as filesOf } from '../../scripts/build/checksums.ts';
export type BuiltPage = SitePage;

/** Every HTML page of a built site, sorted by path. */
export const pagesOf = ({ folder }: BuiltSite): readonly BuiltPage[] => pagesBelow(folder);

/** One page of each kind: the first page of every folder, and every page that is alone. */
export const onePageOfEachKind = (pages: readonly BuiltPage[]): readonly BuiltPage[] => {
  const kindOf = (path: string): string => {
    const parts = path.split('/').filter(Boolean);
    return [parts[0] ?? '', parts.length > 1 ? '*' : '', ...parts.slice(2)].join('/');
  };
  return [...new Map(pages.map((page) => [kindOf(page.path), page])).values()];
};
