import type {
  Because,
  Fault,
  FormulaLine,
  Overlay,
  Trajectory,
  VerdictStatus,
} from '#src/domain/verdict-types.ts';
import { statusWord } from './status.ts';

/** The short word for a verdict's status. */
export const statusLabel = (status: VerdictStatus): string => statusWord(status);

const overlayLabels = {
  stale: '数据过期',
  provisional: '初步数',
  'one-point': '只有一个数据',
  bounded: '来源只给出一侧的界限',
  about: '约数',
  'break-since-baseline': '基期以来口径有变化',
} as const satisfies Record<Overlay, string>;
export const overlayLabel = (overlay: Overlay): string => overlayLabels[overlay];

const overlaySentences = {
  stale: '最新数据已超过规定的有效天数。',
  provisional: '最新数据是初步数，还没有定稿。',
  'one-point': '只有一个数据，看不出变化。',
  bounded: '来源只给出一侧的界限，不能证明已经达到目标。',
  about: '来源给出的是约数。',
  'break-since-baseline': '基期以来统计口径有变化，前后不能直接相比。',
} as const satisfies Record<Overlay, string>;
export const overlaySentence = (overlay: Overlay): string => overlaySentences[overlay];

const trajectoryLabels = {
  linear: '匀速推进',
  cagr: '按固定增长率推进',
  steps: '按分步计划推进',
} as const satisfies Record<Trajectory, string>;
export const trajectoryLabel = (trajectory: Trajectory): string => trajectoryLabels[trajectory];

const formulaNames = {
  A: '完成份额',
  e: '时间份额',
  g: '实际年增长率',
  gT: '所需年增长率',
  R: '进度比',
  gap: '落后计划的百分点',
  forecast: '按现在的速度，到期时的数值',
  pace: '今后每年还需变化',
  'share-inside': '符合要求的时期所占的比例（%）',
  P: '朝好的方向的年增长率',
  C: '接近自然界限时的折扣',
  score: '得分',
} as const satisfies Record<FormulaLine['name'], string>;
export const formulaName = (name: FormulaLine['name']): string => formulaNames[name];

const becauseSentences = {
  'no-report': '没有公开的进展数据。',
  'no-report-after-baseline': '基期以后没有新的数据。',
  'no-baseline': '没有公开基期值，算不出完成了多少，只能看是否达到目标。',
  'no-due-date': '没有写明到期日，不判断是否逾期。',
  'met-at-baseline': '基期时已经达到目标，现在反而没有达到。',
  'definition-differs': '已有的数据口径不同，不能用来判断。',
  'faulty-record': '目标或数据的登记有误，更正以前不作判断。',
} as const satisfies Record<Because, string>;
export const becauseSentence = (because: Because): string => becauseSentences[because];

const faultTexts = {
  'value-not-finite': '不是有限的数',
  'bad-date': '不是有效的日期或时期',
  'due-not-after-baseline': '到期日必须晚于基期的最后一天',
  'target-equals-baseline': '目标值与基期值相同，没有要走的路；要保持不变请用保持型（maintain）',
  'cagr-needs-one-sign':
    '按固定增长率推进（cagr）时，基期值、目标值和各期数值都不能是0，正负要相同',
  'report-after-as-of': '报告的时期在判断日以后才结束',
  'cumulative-falls': '累计型目标的数值不能比上一期小',
  'steps-missing': '按分步计划推进（steps）时必须写出分步计划',
  'range-reversed': '区间的下限大于上限',
  'direction-missing': '必须写明方向（direction：up 越高越好，down 越低越好）',
  'trajectory-missing': '必须写明推进方式（trajectory：linear、cagr 或 steps）',
} as const satisfies Record<Fault['code'], string>;

/** Where a record is wrong, what is there, and the rule it breaks. */
export const faultText = ({ code, path, found }: Fault): string =>
  `${path}：${faultTexts[code]}${found === '' ? '' : `（现为 ${found}）`}。`;
