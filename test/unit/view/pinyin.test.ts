import { describe, expect, it } from 'vitest';
import { byPinyin, letterOf, syllablesOf } from '#src/view/pinyin.ts';

describe('pinyin', () => {
  it.each([
    ['校车使用许可', 'xiao che shi yong xu ke'],
    ['校园开放', 'xiao yuan kai fang'],
    ['校对', 'jiao dui'],
    ['重新申请', 'chong xin shen qing'],
    ['重要通知', 'zhong yao tong zhi'],
    ['银行开户', 'yin hang kai hu'],
    ['行政许可', 'xing zheng xu ke'],
    ['长期休学', 'chang qi xiu xue'],
    ['校长任职', 'xiao zhang ren zhi'],
    ['转学', 'zhuan xue'],
    ['教师资格认定', 'jiao shi zi ge ren ding'],
    ['送教上门', 'song jiao shang men'],
    ['旅游绿色', 'lv you lv se'],
  ])('%s reads %s', (name, text) => {
    expect(syllablesOf(name).join(' ')).toBe(text);
  });

  it('gives the letter of an index', () => {
    expect(letterOf('校车使用许可')).toBe('X');
    expect(letterOf('12345热线')).toBe('#');
    expect(letterOf('abc证书')).toBe('A');
  });

  it('orders names by sound and then by characters', () => {
    expect(['转学', '校车', '教师', '毕业'].toSorted(byPinyin)).toEqual([
      '毕业',
      '教师',
      '校车',
      '转学',
    ]);
    expect(byPinyin('校车', '校车')).toBe(0);
  });
});
