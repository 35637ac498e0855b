import { isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Pair } from 'yaml';
import type { Path } from './problem.ts';

export interface Span {
  start: number;
  end: number;
}

const spanOf = (node: unknown): Span | undefined => {
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return { start, end };
};

const keyOf = (pair: Pair): string | undefined =>
  isScalar(pair.key) ? String(pair.key.value) : undefined;

const pairOf = (node: unknown, key: string | number): Pair | undefined =>
  isMap(node) ? node.items.find((pair) => isPair(pair) && keyOf(pair) === String(key)) : undefined;

const firstOf = (node: unknown): Span | undefined => {
  if (isMap(node)) {
    const [first] = node.items;
    return first === undefined ? spanOf(node) : spanOf(first.key);
  }
  return spanOf(node);
};

/** Where the value (or key) at a path stands; for a missing one, the first key of its record. */
export const locate = (contents: unknown, path: Path, at: 'key' | 'value' = 'value'): Span => {
  let node: unknown = contents;
  let known: Span = firstOf(contents) ?? { start: 0, end: 0 };
  for (const [index, part] of path.entries()) {
    if (isSeq(node)) {
      const next: unknown = node.items[Number(part)];
      if (next === undefined) return known;
      node = next;
      known = firstOf(next) ?? known;
      continue;
    }
    const pair = pairOf(node, part);
    if (pair === undefined) return known;
    const key = spanOf(pair.key) ?? known;
    if (at === 'key' && index === path.length - 1) return key;
    node = pair.value;
    // An empty value has no characters of its own: point at its key.
    const span = spanOf(node);
    const value = span !== undefined && span.start === span.end && isScalar(node) ? key : span;
    known = index === path.length - 1 || !isMap(node) ? (value ?? key) : (firstOf(node) ?? key);
  }
  return known;
};

/** The value at a path as it was typed. */
export const typedAt = (text: string, span: Span): string => text.slice(span.start, span.end);
