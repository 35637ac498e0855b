import type { Guide } from '#src/schema/guide.ts';
import type { LimitStage, LimitUnit } from '#src/schema/time-limit.ts';
import { guideRule } from './guide-complaint.ts';
import type { GuideFault } from './guide-complaint.ts';

/** Calendar days of one unit, at least and at most: seven for five working days, 28 to 31 a month. */
const spans: Readonly<Record<LimitUnit, readonly [number, number]>> = {
  'working-day': [1, 1.8],
  'calendar-day': [1, 1],
  month: [28, 31],
};
const unitNames: Readonly<Record<LimitUnit, string>> = {
  'working-day': '个工作日',
  'calendar-day': '日',
  month: '个月',
};

interface Amount {
  amount: number;
  unit: LimitUnit;
}

const said = ({ amount, unit }: Amount): string => `${amount} ${unitNames[unit]}`;

/** Whether one limit is certainly longer than another, whatever the calendar. */
const longer = (a: Amount, b: Amount): boolean => {
  if (a.unit === b.unit) return a.amount > b.amount;
  const lowest = a.unit === 'working-day' ? a.amount * 1.4 : a.amount * spans[a.unit][0];
  const highest = b.unit === 'working-day' ? b.amount * 1.8 : b.amount * spans[b.unit][1];
  return lowest > highest;
};

const sumOf = (stages: readonly LimitStage[]): Amount | undefined => {
  const unit = stages[0]?.unit;
  let amount = 0;
  for (const stage of stages) {
    if (stage.amount === undefined || stage.unit !== unit) return undefined;
    amount += stage.amount;
  }
  return unit === undefined ? undefined : { amount, unit };
};

const totalOf = (limit: Guide['statutory_limit'] | Guide['promised_limit']): Amount | undefined => {
  if (limit.kind === 'single') return { amount: limit.amount, unit: limit.unit };
  return limit.kind === 'chain' ? sumOf(limit.stages) : undefined;
};

export const promiseWithinLaw = guideRule(
  {
    code: 'promise-above-law',
    name: '承诺时限比法定时限长',
    why: '承诺只能比法律更快；不同的单位换算后比较。',
    bad: '法定 10 个工作日，承诺 15 个工作日',
    good: '法定 10 个工作日，承诺 5 个工作日',
  },
  ({ statutory_limit, promised_limit }) => {
    const [law, promise] = [totalOf(statutory_limit), totalOf(promised_limit)];
    if (law === undefined || promise === undefined || !longer(promise, law)) return [];
    const key = promised_limit.kind === 'chain' ? 'stages' : 'amount';
    return [
      [
        ['promised_limit', key],
        `承诺 ${said(promise)}，比法定的 ${said(law)}长`,
        '核对数量和单位；承诺不能比法定时限长',
      ],
    ];
  },
);

/** Total of the counted steps, for each situation the worst one; nothing when units differ. */
const stepTotal = (guide: Guide): Amount | undefined => {
  const counted = guide.steps.filter(
    ({ counted: counts, amount }) => counts !== false && amount !== undefined && amount > 0,
  );
  const unit = counted[0]?.unit;
  if (unit === undefined || counted.some((step) => step.unit !== unit)) return undefined;
  const sum = (situation: string | undefined): number =>
    counted
      .filter(
        ({ situations }) =>
          situations === undefined || (situation !== undefined && situations.includes(situation)),
      )
      .reduce((total, { amount = 0 }) => total + amount, 0);
  const totals = guide.situations.map(({ id }) => sum(id));
  return { amount: Math.max(sum(undefined), ...totals), unit };
};

export const stepsWithinLimit = guideRule(
  {
    code: 'steps-above-limit',
    name: '各环节加起来比时限长',
    why: '各环节的天数要能放进承诺（没有承诺时是法定）的时限里。',
    bad: '承诺 5 个工作日，环节共 8 个工作日',
    good: '环节 1 + 3 + 1 个工作日；不计入的写 counted: false',
  },
  (guide) => {
    const promise = totalOf(guide.promised_limit);
    const limit = promise ?? totalOf(guide.statutory_limit);
    const steps = stepTotal(guide);
    if (limit === undefined || steps === undefined || !longer(steps, limit)) return [];
    const last = guide.steps.findLastIndex(
      ({ amount, counted }) => amount !== undefined && counted !== false,
    );
    return [
      [
        ['steps', last, 'amount'],
        `各环节共 ${said(steps)}，比${promise === undefined ? '法定' : '承诺'}的 ${said(limit)}长`,
        '核对各环节的天数；不计入时限的环节写 counted: false',
      ],
    ];
  },
);

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

const numerals: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十五: 15,
  二十: 20,
  三十: 30,
  四十五: 45,
  六十: 60,
  九十: 90,
};

const quotedAmount = (quote: string): number | undefined => {
  const match = /(\d+|[一二两三四五六七八九十]+)\s*(?:个)?(?:工作日|自然日|日|天|个?月)/.exec(
    quote,
  );
  const text = match?.[1];
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : numerals[text];
};

export const quoteAgrees = guideRule(
  {
    code: 'limit-not-as-quoted',
    name: '时限与原文用词不一致',
    why: '数量要与引用的法律原话相同。',
    bad: 'amount: 15，quote: 十个工作日',
    good: 'amount: 10，quote: 十个工作日',
  },
  ({ statutory_limit: limit }) => {
    if (limit.kind !== 'single') return [];
    const quoted = quotedAmount(limit.quote);
    const unitDiffers = /工作日/.test(limit.quote) && limit.unit !== 'working-day';
    if (quoted !== undefined && quoted !== limit.amount) {
      return [
        [
          ['statutory_limit', 'amount'],
          `数量写的是 ${limit.amount}，原文用词是“${limit.quote}”`,
          '核对原文',
        ],
      ];
    }
    return unitDiffers
      ? [
          [
            ['statutory_limit', 'unit'],
            `单位写的是 ${limit.unit}，原文用词是“${limit.quote}”`,
            '改成 working-day，或核对原文',
          ],
        ]
      : [];
  },
);
