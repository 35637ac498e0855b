import { normalText } from '#src/view/search-terms.ts';

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Characters of text shown with a result. */
const length = 90;

/** Merged stretches of a text in which terms occur. */
function stretches(text: string, terms: readonly string[]): readonly (readonly [number, number])[] {
  const found = terms
    .flatMap((term) => {
      const places: [number, number][] = [];
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
        places.push([at, at + term.length]);
      }
      return places;
    })
    .sort(([a], [b]) => a - b);
  return found.reduce<[number, number][]>((merged, [start, end]) => {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
    return merged;
  }, []);
}

/** The part of a text in which most of the terms stand together, with the terms marked. */
export function excerptOf(content: string, terms: readonly string[]): readonly ExcerptPart[] {
  const lower = normalText(content);
  // Where one width has another length, places in the two texts would not agree.
  const text = lower.length === content.length ? lower : content;
  const places = stretches(text, terms);
  const covered = (from: number): number =>
    places
      .filter(([start, end]) => start >= from && end <= from + length)
      .reduce((sum, [start, end]) => sum + (end - start), 0);
  const best = places.reduce(
    (from, [start]) => (covered(start) > covered(from) ? start : from),
    places[0]?.[0] ?? 0,
  );
  const start = Math.max(0, best - 12);
  const end = Math.min(content.length, start + length);
  const parts: ExcerptPart[] = start > 0 ? [{ text: '…', marked: false }] : [];
  let at = start;
  for (const [from, to] of places) {
    if (from < at || to > end) continue;
    parts.push({ text: content.slice(at, from), marked: false });
    parts.push({ text: content.slice(from, to), marked: true });
    at = to;
  }
  parts.push({ text: content.slice(at, end) + (end < content.length ? '…' : ''), marked: false });
  return parts.filter((part) => part.text !== '');
}
