import { pinyin } from 'pinyin-pro';

const read = new Map<string, readonly string[]>();

/** The syllables of a name, without tones; a polyphone is read as in its word. Each is read once. */
export function syllablesOf(name: string): readonly string[] {
  const known = read.get(name);
  if (known !== undefined) return known;
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  });
  read.set(name, syllables);
  return syllables;
}

/** The letter under which a name stands in an index; # when it starts with none. */
export function letterOf(name: string): string {
  const letter = (syllablesOf(name)[0] ?? '').charAt(0).toUpperCase();
  return /^[A-Z]$/.test(letter) ? letter : '#';
}

/** Compare two names by their syllables, then by their characters. */
export function byPinyin(a: string, b: string): number {
  const [first, second] = [syllablesOf(a).join(' '), syllablesOf(b).join(' ')];
  if (first !== second) return first < second ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
