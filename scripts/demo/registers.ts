import type { Assessments } from '#src/schema/assessment.ts';
import type { Benchmark } from '#src/schema/benchmark.ts';
import type { Exemplar } from '#src/schema/exemplar.ts';
import type { Finding } from '#src/schema/finding.ts';
import { bureau } from './organizations.ts';

const updated = '2026-10-30';

const benchmark = (region: string, name: string, because: string): Benchmark => ({
  id: region,
  region,
  role: 'chosen',
  chosen_because: because,
  stages: {
    seek: {
      started_on: '2024-04-08',
      finished_on: '2024-06-28',
      text: '比对六个市的公开数据，列出差距清单。',
      source: 'benchmark-notes',
    },
    set: {
      started_on: '2024-07-01',
      finished_on: '2024-08-30',
      text: `选定${name}，定下要追赶的测度。`,
      source: 'benchmark-notes',
    },
    learn: {
      started_on: '2024-10-09',
      finished_on: '2025-06-20',
      text: '派出三批人员跟岗学习。',
      source: 'benchmark-notes',
    },
    create: {
      started_on: '2025-09-01',
      finished_on: '2026-08-31',
      text: '在五个县（市、区）试行学来的做法。',
      source: 'benchmark-notes',
    },
  },
  measures: [],
  practices: [
    {
      id: 'one-form',
      title: '入学报名一张表',
      text: '报名信息由部门共享，家长只填一张表。',
      adopted_on: '2025-05-15',
      changed: '家长要交的证件由六件减到两件。',
      source: 'benchmark-notes',
    },
    {
      id: 'class-warning',
      title: '班额预警',
      text: '开学前两个月公布学位余量，超过五十人就分流。',
      adopted_on: '2025-07-01',
      changed: '2025年秋季新增大班额比上年少三成。',
      source: 'benchmark-notes',
    },
  ],
  updated_on: updated,
});

export const benchmarks: readonly Benchmark[] = [
  benchmark('fuguang', '扶光市', '人口和财力相近，班额和场地面积领先。'),
  benchmark('zhaojin', '朝槿市', '同省，普惠园覆盖率高，报名手续少。'),
];

type More = Partial<Pick<Finding, 'measure' | 'task' | 'benchmark'>>;
const finding = (
  id: string,
  kind: Finding['kind'],
  title: string,
  found: string,
  due: string,
  done: string | undefined,
  more: More,
): Finding => ({
  id,
  kind,
  title,
  text: `${title}，影响群众办事和学生就学。`,
  found_on: found,
  ...more,
  owner: bureau,
  correction: {
    text: '列出清单，逐月销号，每季通报。',
    due,
    ...(done !== undefined && { done_on: done, result: '复查合格，已经销号。' }),
  },
  source: 'findings-register',
  updated_on: updated,
});

export const findings: readonly Finding[] = [
  finding(
    'late-answers',
    'standard-gap',
    '两个窗口超过承诺时限',
    '2025-03-10',
    '2025-06-30',
    '2025-06-12',
    {},
  ),
  finding(
    'missing-notices',
    'standard-gap',
    '一次性告知单缺材料',
    '2025-04-02',
    '2025-07-31',
    '2025-08-15',
    {},
  ),
  finding(
    'large-classes',
    'standard-gap',
    '霜河市仍有大班额',
    '2025-09-20',
    '2026-08-31',
    undefined,
    { measure: 'primary-large-class-share', task: 'compulsory' },
  ),
  finding(
    'records',
    'standard-gap',
    '三所学校人籍不一致',
    '2026-03-05',
    '2026-06-30',
    '2026-06-20',
    {},
  ),
  finding(
    'resource-rooms',
    'standard-gap',
    '两个县没有资源中心',
    '2026-05-18',
    '2027-06-30',
    undefined,
    { task: 'special-education' },
  ),
  finding(
    'sports-area',
    'frontier-gap',
    '人均体育场地面积低于扶光市',
    '2024-06-20',
    '2027-12-31',
    undefined,
    { measure: 'sports-area-per-capita', task: 'sport', benchmark: 'fuguang' },
  ),
  finding(
    'class-size',
    'frontier-gap',
    '高中平均班额大于扶光市',
    '2024-06-20',
    '2026-09-30',
    undefined,
    { measure: 'senior-high-average-class-size', task: 'senior-high', benchmark: 'fuguang' },
  ),
  finding(
    'enrolment-forms',
    'frontier-gap',
    '报名证件比朝槿市多',
    '2024-06-25',
    '2025-08-31',
    '2025-05-15',
    { task: 'central-city', benchmark: 'zhaojin' },
  ),
  finding(
    'inclusive',
    'frontier-gap',
    '普惠园覆盖率低于朝槿市',
    '2024-06-25',
    '2027-12-31',
    undefined,
    { measure: 'inclusive-kindergarten-coverage', task: 'preschool', benchmark: 'zhaojin' },
  ),
  finding('rotation', 'frontier-gap', '教师轮岗比例偏低', '2025-11-12', '2026-12-31', undefined, {
    task: 'teachers',
    benchmark: 'fuguang',
  }),
];

const exemplar = (
  id: string,
  kind: Exemplar['kind'],
  name: string,
  region: string,
  reason: string,
): Exemplar => ({
  id,
  kind,
  name,
  region,
  chosen_on: '2026-06-10',
  chosen_by: bureau,
  reason,
  source: 'exemplars-notice',
  updated_on: updated,
});

export const exemplars: readonly Exemplar[] = [
  exemplar(
    'hall-window-five',
    'window',
    '市政务服务中心5号综合窗口',
    'wangshu',
    '全年没有超时件。',
  ),
  exemplar('xingqiao-window', 'window', '星桥区入学服务窗口', 'xingqiao', '报名期间延时到晚八点。'),
  exemplar('tangdu-window', 'window', '棠渡县学籍服务窗口', 'tangdu', '转学可以邮寄办理。'),
  exemplar('tinglan-bureau', 'unit', '听澜区教育体育局', 'tinglan', '材料精简一半。'),
  exemplar('shuanghe-bureau', 'unit', '霜河市教育体育局', 'shuanghe', '上门为残疾学生办理手续。'),
  exemplar('lanyue-bureau', 'unit', '揽月县教育体育局', 'lanyue', '公布全部学校的学位余量。'),
];

const published = (year: number, result: string, rank: number) =>
  ({ year, status: 'published', result, rank, of: 16, source: `assessment-${year}` }) as const;

export const assessments: Assessments = {
  assessor: 'qinglan-government',
  about: '省里每年考核各市，教育体育系统有15项。',
  years: [
    { year: 2020, status: 'unpublished', reason: '试考核年度，没有公布结果。' },
    published(2021, '合格', 11),
    published(2022, '合格', 9),
    published(2023, '良好', 7),
    published(2024, '良好', 6),
    { ...published(2025, '优秀', 4), note: '与霁川市并列。' },
  ],
};
