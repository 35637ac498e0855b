import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaksOf, type Leak } from '#src/load/published-scan.ts';
import { sha256 } from './checksums.ts';

/** What a look at files of a finished site has found. */
export interface LastLook {
  /** The checksum of each file, by its path. */
  checksums: readonly (readonly [string, string])[];
  /** What must not be published. */
  leaks: readonly Leak[];
}

/** Large files that hold what all others hold: our own archive and workbooks. */
const bulkNames = ['evaluation.xlsx', 'everything.xlsx', 'everything.zip'].map(
  (name) => `data/${name}`,
);

export const lookAt = (site: string, files: readonly string[]): LastLook => ({
  checksums: files.map((file) => [file, sha256(readFileSync(join(site, file)))]),
  leaks: leaksOf(
    site,
    files.filter((file) => !bulkNames.includes(file)),
  ),
});
