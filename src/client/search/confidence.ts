import { wholeTerm } from '#src/view/search-terms.ts';
import { explainedShare, type Evidence } from './explained.ts';
import type { NameScore, Term } from './names.ts';
import type { Query } from './query.ts';
import type { TextMatch } from './texts.ts';

/** What a word explains that is in the section that answers, or elsewhere in the page, beside the name. */
const sectionWorth = 0.5;
const pageWorth = 0.25;
/** What a synonym explains when the name has all that it means. */
const meantWorth = 0.9;
/** What it adds that the words fill a name or are what the page is about. */
const aboutWorth = 0.8;

/** What the words of the query explain, with one of the page's names and the texts beside it. */
function explainedByWords(
  query: Query,
  terms: readonly Term[],
  name: NameScore,
  text: TextMatch | undefined,
): number {
  const meant = Map.groupBy(
    terms.filter(({ kind }) => kind === 'meant'),
    ({ part }) => part,
  );
  const synonyms = [...meant].map(([part, own]): Evidence => {
    const met = own.filter((term) => name.matched.has(term));
    return { part, worth: (meantWorth * met.length) / own.length };
  });
  const asked = terms.filter(({ kind }) => kind === 'asked');
  const content = wholeTerm(query.content);
  return Math.max(
    0,
    ...name.byName.map((here) =>
      explainedShare(content, [
        ...synonyms,
        ...asked.map((term): Evidence => {
          if (here.includes(term)) return { part: term.part, worth: term.weight };
          if (text?.near.has(term) === true) return { part: term.part, worth: sectionWorth };
          const isElsewhere = text?.terms.has(term) === true || name.matched.has(term);
          return { part: term.part, worth: isElsewhere ? pageWorth : 0 };
        }),
      ]),
    ),
  );
}

/** The largest share of a page's names that one of the terms is in: what the page is about. */
function aboutShare(terms: readonly Term[], { matched, byName }: NameScore): number {
  const shares = terms
    .filter((term) => matched.has(term))
    .map((term) => byName.filter((here) => here.includes(term)).length / byName.length);
  return Math.max(0, ...shares);
}

/**
 * How sure it is that a page answers a query, from 0 to 1.8: how much of the query its name explains,
 * and how much the words say of the page. A word that one of many names has by the way
 * explains a part of the query and says little of the page.
 */
export function confidenceIn(
  query: Query,
  terms: readonly Term[],
  name: NameScore | undefined,
  text: TextMatch | undefined,
): number {
  if (name === undefined) return 0;
  if (name.isExact) return 1 + aboutWorth;
  if (query.letters === '') {
    const about = Math.max(name.fill, aboutShare(terms, name));
    return explainedByWords(query, terms, name, text) + aboutWorth * about;
  }
  const sounded = terms.filter(({ kind }) => kind === 'sounded');
  const heard = sounded.filter((term) => name.matched.has(term));
  const share = sounded.length === 0 ? 0 : heard.length / sounded.length;
  const isInText = sounded.length === 0 && text !== undefined && text.terms.size > 0;
  const sure = Math.max(name.spoken, share, isInText ? 1 : 0);
  return sure * (1 + aboutWorth);
}
