import type { SoundTable } from '#src/view/search-list.ts';
import { foldPinyin, foldSyllable, termsOf, wholeTerm } from '#src/view/search-terms.ts';
import { syllablesIn } from './query.ts';

/** Ways to read a name that has characters of several readings; more are not kept. */
const mostReadings = 4;

/** Letters against the sound of a name. */
export interface Heard {
  /** How much of the name they fill, from 0 to 1. */
  fill: number;
  /** How sure it is that they stand for it, from 0 to 1: a few letters are in a name by chance. */
  trust: number;
}
const silence: Heard = { fill: 0, trust: 0 };

/** Letters from which on pinyin or initials inside a name are no chance. */
const leastPinyin = 6;
const leastInitials = 4;
/** Initials of which one may be left out. */
const leastMissing = 4;

const startWorth = 0.1;

/** Letters that stand together in the sound of a name. */
function heardIn(sound: string, letters: string, least: number): Heard {
  const at = sound.indexOf(letters);
  if (at < 0) return silence;
  const fill = Math.min(1, letters.length / sound.length + (at === 0 ? startWorth : 0));
  const isSure = letters.length >= least || fill >= 1 || (at === 0 && letters.length >= least - 1);
  return { fill, trust: isSure ? 1 : letters.length / (2 * least) };
}

/** Initials of which one in the middle was left out. */
function missingOne(initials: string, letters: string): Heard {
  if (letters.length < leastMissing) return silence;
  for (let cut = 1; cut < letters.length; cut += 1) {
    const [before, after] = [letters.slice(0, cut), letters.slice(cut)];
    for (let at = initials.indexOf(before); at >= 0; at = initials.indexOf(before, at + 1)) {
      if (!initials.startsWith(after, at + cut + 1)) continue;
      const fill = (0.85 * letters.length) / initials.length + (at === 0 ? startWorth : 0);
      return { fill: Math.min(1, fill), trust: fill > 0.5 || at === 0 ? 1 : 0.5 };
    }
  }
  return silence;
}

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

  /** How a name sounds like letters, as pinyin or as initials. */
  hear(name: string, letters: string): Heard {
    const folded = foldPinyin(letters);
    return this.#spokenAs(name)
      .flatMap(({ full, initials }) => [
        folded.length > 2 ? heardIn(full, folded, leastPinyin) : silence,
        heardIn(initials, letters, leastInitials),
        missingOne(initials, letters),
      ])
      .reduce((best, one) => ({
        fill: Math.max(best.fill, one.fill),
        trust: Math.max(best.trust, one.trust),
      }));
  }
}
