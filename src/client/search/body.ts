interface RawResult {
  id: string;
  score: number;
  data: () => Promise<{ content: string }>;
}
interface RawAnswer {
  results: readonly RawResult[];
  unfilteredResultCount: number;
}
interface Instance {
  init: () => Promise<void>;
  search: (query: string | null, options?: object) => Promise<RawAnswer>;
}
interface Pagefind {
  createInstance: (options?: object) => Instance;
}

/** How well a term fits each section that has it, from 0 to 1, by the engine's ids. */
export type Hits = ReadonlyMap<string, number>;

/** The texts of the sections, through Pagefind. */
export class Body {
  readonly #instance: Instance;
  readonly #texts: ReadonlyMap<string, RawResult['data']>;
  readonly #hits = new Map<string, Promise<Hits>>();

  private constructor(instance: Instance, all: readonly RawResult[]) {
    this.#instance = instance;
    this.#texts = new Map(all.map(({ id, data }) => [id, data]));
  }

  /** Load the index. Rejects when WebAssembly is off or the files cannot be read. */
  static async load(address: string): Promise<Body> {
    const module: Pagefind = await import(/* @vite-ignore */ address);
    // Pagefind splits a query by the page's language unless it does not know it.
    const { lang } = document.documentElement;
    document.documentElement.lang = 'und';
    const instance = module.createInstance({ noWorker: true });
    document.documentElement.lang = lang;
    await instance.init();
    const { results } = await instance.search(null);
    if (results.length === 0) throw new Error('the index cannot be read');
    return new Body(instance, results);
  }

  /** The engine's ids of all sections, in order. */
  get ids(): readonly string[] {
    return [...this.#texts.keys()].sort();
  }

  /** The text of a section; empty when it is not in the index. */
  async textOf(id: string): Promise<string> {
    return (await this.#texts.get(id)?.())?.content ?? '';
  }

  /**
   * The sections of a term. One that is in no section as it stands has none: the engine would fall
   * back to its beginnings.
   */
  hitsOf(term: string): Promise<Hits> {
    const known = this.#hits.get(term);
    if (known !== undefined) return known;
    const hits = this.#search(term);
    this.#hits.set(term, hits);
    return hits;
  }

  async #search(term: string): Promise<Hits> {
    const { unfilteredResultCount } = await this.#instance.search(`"${term}"`, {
      filters: { type: 'none' },
    });
    if (unfilteredResultCount === 0) return new Map();
    const { results } = await this.#instance.search(term);
    const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    return new Map(results.map(({ id, score }) => [id, score / best]));
  }
}
