import type { Cell, Row } from './table.ts';

/** How much room a column asks for when a table is wider than the screen; nothing for a few signs. */
export type ColumnWidth = 'mid' | 'wide' | undefined;

/** Width of a text in ems: a Chinese sign takes one, a letter or digit about half of one. */
const emsOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign < '\u2e80' ? 0.55 : 1), 0);

/** Notes are set smaller than the text above them. */
const noteScale = 0.8;

const roomOf = ({ text, note = '', status }: Cell): number =>
  Math.max(status === undefined ? emsOf(text) : 0, emsOf(note) * noteScale);

/** What fits the narrowest column, and the middle one in two lines. */
const narrowest = 4;
const middle = 14;

/**
 * The room for a column's longest text, so that no column is squeezed to a few signs a line while
 * the table scrolls to the side.
 *
 * @example columnWidth([{ cells: [{ text: '2026年6月30日' }] }], 0) // 'mid'
 */
export function columnWidth(rows: readonly Row[], place: number): ColumnWidth {
  const longest = Math.max(
    0,
    ...rows.map(({ cells }) => (cells[place] === undefined ? 0 : roomOf(cells[place]))),
  );
  if (longest <= narrowest) return undefined;
  return longest <= middle ? 'mid' : 'wide';
}
