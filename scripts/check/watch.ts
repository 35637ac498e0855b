import { existsSync, readdirSync, statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { ReadCache } from '#src/load/read-cache.ts';
import type { ReadResult } from '#src/load/read-dataset.ts';
import { CouldNotRun } from './arguments.ts';
import type { Asked } from './arguments.ts';
import { read } from './read.ts';

/** A save often comes as several events; after this many milliseconds of quiet it is whole. */
const quiet = 60;
/** Where the system cannot watch folders, files are looked at this often, in milliseconds. */
const lookEvery = 300;

const foldersIn = (root: string): readonly string[] =>
  existsSync(root)
    ? [
        root,
        ...readdirSync(root, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => join(root, name)),
      ]
    : [];

/** Tells whether any file below has changed since. */
const stamp = (folders: readonly string[]): string =>
  folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .map((file) => `${file} ${statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0}`)
    .join('\n');

/**
 * Checks, and checks again after each save, until the program is stopped. Folders are watched,
 * not files: editors often write a new file and put it in the place of the old one.
 */
export function watchAndCheck(
  options: Asked,
  show: (result: ReadResult, milliseconds: number) => void,
): void {
  const cache: ReadCache = new Map();
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let polling: NodeJS.Timeout | undefined;

  const check = (): void => {
    // First, so that what is saved during the check is seen.
    attend();
    const started = performance.now();
    try {
      const result = read(options, { cache });
      show(result, performance.now() - started);
    } catch (error) {
      // A file may be gone between listing and reading: the next event checks again.
      const message = error instanceof Error ? error.message : String(error);
      process.stderr.write(
        error instanceof CouldNotRun ? `${message}\n` : `没有读完：${message}\n`,
      );
    }
  };
  let last = '';
  const look = (): void => {
    const now = stamp([options.dataDir, options.contentDir].flatMap(foldersIn));
    if (now !== last) soon();
    last = now;
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(check, quiet);
  };
  const attend = (): void => {
    const folders = new Set([options.dataDir, options.contentDir].flatMap(foldersIn));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, soon);
        watcher.on('error', () => {
          watcher.close();
          watchers.delete(folder);
          soon();
        });
        watchers.set(folder, watcher);
      } catch {
        polling ??= setInterval(look, lookEvery);
      }
    }
  };
  check();
}
