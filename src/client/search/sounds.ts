import type { SoundTable } from '#src/view/search-list.ts';
import { foldPinyin, foldSyllable, termsOf, wholeTerm } from '#src/view/search-terms.ts';
import { syllablesIn } from './query.ts';

/** Ways to read a name that has characters of several readings; more are not kept. */
const mostReadings = 4;

/** How the names sound, to find them by pinyin, by initials and through typing errors. */
export class Sounds {
  readonly #readings = new Map<string, string[]>();
  /** Pairs of characters of the names, by their sound. */
  readonly #pairs = new Map<string, Set<string>>();
  readonly #spoken = new Map<string, readonly { full: string; initials: string }[]>();

  constructor(table: SoundTable, names: readonly string[]) {
    for (const [syllable, characters] of Object.entries(table)) {
      for (const character of characters) {
        this.#readings.set(character, [...(this.#readings.get(character) ?? []), syllable]);
      }
    }
    for (const pair of new Set(names.flatMap(termsOf))) {
      for (const key of this.#keysOf(pair)) {
        this.#pairs.set(key, (this.#pairs.get(key) ?? new Set()).add(pair));
      }
    }
  }

  /** The ways a pair of characters sounds; none when one is not in the table. */
  #keysOf(pair: string): readonly string[] {
    const [first = '', second = ''] = pair;
    return (this.#readings.get(first) ?? []).flatMap((a) =>
      (this.#readings.get(second) ?? []).map((b) => `${foldSyllable(a)} ${foldSyllable(b)}`),
    );
  }

  /** Pairs of the names that sound like this one. */
  alike(pair: string): readonly string[] {
    return [...new Set(this.#keysOf(pair).flatMap((key) => [...(this.#pairs.get(key) ?? [])]))];
  }

  /** Pairs of the names in pinyin, a list for each pair of syllables; none when it is no pinyin. */
  pairsIn(letters: string): readonly (readonly string[])[] {
    const syllables = syllablesIn(letters).map(foldSyllable);
    return syllables
      .slice(1)
      .map((syllable, at) => [...(this.#pairs.get(`${syllables[at] ?? ''} ${syllable}`) ?? [])]);
  }

  #spokenAs(name: string): readonly { full: string; initials: string }[] {
    const known = this.#spoken.get(name);
    if (known !== undefined) return known;
    const ways = [...wholeTerm(name)].reduce<readonly { full: string; initials: string }[]>(
      (before, character) => {
        const readings = this.#readings.get(character) ?? [character];
        return before
          .flatMap(({ full, initials }) =>
            readings.map((reading) => ({
              full: full + (foldPinyin(reading) || reading),
              initials: initials + reading.charAt(0),
            })),
          )
          .slice(0, mostReadings);
      },
      [{ full: '', initials: '' }],
    );
    this.#spoken.set(name, ways);
    return ways;
  }

  /** How much of a name letters stand for as pinyin or initials, from 0 to 1. */
  share(name: string, letters: string): number {
    const folded = foldPinyin(letters);
    const shares = this.#spokenAs(name).map(({ full, initials }) =>
      Math.max(
        full.includes(folded) && folded.length > 2
          ? folded.length / full.length + (full.startsWith(folded) ? 0.1 : 0)
          : 0,
        initials.includes(letters)
          ? letters.length / initials.length + (initials.startsWith(letters) ? 0.1 : 0)
          : 0,
      ),
    );
    return Math.min(1, Math.max(0, ...shares));
  }
}
