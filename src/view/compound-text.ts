import type {
  CompoundBecause,
  CompoundInput,
  CompoundStatus,
  CompoundVerdict,
} from '#src/domain/cagr.ts';
import { plainNumber } from '#src/domain/plain-number.ts';
import { numberText, periodText, shareText } from './text.ts';

/** What the published method calls each status. */
export const publishedStatus = {
  achieved: 'target_achieved',
  'on-track': 'substantial_progress',
  'at-risk': 'moderate_progress',
  behind: 'limited_progress',
  worsening: 'deterioration',
  'not-available': 'not_available',
} as const satisfies Record<CompoundStatus, string>;

const words = {
  achieved: '已完成',
  'on-track': '进度正常',
  'at-risk': '有风险',
  behind: '滞后',
  worsening: '倒退',
  'not-available': '无法判断',
} as const satisfies Record<CompoundStatus, string>;

const reasons = {
  'no-values': '没有基期以后的数值',
  'less-than-a-year': '基期值与最新值相隔不到1年',
  'signs-differ': '基期值与最新值一正一负，算不出增长率',
  'target-sign-differs': '基期值与目标值一正一负，算不出需要的增长率',
} as const satisfies Record<CompoundBecause, string>;

/** Small figures keep more decimals than the four that are usual. */
const figure = (value: number): string =>
  value === 0 || Math.abs(value) >= 0.01 ? numberText(value) : plainNumber(value, 8);

const at = (period: string, value: number): string => `${periodText(period)}为${figure(value)}`;

const growth = (g: number): string =>
  g === 0 ? '没有变化' : `平均每年${g > 0 ? '增长' : '减少'}${shareText(Math.abs(g), 2)}`;

const goalText = ({ target, direction }: CompoundInput, { gT }: CompoundVerdict): string => {
  if (target === undefined) return '没有目标值，只看增长率';
  const verb = direction === 'down' ? '降到' : '达到';
  const goal = `目标是${periodText(target.period)}${verb}${figure(target.value)}`;
  return gT === undefined || gT === 0
    ? goal
    : `${goal}，平均每年须${gT > 0 ? '增长' : '减少'}${shareText(Math.abs(gT), 2)}`;
};

/** A verdict of the compound-growth profile in plain words. */
export const compoundSentence = (
  name: string,
  input: CompoundInput | undefined,
  verdict: CompoundVerdict,
): string => {
  const { status, because, g, score } = verdict;
  const parts = [`${name}：${words[status]}（按固定增长率评分）`];
  if (because !== undefined) parts.push(reasons[because]);
  if (input !== undefined) {
    const { baseline, newest } = input;
    const same = baseline.period === newest.period;
    parts.push(
      [
        at(baseline.period, baseline.value),
        ...(same ? [] : [at(newest.period, newest.value)]),
        ...(g === undefined ? [] : [growth(g)]),
      ].join('，'),
      goalText(input, verdict),
    );
  }
  if (score !== undefined) parts.push(`得分${numberText(score, 2)}（满分5，最低−5）`);
  return `${parts.join('。')}。`;
};

/** An indicator of several series, in plain words. */
export const compoundMeanSentence = (
  name: string,
  { status, score }: Pick<CompoundVerdict, 'status' | 'score'>,
  counts: { scored: number; total: number },
): string => {
  const left = counts.total - counts.scored;
  const leftText = left === 0 ? '' : `，另有${numberText(left)}个序列没有得分`;
  return score === undefined
    ? `${name}：${words[status]}。${numberText(counts.total)}个序列都没有得分。`
    : `${name}：${words[status]}（按固定增长率评分）。${numberText(counts.scored)}个序列平均得分${numberText(score, 2)}${leftText}。`;
};
