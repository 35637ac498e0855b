import { expect, it } from 'vitest';
import { replaced } from '../load/damage.ts';
import { plan } from './every-rule/example.ts';

const text = 'text: 新增学位 2000 个。';

/** What is said of the target of 2000 places when the plan says something else. */
const saidOf = (sentence: string): readonly string[] =>
  replaced(plan, text, `text: ${sentence}`).map(
    ({ rule, file, line }) => `${rule} ${file}:${line}`,
  );

it.each([
  '新增学位 0.2 万个。',
  '新增学位2000个以上，建成学校 3 所。',
  '2023 年至 2025 年新增学位 2000 个。',
  '新增学位 1500 至 2000 个。',
  '新增学位 2000—2500 个。',
  '新增学位两千个。',
  '新增学位，学校达到 20 所。',
  '新增学位，占比达到 85%。',
  '3 年内新增学位，按第 2 条办理。',
])('agrees with, or can not be held against: %s', (sentence) => {
  expect(saidOf(sentence)).toEqual([]);
});

it.each(['新增学位 200 个。', '新增学位 2 万个。', '2000 年前后新增学位 20 个。'])(
  'contradicts: %s',
  (sentence) => {
    expect(saidOf(sentence)).toEqual(['differs-from-plan data/programmes/new-schools.yaml:34']);
  },
);
