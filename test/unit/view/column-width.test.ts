import { describe, expect, it } from 'vitest';
import { columnWidth } from '#src/view/column-width.ts';
import type { Cell } from '#src/view/table.ts';

const widthOf = (cell: Cell) => columnWidth([{ cells: [{ text: '甲' }, cell] }], 1);

describe('the width of a column', () => {
  it.each([
    ['定稿', undefined],
    ['95.5%', undefined],
    ['2026年6月30日', 'mid'],
    ['2027年12月31日前累计达到30所', 'wide'],
  ])('gives %s the room %s', (text, width) => {
    expect(widthOf({ text })).toBe(width);
  });

  it('follows the longest text of the column', () => {
    const rows = ['一', '二十个汉字以内的一段话，分成两行以上才放得下'].map((text) => ({
      cells: [{ text }],
    }));
    expect(columnWidth(rows, 0)).toBe('wide');
    expect(columnWidth(rows, 3)).toBeUndefined();
  });

  it('counts a note, but not a state, which never breaks', () => {
    expect(widthOf({ text: '—', note: '数量受地区大小影响，不比高低' })).toBe('mid');
    expect(widthOf({ text: '逾期未完成', status: 'overdue' })).toBeUndefined();
  });
});
