import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from './checksums.ts';
import { earlierName, filesName } from './site-memory.ts';

/** The folder in which a data set is remembered, beside those of others. */
const folderOf = (root: string, dataDir: string, contentDir: string): string =>
  join(root, '.sunledger/memory', sha256(`${dataDir}\n${contentDir}`).slice(0, 16));

/** Forgets a data set, so that the next build of it makes everything anew. */
export const forgetMemory = (
  root: string,
  { dataDir, contentDir }: { dataDir: string; contentDir: string },
): void => rmSync(folderOf(root, dataDir, contentDir), { recursive: true, force: true });

const isRunning = (owner: number): boolean => {
  try {
    process.kill(owner, 0);
    return true;
  } catch {
    return false;
  }
};

/** Memories that builds had taken when they were killed: the whole ones are given back, the others are forgotten. */
function recover(home: string): void {
  for (const name of readdirSync(dirname(home))) {
    const [, owner] = /\.(\d+)$/.exec(name) ?? [];
    if (owner === undefined || isRunning(Number(owner))) continue;
    const left = join(dirname(home), name);
    const isOurs = left.startsWith(`${home}.`) && !existsSync(home);
    if (isOurs && existsSync(join(left, `${filesName}.v8`))) renameSync(left, home);
    else rmSync(left, { recursive: true, force: true });
  }
}

/** Keeps a site whose place another has taken, for the next build; where that cannot be, it stays where it is. */
export function keepEarlierSite(
  root: string,
  { dataDir, contentDir }: { dataDir: string; contentDir: string },
  site: string,
): void {
  try {
    // What stands behind a link is not ours to move.
    if (!lstatSync(site).isDirectory()) return;
    const place = join(folderOf(root, dataDir, contentDir), earlierName);
    rmSync(place, { recursive: true, force: true });
    renameSync(site, place);
  } catch {
    // There was no site before, there is no memory, or it is on another disk.
  }
}

/**
 * Takes the memory of a data set for one build, so that no other build uses it meanwhile.
 * @returns its folder, and how to give it back
 */
export function claimMemory(
  root: string,
  { dataDir, contentDir }: { dataDir: string; contentDir: string },
): { folder: string; giveBack: () => void } {
  const home = folderOf(root, dataDir, contentDir);
  const folder = `${home}.${process.pid}`;
  mkdirSync(dirname(home), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  recover(home);
  try {
    renameSync(home, folder);
  } catch {
    // There is none, or another build has it.
    mkdirSync(folder);
  }
  return {
    folder,
    giveBack: () => {
      try {
        rmSync(home, { recursive: true, force: true });
        renameSync(folder, home);
      } catch {
        // Another build has just given its own back.
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
