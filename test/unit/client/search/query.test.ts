import { describe, expect, it } from 'vitest';
import { excerptOf } from '#src/client/search/excerpt.ts';
import { explainedShare } from '#src/client/search/explained.ts';
import {
  hasTraditional,
  readQuery,
  readTraditional,
  syllablesIn,
} from '#src/client/search/query.ts';
import { Sounds } from '#src/client/search/sounds.ts';
import { repairsOf } from '#src/client/search/terms.ts';
import { foldPinyin, termsOf } from '#src/view/search-terms.ts';

describe('a query', () => {
  it('is parted at digits and letters that touch Chinese', () => {
    expect(termsOf('2026年小学报名')).toEqual(['2026', '年小', '小学', '学报', '报名']);
    expect(termsOf('１５分钟健身圈')).toContain('健身');
    expect(termsOf('CSV下载')).toEqual(['csv', '下载']);
  });

  it('is read in simplified characters, one width and without the words that only ask', () => {
    const map = readTraditional('学學 转轉');
    expect(readQuery('轉學怎么办', map).content).toBe('转学');
    expect(readQuery('《转学》', map).whole).toBe('转学');
    expect(hasTraditional('轉學')).toBe(true);
    expect(hasTraditional('转学需要什么')).toBe(false);
  });

  it('of letters is pinyin in syllables', () => {
    expect(readQuery('ZHUAN xue', new Map()).letters).toBe('zhuanxue');
    expect(syllablesIn('zhuanxue')).toEqual(['zhuan', 'xue']);
    expect(foldPinyin('zhong xin')).toBe('zonxin');
  });
});

describe('a repair', () => {
  const names = { countOf: (term: string) => (['资格', '公示'].includes(term) ? 1 : 0) };

  it('leaves a pair that is a word of its own', () => {
    const repairs = repairsOf(readQuery('公司注册', new Map()), names, (pair) =>
      pair === '公司' ? ['公示'] : [],
    );
    expect(repairs.get('公司')).toEqual([]);
  });

  it('mends a pair that is no word', () => {
    const repairs = repairsOf(readQuery('姿格', new Map()), names, (pair) =>
      pair === '姿格' ? ['资格'] : [],
    );
    expect(repairs.get('姿格')).toEqual(['资格']);
  });
});

describe('sounds', () => {
  const table = { zhuan: '转', xue: '学', sheng: '生', zhong: '中', xiao: '小' };
  const sounds = new Sounds(table, ['中小学生转学']);

  it('hear pinyin and initials, with one initial left out', () => {
    expect(sounds.hear('中小学生转学', 'zhongxiaoxueshengzhuanxue').trust).toBe(1);
    expect(sounds.hear('中小学生转学', 'zxxszx').fill).toBe(1);
    expect(sounds.hear('中小学生转学', 'zxxzx').fill).toBeGreaterThan(0.5);
    expect(sounds.hear('中小学生转学', 'qqqqq')).toEqual({ fill: 0, trust: 0 });
  });
});

describe('an explanation', () => {
  it('counts each character once, and little for grammar', () => {
    expect(explainedShare('转学', [{ part: '转学', worth: 1 }])).toBe(1);
    expect(explainedShare('驾驶证年审', [{ part: '年审', worth: 1 }])).toBeLessThan(0.6);
    expect(explainedShare('', [])).toBe(0);
  });
});

describe('an excerpt', () => {
  it('marks whole matches and keeps the text as it is', () => {
    const parts = excerptOf('申请 <b> & 转学的学生', ['转学']);
    expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['转学']);
    expect(parts.map(({ text }) => text).join('')).toBe('申请 <b> & 转学的学生');
  });

  it('marks no part of a longer Latin word or number', () => {
    expect(excerptOf('2026 与 026', ['026']).filter(({ marked }) => marked)).toHaveLength(1);
  });
});
