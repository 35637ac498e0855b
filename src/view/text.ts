/** Numbers, periods, dates and lists as Chinese text. No number is ever written with an exponent. */

const digitsFor = (decimals: number | undefined): Intl.NumberFormatOptions =>
  decimals === undefined
    ? { maximumFractionDigits: 4 }
    : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };

const formats = new Map<number | undefined, Intl.NumberFormat>();

/** Making a format costs far more than using it: each is made once. */
const formatFor = (decimals: number | undefined): Intl.NumberFormat => {
  const known = formats.get(decimals);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('zh-CN', {
    ...digitsFor(decimals),
    useGrouping: 'min2',
    signDisplay: 'negative',
  });
  formats.set(decimals, format);
  return format;
};

/**
 * A number with fixed decimals (or its own, at most four) and a comma between thousands from five
 * digits on (GB/T 15835). Rounds half away from zero on the decimal value that was typed.
 * @example numberText(1256) // '1256'
 * @example numberText(27441, 1) // '27,441.0'
 */
export function numberText(value: number, decimals?: number): string {
  return formatFor(decimals).format(`${value}`).replace('-', '−');
}

export type Qualifier = 'at-least' | 'at-most' | 'about';

/** A figure taken apart, so that the number can be set large and the rest small. */
export interface FigureParts {
  before: string;
  number: string;
  /** Everything after the number: unit and, when the source says so, 以上 or 以下. */
  after: string;
}

/**
 * The parts of a figure with its unit and qualifier.
 * @example figureParts(51.6, '普职比', 1) // { before: '', number: '51.6:48.4', after: '' }
 */
export function figureParts(
  value: number,
  unit: string,
  decimals?: number,
  qualifier?: Qualifier,
): FigureParts {
  const bound = { 'at-least': '以上', 'at-most': '以下', about: '' }[qualifier ?? 'about'];
  const about = qualifier === 'about' ? '约' : '';
  const number = numberText(value, decimals);
  switch (unit) {
    case ':1':
      return { before: about, number: `${number}:1`, after: bound };
    case '普职比':
      return {
        before: about,
        number: `${number}:${numberText(100 - value, decimals)}`,
        after: bound,
      };
    case '名次':
      return { before: `${about}第`, number, after: `名${bound}` };
    default:
      return { before: about, number, after: `${unit}${bound}` };
  }
}

/**
 * A figure as one piece of text.
 * @example figureText(85.2, '%', 1, 'at-least') // '85.2%以上'
 */
export function figureText(
  value: number,
  unit: string,
  decimals?: number,
  qualifier?: Qualifier,
): string {
  const { before, number, after } = figureParts(value, unit, decimals, qualifier);
  return `${before}${number}${after}`;
}

/** A number that already is a percentage. @example percentText(85.25) // '85.3%' */
export const percentText = (percent: number, decimals = 1): string =>
  `${numberText(percent, decimals)}%`;

/** A share between 0 and 1 as a percentage. @example shareText(0.5) // '50%' */
export const shareText = (share: number, decimals = 0): string =>
  percentText(share * 100, decimals);

/** A part of a whole. @example partText(3, 15, '项') // '15项中的3项' */
export const partText = (part: number, whole: number, unit: string): string =>
  `${numberText(whole)}${unit}中的${numberText(part)}${unit}`;

/** A change with its sign. @example changeText(1.2, '个百分点', 1) // '+1.2个百分点' */
export const changeText = (value: number, unit: string, decimals?: number): string =>
  `${value > 0 ? '+' : ''}${numberText(value, decimals)}${unit}`;

/**
 * A day, a month or a year.
 * @example dateText('2023-06-30') // '2023年6月30日'
 */
export function dateText(date: string): string {
  const [year = '', month, day] = date.split('-');
  const monthText = month === undefined ? '' : `${Number(month)}月`;
  return `${year}年${monthText}${day === undefined ? '' : `${Number(day)}日`}`;
}

const quarterNames: Readonly<Record<string, string>> = { Q1: '一', Q2: '二', Q3: '三', Q4: '四' };

/**
 * A period as readers say it.
 * @example periodText('2023-2024') // '2023—2024学年'
 * @example periodText('2023-Q1') // '2023年第一季度'
 */
export function periodText(period: string): string {
  const [year = '', rest = ''] = period.split('-');
  const quarter = quarterNames[rest];
  if (quarter !== undefined) return `${year}年第${quarter}季度`;
  return rest.length === 4 ? `${year}—${rest}学年` : dateText(period);
}

/** From one period to another. @example periodRangeText('2019', '2023') // '2019年至2023年' */
export const periodRangeText = (from: string, to: string): string =>
  from === to ? periodText(from) : `${periodText(from)}至${periodText(to)}`;

/**
 * A list in running text.
 * @example listText(['甲', '乙', '丙']) // '甲、乙和丙'
 */
export function listText(items: readonly string[], last: '和' | '或' = '和'): string {
  const head = items.slice(0, -1).join('、');
  const tail = items.at(-1) ?? '';
  return head === '' ? tail : `${head}${last}${tail}`;
}
