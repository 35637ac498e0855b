/** Fonts that are on the reader's machine; the same for canvas and still pictures. */
export const chartFont =
  "system-ui, -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

/** Share of the em that a character takes, wide enough for the fonts in use. */
function emOf(character: string): number {
  if (character >= '\u2e80') return 1;
  if (/[\d+\-]/.test(character)) return 0.62;
  if (/[ .,:;'|!()]/.test(character)) return 0.32;
  if (character === '—') return 1;
  if (character === '%') return 0.87;
  return 0.62;
}

/**
 * Width of a text without asking a font, so that every machine lays a chart out alike.
 * @example textWidth('全国', 12) // 24
 */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + emOf(character), 0) * size;

/** A text cut to a width, with an ellipsis where something is left out. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Moves labels apart on one line, in order, as little as possible and within bounds.
 * @param wanted middle positions, @param sizes extents of the labels
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  from: number,
  to: number,
): readonly number[] {
  const order = wanted
    .map((_, at) => at)
    .sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const half = (at: number): number => (sizes[at] ?? 0) / 2;
  const placed = [...wanted];
  let edge = from;
  for (const at of order) {
    placed[at] = Math.max(wanted[at] ?? 0, edge + half(at));
    edge = (placed[at] ?? 0) + half(at);
  }
  edge = to;
  for (const at of order.toReversed()) {
    placed[at] = Math.min(placed[at] ?? 0, edge - half(at));
    edge = (placed[at] ?? 0) - half(at);
  }
  return placed;
}
