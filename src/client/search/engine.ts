import type { ListedPage, ListedSection, SearchList, SoundTable } from '#src/view/search-list.ts';
import { termsOf } from '#src/view/search-terms.ts';
import { Body, type Hits } from './body.ts';
import { headingsFor } from './intent.ts';
import { Names, type Term } from './names.ts';
import { readQuery, readTraditional, type Query } from './query.ts';
import { readPacked } from './packed.ts';
import { Sounds } from './sounds.ts';
import { namedTerms } from './terms.ts';

/** A page that answers, with the section that answers best. */
export interface Found {
  page: ListedPage;
  score: number;
  /** The engine's id of the section; empty before the texts have loaded. */
  section: string;
  anchor: string;
  heading: string;
}

export interface Answer {
  found: readonly Found[];
  /** What was asked for is on no page as a whole; the pages may have a part of it. */
  weak: boolean;
  query: Query;
  /** Words that stand for what was asked: synonyms and repaired typing errors. */
  instead: readonly string[];
}

/** Terms that are looked up in the texts; more cost time and bytes and add nothing. */
const mostTerms = 7;
/** Worth of a text that has all terms, beside the names. */
const textShare = 0.4;
/** A best page below this has too little of what was asked for. */
const weakBelow = 0.45;
/** Pages far behind the best one are not shown. */
const tail = 0.35;
const mostPages = 30;

/** Things that are done at any office; alone they do not tell what a question is about. */
const anywhere =
  /登记|补办|换证|注册|报名|考试|申请|查询|查分|年审|年检|审批|许可|手续|提取|证书|证明|证件|证|补贴|缴纳|丢了|成绩|咋|想|办|要/g;
/** Share of what a question is about that the best page must have. */
const leastSubject = 0.3;

const meets = ({ heading }: { heading: string }, wanted: readonly RegExp[]): boolean =>
  wanted.some((one) => one.test(heading));

export class SearchEngine {
  readonly #list: SearchList;
  readonly #folder: string;
  readonly #names: Names;
  readonly #traditional: ReadonlyMap<string, string>;
  #sounds: Promise<Sounds> | undefined;
  #texts: Promise<{ body: Body; sections: ReadonlyMap<string, ListedSection> }> | undefined;

  private constructor(list: SearchList, folder: string) {
    this.#list = list;
    this.#folder = folder;
    this.#names = new Names(list.pages);
    this.#traditional = readTraditional(list.traditional);
  }

  /** Load the names; the texts follow when they are asked for. `folder` is an absolute address. */
  static async load(folder: string): Promise<SearchEngine> {
    return new SearchEngine(await readPacked<SearchList>(`${folder}names.bin`), folder);
  }

  get list(): SearchList {
    return this.#list;
  }

  #loadSounds(): Promise<Sounds> {
    return (this.#sounds ??= readPacked<SoundTable>(`${this.#folder}sounds.bin`).then(
      (table) =>
        new Sounds(
          table,
          this.#list.pages.flatMap(({ names }) => names),
        ),
    ));
  }

  /** Load the index of the texts. Rejects when WebAssembly is off. */
  loadTexts(): Promise<{ body: Body; sections: ReadonlyMap<string, ListedSection> }> {
    return (this.#texts ??= Promise.all([
      Body.load(`${this.#folder}pagefind.js`),
      readPacked<readonly ListedSection[]>(`${this.#folder}sections.bin`),
    ]).then(([body, sections]) => ({
      body,
      sections: new Map(sections.map((one) => [one[0], one])),
    })));
  }

  async #read(
    asked: string,
  ): Promise<{ query: Query; terms: readonly Term[]; sounds: Sounds | undefined }> {
    const query = readQuery(asked, this.#traditional);
    const needsSounds =
      query.letters !== '' || query.terms.some((term) => this.#names.countOf(term) === 0);
    const sounds = needsSounds ? await this.#loadSounds() : undefined;
    return { query, terms: namedTerms(query, this.#list.synonyms, this.#names, sounds), sounds };
  }

  /** The pages whose names answer, without the texts: at once. */
  async byName(asked: string): Promise<Answer> {
    const { query, terms, sounds } = await this.#read(asked);
    const named = this.#names.score(query, terms, sounds);
    const scores = named.map(({ score }) => score);
    const top = named[scores.indexOf(Math.max(...scores))];
    const isAbout = this.#isAbout(query, terms, (term) => top?.matched.has(term) === true);
    return this.#answer(query, terms, scores, new Map(), isAbout);
  }

  /** The pages whose names or texts answer. Rejects when the texts cannot be loaded. */
  async search(asked: string): Promise<Answer> {
    const { query, terms, sounds } = await this.#read(asked);
    const { body, sections } = await this.loadTexts();
    const worths = new Map(terms.map((term) => [term, this.#names.worthOf(term)]));
    const worthOf = (term: Term): number => worths.get(term) ?? 0;
    const lookedUp = terms.toSorted((a, b) => worthOf(b) - worthOf(a)).slice(0, mostTerms);
    const words = lookedUp.flatMap((term) => term.ways.slice(0, 2).map((way) => ({ way, term })));
    if (query.letters !== '' && words.length === 0) {
      words.push({
        way: query.letters,
        term: { asked: query.letters, ways: [query.letters], weight: 1 },
      });
    }
    const hits = await Promise.all(
      words.map(async ({ way, term }): Promise<readonly [Term, Hits]> => [
        term,
        await body.hitsOf(way),
      ]),
    );
    const all = lookedUp.reduce((sum, term) => sum + worthOf(term), 0) || 1;
    const bySection = new Map<string, number>();
    for (const [term, found] of hits) {
      const worth = words.length > 0 && worthOf(term) === 0 ? 1 : worthOf(term) / all;
      for (const [id, fit] of found) {
        bySection.set(id, (bySection.get(id) ?? 0) + worth * (0.7 + 0.3 * fit));
      }
    }
    const named = this.#names.score(query, terms, sounds);
    const best = new Map<number, { at: ListedSection; score: number }>();
    const wanted = headingsFor(query.text);
    const nameTops = Math.max(...named.map(({ score }) => score));
    for (const section of sections.values()) {
      const share = bySection.get(section[0]) ?? 0;
      const likes = meets({ heading: section[3] }, wanted) ? 0.5 : section[2] === '' ? 0.02 : 0;
      if (share === 0 && (named[section[1]]?.score ?? 0) < 0.5 * nameTops) continue;
      const before = best.get(section[1]);
      if (before === undefined || share + likes > before.score) {
        best.set(section[1], { at: section, score: share + likes });
      }
    }
    const shares = this.#list.pages.map((_, page) => {
      const own = [...sections.values()].filter((section) => section[1] === page);
      return Math.max(0, ...own.map(([id]) => bySection.get(id) ?? 0));
    });
    const scores = named.map(
      ({ score }, page) => score + textShare * Math.min(1, shares[page] ?? 0),
    );
    const top = scores.indexOf(Math.max(...scores));
    const inText = new Set(
      hits
        .filter(([, found]) => [...found.keys()].some((id) => sections.get(id)?.[1] === top))
        .map(([term]) => term),
    );
    const isAbout = this.#isAbout(
      query,
      terms,
      (term) => named[top]?.matched.has(term) === true || inText.has(term),
    );
    return this.#answer(
      query,
      terms,
      scores,
      new Map([...best].map(([page, { at }]) => [page, at])),
      isAbout,
    );
  }

  /** Whether a page has enough of the words that tell what a question is about. */
  #isAbout(query: Query, terms: readonly Term[], has: (term: Term) => boolean): boolean {
    const words = new Set(termsOf(query.content.replace(anywhere, ' ')));
    const subject = terms.filter(({ asked }) => words.has(asked));
    const sum = (some: readonly Term[]): number =>
      some.reduce((total, term) => total + this.#names.worthOf(term), 0);
    return subject.length === 0 || sum(subject.filter(has)) >= leastSubject * sum(subject);
  }

  #answer(
    query: Query,
    terms: readonly Term[],
    scores: readonly number[],
    sections: ReadonlyMap<number, ListedSection>,
    isAbout: boolean,
  ): Answer {
    const top = Math.max(0, ...scores);
    const found = this.#list.pages
      .map((page, at) => {
        const [section = '', , anchor = '', heading = ''] = sections.get(at) ?? [];
        return { page, score: scores[at] ?? 0, section, anchor, heading };
      })
      .filter(({ score }) => score > 0.12 && score >= tail * top)
      .sort((a, b) => b.score - a.score || (a.page.path < b.page.path ? -1 : 1))
      .slice(0, mostPages);
    const asked = new Set(terms.map((term) => term.asked));
    const instead = terms.flatMap(({ ways }) => ways).filter((way) => !asked.has(way));
    return { found, weak: found.length > 0 && (top < weakBelow || !isAbout), query, instead };
  }
}
