import type { PointFlag } from './spec.ts';

/** Runs of positions between breaks; a run holds the gaps inside it, and no line leaves it. */
export function segmentsOf(
  flags: readonly (readonly PointFlag[])[],
): readonly (readonly [number, number])[] {
  const starts = flags.flatMap((list, at) => (at > 0 && list.includes('break-before') ? [at] : []));
  const firsts = [0, ...starts];
  if (flags.length === 0) return [];
  return firsts.map((first, run) => [first, (firsts[run + 1] ?? flags.length) - 1] as const);
}
