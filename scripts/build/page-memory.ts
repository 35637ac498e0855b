import { hash } from 'node:crypto';
import type { Reads } from '#src/domain/reads.ts';

/** What a page was drawn from: digest of its props, its questions and shared reads by number. */
interface Drawn {
  props: string;
  reads: readonly number[];
  shared: readonly number[];
}

/** What is kept from build to build; see `PageMemory`. */
export interface RememberedPages {
  /** Questions with the digests of their answers. */
  questions: readonly (readonly [string, string])[];
  /** Reads that pages share: questions and other shared reads by number. */
  shared: readonly (readonly [readonly number[], readonly number[]])[];
  pages: ReadonlyMap<string, Drawn>;
}

/** Maps say what is in them; everything else is plain already. */
const plain = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;

/** Whoever reads so many fields of a record is taken to have read all of it: fewer questions are to be kept. */
const wholeFrom = 4;

/** The question about the whole record, for one about a field such as `data:guides/transfer.name`. */
const recordQuestion = (question: string): string | undefined => {
  const dot = question.startsWith('data:') ? question.lastIndexOf('.') : -1;
  return dot === -1 ? undefined : question.slice(0, dot + 1);
};

const digestOf = (text: string | undefined): string => hash('sha1', text ?? '', 'base64');

/**
 * Tells which pages would come out as in the build before, because their props are the same and every question
 * that was asked while they were drawn has the same answer. Questions are numbered, because thousands of pages
 * ask the same ones.
 */
export class PageMemory {
  readonly #answer: (question: string) => unknown;
  readonly #numbers = new Map<string, number>();
  readonly #records = new Map<string, string | undefined>();
  readonly #digests: string[] = [];
  readonly #sharedNumbers = new Map<Reads, number>();
  readonly #shared: [number[], number[]][] = [];
  readonly #pages = new Map<string, Drawn>();
  readonly #before: RememberedPages;
  /** By number of the build before: the number now, or -1 where the answer is another. */
  readonly #questionNow = new Map<number, number>();
  readonly #sharedNow = new Map<number, number>();

  constructor(before: RememberedPages | undefined, answer: (question: string) => unknown) {
    this.#before = before ?? { questions: [], shared: [], pages: new Map() };
    this.#answer = answer;
  }

  /** The digest of the props of a page. */
  static propsDigest(props: object): string {
    return digestOf(JSON.stringify(props, plain));
  }

  /** Whether a page would come out as before; if so it stays remembered. */
  keeps(file: string, props: string): boolean {
    const drawn = this.#before.pages.get(file);
    if (drawn === undefined || drawn.props !== props) return false;
    const reads = drawn.reads.map((number) => this.#stillAnswered(number));
    const shared = drawn.shared.map((number) => this.#stillShared(number));
    if ([...reads, ...shared].includes(-1)) return false;
    this.#pages.set(file, { props, reads, shared });
    return true;
  }

  /** Remembers what a page was drawn from. */
  add(file: string, props: string, { questions, shared }: Reads): void {
    this.#pages.set(file, {
      props,
      reads: this.#numbersOf(questions),
      shared: [...shared].map((reads) => this.#sharedNumber(reads)),
    });
  }

  /** Everything to be kept for the next build. */
  remembered(): RememberedPages {
    return {
      questions: [...this.#numbers.keys()].map((question, at) => [
        question,
        this.#digests[at] ?? '',
      ]),
      shared: this.#shared,
      pages: this.#pages,
    };
  }

  /** Questions by number, with one in the place of those about many fields of one record. */
  #numbersOf(questions: ReadonlySet<string>): number[] {
    const fields = new Map<string, string[]>();
    const numbers: number[] = [];
    for (const question of questions) {
      const record = this.#recordOf(question);
      const known = record === undefined ? undefined : fields.get(record);
      if (record === undefined) numbers.push(this.#numberOf(question));
      else if (known === undefined) fields.set(record, [question]);
      else known.push(question);
    }
    for (const [record, own] of fields)
      for (const question of own.length < wholeFrom ? own : [record])
        numbers.push(this.#numberOf(question));
    return numbers;
  }

  #recordOf(question: string): string | undefined {
    const known = this.#records.get(question);
    if (known !== undefined || this.#records.has(question)) return known;
    const record = recordQuestion(question);
    this.#records.set(question, record);
    return record;
  }

  #numberOf(question: string): number {
    const known = this.#numbers.get(question);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(question, number);
    this.#digests.push(digestOf(JSON.stringify(this.#answer(question), plain)));
    return number;
  }

  #sharedNumber(reads: Reads): number {
    const known = this.#sharedNumbers.get(reads);
    if (known !== undefined) return known;
    const own: [number[], number[]] = [
      this.#numbersOf(reads.questions),
      [...reads.shared].map((inner) => this.#sharedNumber(inner)),
    ];
    const number = this.#shared.push(own) - 1;
    this.#sharedNumbers.set(reads, number);
    return number;
  }

  #stillAnswered(before: number): number {
    const known = this.#questionNow.get(before);
    if (known !== undefined) return known;
    const [question, digest] = this.#before.questions[before] ?? ['', ''];
    const number = this.#numberOf(question);
    const now = this.#digests[number] === digest ? number : -1;
    this.#questionNow.set(before, now);
    return now;
  }

  #stillShared(before: number): number {
    const known = this.#sharedNow.get(before);
    if (known !== undefined) return known;
    const [questions = [], shared = []] = this.#before.shared[before] ?? [];
    const own: [number[], number[]] = [
      questions.map((number) => this.#stillAnswered(number)),
      shared.map((number) => this.#stillShared(number)),
    ];
    const now = own.flat().includes(-1) ? -1 : this.#shared.push(own) - 1;
    this.#sharedNow.set(before, now);
    return now;
  }
}
