import type { Guide } from '#src/schema/guide.ts';
import type { LimitStage, LimitUnit } from '#src/schema/time-limit.ts';
import { guideRule } from './guide-complaint.ts';

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
