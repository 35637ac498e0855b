import { segmentsOf } from './segments.ts';

/** A part of the query that a page has, and how much that explains, from 0 to 1. */
export interface Evidence {
  part: string;
  worth: number;
}

/**
 * A word of one character mostly serves grammar: little is missing when nothing explains it. Several
 * in a row are often a word that the dictionary does not have.
 */
const grammarWeight = 0.3;
const unknownWeight = 0.7;

/**
 * How much of a query's words is explained by parts of it that a page has, from 0 to 1. Each
 * character counts once, with the best evidence for it.
 * @param content the query without the words that only ask
 */
export function explainedShare(content: string, evidence: readonly Evidence[]): number {
  const characters = [...content];
  const words = segmentsOf(content).map((word) => [...word]);
  const weights = words.flatMap((word, at) => {
    if (word.length > 1) return word.map(() => 1);
    const isInRow = words[at - 1]?.length === 1 || words[at + 1]?.length === 1;
    return [isInRow ? unknownWeight : grammarWeight];
  });
  const explained = characters.map(() => 0);
  for (const { part, worth } of evidence) {
    const own = [...part];
    if (own.length === 0) continue;
    for (let at = 0; at + own.length <= characters.length; at += 1) {
      if (!own.every((one, offset) => characters[at + offset] === one)) continue;
      for (let offset = 0; offset < own.length; offset += 1) {
        explained[at + offset] = Math.max(explained[at + offset] ?? 0, worth);
      }
    }
  }
  // What a page has is meant, whatever kind of word it is.
  const weightOf = (at: number): number =>
    (explained[at] ?? 0) > 0.5 ? Math.max(weights[at] ?? 0, 0.6) : (weights[at] ?? 0);
  const all = characters.reduce((sum, _, at) => sum + weightOf(at), 0);
  const met = characters.reduce((sum, _, at) => sum + weightOf(at) * (explained[at] ?? 0), 0);
  return all === 0 ? 0 : met / all;
}
