import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A content as an archive holds it: packed, with what tells whether it was unpacked whole. */
export interface Packed {
  method: 'stored' | 'deflated';
  parts: readonly Uint8Array[];
  /** CRC-32 and number of bytes before packing. */
  crc: number;
  size: number;
}

/** A file of an archive. */
export interface ArchiveFile {
  path: string;
  packed: Packed;
}

/** Media type of an archive. */
export const zipType = 'application/zip';

/** What is packed in one go; a longer content is packed part by part, which costs a few bytes a part. */
export const partSize = 1_048_576;
/** The usual level, and for a content of several parts one that takes a third of the time for 2 % more bytes. */
const levels = { short: 6, long: 4 } as const;

const encoder = new TextEncoder();
const sizeOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0);
const crcOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((crc, part) => crc32(part, crc), 0);

/** Bytes in parts of a size that is packed in one go. */
const inParts = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / partSize)) }, (_, at) =>
    bytes.subarray(at * partSize, (at + 1) * partSize),
  );

/** Packs bytes that come in parts: each part can be packed alone, and all of them are one stream. */
export function packParts(parts: readonly Uint8Array[]): Packed {
  const level = sizeOf(parts) > partSize ? levels.long : levels.short;
  return {
    method: 'deflated',
    parts: parts.map((part, at) =>
      deflateRawSync(part, {
        level,
        finishFlush: at === parts.length - 1 ? constants.Z_FINISH : constants.Z_FULL_FLUSH,
      }),
    ),
    crc: crcOf(parts),
    size: sizeOf(parts),
  };
}

/** Packs a text in UTF-8. */
export const packText = (text: string): Packed => packParts(inParts(encoder.encode(text)));

/** Bytes as they are: to pack an archive again costs time and gains nothing. */
export const storeBytes = (bytes: Uint8Array): Packed => ({
  method: 'stored',
  parts: [bytes],
  crc: crc32(bytes),
  size: bytes.length,
});

const methods = { stored: 0, deflated: 8 } as const;
const versionNeeded = 20;
const namesInUtf8 = 0x0800;
/** The first day a ZIP entry can have, 1 January 1980, as its two fields; without a zone it is the same in every zone. */
const entryTime = 0x0021_0000;
/** More needs the extension for large archives, which not every program reads. */
const atMost = { files: 0xffff, bytes: 0xffff_ffff } as const;

/** Numbers as bytes, the lowest byte first; each with its number of bytes. */
function fields(...numbers: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const all = new DataView(new ArrayBuffer(numbers.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of numbers) {
    if (bytes === 2) all.setUint16(at, value, true);
    else all.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(all.buffer);
}

/** What the header of a file and its entry in the directory share. */
const described = ({ path, packed }: ArchiveFile, name: Uint8Array): Uint8Array =>
  fields(
    [versionNeeded, 2],
    [name.length === path.length ? 0 : namesInUtf8, 2],
    [methods[packed.method], 2],
    [entryTime, 4],
    [packed.crc, 4],
    [sizeOf(packed.parts), 4],
    [packed.size, 4],
    [name.length, 2],
    [0, 2],
  );

/**
 * Files as a ZIP archive; the same files give the same bytes. The fields are those of PKWARE's
 * APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 * @throws RangeError when there is more than an archive can hold
 */
export function zipBytes(files: readonly ArchiveFile[]): Uint8Array<ArrayBuffer> {
  const count = files.length;
  if (count > atMost.files) throw new RangeError('more files than a ZIP archive can hold');
  const all: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const name = encoder.encode(file.path);
    const own = described(file, name);
    const entry = [fields([0x0403_4b50, 4]), own, name, ...file.packed.parts];
    directory.push(
      fields([0x0201_4b50, 4], [versionNeeded, 2]),
      own,
      fields([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      name,
    );
    all.push(...entry);
    at += sizeOf(entry);
  }
  const length = sizeOf(directory);
  if (at + length > atMost.bytes) throw new RangeError('more bytes than a ZIP archive can hold');
  const end = fields(
    [0x0605_4b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [length, 4],
    [at, 4],
    [0, 2],
  );
  return joined([...all, ...directory, end]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
