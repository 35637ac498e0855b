import { describe, expect, it } from 'vitest';
import {
  changeText,
  dateText,
  figureParts,
  figureText,
  listText,
  numberText,
  partText,
  percentText,
  periodRangeText,
  periodText,
  shareText,
} from '#src/view/text.ts';

describe('numbers', () => {
  it.each([
    [1256, undefined, '1256'],
    [27441, undefined, '27,441'],
    [1234567.5, 1, '1,234,567.5'],
    [88, 1, '88.0'],
    [0.1 + 0.2, undefined, '0.3'],
    [1.005, 2, '1.01'],
    [-1.005, 2, '−1.01'],
    [2.5, 0, '3'],
    [-0.04, 1, '0.0'],
    [-0.04, 2, '−0.04'],
    [0, undefined, '0'],
    [1e21, undefined, '1,000,000,000,000,000,000,000'],
    [1e-7, undefined, '0'],
  ])('%s with %s decimals reads %s', (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text);
  });

  it('never carry an exponent', () => {
    for (const value of [1e-10, 5e-5, 1e15, 1.5e22]) expect(numberText(value)).not.toMatch(/e/i);
  });

  it('turn shares into percentages at the last step', () => {
    expect(shareText(0.5)).toBe('50%');
    expect(shareText(2 / 3, 1)).toBe('66.7%');
    expect(percentText(85.25)).toBe('85.3%');
    expect(partText(3, 15, '项')).toBe('15项中的3项');
    expect(changeText(1.2, '个百分点', 1)).toBe('+1.2个百分点');
    expect(changeText(-1.2, '个百分点', 1)).toBe('−1.2个百分点');
    expect(changeText(0, '人')).toBe('0人');
  });
});

describe('figures', () => {
  it('carry their unit and what the source says of their bounds', () => {
    expect(figureText(85.2, '%', 1, 'at-least')).toBe('85.2%以上');
    expect(figureText(5, '%', undefined, 'at-most')).toBe('5%以下');
    expect(figureText(23.5, '万人', 2, 'about')).toBe('约23.50万人');
    expect(figureText(15.24, ':1', 2)).toBe('15.24:1');
    expect(figureText(51.6, '普职比', 1)).toBe('51.6:48.4');
    expect(figureText(3, '名次')).toBe('第3名');
  });

  it('come apart so that the number alone is set large', () => {
    expect(figureParts(88, '%', 1, 'about')).toEqual({ before: '约', number: '88.0', after: '%' });
  });
});

describe('periods and dates', () => {
  it.each([
    ['2023', '2023年'],
    ['2023-2024', '2023—2024学年'],
    ['2023-Q1', '2023年第一季度'],
    ['2023-Q4', '2023年第四季度'],
    ['2023-06', '2023年6月'],
    ['2023-06-30', '2023年6月30日'],
  ])('%s reads %s', (period, text) => {
    expect(periodText(period)).toBe(text);
  });

  it('may be known to the month or the year only', () => {
    expect(dateText('2023')).toBe('2023年');
    expect(dateText('2023-01')).toBe('2023年1月');
    expect(dateText('2023-11-05')).toBe('2023年11月5日');
  });

  it('span from one to another', () => {
    expect(periodRangeText('2019', '2023')).toBe('2019年至2023年');
    expect(periodRangeText('2023', '2023')).toBe('2023年');
  });
});

describe('lists', () => {
  it('join with a pause mark and a word before the last', () => {
    expect(listText([])).toBe('');
    expect(listText(['甲'])).toBe('甲');
    expect(listText(['甲', '乙'], '或')).toBe('甲或乙');
    expect(listText(['甲', '乙', '丙'])).toBe('甲、乙和丙');
  });
});
