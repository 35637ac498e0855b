import type { Commitment } from '#src/schema/plan.ts';
import type { Target } from '#src/schema/target.ts';
import { units, type UnitName } from '#src/schema/units.ts';
import type { Complaint, Draft, Rule } from './rule.ts';
import { targetComplaint, targetFigure, targetsIn, type PlacedTarget } from './targets.ts';

/** A number in a sentence with the word that counts it. */
interface Counted {
  value: number;
  counter: string;
}

const powers: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Counters from the longest on, so that 人次 is not read as 人. */
const counters = '个百分点|平方米|工作日|人次|公里|[%％所个套条张元项场件天人名]';
const counted = new RegExp(`(?<![\\d.第])(\\d+(?:\\.\\d+)?)\\s*([万亿]?)\\s*(${counters})`, 'gu');

const figuresIn = (text: string): Counted[] => [
  ...[...text.matchAll(counted)].map(([, digits, power = '', counter = '']) => ({
    value: Number(digits) * (powers[power] ?? 1),
    counter: counter === '％' ? '%' : counter === '名' ? '人' : counter,
  })),
  // “10 至 15 个”: the first number shares the counter of the second.
  ...[
    ...text.matchAll(
      /(\d+(?:\.\d+)?)\s*(?:至|到|—|-|～)\s*\d+(?:\.\d+)?\s*[万亿]?\s*([%个所人])/gu,
    ),
  ].map(([, digits, counter = '']) => ({ value: Number(digits), counter })),
];

/** A figure of a target in the smallest unit, with its counter; nothing for ratios and densities. */
const countedAs = (value: number, unit: UnitName): Counted | undefined => {
  const { dimension, factor } = units[unit];
  const counter = unit === '名' ? '人' : unit.replace(/^[万亿]/, '');
  if (!new RegExp(`^(?:${counters})$`, 'u').test(counter)) return undefined;
  // The base unit of money is 万元.
  return { value: value * factor * (dimension === 'money' ? 1e4 : 1), counter };
};

type Figure = readonly [keys: readonly string[], value: number];

const figuresOf = (target: Target): readonly Figure[] => {
  switch (target.kind) {
    case 'range':
      return [
        [['target', 'min'], target.target.min],
        [['target', 'max'], target.target.max],
      ];
    case 'reach':
    case 'maintain':
    case 'cumulative':
      return [[['target', 'value'], target.target.value]];
    default:
      return [];
  }
};

const same = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(a) * 1e-9;

interface Promised {
  commitment: Commitment;
  path: readonly (string | number)[];
}

const complaintOf = (placed: PlacedTarget, promised: Promised): Complaint | undefined => {
  const { target } = placed;
  if (!('unit' in target)) return undefined;
  const { text } = promised.commitment;
  for (const [keys, value] of figuresOf(target)) {
    const own = countedAs(value, target.unit);
    if (own === undefined) continue;
    // 个 counts anything: beds are 张 in one place and 个 in another.
    const comparable = figuresIn(text).filter(
      ({ counter }) => counter === own.counter || (counter === '个' && own.counter !== '%'),
    );
    const has = (figures: readonly Counted[], wanted: number): boolean =>
      figures.some((each) => same(each.value, wanted));
    if (comparable.length === 0 || has(comparable, own.value)) continue;
    // A note that names both figures explains why they differ.
    const noted = figuresIn(target.note ?? '');
    if (has(noted, own.value) && comparable.some((each) => has(noted, each.value))) continue;
    const figure = `${value}${target.unit}`;
    const isUnit = value !== own.value && has(comparable, value);
    return {
      ...targetComplaint(
        placed,
        isUnit ? ['unit'] : keys,
        `目标值 ${figure} 与方案的承诺对不上：“${text}”`,
        `核对目标值、单位和方案；确实不同时，在这个目标的 note 里写明方案的数和 ${figure} 的来历`,
      ),
      figure: targetFigure(placed),
      related: { kind: 'plan', id: 'plan', path: promised.path, note: '方案的承诺' },
    };
  }
  return undefined;
};

const commitmentsOf = ({ plan }: Draft): ReadonlyMap<string, Promised> =>
  new Map(
    (plan?.sections ?? []).flatMap(({ commitments }, s) =>
      commitments.map((commitment, c) => [
        commitment.id,
        { commitment, path: ['sections', s, 'commitments', c, 'text'] },
      ]),
    ),
  );

export const planFigures: Rule = {
  code: 'differs-from-plan',
  name: '目标值与方案的承诺对不上',
  why: '目标值从方案里抄来，抄错一位或写错单位，进度和结论就都错了。',
  bad: '方案写“新增学位 2000 个”，目标写 value: 20000',
  good: 'value: 2000',
  check: (draft) => {
    const commitments = commitmentsOf(draft);
    return targetsIn(draft).flatMap((placed) => {
      const promised = commitments.get(placed.target.commitment);
      const complaint = promised === undefined ? undefined : complaintOf(placed, promised);
      return complaint === undefined ? [] : [complaint];
    });
  },
};
