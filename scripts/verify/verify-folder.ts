import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  checksumsFile,
  checksumsOf,
  compressedCopies,
  filesBelow,
  parseChecksums,
} from '../build/checksums.ts';

const original = (bytes: Uint8Array, file: string): Uint8Array | undefined => {
  try {
    return file.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
  } catch {
    return undefined;
  }
};

/** What differs between a site in a folder and its own list of checksums, in Chinese; nothing when all is as listed. */
export function verifyFolder(folder: string): readonly string[] {
  const listFile = join(folder, checksumsFile);
  if (!existsSync(listFile)) return [`没有 ${checksumsFile}，无法核对`];
  const listed = parseChecksums(readFileSync(listFile, 'utf8'));
  if (listed === undefined) return [`${checksumsFile} 的内容读不懂`];
  const found = checksumsOf(folder);
  const changed = [...listed].flatMap(([file, sum]) => {
    const now = found.get(file);
    if (now === undefined) return [`缺少 ${file}`];
    return now === sum ? [] : [`${file} 的内容变了`];
  });
  const added = [...found.keys()].flatMap((file) => (listed.has(file) ? [] : [`多出 ${file}`]));
  const wrongCopies = [...compressedCopies(filesBelow(folder))].flatMap((copy) => {
    const bytes = original(readFileSync(join(folder, copy)), copy);
    const same = bytes && readFileSync(join(folder, copy.slice(0, -3))).equals(bytes);
    return same ? [] : [`${copy} 解压后和原文件不同`];
  });
  return [...changed, ...added, ...wrongCopies];
}
