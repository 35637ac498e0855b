import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../in-parallel.ts';
import { isHashedFile } from '../earlier.ts';
import { headersOf } from './headers.ts';
import { holds, type Plan } from './plan.ts';
import { releaseStart, type Release, type ReleaseFile } from './release.ts';
import type { Store } from './store.ts';

/** Requests that are under way at the same time. */
const together = 8;

/** How often files that differ after all was written are written again: another run may have written meanwhile. */
const rounds = 3;

/** A run that ended before everything was in place. */
export class CutOff extends Error {
  /** Whether readers may see pages of the new release beside pages of the old one. */
  readonly visible: boolean;
  constructor(cause: unknown, visible: boolean) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.visible = visible;
  }
}

/** What carrying out a plan needs besides the plan. */
export interface Carrying {
  store: Store;
  /** The folder of the built site; nothing when all bytes are in the bucket already. */
  folder: string | undefined;
  next: Release;
  /** Called before each step; throws when another run has begun. */
  assertOwn: () => Promise<void>;
  say: (line: string) => void;
}

const putFrom = async (
  { store, folder }: Carrying,
  file: ReleaseFile,
  key: string,
): Promise<string> =>
  store.put(key, await readFile(join(folder ?? '', file.path)), headersOf(file.path));

/** Put files in their places: copies of kept bytes, or uploads of files with a digest in their name. */
async function place(
  carrying: Carrying,
  files: readonly ReleaseFile[],
  etags: Map<string, string>,
) {
  await inParallel(files, together, async (file) => {
    const { path } = file;
    const etag = isHashedFile(path)
      ? await putFrom(carrying, file, path)
      : await carrying.store.copy(file.kept, path);
    etags.set(path, etag);
  });
}

/**
 * Carry out a plan: what nobody sees yet, then files, then pages; look whether all is in place; then delete.
 * @throws CutOff when it could not be finished; a later run does what is left
 */
export async function carryOut(plan: Plan, carrying: Carrying): Promise<void> {
  const { store, next, assertOwn, say } = carrying;
  const etags = new Map<string, string>();
  let visible = false;
  try {
    if (plan.assets.length + plan.kept.length > 0) {
      say(`上传：资源 ${plan.assets.length} 个，内容 ${plan.kept.length} 个`);
    }
    await place(carrying, plan.assets, etags);
    await inParallel(plan.kept, together, async (file) => {
      await putFrom(carrying, file, file.kept);
    });
    await assertOwn();
    visible = plan.others.length + plan.pages.length > 0;
    if (visible) say(`换上：文件 ${plan.others.length} 个，页面 ${plan.pages.length} 个`);
    await place(carrying, plan.others, etags);
    await assertOwn();
    await place(carrying, plan.pages, etags);
    await makeSure(carrying, next, etags);
    await assertOwn();
    if (plan.deletions.length > 0) say(`删除：${plan.deletions.length} 个`);
    // A record goes last: while it is there, a run that is cut off leaves nothing that is not known to be ours.
    const isRecord = (key: string): boolean => key.startsWith(releaseStart);
    for (const keys of [
      plan.deletions.filter((key) => !isRecord(key)),
      plan.deletions.filter(isRecord),
    ]) {
      await inParallel(keys, together, (key) => store.remove(key));
    }
  } catch (error) {
    throw new CutOff(error, visible);
  }
}

/** List what is there, and write again what is not as it should be. */
async function makeSure(carrying: Carrying, { files }: Release, etags: Map<string, string>) {
  for (let round = 0; ; round += 1) {
    const listing = await carrying.store.list('');
    const wrong = files.filter((file) => {
      const there = listing.get(file.path);
      const asWritten = there !== undefined && there.etag === etags.get(file.path);
      return !holds(listing, file.path, file) && !(asWritten && there.size === file.size);
    });
    if (wrong.length === 0) return;
    if (round === rounds)
      throw new Error(`写上的文件和原文件不同：${wrong[0]?.path ?? ''} 等 ${wrong.length} 个`);
    await carrying.assertOwn();
    await place(carrying, wrong, etags);
  }
}
