import type { BucketState, Release, ReleaseFile, SiteIdentity } from './release.ts';
import { CouldNotRun, numberOf } from '../releases.ts';
import type { Plan } from './plan.ts';
import { readReleases, readState } from './records.ts';
import type { Listing, Store } from './store.ts';

/** Everything that is known about the bucket at the start of a run. */
export interface Bucket {
  listing: Listing;
  state: BucketState | undefined;
  /** Releases with a record, oldest first; the last of them may never have been finished. */
  releases: readonly Release[];
}

export async function readBucket(store: Store): Promise<Bucket> {
  const listing = await store.list('');
  return {
    listing,
    state: await readState(store),
    releases: await readReleases(store, listing),
  };
}

/** Releases that one can go to, oldest first: they have been current, and their record is there. */
export const servedReleases = ({ state, releases }: Bucket): readonly Release[] =>
  releases.filter(({ id }) => state?.served.includes(id) ?? false);

/**
 * The id of a release with this digest of checksums: that of the current release or of one that was cut off when it
 * has the same content, else the next one.
 */
export const idFor = ({ state, releases }: Bucket, digest: string): string => {
  const short = digest.slice(0, 12);
  const isSame = (id: string): boolean => id.endsWith(`-${short}`);
  if (state?.current != null && isSame(state.current)) return state.current;
  const served = state?.served ?? [];
  const cutOff = releases.find(({ id }) => isSame(id) && !served.includes(id));
  if (cutOff !== undefined) return cutOff.id;
  const numbers = [...releases.map(({ id }) => id), ...served].map(numberOf);
  return `${String(Math.max(0, ...numbers) + 1).padStart(6, '0')}-${short}`;
};

/** The releases to keep beside a new one: the newest that were served, but none that was rolled back from. */
export const keptBeside = (bucket: Bucket, id: string, keep: number): readonly Release[] => {
  const current = numberOf(bucket.state?.current ?? '');
  return servedReleases(bucket)
    .filter((release) => release.id !== id && numberOf(release.id) <= current)
    .slice(1 - keep);
};

export const samePlace = (left: SiteIdentity, right: SiteIdentity): boolean =>
  left.name === right.name && left.address === right.address;

/** The bytes of the files of a release that are to be uploaded, summed. */
export const bytesOf = (files: readonly ReleaseFile[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);

export const isEmpty = ({ assets, kept, others, pages, deletions }: Plan): boolean =>
  [assets, kept, others, pages, deletions].every(({ length }) => length === 0);

/** @throws CouldNotRun when another run has begun since this one wrote its name into the state */
export const assertOwn = async (store: Store, run: string): Promise<void> => {
  if ((await readState(store))?.run === run) return;
  throw new CouldNotRun('另一次发布在这之后开始了，这一次到此为止，由那一次完成。');
};
