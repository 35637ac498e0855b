import {
  foldPinyin,
  normalText,
  pinyinEnd,
  queryTerms,
  wholeTerm,
} from '#src/view/search-terms.ts';

interface RawResult {
  id: string;
  score: number;
  /** The hidden fields in which the term was found, see `view/search-entries.ts`; absent when in none. */
  matchedMetaFields?: readonly string[];
  data: () => Promise<RawPage>;
}
interface RawPage {
  url: string;
  content: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
}
interface RawAnswer {
  results: readonly RawResult[];
  unfilteredResultCount: number;
}
interface Instance {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string | null, options?: object) => Promise<RawAnswer>;
}
interface Pagefind {
  createInstance: (options?: object) => Instance;
}

export interface Found {
  url: string;
  title: string;
  type: string;
  content: string;
  /** The query's terms that occur in the index, for marking. */
  terms: readonly string[];
}

export interface Answer {
  found: readonly Found[];
  /** Less than half of what was asked for is on any page. */
  weak: boolean;
}

/** Words that readers use, and the official ones. */
export type Synonyms = readonly { say: string; means: string }[];

/** More terms cost time and add nothing. */
const mostTerms = 14;
/** Pages whose texts are loaded for one answer. */
const mostPages = 20;

export class SearchEngine {
  readonly #instance: Instance;
  readonly #synonyms: Synonyms;
  readonly #counts = new Map<string, Promise<number>>();
  readonly #answers = new Map<string, Promise<RawAnswer>>();
  #pageCount = 1;

  private constructor(instance: Instance, synonyms: Synonyms) {
    this.#instance = instance;
    this.#synonyms = synonyms;
  }

  /** Load the index. Rejects when WebAssembly is off or the files cannot be read. */
  static async load(address: string, synonyms: Synonyms): Promise<SearchEngine> {
    const module: Pagefind = await import(/* @vite-ignore */ address);
    // Pagefind splits a query by the page's language unless it does not know it.
    const { lang } = document.documentElement;
    document.documentElement.lang = 'und';
    const instance = module.createInstance();
    document.documentElement.lang = lang;
    await instance.options({
      ranking: { metaWeights: { title: 0, k: 6, al: 5, py: 5, ini: 5, alt: 0 } },
    });
    await instance.init();
    const engine = new SearchEngine(instance, synonyms);
    engine.#pageCount = Math.max(1, (await instance.search(null)).results.length);
    return engine;
  }

  #countOf(term: string): Promise<number> {
    const known = this.#counts.get(term);
    if (known !== undefined) return known;
    const count = this.#instance
      .search(`"${term}"`, { filters: { type: 'none' } })
      .then((answer) => answer.unfilteredResultCount);
    this.#counts.set(term, count);
    return count;
  }

  #resultsOf(term: string): Promise<RawAnswer> {
    const known = this.#answers.get(term);
    if (known !== undefined) return known;
    const answer = this.#instance.search(term);
    this.#answers.set(term, answer);
    return answer;
  }

  /**
   * The pages of a term. A term that is in no page as it stands has none, because the engine would
   * fall back to its beginnings; only in pinyin may a query be the beginning of a longer term.
   */
  async #hitsOf(term: string, isPinyin: boolean): Promise<readonly RawResult[]> {
    const isThere = (await this.#countOf(term)) > 0;
    if (!isThere && !isPinyin) return [];
    const { results } = await this.#resultsOf(term);
    return isThere
      ? results
      : results.filter(({ matchedMetaFields = [] }) =>
          matchedMetaFields.some((field) => field === 'py' || field === 'ini'),
        );
  }

  /** Ways to read letters as pinyin, as initials or as a word; nothing for other queries. */
  static #readingsOf(query: string): readonly string[] {
    const letters = normalText(query).replace(/[\s'’]/g, '');
    return /^[a-z]{2,}$/.test(letters)
      ? [
          `${foldPinyin(letters)}${pinyinEnd}`,
          `${letters}${pinyinEnd}`,
          foldPinyin(letters),
          letters,
        ]
      : [];
  }

  async search(query: string): Promise<Answer> {
    const readings = SearchEngine.#readingsOf(query);
    const asked = readings.length > 0 ? readings : queryTerms(query);
    const meant = this.#synonyms
      .filter(({ say }) => wholeTerm(query).includes(wholeTerm(say)))
      .flatMap(({ means }) => queryTerms(means));
    const terms = [
      ...[...new Set(asked)].map((term) => ({ term, weight: 1 })),
      ...[...new Set(meant)]
        .filter((term) => !asked.includes(term))
        .map((term) => ({ term, weight: 0.7 })),
    ].slice(0, mostTerms);
    const counted = await Promise.all(
      terms.map(async ({ term, weight }) => {
        const results = await this.#hitsOf(term, readings.includes(term));
        const worth = weight * Math.log(1 + this.#pageCount / Math.max(1, results.length));
        return { term, results, worth };
      }),
    );
    const known = counted.filter(({ results }) => results.length > 0);
    const scores = new Map<string, { result: RawResult; score: number; matched: number }>();
    for (const { results, worth } of known) {
      const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
      for (const result of results) {
        const before = scores.get(result.id) ?? { result, score: 0, matched: 0 };
        scores.set(result.id, {
          result,
          score: before.score + worth * (0.3 + 0.7 * (result.score / best)),
          matched: before.matched + worth,
        });
      }
    }
    const all = known.reduce((sum, { worth }) => sum + worth, 0);
    const asWhole = counted.reduce((sum, { worth }) => sum + worth, 0);
    const ranked = [...scores.values()]
      .map((one) => ({ ...one, score: one.score * (0.4 + 0.6 * (one.matched / all)) }))
      .sort((a, b) => b.score - a.score || (a.result.id < b.result.id ? -1 : 1));
    const top = ranked[0];
    const pages = await Promise.all(
      ranked
        .filter(({ score }) => score > 0.12 * (top?.score ?? 0))
        .slice(0, mostPages)
        .map(async ({ result, score }) => ({ page: await result.data(), score })),
    );
    const whole = wholeTerm(query);
    const found = pages
      .map(({ page, score }) => ({
        page,
        score: score * ((page.meta['alt'] ?? '').split(' ').includes(whole) ? 2 : 1),
      }))
      .sort((a, b) => b.score - a.score)
      .map(({ page }) => ({
        url: page.url,
        title: page.meta['title'] ?? '',
        type: page.filters['type']?.[0] ?? '',
        content: page.content,
        terms: known.map(({ term }) => term),
      }));
    // Readings are alternatives: one that is known is all that was asked for.
    const weak = readings.length === 0 && top !== undefined && top.matched < 0.5 * asWhole;
    return { found, weak };
  }
}
