import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { noMemory, type Memory } from '#src/view/open-data/memory.ts';

/** A memory in a folder. */
export interface KeptMemory extends Memory {
  /** Forgets what was neither made nor taken since the memory was opened. */
  prune: () => void;
}

const sha256 = (content: string | Uint8Array): Buffer =>
  createHash('sha256').update(content).digest();
const digestLength = 32;

/** A value as bytes, after their digest, by which a damaged file is known. */
const written = (value: unknown): Buffer => {
  const bytes = serialize(value);
  return Buffer.concat([sha256(bytes), bytes]);
};

/**
 * A memory in files of a folder, one a key; without a folder nothing is remembered. Files that cannot
 * be read or are damaged are made again, and a folder that cannot be written to is left as it is.
 * @param code tells the code that makes the values from other code
 */
export function memoryIn(folder: string | undefined, code: string): KeptMemory {
  if (folder === undefined) return { ...noMemory, prune: () => undefined };
  const used = new Set<string>();
  // The same long texts are asked for more than once.
  const digests = new Map<string, string>();
  // What the digest vouches for was written by `save` under the same key.
  const load = (name: string) => {
    try {
      const file = readFileSync(join(folder, name));
      const bytes = file.subarray(digestLength);
      return sha256(bytes).equals(file.subarray(0, digestLength))
        ? { value: deserialize(bytes) }
        : undefined;
    } catch {
      return undefined;
    }
  };
  const save = (name: string, value: unknown): void => {
    try {
      mkdirSync(folder, { recursive: true });
      const fresh = join(folder, `${name}.${process.pid}`);
      writeFileSync(fresh, written(value));
      renameSync(fresh, join(folder, name));
    } catch {
      // It is made again at the next build.
    }
  };
  return {
    digestOf: (content) => {
      const text = content();
      const digest = digests.get(text) ?? sha256(text).toString('hex');
      digests.set(text, digest);
      return digest;
    },
    recall: (key, make) => {
      const name = sha256(`${code} ${key}`).toString('hex');
      used.add(name);
      const known = load(name);
      if (known !== undefined) return known.value;
      const value = make();
      save(name, value);
      return value;
    },
    prune: () => {
      try {
        for (const name of readdirSync(folder))
          if (!used.has(name)) rmSync(join(folder, name), { force: true, recursive: true });
      } catch {
        // There is nothing to forget.
      }
    },
  };
}
