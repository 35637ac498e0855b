import { expect, test } from 'vitest';
import { assessPath } from '#src/domain/assess-path.ts';
import { compoundVerdict, type CompoundInput } from '#src/domain/cagr.ts';
import { computedFrom } from '#src/domain/derivation.ts';
import { compareRegions } from '#src/domain/compare.ts';
import { rankRegions } from '#src/domain/ranking.ts';
import { readingsOf } from '#src/domain/series.ts';
import type { PathTarget } from '#src/domain/target-input.ts';
import { compoundSentence } from '#src/view/compound-text.ts';
import { verdictSentence } from '#src/view/verdict-text.ts';
import {
  lightsProfile,
  makeIndex,
  makeMeasure,
  makePath,
  makePoint,
  makeRow,
  ratioProfile,
} from './make.ts';

const at = (value: number, period: string) => ({ points: [makePoint(period, value)] });
const end2020 = { value: 0, period: '2020', date: '2020-12-31' };
const judged = (change: Partial<PathTarget>, profile = ratioProfile) =>
  assessPath(makePath({ baseline: end2020, ...change }), { asOf: '2026-06-30', profile });
const said = (change: Partial<PathTarget>, profile = ratioProfile) =>
  verdictSentence(judged(change, profile), { name: '甲' });

test.each([
  ['an empty series', {}, 'not-reported', '甲：未报告。没有公开的进展数据。'],
  [
    'one point without a baseline',
    { baseline: undefined, ...at(50, '2024') },
    'undetermined',
    '算不出完成了多少，只能看是否达到目标。2024年为50.0%，目标是2030年12月31日前达到100.0%。只有一个数据，看不出变化。',
  ],
  ['a report of the baseline’s own day', at(10, '2020'), 'not-reported', '基期以后没有新的数据。'],
  [
    'a due date that is the baseline’s day',
    { due: '2020-12-31' },
    'undetermined',
    'due：到期日必须晚于基期的最后一天（现为 2020-12-31）。',
  ],
  [
    'a target equal to the baseline, which would divide by zero',
    { target: 0 },
    'undetermined',
    '没有要走的路',
  ],
  [
    'a target met at the baseline and kept',
    { baseline: { ...end2020, value: 100 }, target: 95, ...at(96, '2024') },
    'achieved',
    '甲：已完成。基期时就已经达到目标。',
  ],
  [
    'a target met at the baseline and lost',
    { baseline: { ...end2020, value: 100 }, target: 95, ...at(94, '2024') },
    'worsening',
    '甲：倒退。基期时已经达到目标，现在反而没有达到。',
  ],
  [
    'a value on a leap day',
    {
      ...at(34, '2024-02-29'),
      baseline: { value: 0, period: '2020-02-29', date: '2020-02-29' },
      due: '2030-02-28',
    },
    'at-risk',
    '2024年2月29日为34.0%',
  ],
  [
    'a gap of years',
    { points: [makePoint('2021', 8), makePoint('2025', 50)] },
    'on-track',
    '2025年为50.0%，从2020年的0.0%到目标，走完了50%，时间过了50%',
  ],
  ['R of exactly 0.95', at(38, '2024'), 'on-track', '甲：进度正常。2024年为38.0%'],
  ['R just below 0.95', at(37.99, '2024'), 'at-risk', '甲：有风险。'],
  ['R of exactly 0.60', at(24, '2024'), 'at-risk', '甲：有风险。2024年为24.0%'],
  ['R just below 0.60', at(23.99, '2024'), 'behind', '甲：滞后。'],
  ['no movement at all', at(0, '2024'), 'behind', '2024年为0.0%，与2020年的0.0%相同'],
] as const)('%s has a verdict and a sentence', (_name, change, status, text) => {
  expect(judged(change).status).toBe(status);
  expect(said(change)).toContain(text);
});

test.each([
  [30.1, 'on-track', '进度正常'],
  [30, 'at-risk', '有风险'],
  [10, 'at-risk', '有风险'],
  [9.9, 'behind', '滞后'],
] as const)('by lights, %d where 40 was planned is %s', (value, status, word) => {
  expect(judged(at(value, '2024'), lightsProfile).status).toBe(status);
  expect(said(at(value, '2024'), lightsProfile)).toContain(`甲：${word}。`);
});

const compound = (change: Partial<CompoundInput>) => {
  const input: CompoundInput = {
    direction: 'up',
    baseline: { value: 100, period: '2015' },
    newest: { value: 110, period: '2020' },
    target: { value: 200, period: '2030' },
    limit: undefined,
    ...change,
  };
  return compoundSentence('甲', input, compoundVerdict(input));
};

test.each([
  [
    {},
    '甲：滞后（按固定增长率评分）。2015年为100，2020年为110，平均每年增长1.92%。目标是2030年达到200，平均每年须增长4.73%。得分−0.80（满分5，最低−5）。',
  ],
  [
    { newest: { value: 110, period: '2015' } },
    '甲：无法判断（按固定增长率评分）。基期值与最新值相隔不到1年。2015年为100。目标是2030年达到200。',
  ],
  [
    { newest: { value: -1, period: '2020' } },
    '基期值与最新值一正一负，算不出增长率。2015年为100，2020年为−1。',
  ],
  [
    { baseline: { value: 200, period: '2015' }, newest: { value: 210, period: '2020' } },
    '甲：已完成',
  ],
  [
    { target: undefined, newest: { value: 100, period: '2020' } },
    '2020年为100，没有变化。没有目标值，只看增长率。得分−2.50',
  ],
] as const)('the compound-growth profile says so too: %#', (change, text) => {
  expect(compound(change)).toContain(text);
});

test('a ratio over zero is no value, and is not taken for zero', () => {
  const ratio = makeMeasure('ratio', {
    unit: ':1',
    derivation: { kind: 'ratio', numerator: 'children', denominator: 'teachers' },
  });
  const index = makeIndex([ratio, makeMeasure('children'), makeMeasure('teachers')], {
    children: [makeRow('home', '2023', 100)],
    teachers: [makeRow('home', '2023', 0)],
  });
  const parts = ['children', 'teachers'].flatMap((id) => readingsOf(index, id, 'home'));
  const valued = parts.filter((one) => one.kind === 'value');
  expect(ratio.derivation && computedFrom(ratio, ratio.derivation, valued)).toBeUndefined();
  expect(readingsOf(index, 'ratio', 'home').filter((one) => one.kind === 'value')).toEqual([]);
});

test('a gap to a value of zero has a size but no share, and years apart are said and not compared', () => {
  const measure = makeMeasure('share', { unit: '%' });
  const index = makeIndex([measure], {
    share: [makeRow('home', '2023', 5), makeRow('other', '2023', 0), makeRow('third', '2019', 7)],
  });
  expect(compareRegions(index, 'share', 'home', 'other')).toMatchObject({
    gap: 5,
    relativeGap: undefined,
  });
  expect(compareRegions(index, 'share', 'home', 'third')).toMatchObject({
    match: 'nearest',
    yearsApart: -4,
    comparable: false,
    reasons: [{ code: 'years-apart' }],
  });
  expect(rankRegions(index, 'share', ['home', 'other', 'third'])?.state).toBe('too-few');
});
