import { convert } from '#src/domain/unit.ts';
import { decimalsWritten } from '#src/domain/reading.ts';
import { definitionComplaint, manyRows } from './measure-blame.ts';
import { measuredRows, rowComplaint } from './observation-rows.ts';
import type { MeasuredRow } from './observation-rows.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

/** Whether a value in the unit of its measure has more decimals than that shows. */
const isFiner = ({ row, measure }: MeasuredRow): boolean =>
  row.status !== 'missing' &&
  row.status !== 'derived' &&
  (row.unit ?? measure.unit) === measure.unit &&
  decimalsWritten(row.value) > measure.decimals;

/** Measures that cut the decimals of nearly all their values: their definition is what is wrong. */
const coarseMeasures = (draft: Draft): ReadonlyMap<string, Complaint> => {
  const found = new Map<string, Complaint>();
  for (const [measure, rows] of Map.groupBy(measuredRows(draft), (each) => each.measure)) {
    if (measure.value_kind === 'count') continue;
    const valued = rows.filter(({ row }) => row.status !== 'missing' && row.status !== 'derived');
    const finer = valued.filter(isFiner).length;
    const all = finer === valued.length && (finer > 1 || measure.decimals === 0);
    if (finer === 0 || (!all && (finer < manyRows || finer * 2 <= valued.length))) continue;
    const message = `${measure.name}只保留 ${measure.decimals} 位小数，${finer} 个观测值的小数都比它多`;
    const complaint = definitionComplaint(
      draft,
      measure.id,
      'decimals',
      message,
      '核对小数位数；页面上多出的小数不显示',
    );
    if (complaint !== undefined) found.set(measure.id, { ...complaint, severity: 'warning' });
  }
  return found;
};

export const valuePrecision: Rule = {
  code: 'value-precision',
  answer: 'beside',
  name: '小数位数不对',
  why: '人数、校数、班数是整数，写出小数多半是单位写错或点错了小数点。',
  bad: '单位是“人”，value: 96.38',
  good: 'value: 963800，或者 value: 96.38 和 unit: 万人',
  check: (draft) => {
    const tooFew = coarseMeasures(draft);
    const rows = measuredRows(draft).flatMap((measured): Complaint[] => {
      const { row, measure } = measured;
      if (row.status === 'missing' || row.status === 'derived') return [];
      const value = convert(row.value, row.unit ?? measure.unit, measure.unit);
      if (value === undefined) return [];
      if (measure.value_kind === 'count' && measure.decimals === 0) {
        if (Math.abs(value - Math.round(value)) < 1e-6) return [];
        const message = `${measure.name}写的是 ${row.value}${row.unit ?? measure.unit}，不是整数`;
        return [rowComplaint(measured, 'value', message, '核对小数点；原文用“万”作单位时加 unit')];
      }
      if (!isFiner(measured) || tooFew.has(measure.id)) return [];
      const message = `${measure.name}写的是 ${row.value}，比测度规定的 ${measure.decimals} 位小数多`;
      const hint = `核对数字；页面上只显示 ${measure.decimals} 位小数`;
      return [{ ...rowComplaint(measured, 'value', message, hint), severity: 'warning' }];
    });
    return [...tooFew.values(), ...rows];
  },
};
