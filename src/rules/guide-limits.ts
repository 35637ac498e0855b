import type { Guide } from '#src/schema/guide.ts';
import { guideRule } from './guide-complaint.ts';
import { certainlyLonger, probablyLonger, saidAmounts, totalOf } from './limit-amounts.ts';
import type { Amount } from './limit-amounts.ts';

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
    if (limit === undefined || steps === undefined || !certainlyLonger(steps, limit)) return [];
    const last = guide.steps.findLastIndex(
      ({ amount, counted }) => amount !== undefined && counted !== false,
    );
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
