import type { Measure } from '#src/schema/indicator.ts';
import { measure } from './measure.ts';

/** compulsory-retention */
export const compulsoryRetention: readonly Measure[] = [
  measure(
    'compulsory-retention-rate',
    '九年义务教育巩固率',
    '%',
    2,
    'up',
    'gross-rate',
    '初中毕业班学生数÷该年级入小学一年级时的学生数×100。分子含期间转入的学生，所以流入地可超过100。',
    { short_name: '巩固率', max_change: 2 },
  ),
];

/** disability-enrolment */
export const disabilityEnrolment: readonly Measure[] = [
  measure(
    'disability-enrolment-rate',
    '残疾儿童少年义务教育入学率',
    '%',
    2,
    'up',
    'share',
    '已接受义务教育的适龄残疾儿童少年数占适龄残疾儿童少年总数的百分比。',
    { short_name: '入学率' },
  ),
  measure(
    'special-schools',
    '特殊教育学校数',
    '所',
    0,
    'neutral',
    'count',
    '独立设置的特殊教育学校数。',
    { supporting: true },
  ),
  measure(
    'special-students',
    '特殊教育在校生数',
    '人',
    0,
    'neutral',
    'count',
    '在特殊教育学校、普通学校等接受特殊教育的在校学生人数。',
    { supporting: true },
  ),
  measure(
    'special-teachers',
    '特殊教育专任教师数',
    '人',
    0,
    'neutral',
    'count',
    '专门从事特殊教育教学工作的教师人数。',
    { supporting: true },
  ),
];

/** vocational-scale */
export const vocationalScale: readonly Measure[] = [
  measure(
    'vocational-schools',
    '中等职业学校数',
    '所',
    0,
    'neutral',
    'count',
    '中等职业学校的所数。',
    { short_name: '学校数', part_of: 'senior-stage-schools' },
  ),
  measure(
    'vocational-entrants',
    '中等职业学校招生数',
    '人',
    0,
    'neutral',
    'count',
    '当年秋季中等职业学校招收的学生数。',
    { short_name: '招生数' },
  ),
  measure(
    'entrants-general-vocational-split',
    '招生普职比',
    '普职比',
    1,
    'neutral',
    'split',
    '普通高中招生数与中等职业学校招生数之比，两者合计为100，冒号前是普通高中。',
    {
      short_name: '普职比',
      derivation: { kind: 'split', first: 'senior-high-entrants', second: 'vocational-entrants' },
    },
  ),
  measure(
    'vocational-students',
    '中等职业学校在校生数',
    '人',
    0,
    'neutral',
    'count',
    '秋季学期中等职业学校在校学生人数。',
    { short_name: '在校生数', part_of: 'senior-stage-students' },
  ),
  measure(
    'vocational-teachers',
    '中等职业学校专任教师数',
    '人',
    0,
    'neutral',
    'count',
    '中等职业学校专门从事教学工作的教师人数。',
    { short_name: '专任教师数' },
  ),
  measure(
    'vocational-student-teacher-ratio',
    '中等职业学校师生比（每名教师对应学生数）',
    ':1',
    2,
    'down',
    'ratio',
    '中等职业学校在校生数÷专任教师数。',
    {
      short_name: '师生比',
      derivation: {
        kind: 'ratio',
        numerator: 'vocational-students',
        denominator: 'vocational-teachers',
      },
    },
  ),
];
