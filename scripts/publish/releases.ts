import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

/**
 * A folder that is published to:
 *
 *     current          a link to the release that is served; the web server's root
 *     releases/<id>    finished releases, never changed after they were checked
 *     served/<id>      an empty file for each release that has been served
 *     earlier/         hashed files of all kept releases, for pages that readers have open
 *     work/            what a run that is going on, or was killed, has made so far
 *     *.lock           locks, empty
 *
 * The number in an id orders releases; the rest of it is the beginning of the digest of the checksums.
 */
export interface Place {
  current: string;
  releases: string;
  served: string;
  earlier: string;
  work: string;
  buildLock: string;
  switchLock: string;
}

/** A run that could not be done, as opposed to one that found something wrong. */
export class CouldNotRun extends Error {}

export const placeAt = (folder: string): Place => ({
  current: join(folder, 'current'),
  releases: join(folder, 'releases'),
  served: join(folder, 'served'),
  earlier: join(folder, 'earlier'),
  work: join(folder, 'work'),
  buildLock: join(folder, 'build.lock'),
  switchLock: join(folder, 'switch.lock'),
});

/**
 * Make the folders that are missing.
 * @throws CouldNotRun when `current` is there and no link: something else was put there
 */
export const preparePlace = (folder: string): Place => {
  const place = placeAt(folder);
  const there = lstatSync(place.current, { throwIfNoEntry: false });
  if (there !== undefined && !there.isSymbolicLink()) {
    throw new CouldNotRun(`${place.current} 不是发布时建的链接，请换一个文件夹，或先把它移走。`);
  }
  for (const path of [place.releases, place.served, place.earlier, place.work]) {
    mkdirSync(path, { recursive: true });
  }
  return place;
};

const idForm = /^(\d{6})-[0-9a-f]{12}$/;

/** The number of a release. */
export const numberOf = (id: string): number => Number(idForm.exec(id)?.[1] ?? 0);

const idsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => idForm.test(name))
        .sort()
    : [];

/** Ids of the finished releases, oldest first. */
export const releasesAt = ({ releases }: Place): readonly string[] => idsIn(releases);

/** Ids of the releases that have been served and are still there, oldest first. */
export const servedAt = (place: Place): readonly string[] => {
  const there = new Set(releasesAt(place));
  return idsIn(place.served).filter((id) => there.has(id));
};

/** The id of the release that is served; nothing before the first one. */
export const currentAt = ({ current }: Place): string | undefined => {
  const there = lstatSync(current, { throwIfNoEntry: false });
  return there?.isSymbolicLink() ? basename(readlinkSync(current)) : undefined;
};

/** The id that a finished site gets as the next release. */
export const nextId = (place: Place, digest: string): string => {
  const numbers = [...releasesAt(place), ...idsIn(place.served)].map(numberOf);
  const next = Math.max(0, ...numbers) + 1;
  return `${String(next).padStart(6, '0')}-${digest.slice(0, 12)}`;
};

export const markServed = (place: Place, id: string): void =>
  writeFileSync(join(place.served, id), '');

/** Serve another release: a new link takes the name of the old one in a single step of the file system. */
export const switchTo = (place: Place, id: string): void => {
  const fresh = join(place.work, 'current');
  rmSync(fresh, { force: true });
  symlinkSync(join(basename(place.releases), id), fresh);
  renameSync(fresh, place.current);
};

/** Delete a release; from the first step on it is none any more, so that a kill leaves no half of it. */
export const removeRelease = (place: Place, id: string): void => {
  const doomed = join(place.work, `removed-${id}`);
  rmSync(doomed, { recursive: true, force: true });
  if (existsSync(join(place.releases, id))) renameSync(join(place.releases, id), doomed);
  rmSync(join(place.served, id), { force: true });
  rmSync(doomed, { recursive: true, force: true });
};

/** Delete whatever runs that were killed have left of their work. */
export const emptyWork = ({ work }: Place): void => {
  for (const name of readdirSync(work)) rmSync(join(work, name), { recursive: true, force: true });
};

/**
 * Undo what killed runs left: note that the current release is served; delete releases that never were,
 * and those above the current one, which were rolled back or not switched to.
 */
export const tidyReleases = (place: Place): void => {
  const current = currentAt(place);
  if (current !== undefined) markServed(place, current);
  const good = new Set(
    servedAt(place).filter((id) => current !== undefined && numberOf(id) <= numberOf(current)),
  );
  for (const id of new Set([...releasesAt(place), ...idsIn(place.served)])) {
    if (!good.has(id)) removeRelease(place, id);
  }
};

/** Delete all but the newest `keep` releases; `needed` ones stay whatever their age. */
export const pruneReleases = (place: Place, keep: number, needed: readonly string[]): void => {
  const served = servedAt(place);
  const kept = new Set([...served.slice(-keep), ...needed]);
  for (const id of served) if (!kept.has(id)) removeRelease(place, id);
};
