import type { Measure } from '#src/schema/indicator.ts';
import { measure } from './measure.ts';

/** kindergarten-ratio */
export const kindergartenRatio: readonly Measure[] = [
  measure(
    'kindergarten-child-teacher-ratio',
    '幼儿园师生比（每名教师对应幼儿数）',
    ':1',
    2,
    'down',
    'ratio',
    '在园幼儿数÷专任教师数。2021年起教师数用“学前教育专任教师”，此前用“幼儿园专任教师”。',
    {
      short_name: '师生比',
      derivation: {
        kind: 'ratio',
        numerator: 'kindergarten-children',
        denominator: 'preschool-teachers',
      },
    },
  ),
  measure(
    'kindergarten-children',
    '学前教育在园幼儿数',
    '人',
    0,
    'neutral',
    'count',
    '秋季学期在幼儿园（含附设幼儿班）就读的幼儿人数。',
    { short_name: '在园幼儿数', supporting: true },
  ),
  measure(
    'preschool-teachers',
    '学前教育专任教师数',
    '人',
    0,
    'neutral',
    'count',
    '专门从事学前教育教学工作的教师人数，不含园长以外的管理、保育和后勤人员。',
    { short_name: '专任教师数', supporting: true },
  ),
];

/** preschool-enrolment */
export const preschoolEnrolment: readonly Measure[] = [
  measure(
    'preschool-gross-enrolment',
    '学前教育毛入园率',
    '%',
    2,
    'up',
    'gross-rate',
    '在园幼儿总数（不论年龄）÷学前三年适龄人口数×100。',
    { short_name: '毛入园率', max_change: 5 },
  ),
  measure(
    'preschool-enrolment-unesco',
    '学前教育毛入学率（联合国教科文组织）',
    '%',
    2,
    'up',
    'gross-rate',
    '联合国教科文组织统计研究所发布的学前教育毛入学率（School enrollment, preprimary, % gross）。',
    { short_name: '教科文组织数值', max_change: 5, supporting: true, compare_regions: false },
  ),
];

/** public-inclusive-kindergartens */
export const publicInclusiveKindergartens: readonly Measure[] = [
  measure(
    'public-kindergarten-share',
    '公办幼儿园在园幼儿占比',
    '%',
    2,
    'up',
    'share',
    '公办幼儿园在园幼儿数占全部在园幼儿数的百分比。',
    {
      short_name: '公办园占比',
      derivation: {
        kind: 'share',
        part: 'public-kindergarten-children',
        whole: 'kindergarten-children',
      },
      max_change: 10,
    },
  ),
  measure(
    'inclusive-kindergarten-coverage',
    '普惠性幼儿园覆盖率',
    '%',
    2,
    'up',
    'share',
    '普惠性幼儿园在园幼儿数占全部在园幼儿数的百分比。',
    { short_name: '普惠园覆盖率', max_change: 10 },
  ),
  measure(
    'public-kindergarten-children',
    '公办幼儿园在园幼儿数',
    '人',
    0,
    'neutral',
    'count',
    '在公办幼儿园就读的幼儿人数。',
    { part_of: 'kindergarten-children', supporting: true },
  ),
  measure('kindergartens', '幼儿园数', '所', 0, 'neutral', 'count', '各类独立设置的幼儿园所数。', {
    supporting: true,
  }),
  measure(
    'public-kindergartens',
    '公办幼儿园数',
    '所',
    0,
    'neutral',
    'count',
    '公办幼儿园的所数。',
    { part_of: 'kindergartens', supporting: true },
  ),
  measure(
    'inclusive-kindergartens',
    '普惠性幼儿园数',
    '所',
    0,
    'neutral',
    'count',
    '普惠性幼儿园的所数，包括公办幼儿园和普惠性民办幼儿园。',
    { part_of: 'kindergartens', supporting: true },
  ),
  measure(
    'public-kindergarten-count-share',
    '公办幼儿园占园数比例',
    '%',
    2,
    'up',
    'share',
    '公办幼儿园所数占幼儿园总所数的百分比。',
    {
      short_name: '公办园数占比',
      derivation: { kind: 'share', part: 'public-kindergartens', whole: 'kindergartens' },
      supporting: true,
    },
  ),
  measure(
    'inclusive-kindergarten-count-share',
    '普惠性幼儿园占园数比例',
    '%',
    2,
    'up',
    'share',
    '普惠性幼儿园所数占幼儿园总所数的百分比。',
    {
      short_name: '普惠园数占比',
      derivation: { kind: 'share', part: 'inclusive-kindergartens', whole: 'kindergartens' },
      supporting: true,
    },
  ),
];
