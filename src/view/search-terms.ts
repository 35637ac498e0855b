/**
 * How text becomes search terms, in the index and in the query alike. Pagefind splits Chinese
 * differently when it indexes and when it is asked, so both sides use overlapping pairs of
 * characters instead.
 */

/** One width and one case. */
export const normalText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Stretches of Chinese characters, of letters and of digits; Chinese parts what stands around it. */
export const runsOf = (text: string): readonly string[] =>
  normalText(text).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{Letter}\p{Number}])+/gu) ?? [];

const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);

/**
 * The terms of a text: pairs of Chinese characters, and whole words of other scripts.
 * @example termsOf('转学要什么') // ['转学', '学要', '要什', '什么']
 */
export const termsOf = (text: string): readonly string[] => [
  ...new Set(
    runsOf(text).flatMap((run) => {
      const characters = [...run];
      if (!isHan(run) || characters.length === 1) return [run];
      return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
    }),
  ),
];

/** A text without spaces and punctuation, for whole names. */
export const wholeTerm = (text: string): string => runsOf(text).join('');

/**
 * Pinyin as people type it: no tones, and no difference between zh and z, ch and c, sh and s,
 * -ng and -n, ü and v and u.
 */
export const foldPinyin = (letters: string): string =>
  normalText(letters)
    .replace(/[^a-z]/g, '')
    .replace(/([zcs])h/g, '$1')
    .replace(/ng/g, 'n')
    .replace(/v/g, 'u');

/** One syllable folded, with n- and l- alike too. */
export const foldSyllable = (syllable: string): string => foldPinyin(syllable).replace(/^n/, 'l');

/** Words that ask and do not name anything. */
const questionWords =
  /怎么办理|怎么办|怎么|怎样|咋样|咋办|咋|如何|需要|什么时候|什么|哪些|哪里|哪儿|哪个|多少钱|多少|多久|可以|能不能|是不是|有没有|要不要|行不行|请问|我想|我要|想要|一下|吗|呢|啊|呀|吧|的|了|么|办理|要不|是否/g;

/** A query without the words that only ask; a query of nothing else is kept. */
export const contentOf = (query: string): string => {
  const rest = normalText(query).replace(questionWords, ' ').trim();
  return wholeTerm(rest) === '' ? normalText(query) : rest;
};
