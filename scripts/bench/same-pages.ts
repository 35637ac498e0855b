import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onePageOfEachKind } from '../audit/page-kinds.ts';
import { pagesBelow, type SitePage } from '../publish/check-site.ts';
import { visibleTexts } from './page-item.ts';

/** Up to so many pages are compared all; of more, so many spread over the site and one of each kind. */
const mostCompared = 400;

/** How far a peer's pages may be from ours in bytes, as a part of ours. */
const bytesApart = 0.1;

const chosen = (pages: readonly SitePage[]): readonly SitePage[] => {
  if (pages.length <= mostCompared) return pages;
  const step = pages.length / mostCompared;
  const spread = pages.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  return [...new Set([...spread, ...onePageOfEachKind(pages)])];
};

const bytesOf = (pages: readonly SitePage[]): number =>
  pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0);

/** The first text in which two pages differ, as it is on the one and on the other. */
export const firstDifference = (
  one: string,
  other: string,
): readonly [string, string] | undefined => {
  const [left, right] = [visibleTexts(one), visibleTexts(other)];
  const at = Array.from({ length: Math.max(left.length, right.length) }, (_, n) => n).find(
    (n) => left[n] !== right[n],
  );
  return at === undefined ? undefined : [left[at] ?? '', right[at] ?? ''];
};

export interface Sameness {
  pages: number;
  /** How many pages were read text by text. */
  compared: number;
  /** Bytes of the peer's pages as a part of ours. */
  bytes: number;
}

/**
 * Whether a peer has rendered the pages of our site.
 * @throws when it made more or fewer pages, a page shows other text, or the bytes are too far apart
 */
export function assertSamePages(site: string, peerName: string, peerSite: string): Sameness {
  const [own, others] = [pagesBelow(site), pagesBelow(peerSite)];
  if (own.length !== others.length)
    throw new Error(`${peerName} 生成了${others.length}个网页，应是${own.length}个`);
  const compared = chosen(own);
  for (const { path, html } of compared) {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const difference = firstDifference(html, readFileSync(join(peerSite, file), 'utf8'));
    if (difference !== undefined)
      throw new Error(
        `${peerName} 的 /${path} 文字不同：应是“${difference[0]}”，却是“${difference[1]}”`,
      );
  }
  const bytes = bytesOf(others) / bytesOf(own);
  if (Math.abs(bytes - 1) > bytesApart)
    throw new Error(`${peerName} 的网页字节数是我们的${(100 * bytes).toFixed(1)}%，相差超过10%`);
  return { pages: own.length, compared: compared.length, bytes };
}
