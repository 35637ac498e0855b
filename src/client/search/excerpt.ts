import { normalText, runsOf } from '#src/view/search-terms.ts';
import { segmentsOf } from './segments.ts';

export interface ExcerptPart {
  text: string;
  marked: boolean;
}
type Stretch = readonly [start: number, end: number];

/** Characters of text shown with a result. */
const length = 90;

/** The words of what was asked, as they may be marked: never a part of one. */
export function wordsOf(content: string): readonly string[] {
  const runs = runsOf(content);
  const words = runs.flatMap((run) => {
    const parts = segmentsOf(run);
    // From each word on, as many as stand together in the text.
    return parts.flatMap((_, at) =>
      parts.slice(at).map((__, more) => parts.slice(at, at + more + 1).join('')),
    );
  });
  const long = words.filter((word) => [...word].length > 1);
  return [...new Set(long.length > 0 ? long : runs)];
}

/** Whether a place is inside a longer word or number of Latin letters. */
const cutsWord = (text: string, [start, end]: Stretch): boolean => {
  const joins = (at: number): boolean => /^[\da-z]{2}$/.test(text.slice(at - 1, at + 1));
  return joins(start) || joins(end);
};

/** Merged stretches of a text in which words occur. */
function stretches(text: string, words: readonly string[]): readonly Stretch[] {
  const places = words
    .flatMap((word) => {
      const found: Stretch[] = [];
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        found.push([at, at + word.length]);
      }
      return found;
    })
    .filter((place) => !cutsWord(text, place))
    .sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
  return places.reduce<Stretch[]>((merged, place) => {
    const last = merged.at(-1);
    // Two words that share a character cannot both be whole: the first and longer one stands.
    if (last === undefined || place[0] >= last[1]) merged.push(place);
    return merged;
  }, []);
}

/** The part of a text in which most of the words stand together, with the words marked. */
export function excerptOf(content: string, words: readonly string[]): readonly ExcerptPart[] {
  const flat = content.replace(/\s*\n\s*/g, ' ');
  const lower = normalText(flat);
  // Where one width has another length, places in the two texts would not agree.
  const text = lower.length === flat.length ? lower : flat.toLowerCase();
  const places = stretches(text, words);
  const covered = (from: number): number => {
    const inside = places.filter(([start, end]) => start >= from && end <= from + length - 12);
    return new Set(inside.map(([start, end]) => text.slice(start, end))).size * 100 + inside.length;
  };
  const best = places.reduce(
    (from, [start]) => (covered(start) > covered(from) ? start : from),
    places[0]?.[0] ?? 0,
  );
  const start = Math.max(0, best - 12);
  const end = Math.min(flat.length, start + length);
  const parts: ExcerptPart[] = start > 0 ? [{ text: '…', marked: false }] : [];
  let at = start;
  for (const [from, to] of places) {
    if (from < at || to > end) continue;
    parts.push({ text: flat.slice(at, from), marked: false });
    parts.push({ text: flat.slice(from, to), marked: true });
    at = to;
  }
  parts.push({ text: flat.slice(at, end) + (end < flat.length ? '…' : ''), marked: false });
  return parts.filter((part) => part.text !== '');
}
