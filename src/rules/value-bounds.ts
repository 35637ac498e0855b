import type { Measure } from '#src/schema/indicator.ts';
import { convert } from '#src/domain/unit.ts';
import { valueOfFormula } from '#src/domain/formula.ts';
import { definitionComplaint, manyRows } from './measure-blame.ts';
import { measureFigure, measuredRows, rowComplaint } from './observation-rows.ts';
import type { MeasuredRow } from './observation-rows.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

interface Bound {
  min: number;
  max: number;
  reason: string;
}

const kindBounds: Readonly<Record<Measure['value_kind'], Bound>> = {
  count: { min: 0, max: Infinity, reason: '数量不能是负数' },
  share: { min: 0, max: 100, reason: '比例只能在 0 到 100 之间' },
  'gross-rate': { min: 0, max: 300, reason: '毛率可以超过 100，但不会是负数或超过 300' },
  ratio: { min: 0, max: 1000, reason: '比值不能是负数，也不会这么大' },
  'per-capita': { min: 0, max: Infinity, reason: '人均数不能是负数' },
  split: { min: 0, max: 100, reason: '普职比写前者的份额，在 0 到 100 之间' },
};

const valuesOf = ({ row }: MeasuredRow): [key: string, value: number][] => {
  if (row.status === 'missing') return [];
  if (row.status === 'derived') {
    const value = valueOfFormula(row.formula);
    return value === undefined ? [] : [['formula', value]];
  }
  const previous: [string, number][] = row.status === 'revised' ? [['previous', row.previous]] : [];
  return [['value', row.value], ...previous];
};

const check = (measured: MeasuredRow): Complaint[] =>
  valuesOf(measured).flatMap(([key, written]) => {
    const { measure, row } = measured;
    const unit = row.status === 'missing' ? undefined : row.unit;
    const value = convert(written, unit ?? measure.unit, measure.unit);
    if (value === undefined) return [];
    const bound = kindBounds[measure.value_kind];
    const shown = `${measure.name}写的是 ${written}${unit ?? measure.unit}`;
    if (value < bound.min || value > bound.max) {
      return [rowComplaint(measured, key, `${shown}：${bound.reason}`, '核对数字、小数点和单位')];
    }
    const { min = -Infinity, max = Infinity } = measure;
    if (value >= min && value <= max) return [];
    const limit = value < min ? `小于测度允许的最小值 ${min}` : `大于测度允许的最大值 ${max}`;
    const hint = `核对数字、小数点和单位；数字确实无误时，到测度定义里改${value < min ? '最小值 min' : '最大值 max'}`;
    return [rowComplaint(measured, key, `${shown}，${limit}`, hint)];
  });

/** A complaint about the bound of a measure that most of its values break. */
const boundBlamed = (
  draft: Draft,
  measure: Measure,
  wrong: readonly { measured: MeasuredRow }[],
): Complaint | undefined => {
  const values = wrong.flatMap(({ measured }) => {
    const { row } = measured;
    const unit = row.status === 'missing' ? undefined : row.unit;
    return valuesOf(measured).map(([, value]) =>
      convert(value, unit ?? measure.unit, measure.unit),
    );
  });
  const { min, max } = measure;
  const under = min !== undefined && values.every((value) => value !== undefined && value < min);
  const over = max !== undefined && values.every((value) => value !== undefined && value > max);
  const key = under ? 'min' : 'max';
  if (!under && !over) return undefined;
  const bound = under ? `最小值 ${min}` : `最大值 ${max ?? ''}`;
  return definitionComplaint(
    draft,
    measure.id,
    key,
    `${measure.name}的${bound}不合理：${wrong.length} 个观测值都${under ? '比它小' : '比它大'}`,
    `核对这个${under ? '最小值' : '最大值'}和单位`,
  );
};

export const valueBounds: Rule = {
  code: 'value-out-of-bounds',
  name: '数值超出范围',
  why: '多打一位、点错小数点、写反单位，都会变成超出范围的数；发布后就是错误的公开数据。',
  bad: '普惠性幼儿园覆盖率写 value: 852',
  good: 'value: 85.2',
  check: (draft) => {
    const said = measuredRows(draft).map((measured) => ({ measured, found: check(measured) }));
    const byMeasure = Map.groupBy(said, ({ measured }) => measured.measure.id);
    return [...byMeasure.values()].flatMap((rows): Complaint[] => {
      const wrong = rows.filter(({ found }) => found.length > 0);
      const [first] = wrong;
      if (first === undefined) return [];
      const whole = wrong.length >= manyRows && wrong.length * 2 > rows.length;
      const asked = whole ? boundBlamed(draft, first.measured.measure, wrong) : undefined;
      if (asked !== undefined) return [asked];
      const involves = [measureFigure(first.measured.measure.id)];
      return wrong.flatMap(({ found }) => found.map((each) => ({ ...each, involves })));
    });
  },
};
