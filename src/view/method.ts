import type { Judged } from '#src/domain/judged.ts';
import { rollUp } from '#src/domain/roll-up.ts';
import { judge, type JudgeContext } from '#src/domain/verdict.ts';
import { verdictStatuses } from '#src/domain/verdict-types.ts';
import type { Verdict } from '#src/domain/verdict-types.ts';
import type { ThresholdProfile } from '#src/schema/site.ts';
import type { Target } from '#src/schema/target.ts';
import type { Column, Row } from './table.ts';
import { numberText } from './text.ts';
import { verdictSentence } from './verdict-text.ts';
import { formulaName, statusLabel } from './verdict-words.ts';

export const profileColumns: readonly Column[] = [
  { key: 'name', label: '判断标准' },
  { key: 'on-track', label: '正常的界限', numeric: true },
  { key: 'at-risk', label: '有风险的界限', numeric: true },
  { key: 'text', label: '说明' },
];

/** One row a profile; the one in use says so. */
export const profileRows = (profiles: readonly ThresholdProfile[], used: string): readonly Row[] =>
  profiles.map(({ id, name, basis, on_track, at_risk, description }) => {
    const unit = basis === 'ratio' ? '' : '个百分点';
    return {
      cells: [
        { text: name, ...(id === used ? { note: '本站采用' } : {}) },
        { text: `${numberText(on_track)}${unit}` },
        { text: `${numberText(at_risk)}${unit}` },
        { text: description },
      ],
    };
  });

export const countColumns: readonly Column[] = [
  { key: 'status', label: '状态' },
  { key: 'count', label: '个数', numeric: true },
];

/** How many promises have each status; statuses nobody has are left out. */
export function countRows(judged: readonly Judged[]): readonly Row[] {
  const { counts } = rollUp(judged.map(({ verdict }) => verdict));
  return verdictStatuses
    .filter((status) => counts[status] > 0)
    .map((status) => ({
      cells: [{ text: statusLabel(status), status }, { text: numberText(counts[status]) }],
    }));
}

export interface MethodExample {
  name: string;
  /** Whether it comes from the data or from a textbook. */
  origin: string;
  sentence: string;
  rows: readonly Row[];
}

/** A share that falls from 10 % to 0 in fifteen years and stands at 5 % after eight. */
const textbook: Target = {
  id: 'example',
  name: '大班额占比降到零（例题）',
  commitment: 'example',
  source: 'example',
  kind: 'reach',
  unit: '%',
  decimals: 0,
  direction: 'down',
  trajectory: 'linear',
  baseline: { value: 10, period: '2010' },
  target: { value: 0 },
  due: '2025-12-31',
  reports: [{ period: '2018', value: 5, status: 'final', source: 'example' }],
};

const isWorked = ({ A, e, R }: Verdict): boolean =>
  A !== undefined && e !== undefined && R !== undefined;

/** A target of the data set whose arithmetic is complete, or the textbook example. */
export function exampleOf(judged: readonly Judged[], context: JudgeContext): MethodExample {
  const real = judged.find(({ verdict }) => isWorked(verdict) && verdict.override === undefined);
  const target = real?.item.type === 'target' ? real.item.target : textbook;
  const verdict = judge(target, real === undefined ? { ...context, asOf: '2018-12-31' } : context);
  return {
    name: target.name,
    origin:
      real === undefined
        ? '本站的目标还没有一个可以完整计算，下面是一道例题，数字不是真实情况：2010年为10%，要求2025年底降到0，2018年为5%。'
        : `这是本站数据里的一个目标，出自“${real.parentName}”，由程序现算。`,
    sentence: verdictSentence(verdict, target),
    rows: verdict.formulas.map(({ name, rule, filled }) => ({
      cells: [{ text: formulaName(name) }, { text: rule }, { text: filled }],
    })),
  };
}
