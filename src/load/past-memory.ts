import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PastEvents } from '#src/domain/replay-types.ts';
import { isRecord } from './field.ts';

/** What is remembered of a replay: the events of each commit, and the files of the last state. */
export interface RememberedPast {
  steps: ReadonlyMap<string, PastEvents>;
  /** Last commit that was replayed, and git's ids of the files whose versions counted then. */
  head: { commit: string; blobs: ReadonlyMap<string, string> } | undefined;
}

export const nothingRemembered: RememberedPast = { steps: new Map(), head: undefined };

export interface PastMemory {
  load: (key: readonly string[]) => RememberedPast;
  save: (key: readonly string[], past: RememberedPast) => void;
}

/** What decides how a commit is told. */
const rooms = ['src/domain', 'src/load', 'src/schema'];

/** The code that reads and judges, as a digest. */
export const engineDigest = (root: string, ofRooms: readonly string[] = rooms): string => {
  const digest = createHash('sha256');
  for (const room of ofRooms) {
    for (const file of readdirSync(join(root, room)).sort()) {
      if (file.endsWith('.ts')) digest.update(file).update(readFileSync(join(root, room, file)));
    }
  }
  return digest.digest('hex');
};

interface Stored {
  engine: string;
  steps: Record<string, PastEvents>;
  head: { commit: string; blobs: Record<string, string> };
}

const isStored = (value: unknown): value is Stored =>
  isRecord(value) &&
  typeof value['engine'] === 'string' &&
  isRecord(value['steps']) &&
  isRecord(value['head']) &&
  isRecord(value['head']['blobs']);

/**
 * Remembers in files of a folder what commits did to values and verdicts; without a folder nothing
 * is remembered. Another state of the code forgets.
 */
export function pastMemoryOf(folder: string | undefined, engine: string): PastMemory {
  if (folder === undefined) return { load: () => nothingRemembered, save: () => undefined };
  const fileOf = (key: readonly string[]): string => {
    const name = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 16);
    return join(folder, `past-${name}.json`);
  };
  return {
    load: (key) => {
      try {
        const stored: unknown = JSON.parse(readFileSync(fileOf(key), 'utf8'));
        if (!isStored(stored) || stored.engine !== engine) return nothingRemembered;
        const { commit, blobs } = stored.head;
        return {
          steps: new Map(Object.entries(stored.steps)),
          head: { commit, blobs: new Map(Object.entries(blobs)) },
        };
      } catch {
        return nothingRemembered;
      }
    },
    save: (key, { steps, head }) => {
      if (head === undefined) return;
      try {
        mkdirSync(folder, { recursive: true });
        const file = fileOf(key);
        const fresh = `${file}.${process.pid}`;
        const stored: Stored = {
          engine,
          steps: Object.fromEntries(steps),
          head: { commit: head.commit, blobs: Object.fromEntries(head.blobs) },
        };
        writeFileSync(fresh, JSON.stringify(stored));
        renameSync(fresh, file);
      } catch {
        // A read-only project is replayed again at the next build.
      }
    },
  };
}
