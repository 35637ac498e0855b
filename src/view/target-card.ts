import type { Target } from '#src/schema/target.ts';
import type { JudgeContext } from '#src/domain/verdict.ts';
import { indicatorOfMeasure } from '#src/domain/series.ts';
import type { Verdict, VerdictStatus } from '#src/domain/verdict-types.ts';
import type { ChartSpec } from './charts/spec.ts';
import type { Names } from './names.ts';
import type { Row } from './table.ts';
import { arithmeticOf, type Arithmetic } from './target-arithmetic.ts';
import { chartedTarget, targetChart } from './target-chart.ts';
import { reportRows, reportsOf } from './target-reports.ts';
import { dateText, figureText, periodText } from './text.ts';
import { indicatorUrl, planUrl, sourceUrl } from './urls.ts';
import { targetText, verdictSentence } from './verdict-text.ts';
import { overlayLabel, statusLabel, trajectoryLabel } from './verdict-words.ts';

export interface CardFact {
  term: string;
  text?: string;
  href?: string;
  missing?: string;
}

/** A target as its page shows it. */
export interface TargetCard {
  id: string;
  name: string;
  status: VerdictStatus;
  /** Further words beside the status, for example 数据过期. */
  overlays: readonly string[];
  /** What was promised, in one sentence. */
  promise: string;
  /** The verdict in plain words. */
  sentence: string;
  override: { title: string; text: string } | undefined;
  chart: ChartSpec | undefined;
  reports: readonly Row[];
  reportsCaption: string;
  facts: readonly CardFact[];
  arithmetic: Arithmetic;
}

const kindWords = {
  reach: '达到型',
  cumulative: '累计型',
  maintain: '保持型',
  range: '区间型',
  milestone: '节点型',
  unquantified: '未定量',
} as const satisfies Record<Target['kind'], string>;
export const targetKindText = (kind: Target['kind']): string => kindWords[kind];

/** What was promised, in one sentence. @example '2023年12月31日前累计达到81所。' */
export const promiseText = (target: Target, verdict: Verdict): string =>
  target.kind === 'unquantified' ? target.reason : `${targetText(verdict)}。`;

const baselineFact = (target: Target): readonly CardFact[] => {
  switch (target.kind) {
    case 'reach': {
      const { baseline, unit, decimals } = target;
      if (baseline === undefined)
        return [{ term: '基期值', missing: target.baseline_missing ?? '没有写明原因' }];
      const text = `${periodText(baseline.period)}为${figureText(baseline.value, unit, decimals)}`;
      return baseline.source === undefined
        ? [{ term: '基期值', text }]
        : [{ term: '基期值', text, href: sourceUrl(baseline.source) }];
    }
    case 'cumulative':
      return [{ term: '基期值', text: `从${dateText(target.starts)}的 0 开始累计` }];
    default:
      return [];
  }
};

const dueFacts = (target: Target): readonly CardFact[] =>
  target.kind === 'unquantified'
    ? [{ term: '到期日', missing: '原文没有写期限' }]
    : [
        { term: '到期日', text: dateText(target.due) },
        ...(target.due_basis === undefined ? [] : [{ term: '期限依据', text: target.due_basis }]),
      ];

const methodFact = (target: Target): CardFact => {
  const course = 'trajectory' in target ? `，${trajectoryLabel(target.trajectory)}` : '';
  const way = !('direction' in target)
    ? ''
    : target.kind === 'range'
      ? ''
      : target.direction === 'up'
        ? '，越高越好'
        : '，越低越好';
  return { term: '目标种类', text: `${targetKindText(target.kind)}${way}${course}` };
};

const stepsFact = (target: Target): readonly CardFact[] =>
  'steps' in target && target.steps !== undefined
    ? [
        {
          term: '分步计划',
          text: target.steps
            .map(
              ({ by, value }) =>
                `${dateText(by)}${figureText(value, target.unit, target.decimals)}`,
            )
            .join('；'),
        },
      ]
    : [];

const doneFacts = (target: Target, names: Names): readonly CardFact[] => {
  if (target.kind !== 'milestone') return [];
  const { done } = target;
  if (done === undefined) return [{ term: '完成证据', missing: '没有查到完成的证据' }];
  return [
    { term: '完成日期', text: dateText(done.on) },
    { term: '完成证据', text: names.source(done.source).title, href: sourceUrl(done.source) },
    ...(done.note === undefined ? [] : [{ term: '完成说明', text: done.note }]),
  ];
};

const measureFact = (
  target: Target,
  names: Names,
  { index }: JudgeContext,
): readonly CardFact[] => {
  if (!('measure' in target) || target.measure === undefined) return [];
  const indicator = indicatorOfMeasure(index, target.measure);
  const text = names.measure(target.measure);
  return [
    indicator === undefined
      ? { term: '对应指标', text }
      : { term: '对应指标', text, href: indicatorUrl(indicator.id, target.measure) },
  ];
};

/** A target with its verdict, ready to be shown; `owner` is the id of the one who answers for it. */
export function targetCard(
  parent: string,
  owner: string,
  target: Target,
  verdict: Verdict,
  names: Names,
  context: JudgeContext,
): TargetCard {
  const { override } = verdict;
  return {
    id: target.id,
    name: target.name,
    status: verdict.status,
    overlays: verdict.overlays.map(overlayLabel),
    promise: promiseText(target, verdict),
    sentence: verdictSentence(verdict, target),
    override:
      override === undefined
        ? undefined
        : {
            title: `人工改判为“${statusLabel(override.status)}”`,
            text: `${names.organization(override.by)}于${dateText(override.date)}改判。按数据计算是“${statusLabel(override.computed)}”。理由：${override.reason}`,
          },
    chart: targetChart(parent, context.index.homeRegion, chartedTarget(target), verdict),
    reports: reportRows(reportsOf(target, context), names),
    reportsCaption: target.kind === 'unquantified' ? '相关数值（不用来判断）' : '进展报告',
    facts: [
      ...dueFacts(target),
      ...baselineFact(target),
      ...stepsFact(target),
      ...doneFacts(target, names),
      methodFact(target),
      ...measureFact(target, names, context),
      { term: '方案承诺', text: '看方案里的这一条', href: planUrl(target.commitment) },
      { term: '目标来源', text: names.source(target.source).title, href: sourceUrl(target.source) },
      { term: '责任单位', text: names.organization(owner) },
      ...(target.note === undefined ? [] : [{ term: '说明', text: target.note }]),
    ],
    arithmetic: arithmeticOf(verdict),
  };
}
