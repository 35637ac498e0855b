import type { KindName } from '#src/schema/kinds.ts';
import type { Complaint } from './rule.ts';

type Path = readonly (string | number)[];
/** A date with its name and place. */
export type Dated = readonly [title: string, date: string | undefined, path: Path];

/** A month or year given alone counts by its text, so equal prefixes are not out of order. */
const later = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
};

/** What is said when the second of two dates of a record lies before the first. */
export const inOrder = (
  kind: KindName,
  id: string,
  [first, second]: readonly [Dated, Dated],
): Complaint[] => {
  const [firstTitle, firstDate, firstPath] = first;
  const [secondTitle, secondDate, secondPath] = second;
  if (firstDate === undefined || secondDate === undefined || !later(firstDate, secondDate))
    return [];
  return [
    {
      kind,
      id,
      path: secondPath,
      message: `${secondTitle} ${secondDate} 早于${firstTitle} ${firstDate}`,
      hint: `核对两个日期，${firstTitle}不能晚于${secondTitle}`,
      related: { kind, id, path: firstPath, note: firstTitle },
    },
  ];
};
