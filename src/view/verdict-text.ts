import type { Point, Verdict } from '#src/domain/verdict-types.ts';
import { statusLabel, becauseSentence, faultText, overlaySentence } from './verdict-words.ts';
import { dateText, figureText, numberText, periodText, shareText } from './text.ts';

type Inputs = Verdict['inputs'];

/** What of a verdict says what was promised. */
export interface Promised {
  kind: Verdict['kind'];
  inputs: Pick<Inputs, 'unit' | 'decimals' | 'direction' | 'target' | 'atLeast' | 'band' | 'due'>;
}
type Written = Pick<Inputs, 'unit' | 'decimals'>;

const figure = (inputs: Written, value: number, point?: Point): string =>
  figureText(value, inputs.unit ?? '', inputs.decimals, point?.qualifier);

/** A difference in the unit of a difference: shares differ by percentage points, ranks by places. */
const difference = (inputs: Inputs, value: number, moreDecimals = 0): string => {
  const { unit } = inputs;
  const shown =
    unit === '%' || unit === '普职比'
      ? '个百分点'
      : unit === '名次'
        ? '名'
        : unit === ':1'
          ? ''
          : (unit ?? '');
  return `${numberText(Math.abs(value), inputs.decimals + moreDecimals)}${shown}`;
};

/** Both ends; a unit that stands behind the number is written once. */
const between = (inputs: Written, min: number, max: number): string => {
  const { unit } = inputs;
  const twice = unit === '%' || unit === ':1' || unit === '普职比' || unit === '名次';
  return `${twice ? figure(inputs, min) : numberText(min, inputs.decimals)}至${figure(inputs, max)}`;
};

const keptText = ({ inputs }: Promised, value: number): string => {
  // Nothing lies below zero that could be counted, so "not more than 0" is simply 0.
  if (inputs.direction === 'down' && value === 0) return `保持为${figure(inputs, value)}`;
  return `保持${inputs.direction === 'down' ? '不超过' : '不低于'}${figure(inputs, value)}`;
};

const goalText = (verdict: Promised): string => {
  const { kind, inputs } = verdict;
  const { target, band, direction } = inputs;
  if (kind === 'range' && band?.min !== undefined && band.max !== undefined)
    return `保持在${between(inputs, band.min, band.max)}之间`;
  if (target === undefined) return '完成';
  if (kind === 'maintain') return keptText(verdict, target);
  const value = `${figure(inputs, target)}${inputs.atLeast ? '以上' : ''}`;
  if (band?.max !== undefined) return `累计达到${between(inputs, target, band.max)}`;
  if (kind === 'cumulative') return `累计达到${value}`;
  if (inputs.unit === '名次') return `升到${value}`;
  return direction === 'down' ? `降到${value}` : `达到${value}`;
};

/** What was promised and by when. @example '2025年12月31日前达到95.0%' */
export const targetText = (verdict: Promised): string => {
  const { due } = verdict.inputs;
  return `${due === undefined ? '' : `${dateText(due)}前`}${goalText(verdict)}`;
};

const newestText = ({ kind, inputs }: Verdict): string => {
  const { newest } = inputs;
  if (newest === undefined) return '';
  const verb = newest.qualifier === 'about' ? '' : kind === 'cumulative' ? '累计' : '为';
  return `${periodText(newest.period)}${verb}${figure(inputs, newest.value, newest)}`;
};

const daysLeftText = ({ daysLeft }: Verdict): string => {
  if (daysLeft === undefined) return '';
  if (daysLeft === 0) return '判断日当天到期';
  return daysLeft > 0
    ? `距到期还有${numberText(daysLeft)}天`
    : `到期已过${numberText(-daysLeft)}天`;
};

const wayText = ({ kind, inputs, A, e, planned }: Verdict): string => {
  const { baseline } = inputs;
  // A bound such as "at most" can lie beyond the target and still not prove it.
  if (A === undefined || A >= 1 || baseline === undefined) return '';
  const before = `${periodText(baseline.period)}的${figure(inputs, baseline.value)}`;
  if (A < 0) return `比${before}更差`;
  const way =
    A === 0 && kind !== 'cumulative'
      ? `与${before}相同`
      : kind === 'cumulative'
        ? `完成了目标的${shareText(A)}`
        : `从${before}到目标，走完了${shareText(A)}`;
  if (inputs.trajectory === 'steps')
    return planned === undefined ? way : `${way}，按分步计划现在应为${figure(inputs, planned)}`;
  return e === undefined ? way : `${way}，时间过了${shareText(Math.min(e, 1))}`;
};

const forecastText = ({ kind, inputs, forecast, forecastLimited }: Verdict): string => {
  if (forecast === undefined) return '';
  const bound = forecastLimited ? '（已到自然界限）' : '';
  return `照现在的速度，到期时${kind === 'cumulative' ? '累计' : '为'}${figure(inputs, forecast)}${bound}`;
};

const changeVerb = (inputs: Inputs, change: number): string => {
  if (inputs.unit === '名次') return change > 0 ? '退后' : '前进';
  return change > 0 ? '增加' : '减少';
};

/** Less than a year is left: what is still missing says more than a pace for a whole year. */
const neededText = ({ inputs, neededPace, distance }: Verdict): string => {
  if (neededPace === undefined || distance === undefined) return '';
  const verb = changeVerb(inputs, neededPace);
  return Math.abs(distance) < Math.abs(neededPace)
    ? `要按期达到，到期前还须${verb}${difference(inputs, distance)}`
    : `要按期达到，今后平均每年须${verb}${difference(inputs, neededPace, 1)}`;
};

const sentence = (parts: readonly string[], joint: '，' | '；' = '，'): string => {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : `${said.join(joint)}。`;
};

const bandText = (verdict: Verdict): string => {
  const inside = verdict.bandPeriods.filter((one) => one.inside).length;
  const total = verdict.bandPeriods.length;
  if (total === 0) return '';
  const newest = verdict.bandPeriods.at(-1)?.inside === true ? '符合要求' : '不符合要求';
  if (total === 1) return newest;
  if (inside === total) return `${newest}；${numberText(total)}期都符合`;
  if (inside === 0) return `${newest}；${numberText(total)}期都不符合`;
  return `${newest}；${numberText(total)}期中有${numberText(inside)}期符合`;
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
        sentence([forecastText(verdict), neededText(verdict)], '；'),
      ];
  }
};

const milestoneSentences = (verdict: Verdict): readonly string[] => {
  const { due } = verdict.inputs;
  const dueText = due === undefined ? '' : `期限是${dateText(due)}`;
  switch (verdict.uncapped) {
    case 'achieved': {
      const when = verdict.doneOn === undefined ? '' : `${dateText(verdict.doneOn)}`;
      const unknown = due === undefined ? '' : '来源没有写到日，看不出是否按期';
      const late =
        verdict.doneLate === undefined ? unknown : verdict.doneLate ? '晚于期限' : '没有超过期限';
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

const reasonText = ({ kind, because, uncapped }: Verdict): string => {
  if (because === undefined) return '';
  if (because === 'met-at-baseline' && uncapped === 'achieved') return '基期时就已经达到目标。';
  if (kind === 'milestone' && because === 'no-report') return '没有公开的进展，也没有完成的证据。';
  return becauseSentence(because);
};

/** What limits trust, and what it did to the verdict. */
const overlayText = ({ overlays, uncapped, status, override }: Verdict): string => {
  const computed = override?.computed ?? status;
  const facts = overlays.map(overlaySentence).join('');
  return computed === uncapped
    ? facts
    : `${facts}单看数值是“${statusLabel(uncapped)}”，因此改为“${statusLabel(computed)}”。`;
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
    `${target.name}：${statusLabel(verdict.status)}${verdict.override === undefined ? '' : '（人工改判）'}。`,
    reasonText(verdict),
    ...mainSentences(verdict),
    overlayText(verdict),
    overrideText(verdict),
    otherModelText(verdict),
  ].join('');
