import { describe, expect, it } from 'vitest';
import type { Dataset } from '#src/schema/dataset.ts';
import * as words from '#src/view/search-words.ts';
import { validDataset } from './valid-data.ts';

const valid = validDataset();
type Synonyms = NonNullable<Dataset['site']['search_synonyms']>;
const withWords = (search_synonyms: Synonyms, aliases?: string[]): Dataset => ({
  ...valid,
  site: { ...valid.site, search_synonyms },
  guides: valid.guides.map((guide) => (aliases === undefined ? guide : { ...guide, aliases })),
});
const texts = (rows: ReturnType<typeof words.deadRows>) =>
  rows.map(({ cells }) => cells.map(({ text }) => text));

describe('the words of search', () => {
  it('lead to the page that has the official words in a name, whatever its punctuation', () => {
    const leads = words.synonymLeads(withWords([{ say: '换学校', means: '《中小学生 转学》' }]));
    expect(leads[0]?.entries.map(({ href }) => href)).toEqual(['/guides/student-transfer/']);
    expect(words.synonymRows(leads)[0]?.cells[2]).toEqual({
      text: '中小学生转学',
      href: '/guides/student-transfer/',
    });
  });

  it('tell words that stand only in a text from words that stand nowhere', () => {
    const dataset = withWords([
      { say: '监护', means: '监护人向转入学校申请' },
      { say: '飞碟', means: '外星人登记' },
    ]);
    const rows = texts(words.synonymRows(words.synonymLeads(dataset)));
    expect(rows.map((cells) => cells[2])).toEqual(['只在正文里有，名称里没有', '没有这样的页']);
    expect(texts(words.deadRows(dataset))).toEqual([
      ['飞碟', '网站设置的同义词', '哪一页都没有“外星人登记”'],
    ]);
  });

  it('lead nowhere when they are punctuation', () => {
    const dead = texts(words.deadRows(withWords([], ['转学', '……'])));
    expect(dead).toEqual([['……', '中小学生转学', '只有标点，没有字']]);
  });

  it('are shown when two pages have them, by name or by synonym', () => {
    expect(texts(words.sharedRows(withWords([], ['转学'])))).toEqual([]);
    expect(texts(words.sharedRows(withWords([], ['数据 来源'])))).toEqual([
      ['数据来源', '来源、中小学生转学'],
    ]);
    const led = withWords([{ say: '转学', means: '对标学习' }], ['转学']);
    expect(texts(words.sharedRows(led))).toEqual([['转学', '中小学生转学、对标']]);
  });

  it('are asked for while a guide has few', () => {
    expect(texts(words.fewRows(withWords([], ['转学', '转学', '转校'])))).toEqual([
      ['中小学生转学', '2'],
    ]);
    const many = Array.from({ length: words.plenty }, (_, at) => `叫法${at}`);
    expect(words.fewRows(withWords([], many))).toEqual([]);
  });
});
