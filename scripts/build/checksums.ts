import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 in hexadecimal digits, by path with forward slashes. */
export type Checksums = ReadonlyMap<string, string>;

export const checksumsFile = 'checksums.txt';

/** What a compressed copy adds to the name of its file. Copies depend on zlib's version, so they are not listed. */
export const compressedEndings = ['.br', '.gz'] as const;

export const sha256 = (content: string | NodeJS.ArrayBufferView): string =>
  createHash('sha256').update(content).digest('hex');

/** Every file below a folder, sorted, with forward slashes. Links are not followed and not listed. */
export function filesBelow(folder: string): readonly string[] {
  const files: string[] = [];
  // Node's own recursive listing asks the disk once more about every file.
  const list = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      if (entry.isDirectory()) list(`${inside}${entry.name}/`);
      else if (entry.isFile()) files.push(`${inside}${entry.name}`);
    }
  };
  list('');
  return files.sort();
}

/** The compressed copies among some files: those that stand beside the file that they are a copy of. */
export const compressedCopies = (files: readonly string[]): ReadonlySet<string> => {
  const all = new Set(files);
  return new Set(
    files.filter((file) =>
      compressedEndings.some((ending) => file.endsWith(ending) && all.has(file.slice(0, -3))),
    ),
  );
};

/**
 * The checksums of a built site: every file but the list itself and compressed copies.
 * @param files all its files, where they are known
 * @param known the checksum of a file where it need not be computed
 */
export const checksumsOf = (
  folder: string,
  files = filesBelow(folder),
  known: (file: string) => string | undefined = () => undefined,
): Checksums => {
  const copies = compressedCopies(files);
  return new Map(
    files
      .filter((file) => file !== checksumsFile && !copies.has(file))
      .map((file) => [file, known(file) ?? sha256(readFileSync(join(folder, file)))]),
  );
};

/** The list as `sha256sum --check` reads it. */
export const checksumsText = (checksums: Checksums): string =>
  [...checksums].map(([file, sum]) => `${sum}  ${file}\n`).join('');

/** The list read back; nothing when a line has another form or leads out of the site. */
export const parseChecksums = (text: string): Checksums | undefined => {
  const lines = text.split('\n').filter((line) => line !== '');
  const rows = lines.flatMap((line): [string, string][] => {
    const [, sum, file] = /^([0-9a-f]{64})  ([^\\\r\n]+)$/.exec(line) ?? [];
    if (sum === undefined || file === undefined) return [];
    return file.startsWith('/') || file.split('/').includes('..') ? [] : [[file, sum]];
  });
  return rows.length === lines.length && rows.length > 0 ? new Map(rows) : undefined;
};
