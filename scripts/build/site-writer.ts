import { rmSync, writeFileSync } from 'node:fs';
import type { LastLook } from './last-look.ts';
import { placesIn } from './places.ts';
import type { SiteMemory, WritingStep } from './site-memory.ts';

/**
 * Writes the files of a site that is being built, or takes them from the site before. An earlier site may stand in
 * the folder: what is replaced is removed first, because other sites share its files.
 */
export class SiteWriter {
  readonly #folder: string;
  readonly #memory: SiteMemory;
  readonly #look: LastLook | undefined;
  readonly #isOver: boolean;
  readonly #place: (file: string) => string;
  readonly #taken = new Set<string>();
  readonly #made = new Set<string>();

  /** @param look what is to look at everything that is written; without it, a later step must */
  constructor(folder: string, memory: SiteMemory, look?: LastLook) {
    this.#folder = folder;
    this.#memory = memory;
    this.#place = placesIn(folder);
    this.#look = look;
    this.#isOver = memory.hasSite;
  }

  /** @param file path inside the site. @throws when it has been written or taken already */
  write(file: string, content: string | Uint8Array): void {
    const path = this.#place(file);
    this.#note(file, this.#made);
    if (this.#isOver) rmSync(path, { force: true });
    writeFileSync(path, content, { flag: 'wx' });
    this.#look?.at(file, content);
  }

  /**
   * Puts the file of the last site in its place, if nobody has touched it.
   * @throws when it has been written or taken already
   */
  take(file: string): boolean {
    let isSame = true;
    if (this.#memory.sameIn(this.#folder, file) === undefined) {
      if (this.#memory.known(file) === undefined) return false;
      isSame = this.#memory.take(file, this.#place(file));
    }
    // A copy is another file: it is not known yet.
    this.#note(file, isSame ? this.#taken : this.#made);
    return true;
  }

  /** Notes files that something else has written. */
  add(files: readonly string[]): void {
    for (const file of files) this.#note(file, this.#made);
  }

  /** Lists everything for the steps after this one, with what was seen in it. */
  done(step: WritingStep): void {
    this.#memory.list(step, { taken: [...this.#taken], made: [...this.#made] });
    if (this.#look !== undefined) this.#memory.noteLook(step, this.#look);
  }

  #note(file: string, kind: Set<string>): void {
    if (this.#taken.has(file) || this.#made.has(file)) throw new Error(`two files ${file}`);
    kind.add(file);
  }
}
