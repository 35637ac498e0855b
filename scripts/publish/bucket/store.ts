import type { FileHeaders } from './headers.ts';

/** What a listing says about an object. */
export interface StoredObject {
  size: number;
  /** Lower case, without quotes; the MD5 of the bytes, unless the store encrypts with keys of its own. */
  etag: string;
}

/** Objects by key, as far as they are listed. */
export type Listing = ReadonlyMap<string, StoredObject>;

/** A bucket, seen from below the prefix: all keys are relative to it. */
export interface Store {
  /** All objects whose key begins with a text. */
  list: (start: string) => Promise<Listing>;
  /** The text of an object; nothing when there is none. */
  read: (key: string) => Promise<string | undefined>;
  /** @returns the etag of the new object */
  put: (key: string, bytes: Uint8Array, headers: FileHeaders) => Promise<string>;
  /** Copy within the bucket, headers and all. @returns the etag of the copy */
  copy: (from: string, to: string) => Promise<string>;
  remove: (key: string) => Promise<void>;
}
