import { textKeys } from '#src/schema/common.ts';
import { isRecord } from './field.ts';
import { maxItems, maxKeys } from './limits.ts';
import { afterSpaces, keyEnd, plainLines } from './plain-lines.ts';
import type { PlainLine } from './plain-lines.ts';

/** A text that is outside the plain subset; only the parser can say what it means. */
const unsure = Symbol('unsure');

/** Tabs, carriage returns, control characters, other line breaks and marks at the start of a text. */
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/;
/** Letters of any script, digits, a minus or a colon before a digit, opening brackets and quotes of Chinese. */
const plainStart = /^(?:[a-zA-Z0-9_(/.+\u00a1-\u1fff\u2010-\uffdc]|[-:]\d)/;
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** What the core schema may take for a number. */
const numberLike = /^(?:[-+.]*\d[\d.]*(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.(?:inf|nan))$/i;
const word = /^(?:~|null|true|false)$/i;
const flowItem = /^[a-zA-Z0-9_\u4e00-\u9fff][a-zA-Z0-9_\u4e00-\u9fff-]*$/;
/** A number keeps so many digits. */
const safeDigits = 15;
const deepest = 10;

/** Whether a text begins as a number does, infinities included. */
const beginsAsNumber = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2b || code === 0x2e;
};

/** The longest of the words. */
const wordLength = 5;

const plainValue = (text: string, key: string): unknown => {
  if (text.includes(': ') || text.includes(' #') || text.endsWith(':')) return unsure;
  if (text.length <= wordLength && word.test(text)) {
    if (text !== 'true' && text !== 'false') return unsure;
    return textKeys.has(key) ? text : text === 'true';
  }
  if (textKeys.has(key) || !beginsAsNumber(text) || !numberLike.test(text)) return text;
  if (!plainNumber.test(text) || text.length > safeDigits) return unsure;
  const number = Number(text);
  return Object.is(number, -0) ? unsure : number;
};

const scalar = (text: string, key: string): unknown => {
  const first = text[0];
  if (plainStart.test(text)) return plainValue(text, key);
  const inner = text.slice(1, -1);
  if (first === '"' && text.length > 1 && text.endsWith('"'))
    return /["\\]/.test(inner) ? unsure : inner;
  if (first === "'" && text.length > 1 && text.endsWith("'"))
    return inner.includes("'") ? unsure : inner;
  if (text === '[]') return [];
  if (text === '{}') return {};
  if (first !== '[' || !text.endsWith(']')) return unsure;
  const items = inner
    .split(', ')
    .map((item) => (flowItem.test(item) ? plainValue(item, key) : unsure));
  return items.includes(unsure) ? unsure : items;
};

class PlainReader {
  private at = 0;
  private readonly text: string;
  private readonly lines: PlainLine[];
  constructor(text: string) {
    this.text = text;
    this.lines = plainLines(text);
  }

  whole(): unknown {
    const value = this.lines[0]?.indent === 0 ? this.map(0, 0) : unsure;
    return this.at === this.lines.length ? value : unsure;
  }

  /** The keys that stand at one indentation, as long as the lines go on there. */
  private map(indent: number, depth: number): unknown {
    const found: Record<string, unknown> = {};
    let count = 0;
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      const start = line.start + indent;
      const colon = keyEnd(this.text, start, line.end);
      if (colon === undefined) return unsure;
      const key = this.text.slice(start, colon);
      // A key twice; and the few words that are a property of every object.
      if (found[key] !== undefined || word.test(key)) return unsure;
      this.at += 1;
      const typed = afterSpaces(this.text, colon + 1);
      const value =
        typed >= line.end
          ? this.below(indent, key, depth + 1)
          : scalar(this.text.slice(typed, line.end), key);
      if (value === unsure) return unsure;
      found[key] = value;
      count += 1;
    }
    return count === 0 || count > maxKeys ? unsure : found;
  }

  /** What stands below a key without a value of its own; nothing there is left to the parser. */
  private below(indent: number, key: string, depth: number): unknown {
    const next = this.lines[this.at];
    if (next === undefined || depth > deepest) return unsure;
    if (next.isItem) return next.indent >= indent ? this.list(next.indent, key, depth) : unsure;
    return next.indent > indent ? this.map(next.indent, depth) : unsure;
  }

  private list(indent: number, key: string, depth: number): unknown {
    const found: unknown[] = [];
    for (
      let line = this.lines[this.at];
      line?.indent === indent && line.isItem;
      line = this.lines[this.at]
    ) {
      const inside = afterSpaces(this.text, line.start + indent + 1);
      let value: unknown;
      if (keyEnd(this.text, inside, line.end) === undefined) {
        this.at += 1;
        value = scalar(this.text.slice(inside, line.end), key);
      } else {
        // The rest of the line stands as if it had a line of its own.
        line.indent = inside - line.start;
        line.isItem = false;
        value = this.map(line.indent, depth + 1);
      }
      if (value === unsure) return unsure;
      found.push(value);
    }
    return found.length > maxItems ? unsure : found;
  }
}

/**
 * Reads a text that is plain throughout: keys, lists, one-line values, comments on their own lines.
 * Nearly every file is, and the parser, which also knows each node's place, takes ten times as long.
 * Undefined for any text of which the parser might think otherwise, every faulty one included.
 */
export const plainYaml = (text: string): Readonly<Record<string, unknown>> | undefined => {
  if (unusual.test(text)) return undefined;
  const value = new PlainReader(text).whole();
  return isRecord(value) ? value : undefined;
};
