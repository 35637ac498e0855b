import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressedCopies, filesBelow, sha256 } from '../../build/checksums.ts';
import { privateFolder } from './address.ts';
import { headersOf } from './headers.ts';

/** A file of a release: its path in the site and what its bytes are. */
export interface ReleaseFile {
  path: string;
  sha256: string;
  /** What object stores call the etag. */
  md5: string;
  size: number;
  /** Where its bytes are kept, with its headers, under a name that no later release changes. */
  kept: string;
}

/** Which site it is, so that none is published over another. */
export interface SiteIdentity {
  name: string;
  address: string;
}

/** What a release consists of; kept in the bucket for as long as one can go back to it. */
export interface Release {
  /** A number, and the beginning of the digest of the checksums, as in a folder that is published to. */
  id: string;
  site: SiteIdentity;
  files: readonly ReleaseFile[];
}

/** What the publisher remembers about a bucket. */
export interface BucketState {
  site: SiteIdentity;
  /** The release whose files are all in place; null during the first publish. */
  current: string | null;
  /** Releases that have been current, oldest first. */
  served: readonly string[];
  /** Digest of the headers that all files have been given; see `headersDigest`. */
  headers: string;
  /** The run that is going on, or was cut off; null when none is. */
  run: string | null;
}

export const stateKey = `${privateFolder}/state.json`;
export const releaseStart = `${privateFolder}/releases/`;
export const objectStart = `${privateFolder}/objects/`;
export const releaseKey = (id: string): string => `${releaseStart}${id}.json`;
const keptKey = (path: string, digest: string): string =>
  `${objectStart}${digest}-${sha256(JSON.stringify(headersOf(path))).slice(0, 8)}`;

/** The files of a built site. Compressed copies stay at home: a CDN compresses by itself. */
export function filesOfSite(folder: string): readonly ReleaseFile[] {
  const files = filesBelow(folder);
  const copies = compressedCopies(files);
  return files
    .filter((path) => !copies.has(path))
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      const md5 = createHash('md5').update(bytes).digest('hex');
      const digest = sha256(bytes);
      return { path, sha256: digest, md5, size: bytes.length, kept: keptKey(path, digest) };
    });
}

/** Digest of the headers that the files of a release are given, so that a change of the rules is noticed. */
export const headersDigest = (files: readonly ReleaseFile[]): string => {
  const kinds = files.map(({ path }) => {
    const ending = /[^./]*$/.exec(path)?.[0] ?? '';
    return JSON.stringify([ending, headersOf(path)]);
  });
  return sha256([...new Set(kinds)].sort().join('\n')).slice(0, 16);
};
