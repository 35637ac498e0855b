import type { Indicator, Measure } from '#src/schema/indicator.ts';
import { compulsoryScale } from './measures-compulsory.ts';
import { juniorScale } from './measures-junior.ts';
import {
  kindergartenRatio,
  preschoolEnrolment,
  publicInclusiveKindergartens,
} from './measures-kindergarten.ts';
import { primaryLargeClasses } from './measures-primary.ts';
import { seniorEnrolment, seniorHighScale } from './measures-senior.ts';
import { sportsVenues } from './measures-sport.ts';
import {
  compulsoryRetention,
  disabilityEnrolment,
  vocationalScale,
} from './measures-vocational.ts';
import { policyIndicators } from './policies.ts';

const timing = '教育统计按学年进行，学生数和教师数是秋季开学后的时点数。';
const teachersBreak = {
  from_period: '2021',
  reason: '2021年起教师数改为全部学前教育专任教师，以前只数独立幼儿园的教师。',
};

const breaksOf: Readonly<Record<string, Measure['breaks']>> = {
  'kindergarten-child-teacher-ratio': [teachersBreak],
  'preschool-teachers': [teachersBreak],
  'football-pitches-per-10000': [{ from_period: '2023', reason: '2023年起计入五人制笼式球场。' }],
  'public-sports-venues': [
    {
      from_period: '2022',
      regions: ['fuguang'],
      reason: '扶光市2022年起不再计入学校场馆。',
    },
  ],
};

const withBreaks = (measures: readonly Measure[]): Measure[] =>
  measures.map((measure) => {
    const breaks = breaksOf[measure.id] ?? [];
    return breaks.length === 0
      ? measure
      : { ...measure, breaks, cautions: ['口径有变化，变化前后不能连着比较。'] };
  });

const figures = (
  number: number,
  id: string,
  name: string,
  aliases: readonly string[],
  definition: string,
  measures: readonly Measure[],
  cautions: readonly string[] = [timing],
): Indicator => ({
  id,
  number,
  kind: 'figures',
  name,
  aliases: [...aliases],
  reported_by: number === 15 ? 'city' : 'province',
  reported_by_note: number === 15 ? '由市里汇总各县（市、区）后上报。' : '由省里从教育统计中取数。',
  reporter: number === 15 ? 'wangshu-education-sports' : 'qinglan-education-department',
  commitment: `item-${number}`,
  definition,
  cautions: [...cautions],
  measures: withBreaks(measures),
  updated_on: '2026-09-30',
});

export const indicators: readonly Indicator[] = [
  figures(
    1,
    'kindergarten-ratio',
    '幼儿园师生比',
    ['幼儿园生师比', '一个老师带几个孩子', '幼师配比'],
    '看幼儿园教师配备是否充足：平均每名专任教师对应多少名在园幼儿，数值越小，配备越充足。',
    kindergartenRatio,
    ['教师数的口径在2021年改变，前后不能连着比较。', timing],
  ),
  figures(
    2,
    'preschool-enrolment',
    '幼儿园毛入园率',
    ['学前三年毛入园率', '入园率', '上幼儿园的比例'],
    '看适龄幼儿入园是否普及：在园幼儿数与学前三年适龄人口数之比。',
    preschoolEnrolment,
    ['毛入园率的分子不限年龄，可能超过100%。', timing],
  ),
  figures(
    3,
    'public-inclusive-kindergartens',
    '公办幼儿园占比、普惠性幼儿园覆盖率',
    ['公办园占比', '普惠率', '便宜的幼儿园多不多'],
    '看学前教育是否公益普惠：在公办幼儿园和普惠性幼儿园就读的幼儿各占多少。',
    publicInclusiveKindergartens,
    ['按在园幼儿人数计算，不是按幼儿园所数计算。', timing],
  ),
  figures(
    4,
    'compulsory-retention',
    '义务教育巩固率',
    ['九年义务教育巩固率', '有没有辍学', '控辍保学'],
    '看学生是否读完九年义务教育：初中毕业班学生数与这批学生入小学时人数之比。',
    compulsoryRetention,
    ['人口流入的地区可能超过100%，不宜与其他地区直接比较。', timing],
  ),
  figures(
    5,
    'compulsory-scale',
    '义务教育在校生数、专任教师数、师生比',
    ['中小学生有多少', '中小学老师有多少', '义务教育师生比'],
    '看义务教育的规模和教师配备。',
    [...compulsoryScale, ...juniorScale],
  ),
  figures(
    6,
    'primary-large-classes',
    '小学大班额数量、占总班数比例、在校生数、专任教师数',
    ['大班额', '班里人太多', '一个班多少人'],
    '看小学班级是否过大：56人及以上的班有多少、占全部班级多少。',
    primaryLargeClasses,
  ),
  figures(
    7,
    'senior-high-scale',
    '普通高中数量、在校生数、专任教师数',
    ['高中有多少所', '高中生有多少', '普高规模'],
    '看普通高中的规模和教师力量。',
    seniorHighScale,
  ),
  figures(
    8,
    'senior-enrolment',
    '高中阶段毛入学率',
    ['高中入学率', '初中毕业能不能上高中', '高中阶段普及'],
    '看高中阶段教育是否普及：高中阶段在校生数与15—17岁人口数之比。',
    seniorEnrolment,
  ),
  figures(
    9,
    'disability-enrolment',
    '残疾儿童少年义务教育入学率',
    ['残疾孩子上学', '特殊教育入学', '特教'],
    '看适龄残疾儿童少年是否都能接受义务教育。',
    disabilityEnrolment,
  ),
  figures(
    10,
    'vocational-scale',
    '中等职业学校数、招生数、招生普职比、在校生数、专任教师数、师生比',
    ['中专', '职高', '普职比'],
    '看中等职业教育的规模、与普通高中的招生比例和教师配备。',
    vocationalScale,
  ),
  ...policyIndicators,
  figures(
    15,
    'sports-venues',
    '公共体育场馆数量、人均用地面积',
    ['体育馆', '健身场地', '人均体育场地'],
    '看公共体育设施是否充足：有多少公共体育场馆，平均每人有多少用地和场地。',
    sportsVenues,
    ['人均用地面积与人均场地面积不是同一个数。'],
  ),
];

export const measures: readonly Measure[] = indicators.flatMap((indicator) =>
  indicator.kind === 'figures' ? indicator.measures : [],
);
