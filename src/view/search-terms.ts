/**
 * How text becomes search terms, in the index and in the query alike. Pagefind splits Chinese
 * differently when it indexes and when it is asked, so both sides use overlapping pairs of
 * characters instead.
 */

/** One width and one case. */
export const normalText = (text: string): string => text.normalize('NFKC').toLowerCase();

const runs = (text: string): readonly string[] =>
  normalText(text).match(/\p{Script=Han}+|[\p{Letter}\p{Number}]+/gu) ?? [];

const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);

/**
 * The terms of a text: pairs of Chinese characters, and whole words of other scripts.
 * @example termsOf('转学要什么') // ['转学', '学要', '要什', '什么']
 */
export const termsOf = (text: string): readonly string[] => [
  ...new Set(
    runs(
      text.replace(/[a-z]\p{Script=Han}|\p{Script=Han}[a-z]/giu, (pair) => [...pair].join(' ')),
    ).flatMap((run) => {
      const characters = [...run];
      if (!isHan(run) || characters.length === 1) return [run];
      return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
    }),
  ),
];

/** A text without spaces and punctuation, for whole names. */
export const wholeTerm = (text: string): string => runs(text).join('');

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

/** Ends a pinyin term in the index, so that the engine does not fall back to its beginnings. */
export const pinyinEnd = '0';

/** Words that ask and do not name anything. */
const questionWords =
  /怎么办理|怎么办|怎么|怎样|如何|需要|什么|哪些|哪里|哪儿|多少|多久|可以|能不能|是不是|有没有|要不要|请问|我想|我要|想要|一下|吗|呢|啊|的|了|么|办理/g;

/** The terms of a query; a query of nothing but question words keeps them. */
export function queryTerms(query: string): readonly string[] {
  const terms = termsOf(normalText(query).replace(questionWords, ' '));
  return terms.length > 0 ? terms : termsOf(query);
}
