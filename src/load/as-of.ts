import { execFileSync } from 'node:child_process';
import type { Dataset } from '#src/schema/dataset.ts';

/** The calendar day in a time zone at a moment given in seconds since 1970. */
export const dayInZone = (epochSeconds: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(epochSeconds * 1000);

/** Time of the newest commit of the repository that holds a folder, in seconds; none without git. */
export function newestCommitSeconds(folder: string): number | undefined {
  try {
    const out = execFileSync('git', ['-C', folder, 'log', '-1', '--format=%ct'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const seconds = Number.parseInt(out.trim(), 10);
    return Number.isNaN(seconds) ? undefined : seconds;
  } catch {
    return undefined;
  }
}

/** The newest `updated_on` in the data: the as-of day of a copy that has no history. */
export const newestUpdate = (dataset: Dataset): string =>
  [
    dataset.site,
    ...dataset.indicators,
    ...dataset.observations,
    ...dataset.tasks,
    ...dataset.programmes,
    ...dataset.benchmarks,
    ...dataset.findings,
    ...dataset.exemplars,
    ...dataset.guides,
    ...dataset.pages,
  ].reduce((newest, { updated_on }) => (updated_on > newest ? updated_on : newest), '');

/**
 * The day by which the site judges: `SOURCE_DATE_EPOCH`, else the newest commit, else the
 * newest update in the data. Never the clock of the building machine.
 * @throws RangeError when `SOURCE_DATE_EPOCH` is not a whole number of seconds
 */
export function asOfDay(dataset: Dataset, dataDir: string, sourceDateEpoch?: string): string {
  if (sourceDateEpoch !== undefined && sourceDateEpoch !== '') {
    if (!/^\d{1,12}$/.test(sourceDateEpoch)) {
      throw new RangeError(`SOURCE_DATE_EPOCH 要写从 1970 年起的秒数，现在是“${sourceDateEpoch}”`);
    }
    return dayInZone(Number(sourceDateEpoch), dataset.site.time_zone);
  }
  const seconds = newestCommitSeconds(dataDir);
  return seconds === undefined ? newestUpdate(dataset) : dayInZone(seconds, dataset.site.time_zone);
}
