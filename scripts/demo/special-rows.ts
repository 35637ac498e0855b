import type { Observation } from '#src/schema/observation.ts';
import { home } from './geography.ts';
import type { Quantities } from './quantities.ts';
import { rounded } from './random.ts';

type Valued = Extract<Observation, { status: 'final' | 'provisional' | 'estimated' }>;

const isValued = (row: Observation): row is Valued => 'value' in row && row.status !== 'revised';

const revised = (row: Valued, change: number, reason: string): Observation => ({
  ...row,
  status: 'revised',
  previous: row.value + change,
  reason,
});

/** Rows that show what a row can say besides a plain value, by `measure region year`. */
const byKey: Readonly<Record<string, (row: Valued) => Observation>> = {
  [`kindergarten-children ${home} 2022`]: (row) =>
    revised(row, 412, '原数漏报两所新办幼儿园，按学年末核查结果改正。'),
  'kindergarten-children moyu 2022': (row) => revised(row, -412, '补报两所新办幼儿园。'),
  [`primary-students ${home} 2021`]: (row) =>
    revised(row, 1203, '原数把附设幼儿班的幼儿算在内，现已剔除。'),
  [`disability-enrolment-rate ${home} 2025`]: (row) => ({
    ...row,
    qualifier: 'at-least',
    note: '通报写“不低于”。',
  }),
  [`senior-high-average-class-size ${home} 2025`]: (row) => ({
    ...row,
    status: 'final',
    qualifier: 'at-least',
    note: '三所学校还没有报班数，通报写“以上”。',
  }),
  [`sports-area-per-capita ${home} 2025`]: (row) => ({
    ...row,
    status: 'final',
    qualifier: 'about',
    note: '通报写“约”。',
  }),
  [`kindergarten-child-teacher-ratio ${home} 2023`]: (row) => ({
    ...row,
    value: rounded(row.value + 0.6, 2),
    differs_from_computed: '公报的比值没有计入公办园的临聘教师，所以比按两项人数算出的大。',
  }),
  'entrants-general-vocational-split qinglan 2022': (row) => ({
    ...row,
    value: rounded(row.value - 1.5, 1),
    differs_from_computed: '公报的普职比把技工学校的招生计入职业教育。',
  }),
  'primary-classes-56-65 qiwu 2020': (row) => ({
    ...row,
    definition_differs: '当年以55人为界，比现行口径多算一档。',
  }),
  'football-pitches-per-10000 weize 2020': (row) => ({
    region: row.region,
    period: row.period,
    status: 'missing',
    reason: '当年场地普查没有覆盖该县，没有数据。',
    source: row.source,
  }),
};

const seriesOf: Readonly<Record<string, (row: Valued) => Observation>> = {
  [`preschool-enrolment-unesco ${home}`]: (row) => ({
    ...row,
    definition_differs: '本市按户籍人口推算适龄人数，国际口径按常住人口。',
  }),
  'compulsory-retention-rate zhaojin': (row) => ({
    ...row,
    value: rounded(row.value * 1.075, 2),
    not_comparable: '流入学生多，比率超过百分之百，不宜与其他地区直接比较。',
  }),
  'public-kindergarten-children jichuan': (row) => ({
    ...row,
    definition_differs: '含小学附设幼儿班的幼儿。',
  }),
  'special-teachers jichuan': (row) => ({ ...row, single_reading: true }),
};

/** The row as the demo data tell it: most rows stay as they are. */
export const special = (measure: string, row: Observation, q: Quantities): Observation => {
  if (!isValued(row)) return row;
  const { region, period } = row;
  const change = byKey[`${measure} ${region} ${period}`] ?? seriesOf[`${measure} ${region}`];
  if (change !== undefined) return change(row);
  if (measure === 'disability-enrolment-rate' && region === 'nation')
    return { ...row, qualifier: 'at-least' };
  if (measure === 'compulsory-schools' && period === '2023') {
    return {
      region,
      period,
      status: 'derived',
      formula: `${q['primarySchools'] ?? 0} + ${q['juniorSchools'] ?? 0}`,
      formula_note: '公报分列小学和初中的学校数，两项相加。',
      source: row.source,
    };
  }
  if (/^(sports-land|football)/.test(measure) && region === 'jichuan' && Number(period) < 2022) {
    return {
      region,
      period,
      status: 'missing',
      reason: '该市当年没有公布场地调查结果。',
      source: row.source,
    };
  }
  return row;
};
