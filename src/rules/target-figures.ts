import { daysBetween } from '#src/domain/date.ts';
import { comparePeriods, periodEnd } from '#src/domain/period.ts';
import type { MeasuredTarget } from '#src/schema/target.ts';
import { measuresIn } from './observation-rows.ts';
import type { Complaint, Rule } from './rule.ts';
import { targetComplaint, targetFigure, targetsIn } from './targets.ts';
import type { PlacedTarget } from './targets.ts';

type Path = readonly (string | number)[];
interface Figure {
  value: number;
  path: Path;
  title: string;
  note?: string | undefined;
}

/** A jump of this many times is a decimal point or a unit, unless someone says why. */
const jumpFactor = 8;
/** Counts below this may well change by such a factor. */
const smallCount = 200;

const reportsOf = ({ reports }: MeasuredTarget): Figure[] =>
  reports
    .map(({ value, period, note }, at) => ({ value, period, note, at }))
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .map(({ value, period, note, at }) => ({
      value,
      path: ['reports', at, 'value'],
      title: `${period} 的进展`,
      note,
    }));

const baselineOf = (target: MeasuredTarget): Figure[] =>
  'baseline' in target && target.baseline !== undefined
    ? [
        {
          value: target.baseline.value,
          path: ['baseline', 'value'],
          title: `${target.baseline.period} 的基期值`,
        },
      ]
    : [];

const goalsOf = ({ target }: MeasuredTarget): Figure[] =>
  'value' in target
    ? [{ value: target.value, path: ['target', 'value'], title: '目标值' }]
    : [
        { value: target.min, path: ['target', 'min'], title: '区间下限' },
        { value: target.max, path: ['target', 'max'], title: '区间上限' },
      ];

/** A percentage that only makes sense a hundred times as large. */
const fraction = (figures: readonly Figure[]): Figure | undefined => {
  const large = figures.filter(({ value }) => value > 1.5);
  return figures.find(
    ({ value, note }) =>
      note === undefined &&
      value > 0 &&
      value <= 1.5 &&
      large.some((other) => value * 100 > other.value / 2 && value * 100 < other.value * 2) &&
      large.every((other) => other.value >= 25),
  );
};

/** Whether the first of two figures is the odd one: the second is in proportion to all the rest. */
const firstIsOdd = (list: readonly Figure[], goals: readonly Figure[], at: number): boolean => {
  const now = list[at];
  if (now === undefined || at !== 1) return false;
  const rest = [...list.slice(2), ...goals].filter(({ value }) => value > 0);
  return (
    rest.length > 0 &&
    rest.every(({ value }) => Math.max(value / now.value, now.value / value) < jumpFactor)
  );
};

/** The first figure out of proportion to its neighbour: the odd one, the neighbour, the times. */
const jump = (target: MeasuredTarget): [Figure, Figure, number] | undefined => {
  const list = [
    ...(target.kind === 'cumulative' ? goalsOf(target) : baselineOf(target)),
    ...reportsOf(target),
  ];
  for (const [at, now] of list.entries()) {
    const before = target.kind === 'cumulative' ? list[0] : list[at - 1];
    if (before === undefined || at === 0 || now.note !== undefined || before.note !== undefined)
      continue;
    const [low, high] = [Math.min(now.value, before.value), Math.max(now.value, before.value)];
    const small = target.unit === '%' ? high < 5 : target.decimals === 0 && high < smallCount;
    const wrong = target.kind === 'cumulative' ? now.value > before.value : true;
    if (wrong && low > 0 && !small && high / low >= jumpFactor) {
      const goals = target.kind === 'cumulative' ? [] : goalsOf(target);
      const [odd, other] = firstIsOdd(list, goals, at) ? [before, now] : [now, before];
      return [odd, other, high / low];
    }
  }
  return undefined;
};

/** A range of an aim is not wider than this many times its lower end. */
const widest = 5;

/** Reported so far, before the pace of a cumulative target says anything about its size. */
const enoughReported = 30;

/** A goal that is a multiple of all that is known: where it began, or what the pace would make. */
const distant = (target: MeasuredTarget): string | undefined => {
  const { unit } = target;
  if (target.kind === 'reach') {
    const [from, to] = [target.baseline?.value ?? 0, target.target.value];
    const small = target.decimals === 0 && Math.max(from, to) < smallCount;
    if (unit === '%' || small || from <= 0 || to <= 0) return undefined;
    const times = Math.max(to / from, from / to);
    if (times < jumpFactor) return undefined;
    return `基期值是 ${from}${unit}，目标值写的是 ${to}${unit}，相差 ${Math.round(times)} 倍`;
  }
  const last = target.reports.toSorted((a, b) => comparePeriods(a.period, b.period)).at(-1);
  const end = last && periodEnd(last.period);
  if (target.kind !== 'cumulative' || last === undefined || end === undefined) return undefined;
  if (target.reports.length < 2 || last.value < enoughReported || last.note !== undefined)
    return undefined;
  const time = daysBetween(target.starts, end) / daysBetween(target.starts, target.due);
  const done = last.value / target.target.value;
  return time < 0.5 || time > 1 || time / done < jumpFactor
    ? undefined
    : `时间过了 ${Math.round(time * 100)}%，累计 ${last.value}${unit}，只有目标值 ${target.target.value}${unit} 的 ${Number((done * 100).toPrecision(2))}%`;
};

const faults = (placed: PlacedTarget, shareOf: (measure: string) => boolean): Complaint[] => {
  const { target } = placed;
  if (!('reports' in target) || target.note !== undefined) return [];
  const figures = [...baselineOf(target), ...goalsOf(target), ...reportsOf(target)];
  const put = (path: Path, message: string, hint: string, replacement?: string): Complaint[] => [
    {
      ...targetComplaint(placed, path, message, hint),
      involves: [targetFigure(placed)],
      ...(replacement !== undefined && { replacement }),
    },
  ];
  const over =
    target.measure !== undefined && shareOf(target.measure)
      ? figures.find(({ value }) => value > 100)
      : undefined;
  if (over !== undefined) {
    const message = `${over.title}写的是 ${over.value}%：比例只能在 0 到 100 之间`;
    return put(over.path, message, '核对数字和小数点');
  }
  const low = target.unit === '%' ? fraction(figures) : undefined;
  if (low !== undefined) {
    const fix = String(Number((low.value * 100).toPrecision(12)));
    const message = `${low.title}写的是 ${low.value}%，像是把百分数写成了小数`;
    return put(low.path, message, `改成 ${fix}；确实这么低时加 note 写明原因`, fix);
  }
  const found = jump(target);
  const far = found === undefined ? distant(target) : undefined;
  if (far !== undefined) {
    return put(
      ['target', 'value'],
      `${far}，像是目标值多写了一位`,
      '核对目标值和单位；确实如此时在这个目标里加 note 写明',
    ).map((each) => ({ ...each, severity: 'warning' }));
  }
  const most = target.kind === 'cumulative' ? target.target_max : undefined;
  if (found === undefined && target.kind === 'cumulative' && most !== undefined) {
    if (most < target.target.value * widest) return [];
    return put(
      ['target_max'],
      `目标上限 ${most}${target.unit} 是目标值 ${target.target.value}${target.unit} 的 ${Math.round(most / target.target.value)} 倍`,
      '核对两个数；确实如此时在这个目标里加 note 写明',
    ).map((each) => ({ ...each, severity: 'warning' }));
  }
  if (found === undefined) return [];
  const [odd, other, times] = found;
  const { unit } = target;
  return put(
    odd.path,
    `${odd.title}是 ${odd.value}${unit}，${other.title}是 ${other.value}${unit}，相差 ${Math.round(times)} 倍，像是小数点或单位错了`,
    '核对数字、小数点和单位；确实如此时加 note 写明原因',
  );
};

export const targetFigures: Rule = {
  code: 'target-figure',
  answer: 'beside',
  name: '目标或进展的数像是写错了',
  why: '多一位、少一位、百分数写成小数，会让进度和结论完全不同。',
  bad: '目标值 2000 个，进展 12000 个，没有说明',
  good: '进展 1200 个；确实超额很多时加 note 写明原因',
  check: (draft) => {
    const measures = measuresIn(draft);
    const isShare = (id: string): boolean => measures.get(id)?.value_kind === 'share';
    return targetsIn(draft).flatMap((placed) => faults(placed, isShare));
  },
};
