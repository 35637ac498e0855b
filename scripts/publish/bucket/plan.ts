import { privateFolder } from './address.ts';
import { isHashedFile } from '../earlier.ts';
import { objectStart, releaseKey, type Release, type ReleaseFile } from './release.ts';
import type { Listing } from './store.ts';

/** What has to be done to a bucket, in this order: nothing is visible before `others`, nothing is missing at any time. */
export interface Plan {
  /** Files with a digest in their name, which only pages to come refer to. */
  assets: readonly ReleaseFile[];
  /** Bytes to be kept for going back; those of one content once. */
  kept: readonly ReleaseFile[];
  /** Files that are no pages: downloads, charts, the search index. */
  others: readonly ReleaseFile[];
  /** Pages, and last the lists of what the site consists of. */
  pages: readonly ReleaseFile[];
  /** Keys of earlier releases that no release needs any more. */
  deletions: readonly string[];
}

/** What was found under the prefix. */
export interface Found {
  listing: Listing;
  /** Every release that there is a record of. */
  releases: readonly Release[];
  /** Whether files that are as they should be may have headers that are not. */
  headersDiffer: boolean;
}

/** Files that describe the whole site: they change after everything that they describe. */
const lists = ['sitemap.xml', 'build.json', 'checksums.txt'];

const isPage = (path: string): boolean => path.endsWith('.html');

/** Pages that lead to other pages come after them: the deeper, the earlier; lists come last. */
const rank = ({ path }: ReleaseFile): number =>
  lists.includes(path) ? 0 : path === 'index.html' ? 1 : path.split('/').length + 1;

const byRank = (left: ReleaseFile, right: ReleaseFile): number =>
  rank(right) - rank(left) || (left.path < right.path ? -1 : 1);

/** Whether an object has the bytes of a file. */
export const holds = (listing: Listing, key: string, { md5, size }: ReleaseFile): boolean => {
  const there = listing.get(key);
  return there !== undefined && there.size === size && there.etag === md5;
};

/** The keys that releases are made of, their records and their kept bytes with them. */
const keysOf = (releases: readonly Release[]): ReadonlySet<string> =>
  new Set(
    releases.flatMap(({ id, files }) => [
      releaseKey(id),
      ...files.flatMap(({ path, kept }) => [path, kept]),
    ]),
  );

/**
 * What has to be done so that the site under the prefix is `next`, and the releases `keep` can be gone back to.
 * Only what is missing or has other bytes is uploaded; only what a recorded release put there is deleted.
 */
export function planOf(found: Found, next: Release, keep: readonly Release[]): Plan {
  const { listing, releases, headersDiffer } = found;
  const differs = (file: ReleaseFile): boolean => headersDiffer || !holds(listing, file.path, file);
  const changed = next.files.filter(differs);
  const plain = changed.filter(({ path }) => !isHashedFile(path));
  const isLast = ({ path }: ReleaseFile): boolean => isPage(path) || lists.includes(path);
  const contents = new Map(
    next.files.filter(({ path }) => !isHashedFile(path)).map((file) => [file.kept, file]),
  );
  const needed = keysOf([next, ...keep]);
  const live = new Set(next.files.map(({ path }) => path));
  const mayGo = (key: string): boolean =>
    !needed.has(key) ||
    (!live.has(key) && !key.startsWith(`${privateFolder}/`) && !isHashedFile(key));
  const ours = keysOf(releases);
  return {
    assets: changed.filter(({ path }) => isHashedFile(path)),
    // A key of kept bytes is their digest, so that only a wrong size can be wrong with them.
    kept: [...contents].flatMap(([key, file]) =>
      listing.get(key)?.size === file.size ? [] : [file],
    ),
    others: plain.filter((file) => !isLast(file)),
    pages: plain.filter(isLast).sort(byRank),
    deletions: [...listing.keys()].filter(
      (key) => (ours.has(key) || key.startsWith(objectStart)) && mayGo(key),
    ),
  };
}

/** Files of a release whose key holds something else that no recorded release has put there. */
export function foreignKeys({ listing, releases }: Found, next: Release): readonly string[] {
  const ours = keysOf(releases);
  return next.files
    .filter(
      (file) => listing.has(file.path) && !ours.has(file.path) && !holds(listing, file.path, file),
    )
    .map(({ path }) => path);
}
