import type { CsvCell } from '../csv.ts';

/** A sheet of a workbook: the same head and rows as the CSV of the table. */
export interface Sheet {
  name: string;
  head: readonly string[];
  rows: readonly (readonly CsvCell[])[];
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

/** How many Latin letters a text is as wide as; a Chinese character counts two. */
const widthOf = (cell: CsvCell): number =>
  [...String(cell ?? '')].reduce((sum, sign) => sum + (sign > '\u2E7F' ? 2 : 1), 0);

/** Widths of the columns in letters: as wide as the widest cell, within limits. */
export const columnWidths = ({ head, rows }: Sheet): readonly number[] =>
  head.map((label, place) =>
    Math.min(
      60,
      Math.max(
        8,
        2 + rows.reduce((most, row) => Math.max(most, widthOf(row[place])), widthOf(label)),
      ),
    ),
  );
