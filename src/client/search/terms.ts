import { termsOf, wholeTerm } from '#src/view/search-terms.ts';
import type { Names, Term } from './names.ts';
import type { Query } from './query.ts';
import type { Sounds } from './sounds.ts';

const repaired = 0.85;
const meant = 0.7;

/**
 * The terms of a query: as asked, as they sound when no name has them, and what the site says for
 * them. Without the sounds nothing is repaired.
 */
export function namedTerms(
  query: Query,
  synonyms: readonly (readonly [say: string, means: string])[],
  names: Names,
  sounds: Sounds | undefined,
): readonly Term[] {
  const asked: readonly Term[] =
    query.letters === ''
      ? query.terms.map((term) => {
          const alike =
            sounds === undefined || names.countOf(term) > 0 || [...term].length !== 2
              ? []
              : sounds.alike(term);
          return { asked: term, ways: [term, ...alike], weight: alike.length > 0 ? repaired : 1 };
        })
      : (sounds?.pairsIn(query.letters) ?? []).map((ways) => ({ asked: '', ways, weight: 1 }));
  const known = new Set(asked.flatMap(({ ways }) => ways));
  const other = synonyms
    .filter(([say]) => query.whole.includes(wholeTerm(say)))
    .flatMap(([, means]) => termsOf(means))
    .filter((term) => !known.has(term));
  return [
    ...asked,
    ...[...new Set(other)].map((term) => ({ asked: '', ways: [term], weight: meant })),
  ];
}
