import { afterSpaces, keyEnd, plainLines } from './plain-lines.ts';
import type { PlainLine } from './plain-lines.ts';
import type { Path } from './problem.ts';
import type { Span } from './position.ts';

/** A map, a list or the rest of a line; maps and lists by their first line and their indentation. */
type Spot =
  | { is: 'map' | 'list'; line: number; indent: number }
  | { is: 'scalar'; start: number; end: number };

/** Finds places in one plain text, with the lines that it was cut into. */
class PlainPlaces {
  private readonly text: string;
  private readonly lines: readonly PlainLine[];
  constructor(text: string) {
    this.text = text;
    this.lines = plainLines(text);
  }

  /** Where a path leads, as `locate` finds it by the parser's nodes; undefined where the parser has to say. */
  find(path: Path, at: 'key' | 'value'): Span | undefined {
    let here: Spot = { is: 'map', line: 0, indent: 0 };
    let known = this.firstKey(0, 0);
    for (const [depth, part] of path.entries()) {
      const isLast = depth === path.length - 1;
      if (here.is === 'list') {
        const item = this.item(here, Number(part));
        if (item === undefined) return undefined;
        here = item;
        known = this.first(item);
        continue;
      }
      // Brackets hold items and keys of their own.
      if (here.is === 'scalar' && /[[{]/.test(this.text[here.start] ?? '')) return undefined;
      const line = here.is === 'map' ? this.lineOf(here, String(part)) : undefined;
      if (line === undefined) return known;
      const key = this.firstKey(line, here.is === 'map' ? here.indent : 0);
      if (at === 'key' && isLast) return key;
      here = this.valueOf(line, key);
      // The end of a whole map or list is the parser's to say.
      if (isLast) return here.is === 'scalar' ? { start: here.start, end: here.end } : undefined;
      if (here.is !== 'list') known = this.first(here);
    }
    return known;
  }

  private first(spot: Spot): Span {
    return spot.is === 'scalar'
      ? { start: spot.start, end: spot.end }
      : this.firstKey(spot.line, spot.indent);
  }

  /** The key that a line has at an indentation; the first one of an item stands behind its dash. */
  private firstKey(line: number, indent: number): Span {
    const { start: from = 0, end = 0 } = this.lines[line] ?? {};
    const start = from + indent;
    return { start, end: keyEnd(this.text, start, end) ?? start };
  }

  private lineOf(
    { line, indent }: { line: number; indent: number },
    key: string,
  ): number | undefined {
    for (let at = line; at < this.lines.length; at += 1) {
      const one = this.lines[at];
      if (one === undefined) return undefined;
      const isFirst = at === line;
      if (!isFirst && one.indent < indent) return undefined;
      if (!isFirst && (one.indent > indent || one.isItem)) continue;
      const start = one.start + indent;
      if (this.text.startsWith(key, start) && this.text[start + key.length] === ':') return at;
    }
    return undefined;
  }

  private valueOf(line: number, key: Span): Spot {
    const end = this.lines[line]?.end ?? key.end;
    const start = afterSpaces(this.text, key.end + 1);
    if (start < end) return { is: 'scalar', start, end };
    const below = this.lines[line + 1];
    const indent = below?.indent ?? 0;
    return { is: below?.isItem === true ? 'list' : 'map', line: line + 1, indent };
  }

  private item(
    { line, indent }: { line: number; indent: number },
    index: number,
  ): Spot | undefined {
    let count = -1;
    for (let at = line; at < this.lines.length; at += 1) {
      const one = this.lines[at];
      if (one === undefined || one.indent < indent || (one.indent === indent && !one.isItem))
        return undefined;
      if (one.indent > indent) continue;
      count += 1;
      if (count !== index) continue;
      const start = afterSpaces(this.text, one.start + indent + 1);
      return keyEnd(this.text, start, one.end) !== undefined
        ? { is: 'map', line: at, indent: start - one.start }
        : { is: 'scalar', start, end: one.end };
    }
    return undefined;
  }
}

/** So many places of one text are looked up line by line; for more of them the parser's nodes are faster. */
const mostLookedUp = 200;

/**
 * Where paths lead in a text that `plainYaml` has read, found by its lines: the parser takes a hundred
 * times as long. Undefined where only the parser can say it: the whole of a list, and what is missing in one.
 */
export const plainPlaces = (
  text: string,
): ((path: Path, at: 'key' | 'value') => Span | undefined) => {
  let places: PlainPlaces | undefined;
  let count = 0;
  return (path, at) => {
    count += 1;
    if (count > mostLookedUp) return undefined;
    places ??= new PlainPlaces(text);
    return places.find(path, at);
  };
};
