import { lookup, mimes } from 'mrmime';
import { workbookType } from '#src/view/open-data/workbook.ts';
import { isHashedFile } from '../earlier.ts';

/** What an object store sends with a file. */
export interface FileHeaders {
  contentType: string;
  cacheControl: string;
}

/** Names with a digest never change. */
const forEver = 'public, max-age=31536000, immutable';

/** Everything else is asked for again after a minute, so that a release is seen soon and a CDN is not bypassed. */
const forAMinute = 'public, max-age=60';

/** What only the publisher reads. */
const never = 'no-store';

mimes['xlsx'] = workbookType;

const textTypes = /^text\/|[/+](?:json|xml)$|\/javascript$/;

const contentTypeOf = (file: string): string => {
  const type = lookup(file) ?? 'application/octet-stream';
  return textTypes.test(type) ? `${type}; charset=utf-8` : type;
};

/** The headers of a file of the site; every text is UTF-8. */
export const headersOf = (file: string): FileHeaders => ({
  contentType: contentTypeOf(file),
  cacheControl: isHashedFile(file) ? forEver : forAMinute,
});

/** The headers of what the publisher writes down for itself. */
export const recordHeaders: FileHeaders = {
  contentType: 'application/json; charset=utf-8',
  cacheControl: never,
};
