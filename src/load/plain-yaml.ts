import { textKeys } from '#src/schema/common.ts';
import { maxItems, maxKeys } from './limits.ts';

/** A text that is outside the plain subset; only the parser can say what it means. */
const unsure = Symbol('unsure');

interface Line {
  indent: number;
  text: string;
}

/** Tabs, carriage returns, control characters, other line breaks and marks at the start of a text. */
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/;
const entry = /^([a-z_][a-z0-9_]{0,60}):(?: +(.*))?$/;
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

const plainValue = (text: string, key: string): unknown => {
  if (text.includes(': ') || text.includes(' #') || text.endsWith(':')) return unsure;
  if (word.test(text) && text !== 'true' && text !== 'false') return unsure;
  if (textKeys.has(key)) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  if (!numberLike.test(text)) return text;
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

/** Without the spaces at its end; a pattern would look at a long run of spaces again from each of them. */
const withoutEnd = (line: string): string => {
  let end = line.length;
  while (line[end - 1] === ' ') end -= 1;
  return line.slice(0, end);
};

class PlainReader {
  private at = 0;
  private readonly lines: Line[];
  constructor(lines: Line[]) {
    this.lines = lines;
  }

  whole(): unknown {
    const value = this.lines[0]?.indent === 0 ? this.map(0, 0) : unsure;
    return this.at === this.lines.length ? value : unsure;
  }

  /** The keys that stand at one indentation, as long as the lines go on there. */
  private map(indent: number, depth: number): unknown {
    const found = new Map<string, unknown>();
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      const [, key, typed = ''] = entry.exec(line.text) ?? [];
      if (key === undefined || found.has(key) || word.test(key)) return unsure;
      this.at += 1;
      const value = typed === '' ? this.below(indent, key, depth + 1) : scalar(typed, key);
      if (value === unsure) return unsure;
      found.set(key, value);
    }
    return found.size === 0 || found.size > maxKeys ? unsure : Object.fromEntries(found);
  }

  /** What stands below a key without a value of its own; nothing there is left to the parser. */
  private below(indent: number, key: string, depth: number): unknown {
    const next = this.lines[this.at];
    if (next === undefined || depth > deepest) return unsure;
    if (next.text.startsWith('- ')) {
      return next.indent >= indent ? this.list(next.indent, key, depth) : unsure;
    }
    return next.indent > indent ? this.map(next.indent, depth) : unsure;
  }

  private list(indent: number, key: string, depth: number): unknown {
    const found: unknown[] = [];
    for (
      let line = this.lines[this.at];
      line?.indent === indent && line.text.startsWith('- ');
      line = this.lines[this.at]
    ) {
      const inside = line.text.slice(2).replace(/^ +/, '');
      const isMap = entry.test(inside);
      // The rest of the line stands as if it had a line of its own.
      if (isMap) {
        const own = indent + line.text.length - inside.length;
        this.lines[this.at] = { indent: own, text: inside };
        found.push(this.map(own, depth + 1));
      } else {
        this.at += 1;
        found.push(scalar(inside, key));
      }
      if (found.at(-1) === unsure) return unsure;
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
  const lines: Line[] = [];
  for (const typed of text.split('\n')) {
    const line = withoutEnd(typed);
    const content = line.replace(/^ +/, '');
    if (content === '' || content.startsWith('#')) continue;
    lines.push({ indent: line.length - content.length, text: content });
  }
  const value = new PlainReader(lines).whole();
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
};
