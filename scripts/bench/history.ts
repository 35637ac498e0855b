import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryOf } from '#src/load/history-memory.ts';
import { readHistory } from '#src/load/history.ts';
import { pastMemoryOf } from '#src/load/past-memory.ts';
import { readPast } from '#src/load/past.ts';
import { commitOften } from './repository.ts';

/** What one reading of a history took. */
export interface HistoryTime {
  /** What was read: the change log, or the replay of values and verdicts. */
  what: 'changes' | 'verdicts';
  commits: number;
  /** Milliseconds without anything remembered. */
  cold: number;
  /** Milliseconds when every commit is remembered. */
  warm: number;
}

const timeZone = 'Asia/Shanghai';

const timed = (read: () => { available: boolean; entries?: readonly unknown[] }) => {
  const started = performance.now();
  const { available, entries } = read();
  if (!available) throw new Error('the repository has no history');
  return { ms: performance.now() - started, entries: entries?.length ?? 0 };
};

/**
 * Makes a repository of a data set in which each commit edits one figure, and reads its change log and
 * its replay twice: with an empty memory, and with what the first time remembered.
 * @param write puts a data set into a folder, its guides and pages into `content/` there
 */
export function historyTimes(
  write: (dataDir: string) => void,
  commits: number,
): readonly HistoryTime[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-history-'));
  const dataDir = join(folder, 'data');
  const contentDir = join(dataDir, 'content');
  const memory = join(folder, '.memory');
  try {
    mkdirSync(dataDir);
    write(dataDir);
    commitOften(folder, commits);
    const readers = {
      changes: () => readHistory(dataDir, contentDir, timeZone, memoryOf(memory)),
      verdicts: () => readPast(dataDir, contentDir, timeZone, pastMemoryOf(memory, 'bench')),
    } as const;
    return (['changes', 'verdicts'] as const).map((what) => {
      const cold = timed(readers[what]);
      const warm = timed(readers[what]);
      return { what, commits: warm.entries, cold: cold.ms, warm: warm.ms };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
