import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { filesBelow } from './checksums.ts';
import type { Seen } from './last-look.ts';
import { linkOrCopy, placesIn } from './places.ts';

/** Names the folder in which a step of a build finds what the build before has left. */
export const memoryVariable = 'SUNLEDGER_MEMORY_DIR';

/** A file of the last site: its checksum, and what tells whether anybody has touched it since. */
export interface KnownFile {
  sha256: string;
  stamp: string;
}

/** The note without which there is no memory: that of the last site as a whole. */
export const filesName = 'files';
/** The steps that put files into the site. What each has put there is remembered apart. */
export const writingSteps = ['render', 'downloads', 'stills', 'index'] as const;
export type WritingStep = (typeof writingSteps)[number];
const filesOf = (step: WritingStep): string => `${filesName}-${step}`;
const lookOf = (step: WritingStep): string => `${step}-look.json`;
const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' && value !== null && 'checksums' in value && 'leaks' in value;
/** Where the files of the last site are kept that is not going to stand anywhere else. */
const keptName = 'site';
/** Where a site stands that has been published before: most of its files are those of the next one. */
export const earlierName = 'earlier';

/** The files that a step has put into the site: those of the last site, and new ones. */
export interface StepFiles {
  taken: readonly string[];
  made: readonly string[];
}

const isStepFiles = (value: unknown): value is StepFiles =>
  typeof value === 'object' && value !== null && 'taken' in value && 'made' in value;

/** What is noted of the last site as a whole: its place, and the files that no step has put into it. */
interface LastSite {
  place: string | undefined;
  others: ReadonlyMap<string, KnownFile>;
}

const isLastSite = (notes: unknown): notes is LastSite =>
  typeof notes === 'object' && notes !== null && 'others' in notes;

/** What tells a file from another or a changed one; nothing where there is none. */
export const stampOf = (path: string): string | undefined => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.ino} ${found.size} ${found.mtimeMs}`;
};

/**
 * What a build leaves for the next: the files of its site, and what its steps have noted of them. Only the same
 * program may use it. What cannot be read or does not fit is no memory.
 */
export class SiteMemory {
  readonly #folder: string | undefined;
  readonly #program: string;
  readonly #files: Map<string, KnownFile>;
  /** Where the last site stands, if it is not kept in the folder of the memory. */
  readonly #place: string | undefined;
  /** Whether there is a last site. */
  readonly hasSite: boolean;

  /**
   * @param folder nothing where nothing is remembered
   * @param program the folder of the program, whose name tells one from another
   * @param steps those whose files are of interest
   */
  constructor(
    folder: string | undefined,
    program: string,
    steps: readonly WritingStep[] = writingSteps,
  ) {
    this.#folder = folder;
    this.#program = basename(program);
    this.#files = new Map();
    const last = this.notes(filesName);
    this.hasSite = isLastSite(last);
    if (!isLastSite(last)) return;
    this.#place = last.place;
    const groups = steps.map((step) => this.notes(filesOf(step)));
    for (const group of [last.others, ...groups])
      if (group instanceof Map) for (const [file, known] of group) this.#files.set(file, known);
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

  /** Keeps for the next build what a step noted in the last one. @returns whether it is there */
  keep(name: string): boolean {
    if (this.#folder === undefined) return false;
    try {
      rmSync(join(this.#folder, `${name}.new`), { force: true });
      linkOrCopy(join(this.#folder, `${name}.v8`), join(this.#folder, `${name}.new`));
      return true;
    } catch {
      return false;
    }
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

  /** What is known of files that were taken from the last site. */
  knownOf(taken: readonly string[]): ReadonlyMap<string, KnownFile> {
    const found = taken.map((file) => [file, this.#files.get(file)] as const);
    return new Map(found.flatMap(([file, known]) => (known === undefined ? [] : [[file, known]])));
  }

  /**
   * Puts a file of the last site, which is known to be as it was, into the place of another.
   * @returns whether it is the same file there, not a copy
   */
  take(file: string, to: string): boolean {
    rmSync(to, { force: true });
    return linkOrCopy(this.#pathOf(file), to);
  }

  /** Lists what a step has put into the site, for the steps after it. */
  list(step: WritingStep, files: StepFiles): void {
    if (this.#folder === undefined) return;
    writeFileSync(join(this.#folder, `${step}.json`), JSON.stringify(files));
  }

  /** What a step before this one has put into the site; nothing where nothing is remembered. */
  listed(step: WritingStep): StepFiles | undefined {
    if (this.#folder === undefined) return undefined;
    try {
      const listed: unknown = JSON.parse(readFileSync(join(this.#folder, `${step}.json`), 'utf8'));
      return isStepFiles(listed) ? listed : undefined;
    } catch {
      return undefined;
    }
  }

  /** Notes what a step has seen in files of the new site, for the last step. */
  noteLook(step: WritingStep, { checksums, leaks }: Seen): void {
    if (this.#folder === undefined) return;
    writeFileSync(join(this.#folder, lookOf(step)), JSON.stringify({ checksums, leaks }));
  }

  /** What the steps have seen in this build. */
  looked(): Seen {
    const seen = writingSteps.flatMap((step) => this.#lookOf(step) ?? []);
    return {
      checksums: seen.flatMap(({ checksums }) => checksums),
      leaks: seen.flatMap(({ leaks }) => leaks),
    };
  }

  #lookOf(step: WritingStep): Seen | undefined {
    if (this.#folder === undefined) return undefined;
    try {
      const look: unknown = JSON.parse(readFileSync(join(this.#folder, lookOf(step)), 'utf8'));
      return isSeen(look) ? look : undefined;
    } catch {
      return undefined;
    }
  }

  /** Puts an earlier site where a new one is to be made. @returns whether there is one */
  moveEarlierSite(site: string): boolean {
    if (this.#folder === undefined) return false;
    try {
      renameSync(join(this.#folder, earlierName), site);
      return true;
    } catch {
      return false;
    }
  }

  /** Lays out the last site where the new one is to be made, so that the steps need change only what differs. */
  layOut(site: string): void {
    const place = placesIn(site);
    for (const file of this.#files.keys()) {
      try {
        linkSync(this.#pathOf(file), place(file));
      } catch {
        // The step that wants it makes it anew or copies it.
      }
    }
  }

  /**
   * Remembers a finished site.
   * @param checksums of all its files
   * @param same what is known of those that are files of the last site
   * @param names of the notes of its steps
   * @param place where the site is going to stand; without it, the memory keeps the files under names of its own
   */
  remember(
    site: string,
    checksums: ReadonlyMap<string, string>,
    same: ReadonlyMap<string, KnownFile>,
    names: readonly string[],
    place?: string,
  ): void {
    if (this.#folder === undefined) return;
    // While files are exchanged there is no memory.
    rmSync(join(this.#folder, `${filesName}.v8`), { force: true });
    const kept = join(this.#folder, keptName);
    if (place === undefined) this.#keep(site, checksums.keys(), same);
    else rmSync(kept, { recursive: true, force: true });
    const from = place === undefined ? kept : site;
    const files = new Map(
      [...checksums].map(([file, sha256]) => [
        file,
        same.get(file) ?? { sha256, stamp: stampOf(join(from, file)) ?? '' },
      ]),
    );
    const stepOf = this.#stepsOfFiles();
    const byStep = Map.groupBy(files, ([file]) => stepOf.get(file));
    for (const step of writingSteps) this.note(filesOf(step), new Map(byStep.get(step)));
    const others = new Map(byStep.get(undefined));
    this.note(filesName, { place, others } satisfies LastSite);
    for (const name of [...names, ...writingSteps.map(filesOf), filesName])
      renameSync(join(this.#folder, `${name}.new`), join(this.#folder, `${name}.v8`));
  }

  /** Gives the files of a site second names in the folder of the memory, and forgets those of the last one. */
  #keep(site: string, files: Iterable<string>, same: ReadonlyMap<string, KnownFile>): void {
    const kept = join(this.#folder ?? '', keptName);
    const isLastThere = this.hasSite && this.#place === undefined;
    if (!isLastThere) rmSync(kept, { recursive: true, force: true });
    const all = new Set(files);
    const stays = (file: string): boolean => isLastThere && all.has(file) && same.has(file);
    if (isLastThere)
      for (const file of this.#files.keys())
        if (!stays(file)) rmSync(join(kept, file), { force: true });
    const place = placesIn(kept);
    for (const file of all) if (!stays(file)) linkOrCopy(join(site, file), place(file));
  }

  /** Which step has put a file into the new site. */
  #stepsOfFiles(): ReadonlyMap<string, WritingStep> {
    return new Map(
      writingSteps.flatMap((step) => {
        const { taken = [], made = [] } = this.listed(step) ?? {};
        return [...taken, ...made].map((file): [string, WritingStep] => [file, step]);
      }),
    );
  }

  #pathOf(file: string): string {
    return join(this.#place ?? join(this.#folder ?? '', keptName), file);
  }
}

/** The pages of the site that is being built, sorted. */
export const pagesIn = (site: string, memory: SiteMemory): readonly string[] => {
  const listed = memory.listed('render');
  const files = listed === undefined ? filesBelow(site) : [...listed.taken, ...listed.made].sort();
  return files.filter((file) => file.endsWith('.html'));
};
