import type { Assessments } from '#src/schema/assessment.ts';
import type { Benchmark } from '#src/schema/benchmark.ts';
import type { Exemplar } from '#src/schema/exemplar.ts';
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
