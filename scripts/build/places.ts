import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Gives the paths of files below a folder, and makes the folders that they need. */
export function placesIn(folder: string): (file: string) => string {
  const made = new Set<string>();
  return (file) => {
    const path = join(folder, file);
    const around = dirname(path);
    if (!made.has(around)) mkdirSync(around, { recursive: true });
    made.add(around);
    return path;
  };
}

/**
 * The same file under a second name, or a copy of it on another disk.
 * @returns whether it is the same
 */
export function linkOrCopy(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    copyFileSync(from, to);
    return false;
  }
}
