import { termsOf, wholeTerm } from '#src/view/search-terms.ts';
import type { Names, Term } from './names.ts';
import type { Query } from './query.ts';
import { segmentsOf } from './segments.ts';
import type { Sounds } from './sounds.ts';

const repaired = 0.85;
const meant = 0.7;

/**
 * Pairs of the names that sound like the pairs of a query that no name has. A pair that is a word
 * of its own is meant as it stands, unless the pair before or after it agrees with the repair.
 */
export function repairsOf(
  query: Query,
  names: Pick<Names, 'countOf'>,
  alike: (pair: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const pairs = query.terms.filter((term) => [...term].length === 2);
  const isKnown = (pair: string): boolean => names.countOf(pair) > 0;
  const found = pairs.map((pair) => (isKnown(pair) ? [] : alike(pair)));
  const words = new Set(segmentsOf(query.content));
  const agrees = (way: string, at: number): boolean => {
    const [first, second] = way;
    const before = found[at - 1]?.some((other) => [...other][1] === first) === true;
    const after = found[at + 1]?.some((other) => [...other][0] === second) === true;
    return before || after;
  };
  return new Map(
    pairs.map((pair, at) => [
      pair,
      (found[at] ?? []).filter((way) => !words.has(pair) || agrees(way, at)),
    ]),
  );
}

/**
 * The terms of a query: as asked, as they sound when no name has them, and what the site says for
 * them. Without the sounds nothing is repaired.
 */
export function namedTerms(
  query: Query,
  synonyms: readonly (readonly [say: string, means: string])[],
  names: Pick<Names, 'countOf'>,
  sounds: Pick<Sounds, 'alike' | 'pairsIn'> | undefined,
): readonly Term[] {
  const repairs =
    sounds === undefined
      ? new Map<string, readonly string[]>()
      : repairsOf(query, names, (pair) => sounds.alike(pair));
  const asked: readonly Term[] =
    query.letters === ''
      ? query.terms.map((term) => {
          const alike = repairs.get(term) ?? [];
          const weight = alike.length > 0 ? repaired : 1;
          return { part: term, ways: [term, ...alike], weight, kind: 'asked' };
        })
      : (sounds?.pairsIn(query.letters) ?? []).map((ways) => ({
          part: '',
          ways,
          weight: 1,
          kind: 'sounded',
        }));
  const known = new Set(asked.flatMap(({ ways }) => ways));
  const other = new Map<string, string>();
  for (const [say, means] of synonyms) {
    const part = wholeTerm(say);
    if (!query.whole.includes(part)) continue;
    for (const term of termsOf(means)) if (!known.has(term)) other.set(term, part);
  }
  return [
    ...asked,
    ...[...other].map(([term, part]) => ({
      part,
      ways: [term],
      weight: meant,
      kind: 'meant' as const,
    })),
  ];
}
