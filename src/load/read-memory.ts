import { createHash, hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Found } from './folder.ts';
import type { BodyReading } from './mdx-body.ts';
import { engineDigest } from './past-memory.ts';
import type { Problem } from './problem.ts';
import { laterYaml } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import type { Remark } from './remarks.ts';
import { laterText } from './text-file.ts';
import type { FileBytes } from './text-file.ts';

/** All that reading and judging one sound file by itself led to. */
interface Remembered {
  /** Digest of the bytes that were read. */
  digest: string;
  /** The name that its problems use. */
  file: string;
  /** The record as its schema has put it in order. */
  checked: unknown;
  yamlStart: number;
  bodyStart: number | undefined;
  reading: BodyReading | undefined;
  problems: Problem[];
  remarks: readonly Remark[];
}

/** What is known of files, by kind and path. */
type Entries = ReadonlyMap<string, Remembered>;

/** What builds remember of the files that they have read. */
export interface ReadMemory {
  /** What is remembered of a file with these bytes, else what reading it says, which is remembered. */
  through: (found: Found, file: FileBytes, read: () => RecordFile) => RecordFile;
  /** Keeps what this run has asked for, and nothing else. */
  save: () => void;
}

const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64');

const keyOf = ({ kind, absolute }: Found): string => `${kind} ${absolute}`;

const bodyOf = (source: RecordFile['source'], start: number): NonNullable<RecordFile['body']> => ({
  start,
  get text() {
    return source.text.slice(start);
  },
});

const recordOf = (found: Found, bytes: Uint8Array, known: Remembered): RecordFile => {
  const { checked, yamlStart, bodyStart, reading, problems, remarks } = known;
  const source = laterText(found.file, bytes);
  const yaml = laterYaml(found.kind, source);
  return {
    ...found,
    source,
    get value() {
      return yaml().value;
    },
    yamlStart,
    place: (path, at) => yaml().place(path, at),
    ...(bodyStart !== undefined && { body: bodyOf(source, bodyStart) }),
    ...(reading !== undefined && { reading }),
    problems,
    checked: { value: checked },
    remarks,
  };
};

/** Nothing of a file with errors: that is read again until it is sound. */
const rememberedOf = (digest: string, record: RecordFile): Remembered | undefined => {
  const { file, checked, yamlStart, body, reading, problems, remarks } = record;
  if (checked?.value === undefined || remarks === undefined) return undefined;
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  const bodyStart = body?.start;
  return { digest, file, checked: checked.value, yamlStart, bodyStart, reading, problems, remarks };
};

/** Before the stored bytes stands the digest of them and of the program that wrote them. */
const sealLength = 32;
const sealOf = (engine: string, bytes: Uint8Array): Buffer =>
  createHash('sha256').update(engine).update(bytes).digest();

const load = (file: string, engine: string): Entries => {
  try {
    const stored = readFileSync(file);
    const bytes = stored.subarray(sealLength);
    // What was cut off, damaged, or written by another state of the program is not looked into.
    if (!sealOf(engine, bytes).equals(stored.subarray(0, sealLength))) return new Map();
    return deserialize(bytes);
  } catch {
    return new Map();
  }
};

const store = (file: string, engine: string, entries: Entries): void => {
  const bytes = serialize(entries);
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, Buffer.concat([sealOf(engine, bytes), bytes]));
  renameSync(fresh, file);
};

/** What decides how a file is read and judged: the code, the packages it uses, and the program that runs it. */
const readersDigest = (root: string): string =>
  createHash('sha256')
    .update(engineDigest(root, ['src/domain', 'src/load', 'src/rules', 'src/schema']))
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.version)
    .digest('hex');

/** A few changed files among thousands are quicker to read once more than all are to store. */
const tooFew = 1 / 1000;

/**
 * Remembers in a file of a folder what each file of some data and content folders said, so that only
 * what has changed since is parsed and validated; without a folder nothing is remembered. Rules that
 * compare records are no part of it: they always look at the whole.
 * @param root the project, whose code decides how files are read
 */
export function readMemoryOf(
  folder: string | undefined,
  root: string,
  places: readonly string[],
): ReadMemory | undefined {
  if (folder === undefined || folder === '') return undefined;
  const engine = readersDigest(root);
  const name = hash('sha256', JSON.stringify(places)).slice(0, 16);
  const file = join(folder, `read-${name}.bin`);
  const known = load(file, engine);
  const used = new Map<string, Remembered>();
  let fresh = 0;
  return {
    through: (found, { bytes }, read) => {
      if (bytes === undefined) return read();
      const key = keyOf(found);
      const digest = digestOf(bytes);
      const before = known.get(key);
      if (before?.digest === digest && before.file === found.file) {
        used.set(key, before);
        return recordOf(found, bytes, before);
      }
      const record = read();
      const now = rememberedOf(digest, record);
      if (now !== undefined) {
        used.set(key, now);
        fresh += 1;
      }
      return record;
    },
    save: () => {
      if (fresh <= known.size * tooFew && used.size === known.size) return;
      try {
        mkdirSync(folder, { recursive: true });
        store(file, engine, used);
      } catch {
        // A read-only folder: the files are read again at the next build.
      }
    },
  };
}
