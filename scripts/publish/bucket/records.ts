import { z } from 'astro/zod';
import { CouldNotRun } from '../releases.ts';
import { releaseKey, releaseStart, stateKey, type BucketState, type Release } from './release.ts';
import type { Listing, Store } from './store.ts';
import { recordHeaders } from './headers.ts';

const siteSchema = z.strictObject({ name: z.string(), address: z.string() });
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.string().min(1);

const releaseSchema = z.strictObject({
  id: z.string().regex(/^\d{6}-[0-9a-f]{12}$/),
  site: siteSchema,
  files: z.array(
    z.strictObject({
      path,
      sha256: digest,
      md5: z.string().regex(/^[0-9a-f]{32}$/),
      size: z.int().nonnegative(),
      kept: path,
    }),
  ),
});

const stateSchema = z.strictObject({
  site: siteSchema,
  current: z.string().nullable(),
  served: z.array(z.string()),
  headers: z.string(),
  run: z.string().nullable(),
});

const parsed = <Value>(schema: z.ZodType<Value>, key: string, text: string): Value => {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new CouldNotRun(`${key} 读不懂，可能被改过；没有动任何文件。`);
  }
};

/** What the publisher remembers about the bucket; nothing before the first publish. */
export async function readState(store: Store): Promise<BucketState | undefined> {
  const text = await store.read(stateKey);
  return text === undefined ? undefined : parsed(stateSchema, stateKey, text);
}

/** Every release that the bucket has a record of, oldest first. */
export async function readReleases(store: Store, listing: Listing): Promise<readonly Release[]> {
  const keys = [...listing.keys()].filter((key) => key.startsWith(releaseStart)).sort();
  const texts = await Promise.all(keys.map(async (key) => [key, await store.read(key)] as const));
  return texts.flatMap(([key, text]) =>
    text === undefined ? [] : [parsed(releaseSchema, key, text)],
  );
}

const put = async (store: Store, key: string, value: BucketState | Release): Promise<void> => {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value)}\n`);
  await store.put(key, bytes, recordHeaders);
};

export const writeState = (store: Store, state: BucketState): Promise<void> =>
  put(store, stateKey, state);

export const writeRelease = (store: Store, release: Release): Promise<void> =>
  put(store, releaseKey(release.id), release);
