import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';

export const queryKinds = [
  'official',
  'synonym',
  'colloquial',
  'question',
  'pinyin',
  'initials',
  'typo',
  'partial',
  'mixed',
  'unanswerable',
] as const;

const querySchema = z.strictObject({
  query: z.string().min(1),
  kind: z.enum(queryKinds),
  /** Addresses without the sub-path, one of which must be found; none when the site has no answer. */
  accept: z.array(z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/)),
  half: z.enum(['tuned', 'held-out']),
});
export type SearchQuery = z.infer<typeof querySchema>;

/** The regression set of search, in the order of the file; throws when an entry is malformed. */
export const searchQueries = (): readonly SearchQuery[] =>
  z
    .array(querySchema)
    .parse(parse(readFileSync(join(import.meta.dirname, 'fixtures/search-queries.yaml'), 'utf8')));
