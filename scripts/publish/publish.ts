import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checksumsFile, sha256 } from '../build/checksums.ts';
import { verifyFolder } from '../verify/verify-folder.ts';
import { forgetForOpenPages, keepForOpenPages } from './earlier.ts';
import { withLock } from './lock.ts';
import {
  CouldNotRun,
  currentAt,
  emptyWork,
  markServed,
  nextId,
  numberOf,
  placeAt,
  preparePlace,
  pruneReleases,
  releasesAt,
  servedAt,
  switchTo,
  tidyReleases,
  type Place,
} from './releases.ts';

/** The slow parts of publishing, so that tests can put fast ones in their place. */
export interface Steps {
  /** Build a site with its checksums into `target`, which does not exist; `work` is for what only the build needs. */
  build: (target: string, work: string) => void | Promise<void>;
  /** What is wrong with a built site, in Chinese; nothing when it may be served. */
  check: (site: string) => readonly string[];
  /** Put compressed copies into a site; `earlier` is a release to take equal ones from. */
  compress: (site: string, earlier: string | undefined) => Promise<void>;
  /** Make sure that everything written is on the disk. */
  flush: (folder: string) => void;
}

/** A site that was built but must not be served; `problems` says why. */
export class NotFit extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`建好的网站没有通过检查，共 ${problems.length} 处`);
    this.problems = problems;
  }
}

export interface Outcome {
  /** The release that is served now. */
  id: string;
  /** The release that was served before. */
  before: string | undefined;
}

/** Milliseconds that one run waits for another one's switch, which takes a fraction of a second. */
const switchPatience = 10_000;

/** The folder of a release whose files are all as they were when it was checked. */
const intactFolder = (place: Place, id: string | undefined): string | undefined => {
  if (id === undefined) return undefined;
  const folder = join(place.releases, id);
  return verifyFolder(folder).length === 0 ? folder : undefined;
};

/**
 * Build a site, check it and serve it in place of the one before. What is served changes in one step, at
 * the end; whatever ends the run before that leaves it as it was.
 * @param keep how many releases to keep, at least 2: the new one and the one to go back to
 * @throws CouldNotRun when another publish is going on
 * @throws NotFit when the site that was built must not be served
 */
export async function publish(folder: string, keep: number, steps: Steps): Promise<Outcome> {
  const place = preparePlace(folder);
  return withLock(place.buildLock, 0, async () => {
    await withLock(place.switchLock, switchPatience, () => {
      emptyWork(place);
      tidyReleases(place);
    });
    const run = mkdtempSync(join(place.work, 'run-'));
    const site = join(run, 'site');
    try {
      await steps.build(site, run);
      const problems = steps.check(site);
      if (problems.length > 0) throw new NotFit(problems);
      await steps.compress(site, intactFolder(place, currentAt(place)));
      steps.flush(site);
      return await withLock(place.switchLock, switchPatience, () => {
        const outcome = serve(place, site);
        pruneReleases(place, keep, [outcome.id, outcome.before ?? outcome.id]);
        forgetForOpenPages(place);
        return outcome;
      });
    } finally {
      rmSync(run, { recursive: true, force: true });
    }
  });
}

const serve = (place: Place, site: string): Outcome => {
  tidyReleases(place);
  const before = currentAt(place);
  const digest = sha256(readFileSync(join(site, checksumsFile)));
  const isSame = before?.endsWith(digest.slice(0, 12)) && intactFolder(place, before) !== undefined;
  if (before !== undefined && isSame) return { id: before, before };
  const id = nextId(place, digest);
  renameSync(site, join(place.releases, id));
  keepForOpenPages(place, id);
  switchTo(place, id);
  markServed(place, id);
  return { id, before };
};

/**
 * Serve an earlier release again, as it is, after recomputing its checksums.
 * @param wanted its id; without it, the newest one that was served before the current one
 * @throws CouldNotRun when there is none, or when its files are not what they were
 */
export async function rollBack(folder: string, wanted: string | undefined): Promise<Outcome> {
  if (currentAt(placeAt(folder)) === undefined) {
    throw new CouldNotRun(`${folder} 里还没有发布过网站。`);
  }
  const place = preparePlace(folder);
  return withLock(place.switchLock, switchPatience, () => {
    const before = currentAt(place);
    const earlier = servedAt(place).filter((id) => numberOf(id) < numberOf(before ?? ''));
    const id = wanted ?? earlier.at(-1);
    if (id === undefined) throw new CouldNotRun('没有更早的版本可以退回。');
    if (!releasesAt(place).includes(id)) {
      throw new CouldNotRun(`没有版本 ${id}；现有：${releasesAt(place).join('、')}`);
    }
    const differences = verifyFolder(join(place.releases, id));
    if (differences.length > 0) {
      throw new CouldNotRun([`版本 ${id} 的文件有变动，没有退回：`, ...differences].join('\n'));
    }
    keepForOpenPages(place, id);
    switchTo(place, id);
    markServed(place, id);
    return { id, before };
  });
}
