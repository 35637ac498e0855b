import { existsSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parseChecksums, checksumsFile, type Checksums } from '../build/checksums.ts';
import { inParallel } from './in-parallel.ts';

/** Kinds of file that shrink; pictures and Pagefind's own files are compressed already. */
const compressible = new Set(
  ['.html', '.css', '.js', '.json', '.svg', '.txt', '.xml', '.csv', '.md', '.ics', '.atom'].concat([
    '.yaml',
    '.webmanifest',
  ]),
);

/** Bytes below which a compressed answer saves nothing: it fits into the same packet. */
const smallest = 860;

/** Files that are compressed at the same time. */
const together = 4;

const compressors = [
  {
    ending: '.br',
    compress: (bytes: Uint8Array): Promise<Uint8Array> =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  {
    ending: '.gz',
    compress: (bytes: Uint8Array): Promise<Uint8Array> =>
      promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  },
] as const;

const checksumsIn = (folder: string): Checksums => {
  const file = join(folder, checksumsFile);
  return (existsSync(file) ? parseChecksums(readFileSync(file, 'utf8')) : undefined) ?? new Map();
};

/**
 * Put `.br` and `.gz` copies beside the files of a site that get smaller by it. Copies of a file that an
 * earlier release has with the same bytes are linked from there.
 */
export async function compressSite(folder: string, earlier: string | undefined): Promise<void> {
  const before: Checksums = earlier === undefined ? new Map() : checksumsIn(earlier);
  const compressFile = async (file: string, sum: string): Promise<void> => {
    const bytes = readFileSync(join(folder, file));
    if (bytes.length < smallest) return;
    for (const { ending, compress } of compressors) {
      const target = join(folder, file + ending);
      const old = earlier === undefined ? undefined : join(earlier, file + ending);
      if (old !== undefined && before.get(file) === sum && existsSync(old)) {
        linkSync(old, target);
        continue;
      }
      const compressed = await compress(bytes);
      if (compressed.length < bytes.length) writeFileSync(target, compressed);
    }
  };
  const files = [...checksumsIn(folder)].filter(([file]) => compressible.has(extname(file)));
  await inParallel(files, together, ([file, sum]) => compressFile(file, sum));
}
