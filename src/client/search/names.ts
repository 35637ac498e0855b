import type { ListedPage } from '#src/view/search-list.ts';
import { termsOf, wholeTerm } from '#src/view/search-terms.ts';
import type { Query } from './query.ts';
import type { Sounds } from './sounds.ts';

/** A term of the query, and the ways in which it may stand in a text. */
export interface Term {
  /** The part of the query that it stands for; empty for what only sounds like it. */
  part: string;
  kind: 'asked' | 'sounded' | 'meant';
  ways: readonly string[];
  /** 1 when asked, less when a synonym or a sound stands for it. */
  weight: number;
}

interface Name {
  whole: string;
  terms: ReadonlySet<string>;
  isTitle: boolean;
}

export interface NameScore {
  /** From 0 to about 2. */
  score: number;
  /** The terms that are in one of the names or another. */
  matched: ReadonlySet<Term>;
  /** How much of a name the query fills at most. */
  fill: number;
  /** The terms of each name. */
  byName: readonly (readonly Term[])[];
  /** How much of the letters stands for a name as pinyin or initials, from 0 to 1. */
  spoken: number;
  /** One of the names is the query. */
  isExact: boolean;
}

const hasTerm = ({ whole, terms }: Name, term: string): boolean =>
  terms.has(term) || ([...term].length === 1 && whole.includes(term));

/** Scores pages by their official and everyday names. */
export class Names {
  readonly #pages: readonly (readonly Name[])[];
  readonly #counts = new Map<string, number>();

  constructor(pages: readonly ListedPage[]) {
    this.#pages = pages.map(({ names }) =>
      names.map((name, at) => ({
        whole: wholeTerm(name),
        terms: new Set(termsOf(name)),
        isTitle: at === 0,
      })),
    );
  }

  /** In how many pages' names a term is. */
  countOf(term: string): number {
    const known = this.#counts.get(term);
    if (known !== undefined) return known;
    const count = this.#pages.filter((names) => names.some((name) => hasTerm(name, term))).length;
    this.#counts.set(term, count);
    return count;
  }

  /** What a term says: much when few pages have it. */
  worthOf({ ways, weight }: Term): number {
    const counts = ways.map((way) => this.countOf(way)).filter((count) => count > 0);
    return weight * Math.log(1 + this.#pages.length / Math.max(0.7, Math.min(...counts, 40)));
  }

  /** The score of each page, in the order of the list. */
  score(query: Query, terms: readonly Term[], sounds: Sounds | undefined): readonly NameScore[] {
    const worths = new Map(terms.map((term) => [term, this.worthOf(term)]));
    const sum = (some: Iterable<Term>): number =>
      [...some].reduce((total, term) => total + (worths.get(term) ?? 0), 0);
    const all = sum(terms) || 1;
    const ask = wholeTerm(query.content);
    return this.#pages.map((names) => {
      const matched = new Set<Term>();
      const byName: (readonly Term[])[] = [];
      let best = 0;
      let fill = 0;
      let spoken = 0;
      let isExact = false;
      for (const name of names) {
        const here = terms.filter(({ ways }) => ways.some((way) => hasTerm(name, way)));
        here.forEach((term) => matched.add(term));
        byName.push(here);
        const covered = sum(here) / all;
        const filled = Math.min(1, here.length / Math.max(1, name.terms.size));
        let score = covered * (0.6 + 0.4 * filled);
        if (name.whole === query.whole) [score, isExact] = [score + 1, true];
        else if (name.whole === ask) score += 0.8;
        else if (name.whole.length > 1 && query.whole.includes(name.whole)) {
          score += 0.35 * Math.min(1, name.whole.length / Math.max(1, ask.length));
        }
        if (query.letters !== '' && sounds !== undefined) {
          const heard = sounds.hear(name.whole, query.letters);
          score = Math.max(score, 1.2 * heard.fill);
          spoken = Math.max(spoken, heard.trust);
          if (name.whole === query.letters) [score, isExact] = [2, true];
        }
        fill = Math.max(fill, filled);
        best = Math.max(best, name.isTitle ? score * 1.04 : score);
      }
      return {
        score: 0.6 * best + 0.4 * (sum(matched) / all),
        matched,
        fill,
        byName,
        spoken,
        isExact,
      };
    });
  }
}
