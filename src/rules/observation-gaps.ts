import { homeFigure } from './home-region.ts';
import { measuredRows, regionNames, rowComplaint } from './observation-rows.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

const emptyLists = (
  indicators: Draft['indicators'],
  programmes: Draft['programmes'],
): Complaint[] => [
  ...indicators.flatMap((indicator): Complaint[] =>
    indicator.kind === 'policy' &&
    indicator.evidence.length === 0 &&
    indicator.evidence_missing === undefined
      ? [
          {
            kind: 'indicators',
            id: indicator.id,
            path: ['evidence'],
            message: '一件佐证也没有，又没有写原因',
            hint: '列出文件或做法；确实没有公开就加一行 evidence_missing: 原因',
          },
        ]
      : [],
  ),
  ...programmes.flatMap(({ id, projects, projects_missing: reason }): Complaint[] =>
    projects.length === 0 && reason === undefined
      ? [
          {
            kind: 'programmes',
            id,
            path: ['projects'],
            severity: 'warning',
            message: '项目清单是空的，又没有写原因',
            hint: '列出项目；清单没有公开就加一行 projects_missing: 原因',
          },
        ]
      : [],
  ),
];

export const observationGaps: Rule = {
  code: 'unexplained-gap',
  name: '没有数据，也没有说明',
  why: '没有公开也要说出来；悄悄少一个数，读者会以为网站坏了。',
  bad: 'rows: []',
  good: 'rows: [] 与 missing: 没有查到公开发布的数值',
  check: ({ observations, indicators, programmes }) => [
    ...emptyLists(indicators, programmes),
    ...observations.flatMap(({ measure, rows, missing }): Complaint[] => {
      if (rows.length === 0 && missing === undefined) {
        return [
          {
            kind: 'observations',
            id: measure,
            path: ['rows'],
            message: '一个观测值也没有，又没有写原因',
            hint: '加一行 missing: 没有公开数据的说明；如果数据被误删，从上一版恢复',
          },
        ];
      }
      return [];
    }),
  ],
};

/** A series of whole years in which some year between the first and the last is not there. */
const skippedYears = (years: readonly number[]): number[] => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first }, (_, at) => first + at).filter(
    (year) => !years.includes(year),
  );
};

/** So many years in a row make a series that is expected to go on. */
const expected = 3;

export const skippedPeriods: Rule = {
  code: 'skipped-year',
  answer: 'beside',
  name: '中间少一年',
  why: '前后都有、中间没有，多半是误删；没有公布也要写一行说明。',
  bad: '有 2019、2020、2022 年，没有 2021 年',
  good: 'period: 2021、status: missing 与 reason: 当年没有公布',
  check: (draft) => {
    const nameOf = regionNames(draft);
    // Others publish what they like; a bureau answers for its own series.
    const home = draft.site?.home_region;
    if (home === undefined) return [];
    const own = new Set(
      draft.regions.flatMap(({ id, parent }) => (id === home || parent === home ? [id] : [])),
    );
    // A row under a wrong name leaves a gap that is said already.
    const known = new Set(draft.regions.map(({ id }) => id));
    const misplaced = new Set(
      draft.observations
        .filter(({ rows }) => {
          const places = rows.map(({ region, period }) => `${region} ${period}`);
          return (
            new Set(places).size < rows.length || rows.some(({ region }) => !known.has(region))
          );
        })
        .map(({ measure }) => measure),
    );
    // A row for a month of the year is said to be odd, not the year to be missing.
    const parts = new Set(
      measuredRows(draft).map(
        ({ measure, row }) => `${measure.id} ${row.region} ${row.period.slice(0, 4)}`,
      ),
    );
    const series = Map.groupBy(
      measuredRows(draft).filter(
        ({ row, file }) =>
          own.has(row.region) && /^\d{4}$/.test(row.period) && !misplaced.has(file.measure),
      ),
      ({ measure, row }) => `${measure.id} ${row.region}`,
    );
    return [...series.values()].flatMap((rows): Complaint[] => {
      const years = rows.map(({ row }) => Number(row.period));
      const skipped = skippedYears(years);
      const [year] = skipped;
      if (year === undefined || rows.length < expected || skipped.length > 1) return [];
      if (rows.some(({ measure, row }) => parts.has(`${measure.id} ${row.region} ${year}`)))
        return [];
      const after = rows.find(({ row }) => Number(row.period) > year) ?? rows[0];
      if (after === undefined) return [];
      const message = `${nameOf(after.row.region)} ${year} 年没有数，前后各年都有`;
      const hint = `补上这一年；没有公布就加一行 period: ${year}、status: missing 和 reason`;
      return [
        {
          ...rowComplaint(after, 'period', message, hint),
          severity: 'warning',
          involves: [homeFigure],
        },
      ];
    });
  },
};

/** Groups whose members could be recognised when a small place has only a few of them. */
const protectedGroup = /残疾|残障|特殊教育|孤儿|留守|困难|贫困|低保|病|孤独症|自闭/;
/** Those who work with them are none. */
const staff = /教师|教职工|职工|医生|护士|辅导员|志愿者|工作人员/;

export const smallCounts: Rule = {
  code: 'small-count',
  name: '小范围内的人数太少',
  why: '一个县只有几个人时，熟人一看就知道是谁；这类人数要合并或隐去。',
  bad: '某县残疾儿童 value: 3',
  good: '合并到全市公开；或写 status: missing 与原因；确实可以公开时加 note 写明',
  check: (draft) => {
    const nameOf = regionNames(draft);
    const small = new Set(
      draft.regions.filter(({ level }) => level === 'county').map(({ id }) => id),
    );
    return measuredRows(draft).flatMap((measured): Complaint[] => {
      const { measure, row } = measured;
      if (row.status === 'missing' || row.status === 'derived' || row.note !== undefined) return [];
      const person = ['人', '名', '人次'].includes(row.unit ?? measure.unit);
      if (!person || !small.has(row.region) || !protectedGroup.test(measure.name)) return [];
      if (staff.test(measure.name)) return [];
      if (row.value < 1 || row.value > 9) return [];
      const message = `${nameOf(row.region)}只有 ${row.value} 人，公开后可能认出是谁`;
      return [
        rowComplaint(
          measured,
          'value',
          message,
          '核对数字；合并到更大的地区公开；确实可以公开时加 note 写明',
        ),
      ];
    });
  },
};
