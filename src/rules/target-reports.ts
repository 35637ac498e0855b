import { comparePeriods } from '#src/domain/period.ts';
import type { Complaint, Rule } from './rule.ts';
import { targetComplaint, targetFigure, targetsIn } from './targets.ts';
import type { PlacedTarget } from './targets.ts';

const repeated = (placed: PlacedTarget): Complaint[] => {
  const { target } = placed;
  const reports = 'reports' in target ? target.reports : [];
  return reports.flatMap(({ period }, at) =>
    reports.findIndex((other) => other.period === period) === at
      ? []
      : [
          targetComplaint(
            placed,
            ['reports', at, 'period'],
            `${period} 已经有一份报告了`,
            '同一时期只留一份',
          ),
        ],
  );
};

/**
 * Whether of two falling reports the earlier one is too large, not the later one too small: it is
 * beyond the target or a multiple of the later one, which itself continues what came before.
 */
const beforeIsOdd = (
  reports: readonly { value: number }[],
  at: number,
  target: number,
): boolean => {
  const [first, before, now] = [reports[at - 2], reports[at - 1], reports[at]];
  if (before === undefined || now === undefined) return false;
  if (first === undefined) return before.value > target && now.value <= target;
  return now.value >= first.value && before.value > now.value * 2;
};

const falling = (placed: PlacedTarget): Complaint[] => {
  const { target } = placed;
  if (target.kind !== 'cumulative') return [];
  const inOrder = target.reports
    .map((report, at) => ({ ...report, at }))
    .sort((a, b) => comparePeriods(a.period, b.period));
  return inOrder.flatMap((report, index) => {
    const before = inOrder[index - 1];
    if (before === undefined || report.value >= before.value || report.note !== undefined)
      return [];
    const [odd, other] = beforeIsOdd(inOrder, index, target.target.value)
      ? [before, report]
      : [report, before];
    return [
      {
        ...targetComplaint(
          placed,
          ['reports', odd.at, 'value'],
          `累计数从 ${before.period} 的 ${before.value} 降到 ${report.period} 的 ${report.value}`,
          '填从起始日到这一天的累计数，不是当期数；确实核减时加一行 note 写明原因',
        ),
        figure: targetFigure(placed, odd.at),
        involves: [targetFigure(placed, odd.at), targetFigure(placed, other.at)],
        related: {
          kind: placed.kind,
          id: placed.id,
          path: [...placed.path, 'reports', other.at, 'value'],
          note: `${other.period} 的报告`,
        },
      },
    ];
  });
};

const impossible = (placed: PlacedTarget): Complaint[] => {
  const { target } = placed;
  if (!('unit' in target)) return [];
  const values: [number, (string | number)[]][] = [
    ...('baseline' in target && target.baseline !== undefined
      ? [[target.baseline.value, ['baseline', 'value']] satisfies [number, string[]]]
      : []),
    ...target.reports.map(({ value }, at): [number, (string | number)[]] => [
      value,
      ['reports', at, 'value'],
    ]),
    ...('value' in target.target
      ? [[target.target.value, ['target', 'value']] satisfies [number, string[]]]
      : []),
    ...('steps' in target
      ? (target.steps ?? []).map(({ value }, at): [number, (string | number)[]] => [
          value,
          ['steps', at, 'value'],
        ])
      : []),
  ];
  const { limit, unit } = target;
  const top = limit ?? (unit === '%' ? 300 : Infinity);
  return values.flatMap(([value, keys]) => {
    const whole = unit !== '%' && target.decimals === 0 && /^[人名个所套条张项件场次]/.test(unit);
    if (value < 0 && unit !== '个百分点') {
      return [targetComplaint(placed, keys, `${value}${unit} 是负数`, '核对数字')];
    }
    if (target.direction === 'up' && value > top && keys[0] !== 'target') {
      const message = `${value}${unit} 超过了可能的最大值 ${top}`;
      return [targetComplaint(placed, keys, message, '核对数字和小数点')];
    }
    return whole && !Number.isInteger(value)
      ? [targetComplaint(placed, keys, `${value}${unit} 不是整数`, '核对数字和单位')]
      : [];
  });
};

export const targetReports: Rule = {
  code: 'report-value',
  name: '进展数值不合理',
  why: '累计数不会变小，同一时期只有一个数，数量不会是负数或半个。',
  bad: '2023 年 6 月累计 500，2023 年底累计 120',
  good: '2023 年 6 月累计 500，2023 年底累计 1200',
  check: (draft) =>
    targetsIn(draft).flatMap((placed) => [
      ...repeated(placed),
      ...falling(placed),
      ...impossible(placed).map((complaint) => ({
        ...complaint,
        figure: targetFigure(placed),
        involves: [targetFigure(placed)],
      })),
    ]),
};
