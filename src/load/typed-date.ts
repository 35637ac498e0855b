import { halfWidth } from './typed.ts';
import type { Typed } from './typed.ts';

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const padded = (part: string): string => part.padStart(2, '0');

const hanDigits = '〇一二三四五六七八九';

/** 二〇二三年十二月一日 as 2023年12月1日. */
const withDigits = (text: string): string =>
  text
    .replace(/[零○Ｏ]/g, '〇')
    .replace(/^[〇一二三四五六七八九]{4}(?=年)/, (year) =>
      [...year].map((mark) => hanDigits.indexOf(mark)).join(''),
    )
    .replace(
      /([一二三]?)十([一二三四五六七八九]?)(?=[月日号])/g,
      (_all, tens: string, ones: string) =>
        String(
          (hanDigits.indexOf(tens === '' ? '一' : tens) || 1) * 10 +
            (ones === '' ? 0 : hanDigits.indexOf(ones)),
        ),
    )
    .replace(/[一二三四五六七八九](?=[月日号])/g, (mark) => String(hanDigits.indexOf(mark)));

const bare = (typed: string): string =>
  withDigits(
    halfWidth(typed)
      .replace(/^["'“”]|["'“”]$/g, '')
      .trim(),
  ).replace(/[.,;，、。；]$/, '');

const dateParts = (plain: string): readonly string[] | undefined => {
  const match =
    /^(\d{4})\s*[-—–−./年、,_]\s*(\d{1,2})(?:\s*[-—–−./月、,_]\s*(\d{1,2})?\s*[日号]?)?(?:[T ]\d.*)?$/.exec(
      plain,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  return match === null ? undefined : match.slice(1).filter((part) => part !== undefined);
};

const years = '年份要在 1900 到 2099 之间';
const isYear = (year: string | undefined): year is string => /^(19|20)\d\d$/.test(year ?? '');

/** Why a text is not a day, month or year. */
export const explainDate = (typed: string): Typed => {
  const plain = bare(typed);
  const year = /^(\d{4})(年?度?)$/.exec(plain)?.[1];
  if (year !== undefined && !isYear(year)) return { found: years };
  if (/^\d{4}年/.test(plain) && year !== undefined) return { found: '年份后面不写“年”', fix: year };
  if (year !== undefined) {
    return halfWidth(typed) === typed
      ? { found: '只写了年份' }
      : { found: '用了全角数字', fix: year };
  }
  // Excel makes 2023.10 into 2023.1: nobody can tell January from October.
  if (/^\d{4}\.1$/.test(plain)) return { found: '写成了小数，分不清是 1 月还是 10 月' };
  const parts = dateParts(plain);
  return parts === undefined
    ? { found: '不是“年-月-日”形式的日期' }
    : explainParts(typed, plain, parts);
};

const explainParts = (typed: string, plain: string, parts: readonly string[]): Typed => {
  const [year = '', month = '', day] = parts;
  const numbers = [Number(year), Number(month), Number(day ?? 1)] as const;
  if (!isYear(year)) return { found: years };
  if (numbers[1] < 1 || numbers[1] > 12) return { found: `没有 ${numbers[1]} 月` };
  const last = daysInMonth(numbers[0], numbers[1]);
  if (numbers[2] < 1) return { found: '没有 0 日' };
  if (numbers[2] > last) {
    return { found: `没有这一天：${numbers[0]} 年 ${numbers[1]} 月只有 ${last} 天` };
  }
  const fix = [year, padded(month), ...(day === undefined ? [] : [padded(day)])].join('-');
  const form = '日期要写成“年-月-日”，月和日各两位，用半角连字符';
  if (/\d\s+[-—–−./年]|[-—–−./年]\s+\d/.test(plain)) return { found: '日期中间有空格', fix };
  if (/[T ]\d.*$/.test(plain)) return { found: '日期后面带了时间', fix };
  return { found: fix === typed.trim() ? '日期写得不完整' : form, fix };
};

/** Why a text is not a period. */
export const explainPeriod = (typed: string): Typed => {
  const plain = bare(typed);
  if (/半年|[Hh][12]$/.test(plain)) return { found: '没有“半年”这种时期；写月份、季度或年份' };
  if (/^\d{4}学年度?$/.test(plain)) return { found: '学年要写成两个四位年份' };
  const school = /^(\d{4})\s*[-—–~～/至]+\s*(\d{2}|\d{4})\s*(学年|学年度)?$/.exec(plain);
  const [, first = '', second = ''] = school ?? [];
  if (school !== null && (second.length === 4 || Number(second) > 12)) {
    const next = String(Number(first) + 1);
    if (isYear(first) && next.endsWith(second)) {
      return { found: '学年要写成两个四位年份，用半角连字符', fix: `${first}-${next}` };
    }
    return {
      found: second.length === 2 ? `没有 ${second} 月，也不是相邻的学年` : '学年的两个年份要相邻',
    };
  }
  const quarter = /^(\d{4})\s*[-年.]?\s*(?:第?([1-9一二三四])季度?|[Qq](\d))$/.exec(plain);
  if (quarter !== null) {
    const named = '一二三四'.indexOf(quarter[2] ?? '-') + 1;
    const number = quarter[3] ?? (named > 0 ? String(named) : (quarter[2] ?? ''));
    if (!/^[1-4]$/.test(number)) return { found: `没有第 ${number} 季度` };
    return { found: '季度要写成 年-Q季', fix: `${quarter[1]}-Q${number}` };
  }
  const { found, fix } = explainDate(typed);
  if (fix === undefined && found.startsWith('不是')) return { found: '不是能识别的时期' };
  return { found, ...(fix !== undefined && { fix }) };
};
