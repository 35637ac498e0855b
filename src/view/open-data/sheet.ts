import type { CsvCell } from '../csv.ts';

export type SheetRow = readonly CsvCell[];

/** A sheet of a workbook: the same head and rows as the CSV of the table. */
export interface Sheet {
  name: string;
  head: readonly string[];
  rows: Iterable<SheetRow>;
  /** What the rows are made of and nothing else, where that is quicker to tell than the rows. */
  madeOf?: () => readonly string[];
  /** Sheets that seldom change come first in the count of texts; 0 where absent. */
  turn?: number;
}

/** Characters of a cell that a spreadsheet takes at most. */
const cellAtMost = 32_767;
/** UTF-16 units of a sheet's name. */
const nameAtMost = 31;

/**
 * The names as a spreadsheet takes them: without the signs it refuses, at most 31 characters, none
 * twice, also not in other letters.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[\\/?*[\]:]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '表';
    for (let count = 1; ; count += 1) {
      const ending = count === 1 ? '' : `（${count}）`;
      // Cut between characters, so that no half of a pair is left.
      let own = '';
      for (const sign of plain) {
        if (own.length + sign.length + ending.length > nameAtMost) break;
        own += sign;
      }
      const whole = `${own}${ending}`;
      if (taken.has(whole.toLowerCase())) continue;
      taken.add(whole.toLowerCase());
      return whole;
    }
  });
}

// Control characters that XML cannot hold.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const cutMark = '……（太长，全文见 JSON）';

/** A text as a cell can hold it. */
export const cellText = (text: string): string => {
  const clean = text.replace(unwritable, '');
  return clean.length <= cellAtMost
    ? clean
    : `${clean.slice(0, cellAtMost - cutMark.length).replace(/[\uD800-\uDBFF]$/, '')}${cutMark}`;
};

/** Widths of columns in Latin letters. */
const narrowest = 8;
const widest = 60;

/** How many Latin letters a text is as wide as, up to the widest column; a Chinese character counts two. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length && width < widest; at += 1) {
    const unit = text.charCodeAt(at);
    // A character of two units counts once.
    if (unit >= 0xd800 && unit < 0xdc00) at += 1;
    width += unit > 0x2e7f ? 2 : 1;
  }
  return width;
}

/** Width of a column whose widest cell has that width: with some room, within limits. */
export const columnWidth = (cells: number): number =>
  Math.min(widest, Math.max(narrowest, 2 + cells));
