import { addDays, dayNumber, isDate, weekday } from '#src/domain/date.ts';
import type { Calendar } from '#src/schema/calendar.ts';
import type { Complaint, Rule } from './rule.ts';

type Key = 'off' | 'makeup_workdays';

const isWeekend = (date: string): boolean => [0, 6].includes(weekday(date));

/** The year of more than half of some days. */
const mostlyOf = (days: readonly string[]): string | undefined =>
  [...Map.groupBy(days, (day) => day.slice(0, 4))].find(
    ([, each]) => each.length * 2 > days.length,
  )?.[0];

/**
 * Months and days on which a holiday of one day can fall: New Year, Qingming, Labour Day, and the
 * Dragon Boat and Mid-Autumn festivals, which move with the moon.
 */
const oneDay = [
  ['01-01', '01-01'],
  ['04-04', '04-06'],
  ['05-01', '05-01'],
  ['05-27', '06-26'],
  ['09-07', '10-08'],
] as const;

const canBeAlone = (day: string): boolean =>
  oneDay.some(([from, to]) => day.slice(5) >= from && day.slice(5) <= to);

/** So many days from a holiday, and a day of work is not made up for it. */
const far = 21;

/** Fewer days off than this are not the holidays of a whole year. */
const wholeYear = 10;

const answer = '与放假通知核对月份和日子';

const complaint = (
  year: number,
  path: readonly (string | number)[],
  message: string,
  hint: string,
): Complaint => ({ kind: 'calendar', id: String(year), path, message, hint });

/** What is wrong with a single day; it stands in the way of what its neighbours say. */
const dayFaults = ({ year, off, makeup_workdays: makeup }: Calendar): Complaint[] => {
  const check = (key: Key, days: readonly string[]): Complaint[] =>
    days.flatMap((day, at) => {
      const put = (message: string, hint: string): Complaint[] => [
        complaint(year, [key, at], message, hint),
      ];
      const edge = day.startsWith(`${year - 1}-12`) || day.startsWith(`${year + 1}-01`);
      if (!day.startsWith(String(year)) && !edge)
        return put(`${day} 不是 ${year} 年的日子`, '核对年份');
      if (days.indexOf(day) !== at) return put(`${day} 写了两次`, '删掉一个');
      if (key !== 'makeup_workdays') return [];
      if (off.includes(day)) return put(`${day} 既放假又上班`, '核对放假通知');
      return isWeekend(day) ? [] : put(`${day} 不是周末，不用调休上班`, '核对放假通知');
    });
  return [...check('off', off), ...check('makeup_workdays', makeup)];
};

/** Days that do not fit into the holiday around them: far from any, a hole in one, out of order. */
const neighbourFaults = ({ year, off, makeup_workdays: makeup }: Calendar): Complaint[] => {
  const isOff = new Set(off);
  const isFree = (day: string): boolean => isOff.has(day) || isWeekend(day);
  const around = (day: string): readonly [string, string] => [addDays(day, -1), addDays(day, 1)];
  const lone = off.flatMap((day, at): Complaint[] => {
    const apart = isWeekend(day)
      ? !around(day).some((each) => isOff.has(each)) && !off.includes(addDays(day, 2))
      : !around(day).some(isFree);
    if (canBeAlone(day) || !apart || off.includes(addDays(day, -2))) return [];
    const message = isWeekend(day)
      ? `${day} 本来就是周末，前后又没有放假`
      : `${day} 只放这一天，前后都要上班`;
    return [{ ...complaint(year, ['off', at], message, answer), severity: 'warning' }];
  });
  const worked = makeup.flatMap((day, at): Complaint[] => {
    if (around(day).every((each) => isOff.has(each)))
      return [
        complaint(
          year,
          ['makeup_workdays', at],
          `${day} 前后两天都放假，不会是调休上班的日子`,
          '核对日子',
        ),
      ];
    const nearest = Math.min(...off.map((each) => Math.abs(dayNumber(each) - dayNumber(day))));
    if (nearest <= far || off.length < wholeYear) return [];
    const message = `${day} 离最近的假期还有 ${nearest} 天，不像是为它调休`;
    return [
      {
        ...complaint(year, ['makeup_workdays', at], message, answer),
        severity: 'warning' as const,
      },
    ];
  });
  if (lone.length + worked.length > 0) return [...worked, ...lone];
  // A weekday between two days off is worked on only if a holiday was split by a slip.
  return off.flatMap((day, at): Complaint[] => {
    const [next, after] = [addDays(day, 1), addDays(day, 2)];
    if (isFree(next) || makeup.includes(next) || !isOff.has(after)) return [];
    const message = `${day} 和 ${after} 都放假，中间的 ${next} 却要上班`;
    return [complaint(year, ['off', at], message, `核对日子；漏了就补上 ${next}`)];
  });
};

/** Holidays of everyone that do not move with the moon. */
const fixedHolidays = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['10-01', '国庆节'],
] as const;

/** A holiday whose day is missing from a calendar that is otherwise whole. */
const missingHolidays = ({ year, off }: Calendar): Complaint[] =>
  off.length < wholeYear
    ? []
    : fixedHolidays.flatMap(([day, name]): Complaint[] => {
        const date = `${year}-${day}`;
        if (off.includes(date) || isWeekend(date)) return [];
        const message = `放假的日子里没有${name}（${date}）`;
        return [complaint(year, ['off'], message, `与放假通知核对；漏了就补上 ${date}`)];
      });

export const calendars: Rule = {
  code: 'calendar-days',
  answer: 'beside',
  name: '工作日历里的日子不对',
  why: '办结日期按工作日推算；日历错一天，告诉群众的日期就错一天。',
  bad: 'year: 2024 的 off 里有 2023-05-01；调休上班日不是周末',
  good: 'off 和 makeup_workdays 都是当年的日子，调休上班日是周六或周日',
  check: ({ calendar }) =>
    calendar.flatMap((one): Complaint[] => {
      const { year, issued, off, makeup_workdays: makeup } = one;
      // One of two calendars of a year has a year that is not its file's: that is said already.
      if (calendar.filter((each) => each.year === year).length > 1) return [];
      const other = mostlyOf(off);
      if (other !== undefined && other !== String(year) && off.length > 1) {
        const message = `year 写的是 ${year}，off 里的日子却多半是 ${other} 年的`;
        return [complaint(year, ['year'], message, '核对年份，或换成当年的日子')];
      }
      const late =
        issued.slice(0, 4) > String(year)
          ? [
              complaint(
                year,
                ['issued'],
                `通知日期 ${issued} 在 ${year} 年以后`,
                '放假通知在当年以前或当年发布；核对日期',
              ),
            ]
          : [];
      const days = dayFaults(one);
      const known = [...off, ...makeup].every(isDate);
      const around = days.length === 0 && known ? neighbourFaults(one) : [];
      const missing = days.length + around.length === 0 ? missingHolidays(one) : [];
      return [...late, ...days, ...around, ...missing];
    }),
};
