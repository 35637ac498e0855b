import type { Guide } from '#src/schema/guide.ts';
import type { LimitStage, LimitUnit } from '#src/schema/time-limit.ts';
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

const digits = '零一二三四五六七八九';

/** A number in Chinese below a hundred. @example chineseNumber('四十五') // 45 */
const chineseNumber = (text: string): number | undefined => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text];
  const digit = (part: string | undefined, empty: number): number =>
    part === undefined || part === '' ? empty : digits.indexOf(part);
  const [ten, one] = [digit(tens, 1), digit(ones === '两' ? '二' : ones, 0)];
  return ten < 0 || one < 0 ? undefined : ten * 10 + one;
};

interface Quoted {
  amount: number | undefined;
  unit: 'working-day' | 'day' | 'month';
}

/** The first number of days or months in the law's own words; nothing when there is none. */
const quotedLimit = (quote: string): Quoted | undefined => {
  const match = /(\d+|[一二两三四五六七八九十]+)\s*个?(工作日|自然日|日|天|月)/.exec(quote);
  const [number, word] = [match?.[1], match?.[2]];
  if (number === undefined || word === undefined) return undefined;
  return {
    amount: /^\d+$/.test(number) ? Number(number) : chineseNumber(number),
    unit: word === '工作日' ? 'working-day' : word === '月' ? 'month' : 'day',
  };
};

interface Cited {
  amount: number;
  unit: LimitUnit;
  quote: string;
  /** How the words are read, when they do not say which days they mean. */
  reading?: string;
}

const quoteFaults = (
  path: readonly (string | number)[],
  { amount, unit, quote, reading }: Cited,
): GuideFault[] => {
  const quoted = quotedLimit(quote);
  if (quoted === undefined) return [];
  if (quoted.amount !== undefined && quoted.amount !== amount)
    return [[[...path, 'amount'], `数量写的是 ${amount}，原文用词是“${quote}”`, '核对原文']];
  const right = quoted.unit === 'day' ? 'calendar-day' : quoted.unit;
  if (unit === right) return [];
  if (quoted.unit === 'day' && unit === 'working-day') {
    if (reading !== undefined) return [];
    const hint = '原文只写“日”：改成 calendar-day，或加一行 reading 说明为什么按工作日算';
    return [[[...path, 'unit'], `按工作日计算，原文用词是“${quote}”`, hint]];
  }
  const message = `单位写的是 ${unit}，原文用词是“${quote}”`;
  return [[[...path, 'unit'], message, `改成 ${right}，或核对原文`]];
};

type Single = Extract<Guide['statutory_limit'], { kind: 'single' }>;

const singleFaults = (path: readonly (string | number)[], limit: Single): GuideFault[] => [
  ...quoteFaults(path, limit),
  ...(limit.extension === undefined
    ? []
    : quoteFaults([...path, 'extension'], {
        ...limit.extension,
        ...(limit.reading === undefined ? {} : { reading: limit.reading }),
      })),
];

export const quoteAgrees = guideRule(
  {
    code: 'limit-not-as-quoted',
    name: '时限与原文用词不一致',
    why: '数量和单位要与引用的法律原话相同；法律写三个月，就不能换算成 90 个工作日。',
    bad: 'amount: 15，quote: 十个工作日',
    good: 'amount: 10，quote: 十个工作日',
  },
  ({ statutory_limit: limit, further_limits: further = [] }) => [
    ...(limit.kind === 'single' ? singleFaults(['statutory_limit'], limit) : []),
    ...(limit.kind === 'chain'
      ? limit.stages.flatMap(({ amount, unit, quote }, at) =>
          amount === undefined || unit === undefined || quote === undefined
            ? []
            : quoteFaults(['statutory_limit', 'stages', at], {
                amount,
                unit,
                quote,
                ...(limit.reading === undefined ? {} : { reading: limit.reading }),
              }),
        )
      : []),
    ...further.flatMap((one, at) => singleFaults(['further_limits', at, 'limit'], one.limit)),
  ],
);
