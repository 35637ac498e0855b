import { pinyin } from 'pinyin-pro';
import { syllablesOf } from './pinyin.ts';

/** A page in the list that a browser loads before anything else, keys short for size. */
export interface ListedPage {
  /** Official name, then everyday names. */
  names: readonly string[];
  /** Address from the site's root, without the sub-path. */
  path: string;
  /** Places in the list's `words`: type, unit, topics, counties; -1 or none when unknown. */
  type: number;
  unit: number;
  topics: readonly number[];
  counties: readonly number[];
  date: string;
}

/**
 * A section in the index: the page's place in the list, anchor and heading. They are listed in the
 * order of the engine's ids, which are not written a second time.
 */
export type ListedSection = readonly [page: number, anchor: string, heading: string];

/** What search knows before the engine has loaded. */
export interface SearchList {
  words: readonly string[];
  pages: readonly ListedPage[];
  /** Everyday words and official ones. */
  synonyms: readonly (readonly [say: string, means: string])[];
}

/** Syllables without tones, each with its characters. */
export type SoundTable = Readonly<Record<string, string>>;

/** The characters of GB 2312's first level: the common ones. */
const commonCharacters = (): readonly string[] => {
  const decoder = new TextDecoder('gb2312');
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, at) => 0xb0 + at);
  const cells = Array.from({ length: 0xfe - 0xa1 + 1 }, (_, at) => 0xa1 + at);
  return rows
    .flatMap((row) => cells.map((cell) => decoder.decode(new Uint8Array([row, cell]))))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
};

/**
 * How characters sound: those of the names as they are read there, and the common ones that sound
 * like one of these, in pinyin as `fold` makes alike. Others cannot repair a typing error.
 */
export function soundTable(
  names: readonly string[],
  fold: (syllable: string) => string,
): SoundTable {
  const table = new Map<string, Set<string>>();
  const add = (syllable: string, character: string): void => {
    const key = syllable.replace('ü', 'v');
    table.set(key, (table.get(key) ?? new Set()).add(character));
  };
  const known = new Set<string>();
  for (const name of names) {
    const characters = [...name.matchAll(/\p{Script=Han}/gu)].map(([character]) => character);
    const syllables = syllablesOf(characters.join(''));
    characters.forEach((character, at) => {
      const syllable = syllables[at] ?? '';
      if (/^[a-z]+$/.test(syllable)) add(syllable, character);
      known.add(character);
    });
  }
  const sounds = new Set([...table.keys()].map(fold));
  for (const character of commonCharacters()) {
    if (known.has(character)) continue;
    const readings = pinyin(character, { toneType: 'none', type: 'array', v: true });
    for (const syllable of readings) if (sounds.has(fold(syllable))) add(syllable, character);
  }
  return Object.fromEntries(
    [...table]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, set]) => [key, [...set].join('')]),
  );
}
