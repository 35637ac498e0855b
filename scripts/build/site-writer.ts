import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the files of a site that is being built. */
export class SiteWriter {
  readonly #folder: string;
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @param file path inside the site
   * @throws when the site has a file of this name already
   */
  write(file: string, content: string | Uint8Array): void {
    const path = join(this.#folder, file);
    this.makeFolderOf(path);
    writeFileSync(path, content, { flag: 'wx' });
  }

  private makeFolderOf(path: string): void {
    const folder = dirname(path);
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}
