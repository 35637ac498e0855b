import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaksInFile, type Leak } from '#src/load/published-scan.ts';
import { sha256 } from './checksums.ts';

/** Large files that hold what all others hold: our own archive and workbooks. */
const bulkNames: ReadonlySet<string> = new Set(
  ['evaluation.xlsx', 'everything.xlsx', 'everything.zip'].map((name) => `data/${name}`),
);

/** What a look at files of a site has found. */
export interface Seen {
  /** The checksum of each file, by its path. */
  checksums: readonly (readonly [string, string])[];
  /** What must not be published. */
  leaks: readonly Leak[];
}

/** A look at every file before it is published: its checksum, and whether something in it must not be published. */
export class LastLook implements Seen {
  readonly checksums: [string, string][] = [];
  readonly leaks: Leak[] = [];

  /** @param file path inside the site */
  at(file: string, content: string | Uint8Array): void {
    this.checksums.push([file, sha256(content)]);
    if (!bulkNames.has(file)) this.leaks.push(...leaksInFile(file, () => content));
  }

  /** The same for files that stand in a site already. */
  atFiles(site: string, files: readonly string[]): void {
    for (const file of files) this.at(file, readFileSync(join(site, file)));
  }
}
