import type { Calendar } from '#src/schema/calendar.ts';

const day = 86_400_000;

/** Every day from the first to the last of a span `MM-DD~MM-DD`, or of `YYYY-MM-DD~YYYY-MM-DD`. */
const daysOf = (year: number, span: string): string[] => {
  const [from = '', to = from] = span
    .split('~')
    .map((one) => (one.length === 5 ? `${year}-${one}` : one));
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += day)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

const one = (
  year: number,
  notice: string,
  issued: string,
  off: string,
  makeup: string,
): Calendar => ({
  year,
  notice,
  issued,
  off: off.split(' ').flatMap((span) => daysOf(year, span)),
  makeup_workdays: makeup.split(' ').flatMap((span) => daysOf(year, span)),
});

/** The national rest days; these are facts, also in the demo data. */
export const calendars: readonly Calendar[] = [
  one(
    2023,
    '国办发明电〔2022〕16号',
    '2022-12-08',
    '01-01~01-02 01-21~01-27 04-05 04-29~05-03 06-22~06-24 09-29~10-06',
    '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  ),
  one(
    2024,
    '国办发明电〔2023〕7号',
    '2023-10-25',
    '01-01 02-10~02-17 04-04~04-06 05-01~05-05 06-10 09-15~09-17 10-01~10-07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ),
  one(
    2025,
    '国办发明电〔2024〕12号',
    '2024-11-12',
    '01-01 01-28~02-04 04-04~04-06 05-01~05-05 05-31~06-02 10-01~10-08',
    '01-26 02-08 04-27 09-28 10-11',
  ),
  one(
    2026,
    '国务院办公厅关于2026年部分节假日安排的通知',
    '2025-11-04',
    '01-01~01-03 02-15~02-23 04-04~04-06 05-01~05-05 06-19~06-21 09-25~09-27 10-01~10-07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ),
];
