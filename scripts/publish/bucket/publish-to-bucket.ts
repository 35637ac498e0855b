import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumsFile, sha256 } from '../../build/checksums.ts';
import { CouldNotRun } from '../releases.ts';
import {
  assertOwn,
  bytesOf,
  idFor,
  isEmpty,
  keptBeside,
  readBucket,
  samePlace,
  type Bucket,
} from './bucket.ts';
import { carryOut } from './carry-out.ts';
import { isHashedFile } from '../earlier.ts';
import { foreignKeys, planOf, type Plan } from './plan.ts';
import { writeRelease, writeState } from './records.ts';
import { filesOfSite, headersDigest, type Release, type SiteIdentity } from './release.ts';
import type { Store } from './store.ts';

/** How a site is to be published. */
export interface Wishes {
  /** How many releases one can be at, with the new one; at least 2. */
  keep: number;
  /** Say what would be done, and change nothing. */
  dryRun: boolean;
  /** Take over a prefix that something else is under. */
  adopt: boolean;
  /** Delete even most of the site. */
  allowDeletions: boolean;
  /** Another text for each run, so that of two at once the later one goes on. */
  run: string;
}

export interface BucketOutcome {
  id: string;
  before: string | undefined;
  /** Whether anything was, or would be, changed. */
  changed: boolean;
}

/** How many keys a message names. */
const named = 5;
/** The share of a release's files whose disappearance is not taken for a wish. */
const suspicious = 0.5;

const listed = (keys: readonly string[]): string =>
  `${keys.slice(0, named).join('、')}${keys.length > named ? ` 等 ${keys.length} 个` : ''}`;

const vanishing = ({ state, releases }: Bucket, next: Release): readonly string[] => {
  const current = releases.find(({ id }) => id === state?.current);
  const paths = new Set(next.files.map(({ path }) => path));
  const plain = (current?.files ?? []).filter(({ path }) => !isHashedFile(path));
  const gone = plain.filter(({ path }) => !paths.has(path)).map(({ path }) => path);
  return gone.length > plain.length * suspicious ? gone : [];
};

/** @throws CouldNotRun when publishing would destroy what it should not */
const refuseToDestroy = (bucket: Bucket, next: Release, wishes: Wishes): void => {
  const { state } = bucket;
  if (!next.files.some(({ path }) => path === 'index.html')) {
    throw new CouldNotRun('建好的网站里没有首页，不能发布。');
  }
  if (!wishes.adopt && state !== undefined && !samePlace(state.site, next.site)) {
    throw new CouldNotRun(
      `这个前缀下已有另一个网站：${state.site.name}（${state.site.address}）；` +
        `现在要发布的是 ${next.site.name}（${next.site.address}）。请换一个前缀；确实要换成新的，加 --adopt。`,
    );
  }
  const foreign = foreignKeys({ ...bucket, headersDiffer: false }, next);
  if (!wishes.adopt && foreign.length > 0) {
    throw new CouldNotRun(
      `这个前缀下有不是本程序发布的同名文件：${listed(foreign)}。请换一个前缀；确实要覆盖，加 --adopt。`,
    );
  }
  const gone = vanishing(bucket, next);
  if (!wishes.allowDeletions && gone.length > 0) {
    throw new CouldNotRun(
      `新版少了原来一半以上的文件：${listed(gone)}。确实要删，加 --allow-deletions。`,
    );
  }
};

const sizeText = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** The lines of a dry run. */
const planLines = (plan: Plan): readonly string[] => [
  ...[...plan.assets, ...plan.others, ...plan.pages].map(
    (file) => `上传 ${file.path}（${sizeText(file.size)}）`,
  ),
  ...plan.deletions.map((key) => `删除 ${key}`),
  `共上传 ${sizeText(bytesOf([...plan.assets, ...plan.kept]))}，` +
    `换上文件 ${plan.others.length} 个、页面 ${plan.pages.length} 个、资源 ${plan.assets.length} 个，` +
    `删除 ${plan.deletions.length} 个。`,
];

/**
 * Publish a checked site into a bucket: only what differs is sent, and nothing is missing at any time.
 * @throws CouldNotRun when it must not be done
 * @throws CutOff when it could not be finished; the next run goes on from there
 */
export async function publishToBucket(
  store: Store,
  folder: string,
  site: SiteIdentity,
  wishes: Wishes,
  say: (line: string) => void,
): Promise<BucketOutcome> {
  const bucket = await readBucket(store);
  const { state } = bucket;
  const before = state?.current ?? undefined;
  const files = filesOfSite(folder);
  const id = idFor(bucket, sha256(readFileSync(join(folder, checksumsFile))));
  const next: Release = { id, site, files };
  refuseToDestroy(bucket, next, wishes);
  const headers = headersDigest(files);
  const keep = keptBeside(bucket, id, wishes.keep);
  const headersDiffer = state !== undefined && state.headers !== headers;
  const plan = planOf({ ...bucket, headersDiffer }, next, keep);
  if (wishes.dryRun) {
    for (const line of planLines(plan)) say(line);
    return { id, before, changed: !isEmpty(plan) };
  }
  if (isEmpty(plan) && id === before && state?.run === null) return { id, before, changed: false };
  const { run } = wishes;
  const begun = {
    site: state?.site ?? site,
    current: state?.current ?? null,
    served: state?.served ?? [],
    headers: before === undefined ? headers : (state?.headers ?? headers),
    run,
  };
  await writeState(store, begun);
  await writeRelease(store, next);
  await carryOut(plan, { store, folder, next, say, assertOwn: () => assertOwn(store, run) });
  const served = [...keep.map((release) => release.id), id];
  await writeState(store, { site, current: id, served, headers, run: null });
  return { id, before, changed: true };
}
