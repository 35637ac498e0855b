import type { ListedSection } from '#src/view/search-list.ts';
import { Body, type Hits } from './body.ts';
import type { Term } from './names.ts';
import { readPacked } from './packed.ts';

/** A section that answers. */
export interface Place {
  /** The engine's id; empty before the texts have loaded. */
  id: string;
  anchor: string;
  heading: string;
}

/** What the texts of a page have of a query. */
export interface TextMatch {
  /** How much of the query its best section has, from 0 to 1. */
  share: number;
  /** The terms that are somewhere in the page, and those of the section that answers. */
  terms: ReadonlySet<Term>;
  near: ReadonlySet<Term>;
  place: Place | undefined;
}

/** Terms that are looked up in the texts; more cost time and bytes and add nothing. */
const mostTerms = 7;
/** Ways of a term that are looked up. */
const mostWays = 2;
/** A heading that the question prefers, against a section that has all terms. */
const headingWorth = 0.5;
/** The beginning of a page goes before a section that says no more. */
const leadWorth = 0.02;

/** The texts of the pages, by section. */
export class Texts {
  readonly #body: Body;
  readonly #sections: ReadonlyMap<string, ListedSection>;

  private constructor(body: Body, sections: readonly ListedSection[]) {
    this.#body = body;
    const { ids } = body;
    if (ids.length !== sections.length) throw new Error('the index and its sections do not agree');
    this.#sections = new Map(
      ids.flatMap((id, at) => {
        const section = sections[at];
        return section === undefined ? [] : [[id, section] as const];
      }),
    );
  }

  /** Load the index of the texts. Rejects when WebAssembly is off or the files cannot be read. */
  static async load(folder: string): Promise<Texts> {
    const [body, sections] = await Promise.all([
      Body.load(`${folder}pagefind.js`),
      readPacked<readonly ListedSection[]>(`${folder}sections.bin`),
    ]);
    return new Texts(body, sections);
  }

  /** The text of a section; empty when it is not in the index. */
  textOf(id: string): Promise<string> {
    return this.#body.textOf(id);
  }

  /**
   * What each page has of the terms, by its place in the list.
   * @param worthOf what a term says; a term that says nothing counts as one when it is alone
   * @param wanted headings that the question prefers
   * @param named pages whose names answer: a preferred heading of theirs is a place without a hit
   */
  async match(
    terms: readonly Term[],
    worthOf: (term: Term) => number,
    wanted: readonly RegExp[],
    named: ReadonlySet<number>,
  ): Promise<ReadonlyMap<number, TextMatch>> {
    const lookedUp = terms.toSorted((a, b) => worthOf(b) - worthOf(a)).slice(0, mostTerms);
    const all = lookedUp.reduce((sum, term) => sum + worthOf(term), 0);
    const hits = await Promise.all(
      lookedUp.flatMap((term) =>
        term.ways
          .slice(0, mostWays)
          .map(async (way): Promise<readonly [Term, Hits]> => [term, await this.#body.hitsOf(way)]),
      ),
    );
    const shares = new Map<string, number>();
    const inPage = new Map<number, Set<Term>>();
    const inSection = new Map<string, Set<Term>>();
    for (const [term, found] of hits) {
      const worth = all === 0 ? 1 : worthOf(term) / all;
      for (const [id, fit] of found) {
        shares.set(id, (shares.get(id) ?? 0) + worth * (0.7 + 0.3 * fit));
        const page = this.#sections.get(id)?.[0] ?? -1;
        inPage.set(page, (inPage.get(page) ?? new Set()).add(term));
        inSection.set(id, (inSection.get(id) ?? new Set()).add(term));
      }
    }
    const places = new Map<number, { place: Place; worth: number; share: number }>();
    for (const [id, [page, anchor, heading]] of this.#sections) {
      const share = shares.get(id) ?? 0;
      if (share === 0 && !named.has(page)) continue;
      const liked = wanted.some((one) => one.test(heading));
      const worth = share + (liked ? headingWorth : anchor === '' ? leadWorth : 0);
      const before = places.get(page);
      const best = before === undefined || worth > before.worth;
      places.set(page, {
        place: best ? { id, anchor, heading } : before.place,
        worth: best ? worth : before.worth,
        share: Math.min(1, Math.max(share, before?.share ?? 0)),
      });
    }
    return new Map(
      [...places].map(([page, { place, share }]) => [
        page,
        {
          place,
          share,
          terms: inPage.get(page) ?? new Set(),
          near: inSection.get(place.id) ?? new Set(),
        },
      ]),
    );
  }
}
