import {
  copyFileSync,
  linkSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256 } from './checksums.ts';

/** Names the folder in which a step of a build finds what the build before has left. */
export const memoryVariable = 'SUNLEDGER_MEMORY_DIR';

/** A file of the last site: its checksum, and what tells whether anybody has touched it since. */
export interface KnownFile {
  sha256: string;
  stamp: string;
}

const filesName = 'files';

/** What tells a file from another or a changed one; nothing where there is none. */
export const stampOf = (path: string): string | undefined => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.ino} ${found.size} ${found.mtimeMs}`;
};

/** The same file under a second name, or a copy of it on another disk. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * What a build leaves for the next: the files of its site, and what its steps have noted of them. Only the same
 * program may use it. What cannot be read or does not fit is no memory.
 */
export class SiteMemory {
  readonly #folder: string | undefined;
  readonly #program: string;
  readonly #files: ReadonlyMap<string, KnownFile>;

  /**
   * @param folder nothing where nothing is remembered
   * @param program the folder of the program, whose name tells one from another
   */
  constructor(folder: string | undefined, program: string) {
    this.#folder = folder;
    this.#program = basename(program);
    const files = this.notes(filesName);
    this.#files = files instanceof Map ? files : new Map();
  }

  /** What a step noted in the last build; nothing where that build was not finished. */
  notes(name: string): unknown {
    if (this.#folder === undefined) return undefined;
    try {
      const stored: { program?: unknown; notes?: unknown } = deserialize(
        readFileSync(join(this.#folder, `${name}.v8`)),
      );
      return stored.program === this.#program ? stored.notes : undefined;
    } catch {
      return undefined;
    }
  }

  /** Notes something for the next build, once this one is finished. */
  note(name: string, notes: unknown): void {
    if (this.#folder === undefined) return;
    const stored = serialize({ program: this.#program, notes });
    writeFileSync(join(this.#folder, `${name}.new`), stored);
  }

  /** A file of the last site as nobody has touched it since. */
  known(file: string): KnownFile | undefined {
    const known = this.#files.get(file);
    return known !== undefined && stampOf(this.#pathOf(file)) === known.stamp ? known : undefined;
  }

  /** What is known of a file of the new site, if it is that of the last one. */
  sameIn(site: string, file: string): KnownFile | undefined {
    const known = this.#files.get(file);
    return known !== undefined && stampOf(join(site, file)) === known.stamp ? known : undefined;
  }

  /** What is known of those files of the new site that are files of the last one. */
  sameFiles(site: string, files: readonly string[]): ReadonlyMap<string, KnownFile> {
    const found = files.map((file) => [file, this.sameIn(site, file)] as const);
    return new Map(found.flatMap(([file, known]) => (known === undefined ? [] : [[file, known]])));
  }

  /** Puts a file of the last site into the new one, if it is there as it was. The folder is there already. */
  take(file: string, to: string): boolean {
    if (this.known(file) === undefined) return false;
    linkOrCopy(this.#pathOf(file), to);
    return true;
  }

  /**
   * Remembers a finished site.
   * @param checksums of all its files
   * @param same what is known of those that are files of the last site
   * @param names of the notes of its steps
   */
  remember(
    site: string,
    checksums: ReadonlyMap<string, string>,
    same: ReadonlyMap<string, KnownFile>,
    names: readonly string[],
  ): void {
    if (this.#folder === undefined) return;
    // While files are exchanged there is no memory.
    rmSync(join(this.#folder, `${filesName}.v8`), { force: true });
    for (const file of this.#files.keys())
      if (!checksums.has(file)) rmSync(this.#pathOf(file), { force: true });
    const files = new Map<string, KnownFile>();
    const made = new Set<string>();
    for (const [file, sum] of checksums) {
      const known = same.get(file);
      if (known !== undefined) {
        files.set(file, known);
        continue;
      }
      const to = this.#pathOf(file);
      if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
      made.add(dirname(to));
      rmSync(to, { force: true });
      linkOrCopy(join(site, file), to);
      files.set(file, { sha256: sum, stamp: stampOf(to) ?? '' });
    }
    this.note(filesName, files);
    for (const name of [...names, filesName])
      renameSync(join(this.#folder, `${name}.new`), join(this.#folder, `${name}.v8`));
  }

  #pathOf(file: string): string {
    return join(this.#folder ?? '', 'site', file);
  }
}

/** The folder in which a data set is remembered, beside those of others. */
const folderOf = (root: string, dataDir: string, contentDir: string): string =>
  join(root, '.sunledger/memory', sha256(`${dataDir}\n${contentDir}`).slice(0, 16));

/** Forgets a data set, so that the next build of it makes everything anew. */
export const forgetMemory = (
  root: string,
  { dataDir, contentDir }: { dataDir: string; contentDir: string },
): void => rmSync(folderOf(root, dataDir, contentDir), { recursive: true, force: true });

const isRunning = (owner: number): boolean => {
  try {
    process.kill(owner, 0);
    return true;
  } catch {
    return false;
  }
};

/** Memories that builds had taken when they were killed: the whole ones are given back, the others are forgotten. */
function recover(home: string): void {
  for (const name of readdirSync(dirname(home))) {
    const [, owner] = /\.(\d+)$/.exec(name) ?? [];
    if (owner === undefined || isRunning(Number(owner))) continue;
    const left = join(dirname(home), name);
    const isOurs = left.startsWith(`${home}.`) && !existsSync(home);
    if (isOurs && existsSync(join(left, `${filesName}.v8`))) renameSync(left, home);
    else rmSync(left, { recursive: true, force: true });
  }
}

/**
 * Takes the memory of a data set for one build, so that no other build uses it meanwhile.
 * @returns its folder, and how to give it back
 */
export function claimMemory(
  root: string,
  { dataDir, contentDir }: { dataDir: string; contentDir: string },
): { folder: string; giveBack: () => void } {
  const home = folderOf(root, dataDir, contentDir);
  const folder = `${home}.${process.pid}`;
  mkdirSync(dirname(home), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  recover(home);
  try {
    renameSync(home, folder);
  } catch {
    // There is none, or another build has it.
    mkdirSync(folder);
  }
  return {
    folder,
    giveBack: () => {
      try {
        rmSync(home, { recursive: true, force: true });
        renameSync(folder, home);
      } catch {
        // Another build has just given its own back.
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
