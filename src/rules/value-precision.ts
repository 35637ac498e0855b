import { convert } from '#src/domain/unit.ts';
import { decimalsWritten } from '#src/domain/reading.ts';
import { measuredRows, rowComplaint } from './observation-rows.ts';
import type { Complaint, Rule } from './rule.ts';

export const valuePrecision: Rule = {
  code: 'value-precision',
  answer: 'beside',
  name: '小数位数不对',
  why: '人数、校数、班数是整数，写出小数多半是单位写错或点错了小数点。',
  bad: '单位是“人”，value: 96.38',
  good: 'value: 963800，或者 value: 96.38 和 unit: 万人',
  check: (draft) =>
    measuredRows(draft).flatMap((measured): Complaint[] => {
      const { row, measure } = measured;
      if (row.status === 'missing' || row.status === 'derived') return [];
      const value = convert(row.value, row.unit ?? measure.unit, measure.unit);
      if (value === undefined) return [];
      if (measure.value_kind === 'count' && measure.decimals === 0) {
        if (Math.abs(value - Math.round(value)) < 1e-6) return [];
        const message = `${measure.name}写的是 ${row.value}${row.unit ?? measure.unit}，不是整数`;
        return [rowComplaint(measured, 'value', message, '核对小数点；原文用“万”作单位时加 unit')];
      }
      if (measure.unit !== (row.unit ?? measure.unit)) return [];
      if (decimalsWritten(row.value) <= measure.decimals) return [];
      const message = `${measure.name}写的是 ${row.value}，比测度规定的 ${measure.decimals} 位小数多`;
      const hint = `核对数字；页面上只显示 ${measure.decimals} 位小数`;
      return [{ ...rowComplaint(measured, 'value', message, hint), severity: 'warning' }];
    }),
};
