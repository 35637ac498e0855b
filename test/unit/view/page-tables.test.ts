import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvText } from '#src/view/csv.ts';
import { numberIn, tablesIn } from '#src/view/page-tables.ts';

const page = (head: string, body: string): string =>
  `<main><table class="table" data-csv="one"><caption>表</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></main>`;

describe('a table of a built page', () => {
  it('gives numbers as numbers, and the text beside them when it says more', () => {
    const [table] = tablesIn(
      page(
        '<th scope="col">地区</th><th scope="col" class="num">数值<span class="table-unit">（%）</span></th>',
        '<tr><th scope="row"><a href="/x/">甲 &amp; 乙</a></th><td class="num">1,234.5%以上<span class="cell-note">初步数</span></td></tr>' +
          '<tr><th scope="row">丙</th><td class="num">未公开</td></tr>',
      ),
    );
    expect(table).toEqual({
      file: 'one.csv',
      head: ['地区', '数值（%）', '数值（%）（网页写法）', '数值（%）（附注）'],
      rows: [
        ['甲 & 乙', 1234.5, '1,234.5%以上', '初步数'],
        ['丙', undefined, '未公开', ''],
      ],
    });
  });

  it('makes a column of the headings across the rows, and leaves drawings out', () => {
    const [table] = tablesIn(
      page(
        '<th scope="col">测度</th>',
        '<tr><th colspan="2" scope="rowgroup"><b>较差</b></th></tr><tr><th scope="row">甲<svg><text>9</text></svg></th></tr>',
      ),
    );
    expect(table).toMatchObject({ head: ['分组', '测度'], rows: [['较差', '甲']] });
  });

  it.each([
    ['−1,234.5个百分点', -1234.5],
    ['+0.3', 0.3],
    ['约30%', 30],
    ['第3名', 3],
    ['51.6:48.4', 51.6],
    ['10—20', undefined],
    ['2023-09-01', undefined],
    ['未公开', undefined],
  ])('reads %s as %s', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });
});

describe('CSV', () => {
  it('can be read back whole: no text is a formula, and the mark comes off again', () => {
    const texts = [
      '=1+1',
      '+8',
      '-x',
      '@a',
      '\t=x',
      '\n=x',
      "'=x",
      "'x",
      '＝1',
      'a,"b"\r\nc',
      ' 空 ',
    ];
    const csv = csvText(
      ['a', 'b'],
      texts.map((text, at) => [text, at - 0.5]),
    );
    const rows: string[][] = parse(csv, { bom: true, record_delimiter: '\r\n' });
    expect(rows.slice(1).filter(([cell = '']) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    const plain = rows
      .slice(1)
      .map(([cell = '', number]) => [
        cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''),
        Number(number),
      ]);
    expect(plain).toEqual(texts.map((text, at) => [text, at - 0.5]));
  });
});
