import type { Problem } from './problem.ts';

/** A short stable name for a text (FNV-1a, 64 bits in two halves). */
const fingerprint = (text: string): string => {
  let [high, low] = [0x811c9dc5, 0xcbf29ce4];
  for (let at = 0; at < text.length; at += 1) {
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000193) >>> 0;
    low = Math.imul(low ^ text.charCodeAt(text.length - 1 - at), 0x01000193) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
};

/** Fingerprints that stay when lines move: rule, file, path and message, counted when equal. */
export const fingerprints = (problems: readonly Problem[]): string[] => {
  const seen = new Map<string, number>();
  return problems.map(({ rule, file, path, message }) => {
    const key = [rule, file, path, message].join('\u0000');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return fingerprint(`${key}\u0000${count}`);
  });
};
