import { comparePeriods, periodPartsOf } from '#src/domain/period.ts';
import type { PeriodKind } from '#src/domain/period.ts';
import { measuredRows, regionNames, rowComplaint } from './observation-rows.ts';
import type { MeasuredRow } from './observation-rows.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

/** So many periods of one kind make it the kind of a series. */
const enough = 3;

const kindNames: Readonly<Record<PeriodKind, string>> = {
  year: '年',
  'school-year': '学年',
  quarter: '季度',
  month: '月',
  day: '日',
};

const kindOf = ({ row }: MeasuredRow): PeriodKind | undefined => periodPartsOf(row.period)?.kind;
const yearOf = ({ row }: MeasuredRow): string => row.period.slice(0, 4);

/** The kind that most periods of a series have. */
const usualKind = (rows: readonly MeasuredRow[]): PeriodKind | undefined => {
  const [most] = [...Map.groupBy(rows, kindOf)].toSorted(([, a], [, b]) => b.length - a.length);
  const [kind, same] = most ?? [];
  return same !== undefined && same.length >= enough && same.length * 2 > rows.length
    ? kind
    : undefined;
};

/** Rows of another kind that stand where the series lacks one of its own. */
const oddOnes = (rows: readonly MeasuredRow[], usual: PeriodKind): MeasuredRow[] => {
  const own = rows.filter((each) => kindOf(each) === usual);
  const years = new Set(own.map(yearOf));
  return rows.filter((each) => kindOf(each) !== usual && !years.has(yearOf(each)));
};

const complaints = (file: readonly MeasuredRow[], nameOf: (id: string) => string): Complaint[] => {
  const series = [...Map.groupBy(file, ({ row }) => row.region).values()];
  return series.flatMap((rows) => {
    const usual = usualKind(rows);
    if (usual === undefined) return [];
    const own = rows.filter((each) => kindOf(each) === usual);
    return oddOnes(rows, usual).flatMap((odd): Complaint[] => {
      const { row } = odd;
      const kind = kindOf(odd);
      if (kind === undefined || (row.status !== 'missing' && row.note !== undefined)) return [];
      const before = own.some((each) => comparePeriods(each.row.period, row.period) < 0);
      const after = own.some((each) => comparePeriods(each.row.period, row.period) > 0);
      // The newest figure may well be one of half a year, unless the other regions have the whole.
      const others = file.filter(
        (each) => each.row.region !== row.region && yearOf(each) === yearOf(odd),
      );
      const alone = others.length > 1 && others.every((each) => kindOf(each) === usual);
      if (!before || (!after && !alone)) return [];
      const message = `${nameOf(row.region)}的其他行都按${kindNames[usual]}写，这一行写的是${kindNames[kind]}：${row.period}`;
      const hint = '核对时期；确实如此时，在这一行加 note 写明';
      return [{ ...rowComplaint(odd, 'period', message, hint), severity: 'warning' }];
    });
  });
};

export const oddPeriods: Rule = {
  code: 'odd-period',
  answer: 'beside',
  name: '时期的写法与其他各行不同',
  why: '一列都是全年的数，中间夹一个月的数，图上的线就断了，年份也少一年。',
  bad: '2022、2023、2024-05、2025',
  good: '2022、2023、2024、2025',
  check: (draft: Draft) => {
    const nameOf = regionNames(draft);
    return [...Map.groupBy(measuredRows(draft), ({ file }) => file).values()].flatMap((file) =>
      complaints(file, nameOf),
    );
  },
};
