import { DatabaseSync } from 'node:sqlite';
import { CouldNotRun } from './releases.ts';

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === 5;

/**
 * Hold a lock while `work` runs. It is SQLite's lock on an empty file, which the operating system
 * lets go of when the process ends in whatever way, so that no lock of a killed run is left.
 * @param patience milliseconds to wait for another holder
 * @throws CouldNotRun when another holder is still there
 */
export async function withLock<Result>(
  file: string,
  patience: number,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const lock = new DatabaseSync(file, { timeout: patience });
  try {
    try {
      lock.exec('BEGIN IMMEDIATE');
    } catch (error) {
      if (isBusy(error)) throw new CouldNotRun('另一次发布正在进行，请等它结束后再试。');
      throw error;
    }
    return await work();
  } finally {
    lock.close();
  }
}
