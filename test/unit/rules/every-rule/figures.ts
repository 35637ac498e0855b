import type { Examples } from './example.ts';
import {
  classes,
  indicator,
  instead,
  large,
  programme,
  regions,
  shares,
  source,
  task,
} from './example.ts';

const assessments = 'data/assessments.yaml';
const benchmark = 'data/benchmarks/wanghai.yaml';
const calendar = 'data/calendar/2023.yaml';
const site = 'data/site.yaml';

/** Rules on figures, work and registers. */
export const figureExamples: Examples = {
  'unknown-reference': instead(shares, 'region: wanghai', 'region: wanghia', 'region: lanshan'),
  'measure-without-file': {
    bad: [
      indicator,
      '  - id: classes\n',
      '  - id: rural-classes\n    name: 乡村班数\n    unit: 个\n    decimals: 0\n    direction: neutral\n    value_kind: count\n    definition: 乡村的班。\n    compare_regions: false\n    breaks: []\n    cautions: []\n  - id: classes\n',
    ],
    good: [indicator, 'name: 总班数', 'name: 全部班数'],
  },
  'region-tree': instead(regions, 'code: 990102', 'code: 990101', 'code: 990103'),
  'duplicate-observation': instead(shares, 'period: 2023', 'period: 2022', 'period: 2022-12'),
  'impossible-period': instead(shares, 'period: 2022', 'period: 2020-2022', 'period: 2021-2022'),
  'impossible-date': instead(
    source,
    'published: 2023-01-10',
    'published: 2023-02-30',
    'published: 2023-02-28',
  ),
  'dates-out-of-order': instead(task, 'due: 2024-12-31', 'due: 2021-12-31', 'due: 2024-02-29'),
  'future-date': instead(shares, 'period: 2023', 'period: 2034', 'period: 2023-12'),
  'unit-mismatch': instead(classes, 'unit: 万个', 'unit: 万人', 'unit: 万个 # 公报的单位'),
  'value-out-of-bounds': instead(shares, '100 - 97.5', '97.5 - 100', '100 - 0'),
  'fraction-for-percent': instead(
    shares,
    'value: 4.5',
    'value: 0.045',
    'value: 0.05\n    note: 只有一个班。',
  ),
  'value-precision': instead(shares, 'value: 4.5', 'value: 4.504', 'value: 4.52'),
  'part-above-whole': instead(large, 'value: 40', 'value: 4000', 'value: 40.0'),
  'change-too-large': instead(
    classes,
    'value: 1000\n',
    'value: 10000\n',
    'value: 1000\n    note: 撤并教学点。\n',
  ),
  'target-contradicts-itself': instead(
    task,
    '      value: 3\n',
    '      value: 8\n',
    '      value: 2.5\n',
  ),
  'differs-from-plan': instead(
    programme,
    '    target:\n      value: 2000\n',
    '    target:\n      value: 2600\n',
    '    note: 方案写 2000 个，后来增加到 2600 个。\n    target:\n      value: 2600\n',
  ),
  'target-figure': instead(
    programme,
    'value: 1200\n        status',
    'value: 120000\n        status',
    'value: 2600\n        status',
  ),
  'report-value': instead(
    programme,
    'value: 1200\n        status',
    'value: 120\n        status',
    'value: 1200\n        note: 含在建。\n        status',
  ),
  'sum-of-regions': instead(
    classes,
    'value: 600',
    'value: 601',
    'value: 601\n    note: 含市直学校一个班。',
  ),
  'differs-from-computed': instead(
    shares,
    'value: 4\n',
    'value: 5.2\n',
    'value: 5.2\n    differs_from_computed: 公报按年初班数计算。\n',
  ),
  'measure-definition': instead(
    indicator,
    'max_change: 300',
    'max_change: -300',
    'max_change: 500',
  ),
  'project-stages': instead(programme, 'stage: in-use', 'stage: planned', 'stage: completed'),
  'projects-against-report': instead(programme, 'places: 1200', 'places: 12000', 'places: 1190'),
  'projects-against-promise': instead(programme, 'places: 800', 'places: 80000', 'places: 900'),
  'project-region': instead(programme, 'region: baihe', 'region: wanghai', 'region: yunxi'),
  'web-address': instead(source, 'https://www', 'http://www', 'HTTPS://www'),
  'source-without-date': instead(
    source,
    'published: 2023-01-10',
    'note: 方案',
    'published_note: 文件没有标明日期',
  ),
  'assessment-years': instead(assessments, 'rank: 3', 'rank: 30', 'rank: 10'),
  'benchmark-region': instead(
    benchmark,
    'region: wanghai',
    'region: yunxi',
    'region: wanghai # 选',
  ),
  'calendar-days': instead(calendar, '2023-01-28', '2023-01-27', '2023-01-29'),
  'duplicate-entry': instead(
    site,
    'featured_guides:\n',
    'featured_guides:\n  - student-transfer\n',
    'featured_guides:\n  # 转学\n',
  ),
  'duplicate-number': instead(
    'data/indicators/nearby-enrolment.yaml',
    'number: 2',
    'number: 1',
    'number: 3',
  ),
  'thresholds-reversed': instead(site, 'on_track: 0.95', 'on_track: 0.3', 'on_track: 1'),
  'unexplained-gap': {
    bad: [
      'data/observations/large-classes.yaml',
      'rows:\n  - region: yunxi\n    period: 2023\n    value: 40\n    status: final\n    source: bulletin-2023\n  - region: qingshan\n    period: 2023\n    value: 25\n    status: final\n    source: bulletin-2023\n  - region: baihe\n    period: 2023\n    value: 15\n    status: final\n    source: bulletin-2023\n',
      'rows: []\n',
    ],
    good: [
      'data/observations/large-classes.yaml',
      'rows:\n  - region: yunxi\n    period: 2023\n    value: 40\n    status: final\n    source: bulletin-2023\n  - region: qingshan\n    period: 2023\n    value: 25\n    status: final\n    source: bulletin-2023\n  - region: baihe\n    period: 2023\n    value: 15\n    status: final\n    source: bulletin-2023\n',
      'rows: []\nmissing: 没有查到公开发布的数值。\n',
    ],
  },
  'skipped-year': {
    bad: [
      classes,
      'rows:\n',
      'rows:\n  - region: yunxi\n    period: 2020\n    value: 970\n    status: final\n    source: bulletin-2023\n',
    ],
    good: [
      classes,
      'rows:\n',
      'rows:\n  - region: yunxi\n    period: 2021\n    status: missing\n    reason: 没有公布。\n  - region: yunxi\n    period: 2020\n    value: 970\n    status: final\n    source: bulletin-2023\n',
    ],
  },
  'answer-not-needed': {
    bad: [programme, 'updated_on', 'projects_missing: 没有公开。\nupdated_on'],
    good: [programme, 'updated_on', '# 项目已经公开\nupdated_on'],
  },
  'search-words': instead(site, 'means: 中小学生转学', 'means: 转校审批', 'means: 转学'),
};
