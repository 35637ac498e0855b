import { guideRule } from './guide-complaint.ts';
import type { GuideFault } from './guide-complaint.ts';

const time = String.raw`(\d{1,2})\s*[:：]\s*(\d{2})`;
const range = new RegExp(`${time}\\s*[—–~～至到-]+\\s*${time}`, 'gu');
const single = new RegExp(time, 'gu');

const isTime = (hour: number, minute: number): boolean =>
  minute < 60 && (hour < 24 || (hour === 24 && minute === 0));

/** What is wrong with the times in a line, if anything is. */
const faultIn = (line: string): string | undefined => {
  for (const [text, hour, minute] of line.matchAll(single)) {
    if (!isTime(Number(hour), Number(minute))) return `没有 ${text} 这个时间`;
  }
  let last = -1;
  for (const [text, ...parts] of line.matchAll(range)) {
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = parts.map(Number);
    const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
    if (to <= from) return `${text}：结束比开始早`;
    // A line may name several days; the afternoon of one is followed by the morning of another.
    if (from < last && !/[周星；;季夏冬春秋]/u.test(line)) return `${text}：与前一段时间重叠`;
    last = to;
  }
  return undefined;
};

export const openingHours = guideRule(
  {
    code: 'opening-hours',
    name: '办公时间不对',
    why: '写错的时间让人白跑一趟。',
    bad: '工作日 8:30—12:00，17:00—14:30',
    good: '工作日 8:30—12:00，14:30—17:00',
  },
  ({ opening_hours: hours = [], ...guide }) => {
    const lines: [readonly (string | number)[], string][] = [
      ...hours.map((line, at): [(string | number)[], string] => [['opening_hours', at], line]),
      ...(['locations', 'inquiry', 'complaint'] as const).flatMap((key) =>
        (guide[key] ?? []).flatMap(({ kind, value }, at): [(string | number)[], string][] =>
          kind === 'hours' ? [[[key, at, 'value'], value]] : [],
        ),
      ),
    ];
    return lines.flatMap(([path, line]): GuideFault[] => {
      const message = faultIn(line);
      return message === undefined ? [] : [[path, message, '核对时间']];
    });
  },
);

const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * The last character that the first seventeen of a unified social credit code ask for
 * (GB 32100-2015: weights are powers of 3, modulo 31); nothing when a letter is not used in such codes.
 */
const checkLetter = (code: string): string | undefined => {
  const digits = [...code.slice(0, 17)].map((letter) => letters.indexOf(letter));
  if (digits.includes(-1)) return undefined;
  let [sum, weight] = [0, 1];
  for (const digit of digits) {
    sum += digit * weight;
    weight = (weight * 3) % 31;
  }
  return letters[(31 - (sum % 31)) % 31];
};

export const authorityCodes = guideRule(
  {
    code: 'authority-code',
    name: '统一社会信用代码不对',
    why: '最后一位由前面各位算出；对不上就是抄错了一位，读者查不到这个单位。',
    bad: 'authority_code: "000000000000000001"',
    good: 'authority_code: "000000000000000000"（按国家标准核对最后一位）',
  },
  ({ authority_code: code }) => {
    if (code === undefined || checkLetter(code) === code[17]) return [];
    const message = `统一社会信用代码 ${code} 的校验位对不上`;
    return [[['authority_code'], message, '与证书核对每一位；代码里不用字母 I、O、S、V、Z']];
  },
);
