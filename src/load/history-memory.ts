import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordDifference } from '#src/domain/record-differences.ts';
import { isRecord } from './field.ts';

/** To be raised when the differences of a commit are told in another way. */
const format = 1;

/** What commits changed, by commit. A commit never changes, so neither does its entry. */
export type KnownDifferences = ReadonlyMap<string, readonly RecordDifference[]>;

export interface HistoryMemory {
  load: (prefixes: readonly string[]) => KnownDifferences;
  save: (prefixes: readonly string[], known: KnownDifferences) => void;
}

type Stored = Record<string, readonly RecordDifference[]>;

const isStored = (value: unknown): value is Stored =>
  isRecord(value) && Object.values(value).every(Array.isArray);

/** Remembers in files of a folder; without a folder nothing is remembered. */
export function memoryOf(folder: string | undefined): HistoryMemory {
  if (folder === undefined) return { load: () => new Map(), save: () => undefined };
  const fileOf = (prefixes: readonly string[]): string =>
    join(
      folder,
      `${createHash('sha256')
        .update(JSON.stringify([format, prefixes]))
        .digest('hex')
        .slice(0, 16)}.json`,
    );
  return {
    load: (prefixes) => {
      try {
        const stored: unknown = JSON.parse(readFileSync(fileOf(prefixes), 'utf8'));
        return new Map(isStored(stored) ? Object.entries(stored) : []);
      } catch {
        return new Map();
      }
    },
    save: (prefixes, known) => {
      try {
        mkdirSync(folder, { recursive: true });
        const file = fileOf(prefixes);
        const fresh = `${file}.${process.pid}`;
        writeFileSync(fresh, JSON.stringify(Object.fromEntries(known)));
        renameSync(fresh, file);
      } catch {
        // A read-only project is read again at the next build.
      }
    },
  };
}
