import type { ListedPage, SearchList, SoundTable } from '#src/view/search-list.ts';
import { confidenceIn } from './confidence.ts';
import { headingsFor } from './intent.ts';
import { Names, type Term } from './names.ts';
import { readPacked } from './packed.ts';
import { hasTraditional, readQuery, readTraditional, type Query } from './query.ts';
import { Sounds } from './sounds.ts';
import { namedTerms } from './terms.ts';
import { Texts, type Place, type TextMatch } from './texts.ts';

/** A page that answers, with the section that answers best. */
export interface Found {
  page: ListedPage;
  score: number;
  place: Place;
}

export interface Answer {
  found: readonly Found[];
  /** What was asked for is on no page as a whole; the pages may have a part of it. */
  weak: boolean;
  /** See `confidenceIn`, for the best page. */
  confidence: number;
  query: Query;
  /** Words that stand for what was asked: synonyms and repaired typing errors. */
  instead: readonly string[];
}

/** Worth of a text that has all terms, beside the names. */
const textShare = 0.4;
/** Below this confidence the best page has too little of what was asked for, or by chance. */
const weakBelow = 0.96;
/** Below this confidence the query may have a typing error. */
const clearFrom = 1.2;
/** Pages far behind the best one are not shown, nor those that have next to nothing. */
const tail = 0.35;
const leastScore = 0.12;
const mostPages = 30;
const nowhere: Place = { id: '', anchor: '', heading: '' };

export class SearchEngine {
  readonly list: SearchList;
  readonly #folder: string;
  readonly #names: Names;
  #traditional: Promise<ReadonlyMap<string, string>> | undefined;
  #sounds: Promise<Sounds> | undefined;
  #texts: Promise<Texts> | undefined;

  private constructor(list: SearchList, folder: string) {
    this.list = list;
    this.#folder = folder;
    this.#names = new Names(list.pages);
  }

  /** Load the names; the rest follows when it is asked for. `folder` is an absolute address. */
  static async load(folder: string): Promise<SearchEngine> {
    return new SearchEngine(await readPacked<SearchList>(`${folder}names.bin`), folder);
  }

  /** Load the index of the texts. Rejects when WebAssembly is off; the next call tries again. */
  loadTexts(): Promise<Texts> {
    this.#texts ??= Texts.load(this.#folder).catch((error: unknown) => {
      this.#texts = undefined;
      throw error;
    });
    return this.#texts;
  }

  #loadSounds(): Promise<Sounds> {
    const names = this.list.pages.flatMap((page) => page.names);
    this.#sounds ??= readPacked<SoundTable>(`${this.#folder}sounds.bin`)
      .then((table) => new Sounds(table, names))
      .catch((error: unknown) => {
        this.#sounds = undefined;
        throw error;
      });
    return this.#sounds;
  }

  async #read(asked: string): Promise<Query> {
    if (!hasTraditional(asked)) return readQuery(asked, new Map());
    this.#traditional ??= readPacked<readonly string[]>(`${this.#folder}traditional.bin`)
      .then(([groups = '']) => readTraditional(groups))
      .catch((error: unknown) => {
        this.#traditional = undefined;
        throw error;
      });
    return readQuery(asked, await this.#traditional);
  }

  /** The pages whose names answer, without the texts: at once. */
  byName(asked: string): Promise<Answer> {
    return this.#best(asked, undefined);
  }

  /** The pages whose names or texts answer. Rejects when the texts cannot be loaded. */
  async search(asked: string): Promise<Answer> {
    return this.#best(asked, await this.loadTexts());
  }

  /** The answer as asked, or with typing errors repaired where that explains more. */
  async #best(asked: string, texts: Texts | undefined): Promise<Answer> {
    const query = await this.#read(asked);
    if (query.letters !== '') return this.#answer(query, texts, await this.#loadSounds());
    const plain = await this.#answer(query, texts, undefined);
    if (plain.confidence >= clearFrom) return plain;
    const repaired = await this.#answer(query, texts, await this.#loadSounds());
    return repaired.confidence > plain.confidence ? repaired : plain;
  }

  async #answer(
    query: Query,
    texts: Texts | undefined,
    sounds: Sounds | undefined,
  ): Promise<Answer> {
    const terms = namedTerms(query, this.list.synonyms, this.#names, sounds);
    const worths = new Map(terms.map((term) => [term, this.#names.worthOf(term)]));
    const named = this.#names.score(query, terms, sounds);
    const bestName = Math.max(...named.map(({ score }) => score));
    const near = named.flatMap(({ score }, page) => (score >= 0.5 * bestName ? [page] : []));
    const inTexts =
      (await texts?.match(
        terms.length > 0 || query.letters === '' ? terms : [wordOf(query.letters)],
        (term) => worths.get(term) ?? 0,
        headingsFor(query.text),
        new Set(near),
      )) ?? new Map<number, TextMatch>();
    const scores = named.map(
      ({ score }, page) => score + textShare * (inTexts.get(page)?.share ?? 0),
    );
    const top = Math.max(0, ...scores);
    const found = this.list.pages
      .map((page, at) => ({
        page,
        score: scores[at] ?? 0,
        place: inTexts.get(at)?.place ?? nowhere,
      }))
      .filter(({ score }) => score > leastScore && score >= tail * top)
      .sort((a, b) => b.score - a.score || (a.page.path < b.page.path ? -1 : 1))
      .slice(0, mostPages);
    const best = scores.indexOf(top);
    const confidence = confidenceIn(query, terms, named[best], inTexts.get(best));
    const asked = new Set(terms.flatMap(({ part, kind }) => (kind === 'asked' ? [part] : [])));
    const instead = terms.flatMap(({ ways }) => ways).filter((way) => !asked.has(way));
    return { found, weak: found.length > 0 && confidence < weakBelow, confidence, query, instead };
  }
}

/** Letters that are no pinyin, looked up as they stand. */
const wordOf = (letters: string): Term => ({
  part: letters,
  ways: [letters],
  weight: 1,
  kind: 'asked',
});
