import type { ListedPage } from '#src/view/search-list.ts';
import { termsOf, wholeTerm } from '#src/view/search-terms.ts';
import type { Query } from './query.ts';
import type { Sounds } from './sounds.ts';

/** A term of the query, and the ways in which it may stand in a text. */
export interface Term {
  /** As it was asked; empty when it is only meant. */
  asked: string;
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
  /** The terms that are in the names. */
  matched: ReadonlySet<Term>;
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
      let best = 0;
      for (const name of names) {
        const here = terms.filter(({ ways }) => ways.some((way) => hasTerm(name, way)));
        here.forEach((term) => matched.add(term));
        const covered = sum(here) / all;
        const filled = Math.min(1, here.length / Math.max(1, name.terms.size));
        let score = covered * (0.6 + 0.4 * filled);
        if (name.whole === query.whole) score += 1;
        else if (name.whole === ask) score += 0.8;
        else if (name.whole.length > 1 && query.whole.includes(name.whole)) {
          score += 0.35 * Math.min(1, name.whole.length / Math.max(1, ask.length));
        }
        if (query.letters !== '' && sounds !== undefined) {
          score = Math.max(score, 1.2 * sounds.share(name.whole, query.letters));
          if (name.whole === query.letters) score = 2;
        }
        best = Math.max(best, name.isTitle ? score * 1.04 : score);
      }
      return { score: 0.6 * best + 0.4 * (sum(matched) / all), matched };
    });
  }
}
