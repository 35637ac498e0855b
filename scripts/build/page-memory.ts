import { hash } from 'node:crypto';
import { questionsOf, type Reads } from '#src/domain/reads.ts';

/** From what something was made: questions and shared reads by number. */
interface MadeFrom {
  reads: readonly number[];
  shared: readonly number[];
}

/** From what a page was drawn, with the digest of its props. */
interface Drawn extends MadeFrom {
  props: string;
}

/** From what the pages of a route and their props were listed, with the files that they are. */
interface Listed extends MadeFrom {
  files: readonly string[];
}

/** What is kept from build to build; see `PageMemory`. */
export interface RememberedPages {
  /** The digests of the answers, by question. Their places are the questions' numbers. */
  questions: ReadonlyMap<string, string>;
  /** Reads that pages share. */
  shared: readonly MadeFrom[];
  pages: ReadonlyMap<string, Drawn>;
  routes: ReadonlyMap<string, Listed>;
}

/** Maps and sets say what is in them; everything else is plain already. */
const plain = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;

/** What a value says. A replacer slows JSON down, and only maps and sets, written as `{}`, need it. */
function said(value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  return (text?.includes('{}') ? JSON.stringify(value, plain) : text) ?? '';
}

const digestOf = (value: unknown): string => hash('sha1', said(value), 'base64');

const nothing: RememberedPages = {
  questions: new Map(),
  shared: [],
  pages: new Map(),
  routes: new Map(),
};

/** Questions and shared reads that nothing needs any more are dropped once they are as many as the needed ones. */
const mostLeftOver = 2;

/**
 * Tells which pages would come out as in the build before, because their props are the same and every question
 * that was asked while they were drawn has the same answer. Questions are numbered, because thousands of pages
 * ask the same ones; the numbers of the build before go on.
 */
export class PageMemory {
  readonly #answer: (question: string) => unknown;
  readonly #questions: string[];
  /** The digests of the answers, those of the build before as long as nobody has asked. */
  readonly #digests: string[];
  readonly #shared: MadeFrom[];
  readonly #numbers: Map<string, number>;
  readonly #sharedNumbers = new Map<Reads, number>();
  /** By number, once it is known: whether the answer is that of the build before. */
  readonly #isSame: (boolean | undefined)[] = [];
  readonly #isSharedSame: (boolean | undefined)[] = [];
  readonly #before: RememberedPages;
  readonly #pages = new Map<string, Drawn>();
  readonly #routes = new Map<string, Listed>();

  constructor(before: RememberedPages | undefined, answer: (question: string) => unknown) {
    this.#before = before ?? nothing;
    this.#questions = [...this.#before.questions.keys()];
    this.#digests = [...this.#before.questions.values()];
    this.#numbers = new Map(this.#questions.map((question, at) => [question, at]));
    this.#shared = [...this.#before.shared];
    this.#answer = answer;
  }

  /** The digest of the props of a page. */
  static propsDigest(props: object): string {
    return digestOf(props);
  }

  /** Whether a page would come out as before; if so it stays remembered. */
  keeps(file: string, props: string): boolean {
    const drawn = this.#before.pages.get(file);
    if (drawn === undefined || drawn.props !== props || !this.#isAllSame(drawn)) return false;
    this.#pages.set(file, drawn);
    return true;
  }

  /** Remembers what a page was drawn from. */
  add(file: string, props: string, reads: Reads): void {
    this.#pages.set(file, { props, ...this.#madeFrom(reads) });
  }

  /**
   * The files of a route that would come out as before, where its pages and their props are listed as before;
   * nothing where they must be listed anew.
   */
  keptOf(route: string): { files: readonly string[]; areAll: boolean } | undefined {
    const listed = this.#before.routes.get(route);
    if (listed === undefined || !this.#isAllSame(listed)) return undefined;
    this.#routes.set(route, listed);
    const files = listed.files.filter((file) =>
      this.keeps(file, this.#before.pages.get(file)?.props ?? ''),
    );
    return { files, areAll: files.length === listed.files.length };
  }

  /** Remembers what the pages of a route were listed from. */
  addRoute(route: string, files: readonly string[], reads: Reads): void {
    this.#routes.set(route, { files, ...this.#madeFrom(reads) });
  }

  /** Everything to be kept for the next build. */
  remembered(): RememberedPages {
    const { questions, shared } = this.#needed();
    const isLean =
      this.#questions.length <= mostLeftOver * questions.size &&
      this.#shared.length <= mostLeftOver * shared.size;
    if (isLean) {
      return {
        questions: new Map(this.#questions.map((one, at) => [one, this.#digests[at] ?? ''])),
        shared: this.#shared,
        pages: this.#pages,
        routes: this.#routes,
      };
    }
    return this.#renumbered([...questions], [...shared]);
  }

  /** The numbers of the questions and shared reads that pages and routes were made from. */
  #needed(): { questions: ReadonlySet<number>; shared: ReadonlySet<number> } {
    const [questions, shared] = [new Set<number>(), new Set<number>()];
    const need = (made: MadeFrom): void => {
      for (const number of made.reads) questions.add(number);
      for (const number of made.shared) {
        const inner = this.#shared[number];
        if (shared.has(number) || inner === undefined) continue;
        shared.add(number);
        need(inner);
      }
    };
    for (const made of this.#pages.values()) need(made);
    for (const made of this.#routes.values()) need(made);
    return { questions, shared };
  }

  #renumbered(questions: readonly number[], shared: readonly number[]): RememberedPages {
    const questionNow = new Map(questions.map((number, at) => [number, at]));
    const sharedNow = new Map(shared.map((number, at) => [number, at]));
    const renumber = <Made extends MadeFrom>(made: Made): Made => ({
      ...made,
      reads: made.reads.map((number) => questionNow.get(number) ?? 0),
      shared: made.shared.map((number) => sharedNow.get(number) ?? 0),
    });
    const all = <Made extends MadeFrom>(map: ReadonlyMap<string, Made>): Map<string, Made> =>
      new Map([...map].map(([name, made]) => [name, renumber(made)]));
    return {
      questions: new Map(
        questions.map((at) => [this.#questions[at] ?? '', this.#digests[at] ?? '']),
      ),
      shared: shared.flatMap((number) => this.#shared[number] ?? []).map(renumber),
      pages: all(this.#pages),
      routes: all(this.#routes),
    };
  }

  #madeFrom(reads: Reads): MadeFrom {
    return {
      reads: questionsOf(reads).map((question) => this.#numberOf(question)),
      shared: [...reads.shared].map((inner) => this.#sharedNumber(inner)),
    };
  }

  /** The number of a question that is asked in this build: its digest is that of the answer now. */
  #numberOf(question: string): number {
    const known = this.#numbers.get(question);
    if (known !== undefined) {
      this.#isAnsweredSame(known);
      return known;
    }
    const number = this.#questions.push(question) - 1;
    this.#numbers.set(question, number);
    this.#digests.push(this.#digestNow(question));
    this.#isSame[number] = true;
    return number;
  }

  #digestNow(question: string): string {
    return digestOf(this.#answer(question));
  }

  #sharedNumber(reads: Reads): number {
    const known = this.#sharedNumbers.get(reads);
    if (known !== undefined) return known;
    const number = this.#shared.push(this.#madeFrom(reads)) - 1;
    this.#sharedNumbers.set(reads, number);
    return number;
  }

  #isAllSame({ reads, shared }: MadeFrom): boolean {
    return (
      shared.every((number) => this.#isSharedAnsweredSame(number)) &&
      reads.every((number) => this.#isAnsweredSame(number))
    );
  }

  #isAnsweredSame(number: number): boolean {
    const known = this.#isSame[number];
    if (known !== undefined) return known;
    const digest = this.#digestNow(this.#questions[number] ?? '');
    const isSame = this.#digests[number] === digest;
    this.#digests[number] = digest;
    this.#isSame[number] = isSame;
    return isSame;
  }

  #isSharedAnsweredSame(number: number): boolean {
    const known = this.#isSharedSame[number];
    if (known !== undefined) return known;
    const made = this.#shared[number];
    const isSame = made !== undefined && this.#isAllSame(made);
    this.#isSharedSame[number] = isSame;
    return isSame;
  }
}
