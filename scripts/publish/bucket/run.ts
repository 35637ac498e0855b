import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from '../arguments.ts';
import { withLock } from '../lock.ts';
import { NotFit, type Steps } from '../publish.ts';
import { manifestFile } from '../../build/manifest.ts';
import { bucketAddress, shownAddress } from './address.ts';
import { readBucket, servedReleases } from './bucket.ts';
import { publishToBucket } from './publish-to-bucket.ts';
import type { SiteIdentity } from './release.ts';
import { rollBackBucket } from './roll-back-bucket.ts';
import { s3Client, s3Store } from './s3-store.ts';
import type { Store } from './store.ts';

const fieldIn = (manifest: unknown, name: string): string =>
  typeof manifest === 'object' && manifest !== null
    ? String(Object.entries(manifest).find(([key]) => key === name)?.[1] ?? '')
    : '';

/** The name and the address that a built site gives itself. */
export const identityOf = (folder: string): SiteIdentity => {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  const manifest: unknown = JSON.parse(readFileSync(join(folder, manifestFile), 'utf8'));
  return {
    name: /property="og:site_name" content="([^"]*)"/.exec(home)?.[1] ?? '',
    address: fieldIn(manifest, 'site_url') + fieldIn(manifest, 'base_path'),
  };
};

/** Build aside, one run at a time on this machine, and publish what passed the checks. */
async function buildAndPublish(
  store: Store,
  asked: Asked,
  steps: Steps,
  folder: string,
): Promise<string> {
  const { keep, dryRun, adopt, allowDeletions } = asked;
  mkdirSync(folder, { recursive: true });
  return withLock(join(folder, 'build.lock'), 0, async () => {
    const work = join(folder, 'work');
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work);
    try {
      const site = join(work, 'site');
      await steps.build(site, work);
      const problems = steps.check(site);
      if (problems.length > 0) throw new NotFit(problems);
      const wishes = { keep, dryRun, adopt, allowDeletions, run: randomUUID() };
      const { id, changed } = await publishToBucket(store, site, identityOf(site), wishes, (line) =>
        console.log(line),
      );
      const shown = shownAddress(bucketAddress(asked.to));
      if (dryRun) return changed ? '这是试运行，没有改动任何文件。' : '内容没有变化，不用上传。';
      return changed ? `已发布 ${id}：${shown}` : `内容没有变化，仍是 ${id}。`;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
}

/**
 * Do what was asked for with a bucket; says in Chinese what was done.
 * @param folder for what is made on the way; it is remembered by nothing
 */
export async function runOnBucket(
  asked: Asked,
  env: Readonly<Record<string, string | undefined>>,
  steps: Steps,
  folder: string,
): Promise<void> {
  const address = bucketAddress(asked.to);
  const client = s3Client(env);
  const store = s3Store(client, address);
  try {
    if (asked.command === 'list') {
      const bucket = await readBucket(store);
      for (const { id } of servedReleases(bucket)) {
        console.log(id === bucket.state?.current ? `${id}  现在的版本` : id);
      }
      if (bucket.state?.run != null) console.log('有一次发布没有完成，或正在进行。');
    } else if (asked.command === 'rollback') {
      const say = (line: string): void => console.log(line);
      const { id, before } = await rollBackBucket(store, asked.wanted, randomUUID(), say);
      console.log(id === before ? `已恢复 ${id}。` : `已从 ${before ?? ''} 退回 ${id}。`);
    } else {
      console.log(await buildAndPublish(store, asked, steps, folder));
    }
  } finally {
    client.destroy();
  }
}
