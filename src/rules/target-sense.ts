import type { MeasuredTarget } from '#src/schema/target.ts';
import type { Complaint, Rule } from './rule.ts';
import { targetComplaint, targetFigure, targetsIn } from './targets.ts';
import type { PlacedTarget } from './targets.ts';

type Reach = Extract<MeasuredTarget, { kind: 'reach' }>;
type Found = readonly [keys: readonly (string | number)[], message: string, hint: string];

const follows = (values: readonly number[], up: boolean): boolean =>
  values.every((each, at) => {
    const before = values[at - 1];
    return before === undefined || (up ? each >= before : each <= before);
  });

/**
 * Which of direction, baseline and target value is the odd one when they contradict each other.
 * The direction, if limit or reports agree with the way from baseline to target; the baseline,
 * if it is impossible or all that follows goes the right way; without such a sign the target.
 */
const oddOne = (target: Reach, baseline: number): readonly string[] => {
  const { direction, limit, reports, unit } = target;
  const value = target.target.value;
  const flow = reports.map((report) => report.value);
  if (unit === '%' && limit === 100 && baseline > limit) return ['baseline', 'value'];
  const up = value > baseline;
  const within = limit === undefined || (up ? limit >= value : limit <= value && limit <= baseline);
  const evidence = limit !== undefined || flow.length > 0;
  if (evidence && within && follows([baseline, ...flow, value], up)) return ['direction'];
  const onward = flow.length > 0 && follows([...flow, value], direction === 'up');
  return onward ? ['baseline', 'value'] : ['target', 'value'];
};

const reach = ({ target }: PlacedTarget): Found[] => {
  if (target.kind !== 'reach') return [];
  const { direction, baseline, limit } = target;
  const value = target.target.value;
  const found: Found[] = [];
  if (baseline !== undefined) {
    const rises = value > baseline.value;
    if (value === baseline.value) {
      const message = `目标值 ${value} 与基期值相同`;
      found.push([['target', 'value'], message, '核对两个数；要求不低于现状时用 kind: maintain']);
    } else if (rises !== (direction === 'up')) {
      const message = `方向是 ${direction}（${direction === 'up' ? '越高越好' : '越低越好'}），目标值 ${value} 却比基期值 ${baseline.value} ${rises ? '高' : '低'}`;
      found.push([oddOne(target, baseline.value), message, '核对方向 direction、目标值和基期值']);
    }
  }
  if (baseline === undefined && target.baseline_missing === undefined) {
    const message = '达到型目标没有基期值，也没有写原因';
    found.push([['kind'], message, '加上 baseline，或加一行 baseline_missing: 没有基期值的原因']);
  }
  if (baseline !== undefined && target.baseline_missing !== undefined) {
    const message = '已经有基期值，又写了没有基期值的原因';
    found.push([['baseline_missing'], message, '删掉 baseline_missing']);
  }
  if (baseline !== undefined && target.trajectory === 'cagr') {
    const values = [baseline.value, ...target.reports.map((report) => report.value), value];
    if (!values.every((each) => each > 0)) {
      const message = `推进方式是 cagr（固定增长率），数值却有 0 或负数：${values.join(' → ')}`;
      found.push([['trajectory'], message, '增长率要求每个数都大于 0；改用 trajectory: linear']);
    }
  }
  const beyond = (each: number): boolean =>
    limit !== undefined && (direction === 'up' ? each > limit : each < limit);
  if (limit !== undefined && beyond(value)) {
    const message = `目标值 ${value} 越过了自然界限 ${limit}`;
    // A limit that the way to the target passes as well is itself the odd one.
    const passed = [baseline, ...target.reports].some((each) => each && beyond(each.value));
    const hint = '核对目标值和 limit';
    found.push(
      passed
        ? [['limit'], `自然界限 ${limit} 已经被基期值或进展越过，目标值是 ${value}`, hint]
        : [['target', 'value'], message, hint],
    );
  }
  return found;
};

const steps = ({ target }: PlacedTarget): Found[] => {
  if (target.kind !== 'reach' && target.kind !== 'cumulative') return [];
  const list = target.steps ?? [];
  if (target.trajectory !== 'steps') {
    return list.length === 0
      ? []
      : [
          [
            ['steps'],
            `推进方式是 ${target.trajectory}，不用分步计划`,
            '把 trajectory 改成 steps，或删掉 steps',
          ],
        ];
  }
  if (list.length === 0) {
    return [
      [['trajectory'], '推进方式是 steps，却没有分步计划', '加上 steps，写每一步的日期和数值'],
    ];
  }
  const up = target.direction === 'up';
  const backward = list.findIndex((step, at) => {
    const before = list[at - 1];
    return before !== undefined && (up ? step.value < before.value : step.value > before.value);
  });
  const last = list.at(-1);
  const past =
    last !== undefined &&
    (up ? last.value > target.target.value : last.value < target.target.value);
  return [
    ...(backward === -1
      ? []
      : [
          [
            ['steps', backward, 'value'],
            '分步计划的数值比上一步倒退',
            '核对这一步的数值',
          ] satisfies Found,
        ]),
    ...(past && target.kind === 'reach'
      ? [
          [
            ['steps', list.length - 1, 'value'],
            '最后一步越过了目标值',
            '核对最后一步和目标值',
          ] satisfies Found,
        ]
      : []),
  ];
};

const amounts = ({ target }: PlacedTarget): Found[] => {
  const found: Found[] = [];
  if (target.kind === 'range' && target.target.min > target.target.max) {
    found.push([['target', 'min'], '区间的下限比上限大', '把两个数对调']);
  }
  if (target.kind === 'cumulative') {
    if (target.target_max !== undefined && target.target_max < target.target.value) {
      found.push([['target_max'], '目标上限比目标值小', '核对两个数']);
    }
    if (target.target.value <= 0) {
      found.push([['target', 'value'], '累计目标要大于 0', '核对目标值']);
    }
    if (target.direction === 'down') {
      const message = '累计数只会增加，方向却是 down';
      found.push([['direction'], message, '改成 up；要求降低的目标用 kind: reach']);
    }
  }
  if ('reports' in target && target.measure !== undefined && target.reports.length > 0) {
    const message = '写了测度就用观测值作为进展，不能再写进展报告';
    found.push([['reports'], message, '把数字移到观测值文件，这里写 reports: []']);
  }
  return found;
};

export const targetSense: Rule = {
  code: 'target-contradicts-itself',
  name: '目标自相矛盾',
  why: '方向、基期、分步和目标值互相矛盾时，进度和结论都会算错。',
  bad: 'direction: down，基期值 4.5，目标值 8',
  good: 'direction: down，基期值 4.5，目标值 3',
  check: (draft) =>
    targetsIn(draft).flatMap((placed): Complaint[] =>
      [...reach(placed), ...steps(placed), ...amounts(placed)]
        .slice(0, 1)
        .map(([keys, message, hint]) => ({
          ...targetComplaint(placed, keys, message, hint),
          figure: targetFigure(placed),
        })),
    ),
};
