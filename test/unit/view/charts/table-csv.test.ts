import { describe, expect, it } from 'vitest';
import { csvOf } from '#src/view/charts/csv.ts';
import { chartsIn } from '#src/view/charts/chart-files.ts';
import { jsonBlockOf } from '#src/view/charts/json-block.ts';
import { tableOf } from '#src/view/charts/table.ts';
import { plainNumber } from '#src/view/charts/value-text.ts';
import { numberText } from '#src/view/text.ts';
import { makeLine, makePoints } from './make.ts';

describe('the table of a chart', () => {
  it('shows every value with its address, and what is missing in words', () => {
    const spec = makeLine({
      series: [
        {
          name: '甲市',
          role: 'home',
          points: [
            { period: '2021', value: 1234.5, ref: 'rate/a/2021', flags: ['provisional'] },
            { period: '2022', value: null, remark: '尚未公布' },
          ],
        },
      ],
    });
    expect(tableOf(spec).rows.map(({ cells }) => cells)).toEqual([
      [{ text: '2021年' }, { text: '1234.5', valueId: 'rate/a/2021', note: '初步数' }],
      [{ text: '2022年' }, { text: '未公开', note: '尚未公布' }],
    ]);
  });
});

describe('the CSV of a chart', () => {
  it('has a mark for UTF-8, one line a value, and leaves missing values empty', () => {
    const spec = makeLine({
      series: [{ name: '甲市', role: 'home', points: makePoints({ 2021: 1234.5, 2022: null }) }],
    });
    expect(csvOf(spec)).toBe(
      '\uFEFF时期,数据列,数值,单位,时期或期限,标记,说明\r\n2021年,甲市,1234.5,%,,,\r\n2022年,甲市,,%,,,\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('disarms the text %j', (name) => {
    const spec = makeLine({ series: [{ name, role: 'home', points: makePoints({ 2021: -5 }) }] });
    expect(csvOf(spec)).toContain(`'${name}`);
    expect(csvOf(spec)).toContain(',-5.0,');
  });

  it('quotes commas and quotation marks', () => {
    const spec = makeLine({
      series: [{ name: '甲,"乙"', role: 'home', points: makePoints({ 2021: 1 }) }],
    });
    expect(csvOf(spec)).toContain('"甲,""乙"""');
  });
});

describe('the data block of a chart', () => {
  it('cannot be ended from inside and comes back as it was', () => {
    const spec = makeLine({ title: '</script><script>' });
    const block = jsonBlockOf(spec);
    expect(block).not.toContain('<');
    const html = `<script type="application/json" data-chart-spec="rate">${block}</script>`;
    expect(chartsIn(html)).toEqual([spec]);
  });
});

describe('numbers', () => {
  it.each([
    [1.005, 2, '1.01'],
    [-1.005, 2, '-1.01'],
    [-0.001, 2, '0.00'],
    [2.5, 0, '3'],
  ])('%d with %d decimals is %s', (value, decimals, text) => {
    expect(plainNumber(value, decimals)).toBe(text);
  });

  it('have commas between thousands from five digits on, as on the pages', () => {
    expect(numberText(1234567.891, 2)).toBe('1,234,567.89');
    expect(numberText(999, 0)).toBe('999');
    expect(numberText(1000, 0)).toBe('1000');
    expect(numberText(-10_000, 0)).toBe('−10,000');
  });
});
