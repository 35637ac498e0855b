import { byKind } from '../../scripts/audit/page-kinds.ts';
import { pagesBelow, type SitePage } from '../../scripts/publish/check-site.ts';
import type { BuiltSite } from './setup.ts';

export { onePageOfEachKind } from '../../scripts/audit/page-kinds.ts';
export { filesBelow as filesOf } from '../../scripts/build/checksums.ts';
export type BuiltPage = SitePage;

/** Every HTML page of a built site, sorted by path. */
export const pagesOf = ({ folder }: BuiltSite): readonly BuiltPage[] => pagesBelow(folder);

/** Every page; of a kind that has very many, such as the histories of records, some spread over all. */
export const pagesToOpen = (pages: readonly BuiltPage[]): readonly BuiltPage[] => {
  const many = 24;
  const some = 12;
  return byKind(pages).flatMap((own) =>
    own.length > many ? own.filter((_, at) => at % Math.ceil(own.length / some) === 0) : own,
  );
};

/** Every page, but of those made for frames, which are many and come from one template, each tenth. */
export const withSomeEmbeds = (pages: readonly BuiltPage[]): readonly BuiltPage[] => {
  const embeds = pages.filter(({ path }) => path.startsWith('embed/'));
  const left = new Set(embeds.filter((_, at) => at % 10 !== 0));
  return pages.filter((page) => !left.has(page));
};
