/** A line of a plain text that holds something. */
export interface PlainLine {
  /** Offset of its beginning. */
  start: number;
  /** How many characters before its content. */
  indent: number;
  /** Offset of its end, without the spaces there. */
  end: number;
  /** Whether it begins with the dash of a list. */
  isItem: boolean;
}

const space = 0x20;
const dash = 0x2d;
const hash = 0x23;
const colon = 0x3a;

/** The lines that hold something besides a remark, in their order. */
export const plainLines = (text: string): PlainLine[] => {
  const lines: PlainLine[] = [];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    let end = next === -1 ? text.length : next;
    const after = end + 1;
    let first = start;
    while (first < end && text.charCodeAt(first) === space) first += 1;
    while (end > first && text.charCodeAt(end - 1) === space) end -= 1;
    if (first < end && text.charCodeAt(first) !== hash) {
      const isItem = text.charCodeAt(first) === dash && text.charCodeAt(first + 1) === space;
      lines.push({ start, indent: first - start, end, isItem: isItem && first + 1 < end });
    }
    start = after;
  }
  return lines;
};

/** The first character from a place on that is no space. */
export const afterSpaces = (text: string, from: number): number => {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
};

const longestKey = 61;

/** Where the colon of the key stands that begins at a place, if one does before the end of its line. */
export const keyEnd = (text: string, start: number, end: number): number | undefined => {
  let at = start;
  for (; at < end && at - start < longestKey; at += 1) {
    const code = text.charCodeAt(at);
    const isLetter = (code >= 0x61 && code <= 0x7a) || code === 0x5f;
    if (!isLetter && !(at > start && code >= 0x30 && code <= 0x39)) break;
  }
  const isKey = at > start && at < end && text.charCodeAt(at) === colon;
  return isKey && (at + 1 === end || text.charCodeAt(at + 1) === space) ? at : undefined;
};
