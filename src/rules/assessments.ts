import type { Complaint, Rule } from './rule.ts';

/** So many years from any other, and a year is mistyped. */
const tooFar = 8;

/** Results that agree on how many took part, before another number is an exception. */
const enough = 2;

/** The number of participants that most other years give. */
const usual = (others: readonly number[]): number | undefined => {
  const [first, second] = [...Map.groupBy(others, (each) => each)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  if (first === undefined || first[1].length < enough) return undefined;
  return second !== undefined && second[1].length === first[1].length ? undefined : first[0];
};

/** The one year that is out of the order of the others, without which they rise or fall evenly. */
const strayYear = (years: readonly number[]): number | undefined => {
  const isEven = (list: readonly number[]): boolean => {
    const steps = list.slice(1).map((year, at) => year - (list[at] ?? year));
    return steps.every((step) => step > 0) || steps.every((step) => step < 0);
  };
  const jump = (at: number): number =>
    Math.min(
      ...years.flatMap((year, other) => (other === at ? [] : Math.abs(year - (years[at] ?? year)))),
    );
  const far = years.findIndex((_, at) => jump(at) >= tooFar);
  if (years.length < 4) return undefined;
  if (far !== -1) return far;
  if (isEven(years)) return undefined;
  const without = years.flatMap((_, at) => (isEven(years.filter((__, i) => i !== at)) ? [at] : []));
  return without.length === 1 ? without[0] : undefined;
};

/** Names the year of a result, for rules that compare it. */
export const assessmentFigure = (at: number): string => `assessments/${at}`;

export const assessments: Rule = {
  code: 'assessment-years',
  answer: 'beside',
  name: '年度考核的年份或名次不对',
  why: '每年只有一个结果，名次不能大于参评总数，参评的地区年年差不多。',
  bad: 'rank: 12，of: 10',
  good: 'rank: 3，of: 10',
  check: ({ assessments: table }) => {
    const stray = strayYear((table?.years ?? []).map(({ year }) => year));
    return (table?.years ?? []).flatMap((year, at, years): Complaint[] => {
      const put = (key: string, message: string, hint: string): Complaint[] => [
        {
          ...{ kind: 'assessments', id: 'assessments', path: ['years', at, key], message, hint },
          ...(key === 'year' && { figure: assessmentFigure(at) }),
        },
      ];
      if (at === stray) return put('year', `${year.year} 年与别的年份接不上`, '核对年份');
      if (years.findIndex((other) => other.year === year.year) !== at) {
        return put('year', `${year.year} 年写了两次`, '核对年份；每年只留一个结果');
      }
      if (year.status !== 'published') return [];
      const { rank, of, note } = year;
      const others = years.flatMap((other) =>
        other === year || other.status !== 'published' ? [] : (other.of ?? []),
      );
      const most = usual(others);
      const differs = of !== undefined && most !== undefined && of !== most;
      if (rank !== undefined && of !== undefined && rank > of) {
        const [key, other] = differs && rank <= most ? ['of', most] : ['rank', of];
        const message = `名次 ${rank} 大于参评总数 ${of}`;
        return put(
          key,
          message,
          key === 'of' ? `别的年度都是 ${other}；核对参评总数` : '核对名次和参评总数',
        );
      }
      if (rank !== undefined && of === undefined && most !== undefined && rank > most) {
        const message = `名次 ${rank} 大于别的年度的参评总数 ${most}`;
        return put('rank', message, '核对名次，并写上这一年的参评总数 of');
      }
      if (!differs || note !== undefined) return [];
      const message = `参评总数写的是 ${of}，别的年度是 ${most}`;
      return put('of', message, '核对数字；参评的地区确实变了就加一行 note 写明').map((each) => ({
        ...each,
        severity: 'warning',
      }));
    });
  },
};
