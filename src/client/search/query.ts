import { contentOf, normalText, termsOf, wholeTerm } from '#src/view/search-terms.ts';

/** What a reader asked, taken apart. */
export interface Query {
  /** Simplified, one width and one case, with the words that only ask. */
  text: string;
  /** Without spaces and punctuation. */
  whole: string;
  /** The words that name something, without those that only ask. */
  content: string;
  /** Pairs of characters and whole words of the content. */
  terms: readonly string[];
  /** Latin letters when there is nothing else: a word, pinyin or initials. */
  letters: string;
}

/** Traditional characters and the simplified ones, from groups of one and its forms. */
export function readTraditional(groups: string): ReadonlyMap<string, string> {
  return new Map(
    groups.split(' ').flatMap((group) => {
      const [simplified = '', ...forms] = group;
      return forms.map((form) => [form, simplified] as const);
    }),
  );
}

/** The characters of GB 2312, which has all simplified characters in use and few others. */
const simplified = (): ReadonlySet<string> => {
  const decoder = new TextDecoder('gb2312');
  const cells = Array.from({ length: 0xfe - 0xa1 + 1 }, (_, at) => 0xa1 + at);
  const rows = cells.filter((row) => row >= 0xb0 && row <= 0xf7);
  return new Set(
    rows.flatMap((row) => [
      ...decoder.decode(new Uint8Array(cells.flatMap((cell) => [row, cell]))),
    ]),
  );
};
let known: ReadonlySet<string> | undefined;

/** Whether a text has characters that may be traditional ones. */
export function hasTraditional(text: string): boolean {
  known ??= simplified();
  const characters = known;
  return [...text].some((one) => /\p{Script=Han}/u.test(one) && !characters.has(one));
}

export function readQuery(asked: string, traditional: ReadonlyMap<string, string>): Query {
  const text = [...normalText(asked)].map((one) => traditional.get(one) ?? one).join('');
  const content = contentOf(text);
  const letters = text.replace(/[\s'’]/g, '');
  const isLetters = /^[a-zü]{2,}$/.test(letters);
  return {
    text,
    whole: wholeTerm(text),
    content,
    terms: isLetters ? [] : termsOf(content),
    letters: isLetters ? letters : '',
  };
}

const finals =
  'iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v';
const syllable = new RegExp(
  `^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:${finals})|a|ai|an|ang|ao|e|ei|en|er|o|ou)`,
);

/** Letters parted into the fewest syllables of pinyin; none when they are not pinyin. */
export function syllablesIn(letters: string): readonly string[] {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - 6); start < end; start += 1) {
      const before = best[start];
      const part = letters.slice(start, end);
      if (before === undefined || syllable.exec(part)?.[0] !== part) continue;
      if (before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, part];
    }
  }
  return best[letters.length] ?? [];
}
