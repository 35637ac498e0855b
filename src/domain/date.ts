/**
 * Calendar days as `YYYY-MM-DD` texts and as day numbers (days since 1970-01-01). Whole-number
 * arithmetic in the Gregorian calendar: no time zone, no clock. Such texts compare as they sort.
 */

export interface DateParts {
  year: number;
  month: number;
  day: number;
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** The parts of an existing calendar day; nothing for a text such as 2023-02-29. */
export const datePartsOf = (date: string): DateParts | undefined => {
  const found = pattern.exec(date);
  if (found === null) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
};

export const isDate = (date: string): boolean => datePartsOf(date) !== undefined;

export const dateText = ({ year, month, day }: DateParts): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Days since 1970-01-01; not a number for a text that is no day. */
export const dayNumber = (date: string): number => {
  const parts = datePartsOf(date);
  if (parts === undefined) return Number.NaN;
  // Years counted from March, so that the leap day is the last day of its year.
  const y = parts.month > 2 ? parts.year : parts.year - 1;
  const m = (parts.month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + parts.day - 719_469;
};

/** The day with a day number. */
export const dateOfDayNumber = (days: number): string => {
  let year = 1970 + Math.floor(days / 365.2425);
  while (dayNumber(dateText({ year, month: 1, day: 1 })) > days) year -= 1;
  while (dayNumber(dateText({ year: year + 1, month: 1, day: 1 })) <= days) year += 1;
  let rest = days - dayNumber(dateText({ year, month: 1, day: 1 }));
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return dateText({ year, month, day: rest + 1 });
};

const secondsInDay = 86_400;

/**
 * A moment given in seconds since 1970, in universal time (RFC 3339).
 * @example momentText(1_709_265_600) // '2024-03-01T04:00:00Z'
 */
export const momentText = (seconds: number): string => {
  const whole = Math.floor(seconds);
  const days = Math.floor(whole / secondsInDay);
  const rest = whole - days * secondsInDay;
  const [hours, minutes, left] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  const clock = [hours, minutes, left].map((part) => String(part).padStart(2, '0')).join(':');
  return `${dateOfDayNumber(days)}T${clock}Z`;
};

export const addDays = (date: string, days: number): string =>
  dateOfDayNumber(dayNumber(date) + days);

export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The corresponding day some months later, or that month's last day where there is none. */
export const addMonths = (date: string, months: number): string => {
  const parts = datePartsOf(date);
  if (parts === undefined) return date;
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dateText({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
};

/** 0 Sunday … 6 Saturday. */
export const weekday = (date: string): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

/** The same day in another year; the last day of February stays the last day of February. */
const anniversary = (parts: DateParts, year: number): number => {
  const endOfFebruary = parts.month === 2 && parts.day === daysInMonth(parts.year, 2);
  const day = endOfFebruary ? daysInMonth(year, 2) : parts.day;
  return dayNumber(dateText({ year, month: parts.month, day }));
};

/**
 * Years from one day to another: whole years from anniversary to anniversary, the rest as a
 * share of the days to the next one. Year ends are therefore whole years apart, leap or not.
 * Negative when the second day is the earlier.
 * @example yearsBetween('2015-12-31', '2030-12-31') === 15
 */
export const yearsBetween = (from: string, to: string): number => {
  if (from > to) return -yearsBetween(to, from);
  const start = datePartsOf(from);
  const end = datePartsOf(to);
  if (start === undefined || end === undefined) return Number.NaN;
  const target = dayNumber(to);
  let whole = end.year - start.year;
  if (anniversary(start, start.year + whole) > target) whole -= 1;
  const last = anniversary(start, start.year + whole);
  const next = anniversary(start, start.year + whole + 1);
  return whole + (target - last) / (next - last);
};
