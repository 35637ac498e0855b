import { measuredRows, rowComplaint } from './observation-rows.ts';
import type { MeasuredRow } from './observation-rows.ts';
import type { Complaint, Rule } from './rule.ts';

const percentOf = ({ measure, row }: MeasuredRow): number | undefined =>
  measure.unit === '%' && row.status !== 'missing' && row.status !== 'derived'
    ? row.value
    : undefined;

const median = (values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const lowest = (values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[0];

export const fractionForPercent: Rule = {
  code: 'fraction-for-percent',
  name: '百分数写成了小数',
  why: '单位是 % 的数要写 85.2，不写 0.852；写错会小一百倍。',
  bad: 'value: 0.852',
  good: 'value: 85.2',
  check: (draft) => {
    const rows = measuredRows(draft).filter((row) => percentOf(row) !== undefined);
    const byMeasure = Map.groupBy(rows, ({ measure }) => measure.id);
    return rows.flatMap((measured): Complaint[] => {
      const value = percentOf(measured);
      if (value === undefined || value <= 0 || value > 1.5) return [];
      const others = (byMeasure.get(measured.measure.id) ?? []).filter(
        (other) => other !== measured,
      );
      const here = others.filter((other) => other.row.region === measured.row.region);
      // Low shares differ widely between regions: there only the region's own values count.
      const all = median(others.map((other) => percentOf(other) ?? 0));
      const own = lowest(here.map((other) => percentOf(other) ?? 0));
      const usual = own ?? (all !== undefined && all >= 10 ? all : undefined);
      if (usual === undefined || usual < 1 || value > usual / 25) return [];
      if (value * 100 > usual * 3 || value * 100 < usual / 3) return [];
      const { row } = measured;
      if (row.status !== 'missing' && row.note !== undefined) return [];
      const fix = String(Number((value * 100).toPrecision(12)));
      return [
        {
          ...rowComplaint(
            measured,
            'value',
            `${measured.measure.name}写的是 ${value}，像是把百分数写成了小数（其他数一般在 ${usual} 左右）`,
            `改成 ${fix}；确实这么低时，在这一行加 note 写明原因`,
          ),
          replacement: fix,
        },
      ];
    });
  },
};
