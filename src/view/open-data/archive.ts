import { unzipSync, zipSync, type Zippable } from 'fflate';

/** A file of an archive: its path, and its text or bytes. */
export interface ArchiveFile {
  path: string;
  content: string | Uint8Array;
}

/** The first moment a ZIP entry can have; without a zone, so that it is the same in every zone. */
const entryTime = '1980-01-01T00:00:00';

const encoder = new TextEncoder();

/** Files as a ZIP archive; the same files give the same bytes. */
export function zipBytes(files: readonly ArchiveFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { path, content } of files) {
    entries[path] = typeof content === 'string' ? encoder.encode(content) : content;
  }
  return Uint8Array.from(zipSync(entries, { mtime: entryTime }));
}

/** An archive packed anew with fixed times, for what a library packed with the clock's. */
export const withFixedTimes = (archive: Uint8Array): Uint8Array<ArrayBuffer> =>
  zipBytes(Object.entries(unzipSync(archive)).map(([path, content]) => ({ path, content })));
