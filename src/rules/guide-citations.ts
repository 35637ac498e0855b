import type { LimitStage } from '#src/schema/time-limit.ts';
import { guideRule } from './guide-complaint.ts';
import type { GuideFault } from './guide-complaint.ts';

const stageFaults = (
  key: 'statutory_limit' | 'promised_limit',
  stages: readonly LimitStage[],
): GuideFault[] =>
  stages.flatMap((stage, at): GuideFault[] => {
    const { name, amount, unit, basis, quote, starts, open_ended: open } = stage;
    const place = [key, 'stages', at];
    if (amount === undefined) {
      return open === undefined
        ? [
            [
              [...place, 'name'],
              `阶段“${name}”没有天数，也没有说明`,
              '加上 amount 和 unit，或加 open_ended 说明没有规定天数',
            ],
          ]
        : [];
    }
    if (unit === undefined)
      return [
        [
          [...place, 'amount'],
          `阶段“${name}”没有写单位`,
          '加一行 unit: working-day、calendar-day 或 month',
        ],
      ];
    if (starts === undefined)
      return [[[...place, 'amount'], `阶段“${name}”没有写从何时起算`, '加一行 starts']];
    if ((starts === 'previous-stage') !== at > 0) {
      const message =
        at === 0
          ? `第一个阶段“${name}”前面没有阶段，不能从上一阶段起算`
          : `阶段“${name}”不是从上一阶段起算；分段时限是一段接一段数的`;
      const hint =
        at === 0
          ? '改成 accepted、received 等起算的事件'
          : '改成 previous-stage；另有起算点的期限写到 further_limits';
      return [[[...place, 'starts'], message, hint]];
    }
    if (key === 'promised_limit' || (basis !== undefined && quote !== undefined)) return [];
    return [
      [
        [...place, 'amount'],
        `阶段“${name}”的时限没有写依据或原文用词`,
        '加上 basis（legal_basis 中的编号）和 quote（原文用词）',
      ],
    ];
  });

export const limitsCited = guideRule(
  {
    code: 'limit-without-citation',
    name: '时限没有写明依据',
    why: '法定时限要能查到是哪部法哪一条、原文怎样写、从哪一天起算。',
    bad: 'stages 里只写 amount: 20',
    good: 'amount: 20、unit、starts、quote、basis 都写',
  },
  ({ statutory_limit, promised_limit, steps }) => [
    ...(statutory_limit.kind === 'chain'
      ? stageFaults('statutory_limit', statutory_limit.stages)
      : []),
    ...(promised_limit.kind === 'chain'
      ? stageFaults('promised_limit', promised_limit.stages)
      : []),
    ...steps.flatMap(({ name, amount, unit }, at): GuideFault[] =>
      amount !== undefined && unit === undefined
        ? [[['steps', at, 'amount'], `环节“${name}”写了时长，没有写单位`, '加一行 unit']]
        : [],
    ),
  ],
);
