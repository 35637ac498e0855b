import { CouldNotRun, numberOf } from '../releases.ts';
import { assertOwn, readBucket, servedReleases, type Bucket } from './bucket.ts';
import type { BucketOutcome } from './publish-to-bucket.ts';
import { carryOut } from './carry-out.ts';
import { planOf } from './plan.ts';
import { writeState } from './records.ts';
import { headersDigest, type BucketState, type Release } from './release.ts';
import type { Store } from './store.ts';

/** The release to go back to: the one before the current one, or the current one when a publish was cut off. */
const wantedIn = (bucket: Bucket, state: BucketState, wanted: string | undefined): Release => {
  const served = servedReleases(bucket);
  const ids = served.map(({ id }) => id);
  const current = state.current ?? '';
  const earlier = ids.filter((id) => numberOf(id) < numberOf(current));
  const id = wanted ?? (state.run === null ? earlier.at(-1) : current);
  const release = served.find((one) => one.id === id);
  if (release !== undefined) return release;
  throw new CouldNotRun(
    wanted === undefined
      ? '没有更早的版本可以退回。'
      : `没有版本 ${wanted}；现有：${ids.join('、')}`,
  );
};

/**
 * Put an earlier release in place again, from the bytes that are kept in the bucket; nothing is uploaded.
 * @throws CouldNotRun when there is none, or some of its bytes are gone
 */
export async function rollBackBucket(
  store: Store,
  wanted: string | undefined,
  run: string,
  say: (line: string) => void,
): Promise<BucketOutcome> {
  const bucket = await readBucket(store);
  const { state } = bucket;
  if (state === undefined || state.current === null) {
    throw new CouldNotRun('这里还没有发布过网站。');
  }
  const before = state.current;
  const next = wantedIn(bucket, state, wanted);
  const headers = headersDigest(next.files);
  const headersDiffer = state.headers !== headers;
  const plan = planOf({ ...bucket, headersDiffer }, next, servedReleases(bucket));
  const lost = [...plan.kept, ...plan.assets.filter(({ path }) => !bucket.listing.has(path))];
  if (lost.length > 0) {
    throw new CouldNotRun(
      `版本 ${next.id} 的文件不全，没有退回：缺 ${lost[0]?.path ?? ''} 等 ${lost.length} 个。`,
    );
  }
  await writeState(store, { ...state, run });
  await carryOut(
    { ...plan, assets: [] },
    { store, folder: undefined, next, say, assertOwn: () => assertOwn(store, run) },
  );
  await writeState(store, { ...state, current: next.id, headers, run: null });
  return { id: next.id, before, changed: true };
}
