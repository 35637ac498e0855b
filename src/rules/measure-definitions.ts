import type { Measure } from '#src/schema/indicator.ts';
import { oddUnitsIn, relationFaults } from './measure-relations.ts';
import type { Found } from './measure-relations.ts';
import { measureFigure, measuresIn } from './observation-rows.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

const derivedFrom = ({ derivation }: Measure): readonly string[] => {
  if (derivation === undefined) return [];
  switch (derivation.kind) {
    case 'ratio':
      return [derivation.numerator, derivation.denominator];
    case 'share':
      return [derivation.part, derivation.whole];
    case 'sum':
      return derivation.parts;
    case 'split':
      return [derivation.first, derivation.second];
    default:
      return derivation satisfies never;
  }
};
/** Where the first of two measures stands. */
const firstKeys = { ratio: 'numerator', share: 'part', split: 'first', sum: 'parts' } as const;

const partOf = ({ part_of }: Measure): readonly string[] =>
  part_of === undefined ? [] : [part_of];

/** Whether following a relation from a measure leads back to it. */
const circular = (
  measure: Measure,
  all: ReadonlyMap<string, Measure>,
  next: (measure: Measure) => readonly string[],
): boolean => {
  const seen = new Set<string>();
  const leadsBack = (id: string): boolean => {
    if (id === measure.id) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    const other = all.get(id);
    return other !== undefined && next(other).some(leadsBack);
  };
  return next(measure).some(leadsBack);
};

const unitFaults = ({ unit, value_kind, max, derivation }: Measure): Found[] => {
  const percent = value_kind === 'share' || value_kind === 'gross-rate';
  if (percent && unit !== '%') {
    // A share has an upper bound; a sum, or what has none, is a count.
    const isCount = max === undefined || max > 300 || derivation?.kind === 'sum';
    return [
      [
        [isCount ? 'value_kind' : 'unit'],
        `数值类型是 ${value_kind}，单位却是“${unit}”`,
        '单位改成 "%"，或核对数值类型',
      ],
    ];
  }
  if (value_kind === 'count' && ['%', '个百分点', ':1', '普职比'].includes(unit)) {
    return [
      [['unit'], `数值类型是 count（数量），单位却是“${unit}”`, '核对单位和数值类型 value_kind'],
    ];
  }
  return [];
};

/** What is counted one by one has no decimals. */
const whole: ReadonlySet<string> = new Set([
  '人',
  '名',
  '人次',
  '所',
  '个',
  '套',
  '条',
  '张',
  '项',
  '场',
  '件',
]);

const faults = (
  measure: Measure,
  all: ReadonlyMap<string, Measure>,
  oddUnits: ReadonlySet<string>,
  faultyUnits: ReadonlySet<string>,
): Found[] => {
  const { min, max, breaks } = measure;
  const isCircular = circular(measure, all, derivedFrom) || circular(measure, all, partOf);
  const found = [
    ...unitFaults(measure),
    ...(isCircular ? [] : relationFaults(measure, all, faultyUnits)),
  ];
  if (oddUnits.has(measure.id) && found.length === 0) {
    const message = `单位是“${measure.unit}”，与它所属的和它所含的测度都不同`;
    found.push([['unit'], message, '核对这个测度的单位']);
  }
  if (measure.value_kind === 'count' && measure.decimals > 0 && whole.has(measure.unit)) {
    const message = `数的是${measure.unit}，却保留 ${measure.decimals} 位小数`;
    found.push([['decimals'], message, '改成 0，或核对数值类型 value_kind']);
  }
  if (min !== undefined && max !== undefined && min > max) {
    found.push([['min'], `最小值 ${min} 大于最大值 ${max}`, '核对两个数']);
  }
  if (measure.value_kind === 'share' && max !== undefined && max > 100) {
    const hint = '毛入学率一类的写 value_kind: gross-rate；真正的比例写 max: 100';
    found.push([['value_kind'], `数值类型是 share（比例，最多 100），最大值却是 ${max}`, hint]);
  }
  const [first, second] = measure.derivation?.kind === 'sum' ? [] : derivedFrom(measure);
  if (first !== undefined && first === second) {
    found.push([
      ['derivation', firstKeys[measure.derivation?.kind ?? 'sum']],
      `测度 ${measure.id} 用 ${first} 与它自己计算`,
      '分子和分母要是两个测度',
    ]);
  }
  if (measure.max_change !== undefined && measure.max_change <= 0) {
    found.push([['max_change'], '正常变动要大于 0', '核对数字，或删掉这一行']);
  }
  if (circular(measure, all, derivedFrom)) {
    found.push([['derivation'], `测度 ${measure.id} 由它自己算出`, '检查计算方法里的编号']);
  }
  if (circular(measure, all, partOf)) {
    found.push([['part_of'], `测度 ${measure.id} 是它自己的一部分`, '检查 part_of 的编号']);
  }
  const doubled = breaks.findIndex(
    ({ from_period }, at) => breaks.findIndex((other) => other.from_period === from_period) !== at,
  );
  if (doubled !== -1) {
    found.push([['breaks', doubled, 'from_period'], '同一期写了两次口径变化', '合并成一条']);
  }
  return found;
};

/** Counts depend on the size of a place: to rank places by them is asked about. */
const comparedCounts = (draft: Draft): Complaint[] =>
  draft.indicators.flatMap((indicator) =>
    indicator.kind !== 'figures'
      ? []
      : indicator.measures.flatMap(({ compare_regions, value_kind }, at): Complaint[] =>
          compare_regions && value_kind === 'count'
            ? [
                {
                  ...{ kind: 'indicators', id: indicator.id, severity: 'warning' },
                  path: ['measures', at, 'compare_regions'],
                  message: '数量受地区大小影响，却写成地区之间可比，会按数量排名',
                  hint: '改成 compare_regions: false，或核对数值类型 value_kind',
                },
              ]
            : [],
        ),
  );

export const measureDefinitions: Rule = {
  code: 'measure-definition',
  answer: 'beside',
  name: '测度的定义自相矛盾',
  why: '单位、数值类型、范围和计算方法要互相配得上，否则检查和计算都会错。',
  bad: 'value_kind: share 与 unit: 人',
  good: "value_kind: share 与 unit: '%'",
  check: (draft) => {
    const all = measuresIn(draft);
    const oddUnits = oddUnitsIn(all);
    const faultyUnits = new Set([
      ...oddUnits,
      ...[...all.values()].flatMap((each) => (unitFaults(each).length > 0 ? [each.id] : [])),
    ]);
    const faulty = draft.indicators.flatMap((indicator) =>
      indicator.kind !== 'figures'
        ? []
        : indicator.measures.flatMap((measure, at) =>
            faults(measure, all, oddUnits, faultyUnits).map(([keys, message, hint]): Complaint => ({
              kind: 'indicators',
              id: indicator.id,
              path: ['measures', at, ...keys],
              message,
              hint,
              figure: measureFigure(measure.id),
            })),
          ),
    );
    return [...faulty, ...comparedCounts(draft)];
  },
};
