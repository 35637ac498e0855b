import type { Point, Verdict } from '#src/domain/verdict-types.ts';
import { statusLabel, becauseSentence, faultText, overlaySentence } from './verdict-words.ts';
import { dateText, figureText, numberText, periodText, shareText } from './text.ts';

type Inputs = Verdict['inputs'];

const figure = (inputs: Inputs, value: number, point?: Point): string =>
  figureText(value, inputs.unit ?? '', inputs.decimals, point?.qualifier);

/** A difference in the unit of a difference: shares differ by percentage points. */
const difference = (inputs: Inputs, value: number, moreDecimals = 0): string => {
  const unit = inputs.unit === '%' || inputs.unit === '普职比' ? '个百分点' : (inputs.unit ?? '');
  return `${numberText(Math.abs(value), inputs.decimals + moreDecimals)}${unit === ':1' ? '' : unit}`;
};

const goalText = ({ kind, inputs }: Verdict): string => {
  const { target, band, direction } = inputs;
  if (kind === 'range' && band?.min !== undefined && band.max !== undefined)
    return `保持在${figure(inputs, band.min)}至${figure(inputs, band.max)}之间`;
  if (target === undefined) return '完成';
  const value = `${figure(inputs, target)}${inputs.atLeast ? '以上' : ''}`;
  if (kind === 'maintain') return `保持在${value}${direction === 'up' ? '以上' : '以下'}`;
  if (band?.max !== undefined) return `累计达到${value}至${figure(inputs, band.max)}`;
  if (kind === 'cumulative') return `累计达到${value}`;
  return direction === 'down' ? `降到${value}` : `达到${value}`;
};

/** What was promised and by when. @example '2025年12月31日前达到95.0%' */
export const targetText = (verdict: Verdict): string => {
  const { due } = verdict.inputs;
  return `${due === undefined ? '' : `${dateText(due)}前`}${goalText(verdict)}`;
};

const newestText = ({ inputs }: Verdict): string =>
  inputs.newest === undefined
    ? ''
    : `${periodText(inputs.newest.period)}为${figure(inputs, inputs.newest.value, inputs.newest)}`;

const daysLeftText = ({ daysLeft }: Verdict): string => {
  if (daysLeft === undefined) return '';
  if (daysLeft === 0) return '今天到期';
  return daysLeft > 0
    ? `距到期还有${numberText(daysLeft)}天`
    : `到期已过${numberText(-daysLeft)}天`;
};

const wayText = ({ inputs, A, e }: Verdict): string => {
  if (A === undefined || inputs.baseline === undefined) return '';
  if (A < 0)
    return `比${periodText(inputs.baseline.period)}的${figure(inputs, inputs.baseline.value)}更差`;
  const time = e === undefined ? '' : `，时间过了${shareText(Math.min(e, 1))}`;
  return `完成了要走的路的${shareText(A)}${time}`;
};

const forecastText = ({ inputs, forecast, forecastLimited }: Verdict): string => {
  if (forecast === undefined) return '';
  const bound = forecastLimited ? '（已到自然界限）' : '';
  return `照现在的速度，到期时为${figure(inputs, forecast)}${bound}`;
};

const neededText = ({ inputs, neededPace }: Verdict): string => {
  if (neededPace === undefined) return '';
  const verb = neededPace > 0 ? '增加' : '减少';
  return `要按期达到，今后平均每年须${verb}${difference(inputs, neededPace, 1)}`;
};

const sentence = (parts: readonly string[]): string => {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : `${said.join('，')}。`;
};

const bandText = (verdict: Verdict): string => {
  const inside = verdict.bandPeriods.filter((one) => one.inside).length;
  const total = verdict.bandPeriods.length;
  if (total === 0) return '';
  const newest = verdict.bandPeriods.at(-1)?.inside === true ? '符合要求' : '不符合要求';
  return `${newest}；${numberText(total)}个时期中有${numberText(inside)}个符合`;
};

const pathSentences = (verdict: Verdict): readonly string[] => {
  const { uncapped, inputs } = verdict;
  const newest = newestText(verdict);
  const goal = targetText(verdict);
  switch (uncapped) {
    case 'achieved':
      return [
        sentence([newest, `已达到目标（${goal}）`, verdict.doneLate === true ? '但晚于期限' : '']),
      ];
    case 'overdue':
      return [
        sentence([
          newest,
          `没有达到目标（${goal}）`,
          verdict.distance === undefined ? '' : `还差${difference(inputs, verdict.distance)}`,
          daysLeftText(verdict),
        ]),
      ];
    case 'undetermined':
      return [sentence([newest, `目标是${goal}`])];
    default:
      return [
        sentence([newest, wayText(verdict), `目标是${goal}`]),
        sentence([forecastText(verdict), neededText(verdict)]),
      ];
  }
};

const milestoneSentences = (verdict: Verdict): readonly string[] => {
  const { due } = verdict.inputs;
  const dueText = due === undefined ? '' : `期限是${dateText(due)}`;
  switch (verdict.uncapped) {
    case 'achieved': {
      const when = verdict.doneOn === undefined ? '' : `${dateText(verdict.doneOn)}`;
      const late =
        verdict.doneLate === undefined ? '' : verdict.doneLate ? '晚于期限' : '没有超过期限';
      return [sentence([`${when}完成`, dueText, late])];
    }
    case 'overdue':
      return [sentence([dueText, '没有查到完成的证据', daysLeftText(verdict)])];
    case 'in-progress':
      return [sentence(['已有公开的进展', '还没有完成的证据'])];
    default:
      return [sentence([dueText, due === undefined ? '' : daysLeftText(verdict)])];
  }
};

const measuredSentences = (verdict: Verdict): readonly string[] => {
  if (verdict.uncapped === 'not-reported')
    return [sentence([`目标是${targetText(verdict)}`, daysLeftText(verdict)])];
  if (verdict.faults.length > 0) return verdict.faults.map(faultText);
  if (verdict.kind === 'maintain' || verdict.kind === 'range')
    return [sentence([newestText(verdict), `目标是${targetText(verdict)}`, bandText(verdict)])];
  return pathSentences(verdict);
};

const mainSentences = (verdict: Verdict): readonly string[] => {
  switch (verdict.kind) {
    case 'unquantified':
      return [
        `只写了方向（${verdict.inputs.direction === 'down' ? '下降' : '提高'}），没有写数值和期限，不作判断。`,
      ];
    case 'milestone':
      return verdict.faults.length > 0
        ? verdict.faults.map(faultText)
        : milestoneSentences(verdict);
    default:
      return measuredSentences(verdict);
  }
};

const reasonText = ({ kind, because }: Verdict): string => {
  if (because === undefined) return '';
  if (kind === 'milestone' && because === 'no-report') return '没有公开的进展，也没有完成的证据。';
  return becauseSentence(because);
};

const overrideText = ({ override }: Verdict): string =>
  override === undefined
    ? ''
    : `${dateText(override.date)}由人工改判为“${statusLabel(override.status)}”，理由：${override.reason.replace(/。$/, '')}；按数据计算是“${statusLabel(override.computed)}”。`;

const otherModelText = ({ otherModel }: Verdict): string => {
  if (otherModel === undefined || !otherModel.differs) return '';
  const name = otherModel.trajectory === 'cagr' ? '固定增长率' : '匀速';
  return `如果按${name}推算，会判为“${statusLabel(otherModel.status)}”。`;
};

/**
 * The verdict in plain words, for a reader who looks at nothing else: name, status, the figures
 * behind it, where it leads, and what limits it.
 */
export const verdictSentence = (verdict: Verdict, target: { name: string }): string =>
  [
    `${target.name}：${statusLabel(verdict.status)}。`,
    reasonText(verdict),
    ...mainSentences(verdict),
    ...verdict.overlays.map(overlaySentence),
    overrideText(verdict),
    otherModelText(verdict),
  ].join('');
