import type { Guide } from '#src/schema/guide.ts';
import { guideRule } from './guide-complaint.ts';
import type { GuideFault } from './guide-complaint.ts';
import {
  certainlyLonger,
  probablyLonger,
  saidAmounts,
  stagePairs,
  totalOf,
} from './limit-amounts.ts';
import type { Amount } from './limit-amounts.ts';

export const promiseWithinLaw = guideRule(
  {
    code: 'promise-above-law',
    answer: 'beside',
    name: '承诺时限比法定时限长',
    why: '承诺只能比法律更快；不同的单位换算后比较。',
    bad: '法定 10 个工作日，承诺 15 个工作日',
    good: '法定 10 个工作日，承诺 5 个工作日',
  },
  ({ statutory_limit, promised_limit }) => {
    const [law, promise] = [totalOf(statutory_limit), totalOf(promised_limit)];
    if (promised_limit.kind === 'chain' && statutory_limit.kind === 'chain' && !(law && promise)) {
      return stagePairs(promised_limit.stages, statutory_limit.stages)
        .filter((pair) => certainlyLonger(pair.promise, pair.law))
        .map(({ at, name, promise: said, law: legal, lawAt }) => [
          ['promised_limit', 'stages', at, 'amount'],
          `“${name}”承诺 ${saidAmounts(said)}，比法定的 ${saidAmounts(legal)}长`,
          '核对数量和单位；承诺不能比法定时限长',
          undefined,
          { path: ['statutory_limit', 'stages', lawAt, 'amount'], note: '法定时限' },
        ]);
    }
    if (law === undefined || promise === undefined || promised_limit.kind === 'unpublished')
      return [];
    const certain = certainlyLonger(promise, law);
    const answered = promised_limit.note !== undefined;
    if (!certain && (answered || !probablyLonger(promise, law))) return [];
    const key = promised_limit.kind === 'chain' ? 'stages' : 'amount';
    const said = `承诺 ${saidAmounts(promise)}，比法定的 ${saidAmounts(law)}长`;
    const place = ['promised_limit', key];
    const lawKey = statutory_limit.kind === 'chain' ? 'stages' : 'amount';
    const other = { path: ['statutory_limit', lawKey], note: '法定时限' };
    return certain
      ? [[place, said, '核对数量和单位；承诺不能比法定时限长', undefined, other]]
      : [
          [
            place,
            `${said}（按一周五个工作日、一个月三十天换算）`,
            '核对数量和单位；确实不长时，在 promised_limit 里加 note 写明怎样换算',
            'warning',
            other,
          ],
        ];
  },
);

/** The counted steps of the situation that takes longest; nothing when none is counted. */
const stepTotal = (guide: Guide): Amount[] | undefined => {
  const counted = guide.steps.filter(
    ({ counted: counts, amount }) => counts !== false && amount !== undefined && amount > 0,
  );
  const of = (situation: string | undefined): Amount[] =>
    counted
      .filter(
        ({ situations }) =>
          situations === undefined || (situation !== undefined && situations.includes(situation)),
      )
      .flatMap(({ amount = 0, unit }) => (unit === undefined ? [] : [{ amount, unit }]));
  const all = [of(undefined), ...guide.situations.map(({ id }) => of(id))];
  const longest = all.reduce((best, each) => (certainlyLonger(each, best) ? each : best));
  return longest.length === 0 ? undefined : longest;
};

/** The counted step that takes longest; of several the last. */
const longestStep = ({ steps }: Guide): number => {
  const daysOf = (at: number): Amount[] => {
    const { amount, unit, counted } = steps[at] ?? {};
    return amount === undefined || unit === undefined || counted === false
      ? []
      : [{ amount, unit }];
  };
  return steps.reduce((best, _, at) => {
    const none = daysOf(at).length === 0;
    return none || certainlyLonger(daysOf(best), daysOf(at)) ? best : at;
  }, 0);
};

/** Steps that take longer than the stage of the same name, where the whole has an open end. */
const openStages = (guide: Guide): GuideFault[] => {
  const { steps, promised_limit, statutory_limit } = guide;
  const promised = promised_limit.kind === 'chain' || promised_limit.kind === 'single';
  const limit = promised ? promised_limit : statutory_limit;
  if (limit.kind !== 'chain' || totalOf(limit) !== undefined) return [];
  const named = promised ? '承诺' : '法定';
  return steps.flatMap(({ name, amount, unit, counted }, at): GuideFault[] => {
    if (amount === undefined || unit === undefined || counted === false) return [];
    const stage = limit.stages.findIndex((each) => each.name === name);
    const { amount: most, unit: per } = limit.stages[stage] ?? {};
    if (most === undefined || per === undefined) return [];
    const [step, legal] = [[{ amount, unit }], [{ amount: most, unit: per }]];
    if (!certainlyLonger(step, legal)) return [];
    const path = [promised ? 'promised_limit' : 'statutory_limit', 'stages', stage, 'amount'];
    return [
      [
        ['steps', at, 'amount'],
        `环节“${name}”${saidAmounts(step)}，比${named}的 ${saidAmounts(legal)}长`,
        '核对天数；不计入时限的环节写 counted: false',
        undefined,
        { path, note: `${named}时限` },
      ],
    ];
  });
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
    const stages = openStages(guide);
    if (stages.length > 0) return stages;
    const promise = totalOf(guide.promised_limit);
    const limit = promise ?? totalOf(guide.statutory_limit);
    const steps = stepTotal(guide);
    if (limit === undefined || steps === undefined || !certainlyLonger(steps, limit)) return [];
    const last = longestStep(guide);
    return [
      [
        ['steps', last, 'amount'],
        `各环节共 ${saidAmounts(steps)}，比${promise === undefined ? '法定' : '承诺'}的 ${saidAmounts(limit)}长`,
        '核对各环节的天数；不计入时限的环节写 counted: false',
        undefined,
        {
          path: [promise === undefined ? 'statutory_limit' : 'promised_limit'],
          note: promise === undefined ? '法定时限' : '承诺时限',
        },
      ],
    ];
  },
);
