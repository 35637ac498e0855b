import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../build/checksums.ts';
import { releasesAt, type Place } from './releases.ts';

/**
 * Files whose name contains a digest of their content: they never change and may be cached for ever.
 * The web server configurations in `deploy/` use the same two patterns.
 */
export const hashedForms: readonly RegExp[] = [
  /^assets\/.+\.[A-Za-z0-9_-]{8}\.[a-z0-9]+$/,
  /^pagefind\/(?:.+\/)?[a-z0-9.-]+_[0-9a-f]+\.pf_(?:meta|index|fragment|filter)$/,
];

/** Whether a file, or the file that a compressed copy is of, has a digest in its name. */
export const isHashedFile = (file: string): boolean => {
  const name = file.replace(/\.(?:br|gz)$/, '');
  return hashedForms.some((form) => form.test(name));
};

/** Hashed files of a folder, with their compressed copies. */
const hashedIn = (folder: string): readonly string[] => filesBelow(folder).filter(isHashedFile);

/**
 * Put a release's hashed files beside those of the releases before it, as links to the same bytes.
 * A page that a reader opened before the switch still finds its styles, scripts and search index.
 */
export const keepForOpenPages = (place: Place, id: string): void => {
  const release = join(place.releases, id);
  for (const file of hashedIn(release)) {
    const target = join(place.earlier, file);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    linkSync(join(release, file), target);
  }
};

/** Delete the hashed files that no release has any more. */
export const forgetForOpenPages = (place: Place): void => {
  const needed = new Set(releasesAt(place).flatMap((id) => hashedIn(join(place.releases, id))));
  for (const file of filesBelow(place.earlier)) {
    if (!needed.has(file)) rmSync(join(place.earlier, file), { force: true });
  }
};
