import { zipSync, type Zippable } from 'fflate';

/** A file of an archive: its path, and its text or bytes. */
export interface ArchiveFile {
  path: string;
  content: string | Uint8Array;
}

/** Media type of an archive. */
export const zipType = 'application/zip';

/** The first moment a ZIP entry can have; without a zone, so that it is the same in every zone. */
const entryTime = '1980-01-01T00:00:00';
/** The same as its two fields: seconds, minutes and hours, then day, month and years since 1980. */
const entryTimeFields = 0x0021_0000;

const encoder = new TextEncoder();

/** Workbooks are archives themselves: packing them again costs time and gains nothing. */
const isPacked = (path: string): boolean => path.endsWith('.xlsx');

/** Files as a ZIP archive; the same files give the same bytes. */
export function zipBytes(files: readonly ArchiveFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { path, content } of files) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    entries[path] = [bytes, { level: isPacked(path) ? 0 : 6 }];
  }
  return Uint8Array.from(zipSync(entries, { mtime: entryTime }));
}

const signatures = { end: 0x0605_4b50, entry: 0x0201_4b50 } as const;

/**
 * An archive whose entries have the first moment instead of the clock's, for what a library packed.
 * Offsets are those of the central directory in PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 * @throws RangeError when the bytes are no ZIP archive without a comment
 */
export function withFixedTimes(archive: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== signatures.end) throw new RangeError('not a ZIP archive');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== signatures.entry) throw new RangeError('not a ZIP archive');
    view.setUint32(at + 12, entryTimeFields, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, entryTimeFields, true);
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return bytes;
}
