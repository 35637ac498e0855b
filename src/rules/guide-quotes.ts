import type { Guide } from '#src/schema/guide.ts';
import type { LimitUnit } from '#src/schema/time-limit.ts';
import { guideRule } from './guide-complaint.ts';
import type { GuideFault } from './guide-complaint.ts';

type Path = readonly (string | number)[];

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

/** The numbers of days or months in the law's own words, in their order. */
const quotedLimits = (text: string): Quoted[] =>
  [...text.matchAll(/(\d+|[一二两三四五六七八九十]+)\s*个?(工作日|自然日|日|天|月)/g)].map(
    ([, number = '', word]) => ({
      amount: /^\d+$/.test(number) ? Number(number) : chineseNumber(number),
      unit: word === '工作日' ? 'working-day' : word === '月' ? 'month' : 'day',
    }),
  );

/** Whether the summary of the law speaks for a number of days, whichever days they are. */
const speaksFor = (law: string, amount: number): boolean =>
  quotedLimits(law).some((each) => each.amount === amount);

interface Cited {
  amount: number;
  unit: LimitUnit;
  quote: string;
  /** How the words are read, when they do not say which days they mean. */
  reading?: string | undefined;
}

const quoteFaults = (
  path: Path,
  { amount, unit, quote, reading }: Cited,
  /** What the guide says of the law that is cited. */
  law: string,
): GuideFault[] => {
  const [quoted] = quotedLimits(quote);
  if (quoted === undefined) return [];
  if (quoted.amount !== undefined && quoted.amount !== amount) {
    const isQuoteOdd = speaksFor(law, amount) && !speaksFor(law, quoted.amount);
    const [key, other] = isQuoteOdd ? ['quote', 'amount'] : ['amount', 'quote'];
    const message = isQuoteOdd
      ? `原文用词是“${quote}”，数量写的是 ${amount}，依据里写的也是 ${amount}`
      : `数量写的是 ${amount}，原文用词是“${quote}”`;
    const note = isQuoteOdd ? '数量' : '原文用词';
    return [[[...path, key], message, '核对原文', undefined, { path: [...path, other], note }]];
  }
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

type LawOf = (basis: string | undefined) => string;
type Single = Extract<Guide['statutory_limit'], { kind: 'single' }>;

const singleFaults = (path: Path, limit: Single, lawOf: LawOf): GuideFault[] => [
  ...quoteFaults(path, limit, lawOf(limit.basis)),
  ...(limit.extension === undefined
    ? []
    : quoteFaults(
        [...path, 'extension'],
        { ...limit.extension, reading: limit.reading },
        lawOf(limit.extension.basis),
      )),
];

/** A remedy that gives another number of days than any law which the guide cites. */
const remedyFaults = ({ remedies = [], legal_basis: laws }: Guide): GuideFault[] => {
  const words = laws.map(({ says, quote = '' }) => `${says} ${quote}`).join(' ');
  const known = quotedLimits(words);
  return remedies.flatMap(({ text, basis }, at): GuideFault[] => {
    const law = laws.find(({ id }) => id === basis);
    const odd = quotedLimits(text).find(
      ({ amount, unit }) => !known.some((each) => each.amount === amount && each.unit === unit),
    );
    if (law === undefined || odd === undefined || quotedLimits(law.says).length === 0) return [];
    const message = `写的期限在依据里没有，依据写的是“${law.says}”`;
    return [[['remedies', at, 'text'], message, '与依据核对期限', 'warning']];
  });
};

export const quoteAgrees = guideRule(
  {
    code: 'limit-not-as-quoted',
    answer: 'beside',
    name: '时限与原文用词不一致',
    why: '数量和单位要与引用的法律原话相同；法律写三个月，就不能换算成 90 个工作日。',
    bad: 'amount: 15，quote: 十个工作日',
    good: 'amount: 10，quote: 十个工作日',
  },
  (guide) => {
    const { statutory_limit: limit, further_limits: further = [], legal_basis: laws } = guide;
    const lawOf: LawOf = (basis) => laws.find(({ id }) => id === basis)?.says ?? '';
    return [
      ...(limit.kind === 'single' ? singleFaults(['statutory_limit'], limit, lawOf) : []),
      ...(limit.kind === 'chain'
        ? limit.stages.flatMap(({ amount, unit, quote, basis }, at) =>
            amount === undefined || unit === undefined || quote === undefined
              ? []
              : quoteFaults(
                  ['statutory_limit', 'stages', at],
                  { amount, unit, quote, reading: limit.reading },
                  lawOf(basis),
                ),
          )
        : []),
      ...further.flatMap((one, at) =>
        singleFaults(['further_limits', at, 'limit'], one.limit, lawOf),
      ),
      ...remedyFaults(guide),
    ];
  },
);
