import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteMemory } from './site-memory.ts';

/** Writes the files of a site that is being built, or takes them from the site before. */
export class SiteWriter {
  readonly #folder: string;
  readonly #memory: SiteMemory;
  readonly #made = new Set<string>();

  constructor(folder: string, memory: SiteMemory) {
    this.#folder = folder;
    this.#memory = memory;
  }

  /**
   * @param file path inside the site
   * @throws when the site has a file of this name already
   */
  write(file: string, content: string | Uint8Array): void {
    writeFileSync(this.#place(file), content, { flag: 'wx' });
  }

  /**
   * Puts the file of the last site in its place, if nobody has touched it.
   * @throws when the site has a file of this name already
   */
  take(file: string): boolean {
    return this.#memory.take(file, this.#place(file));
  }

  #place(file: string): string {
    const path = join(this.#folder, file);
    const folder = dirname(path);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    return path;
  }
}
