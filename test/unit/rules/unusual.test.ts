import { describe, expect, it } from 'vitest';
import { replaced } from '../load/damage.ts';

const shares = 'data/observations/large-class-share.yaml';
const classes = 'data/observations/classes.yaml';
const task = 'data/tasks/small-classes.yaml';
const programme = 'data/programmes/new-schools.yaml';
const guide = 'content/guides/student-transfer.mdx';
const source = 'data/sources/plan-document.yaml';

const single = (from: string, to: string) => [guide, from, to] as const;

/** Right, though one might think otherwise: file, text, its replacement. */
const unusual = [
  [shares, 'value: 4.5', 'value: 4.50'],
  [shares, 'value: 4.5', 'value: 0\n    note: 当年没有大班额。'],
  [shares, 'period: 2022', 'period: 2021-2022'],
  [shares, 'status: final', 'status: estimated'],
  [shares, 'status: final', 'status: provisional'],
  [shares, 'value: 4\n', 'value: 4.00\n'],
  [shares, 'value: 4\n', 'value: 4.3\n    differs_from_computed: 公报按年初班数计算。\n'],
  [classes, 'value: 400', 'value: 430\n    note: 含新设的市直学校。'],
  [
    classes,
    '  - region: baihe\n    period: 2023\n    value: 400\n    status: provisional\n',
    '  - region: baihe\n    period: 2023\n    status: missing\n    reason: 县里没有公布。\n',
  ],
  [classes, 'value: 980', 'value: 700'],
  [task, 'due: 2025-12-31', 'due: 2028-02-29'],
  [task, 'trajectory: linear', 'trajectory: cagr'],
  [task, 'value: 0\n        status', 'value: 3\n        note: 一所学校临时并班。\n        status'],
  [task, 'on: 2023-10\n', 'on: 2023\n'],
  [programme, 'value: 500', 'value: 1200'],
  [programme, 'places: 800', 'places: 900'],
  [programme, 'value: 1200\n        status', 'value: 2600\n        status'],
  [
    programme,
    '      - stage: planned\n        on: 2023\n',
    '      - stage: planned\n        on: 2023\n      - stage: cancelled\n        on: 2023-12\n',
  ],
  single('amount: 5\n  unit: working-day', 'amount: 10\n  unit: working-day'),
  single('amount: 5\n  unit: working-day', 'amount: 14\n  unit: calendar-day'),
  single(
    'amount: 5\n  unit: working-day\n  starts: received\n',
    'amount: 16\n  unit: calendar-day\n  starts: received\n  note: 节假日较多的月份按最短的算。\n',
  ),
  single('case_type: promised', 'case_type: instant'),
  single('amount: 5\n    unit: working-day', 'amount: 0\n    unit: working-day'),
  single('amount: 5\n    unit: working-day', 'amount: 7\n    unit: calendar-day'),
  single('visits_required: 1\nvisit_reason: 要核对原件。', 'visits_required: 0'),
  single('note: 不收费。', 'note: 不收费；困难学生另有减免。'),
  single('name: 居住证', 'name: 运动员技术等级证书'),
  single('name: 居住证', 'name: 有关部门出具的残疾人证'),
  single('name: 居住证', 'name: 三等功奖状'),
  single('name: 居住证', 'name: 与监护人关系的证明'),
  single('name: 居住证', 'name: 教师资格证书（高等）'),
  single('status: active\n', 'status: cancelled\neffective_until: 2024-01-31\n'),
  [source, 'published: 2023-01-10', 'published: 2023'],
  [source, 'retrieved_on: 2024-02-01', 'retrieved_on: 2024-02-29'],
  [source, 'published: 2023-01-10', 'published_note: 文件没有标明日期'],
  [
    classes,
    'value: 1000\n    status: final',
    'value: 1000\n    status: final\n    note: 撤并教学点',
  ],
  ['data/observations/large-classes.yaml', 'value: 25', 'value: 25.0'],
  [shares, 'period: 2022', "period: '2022'"],
  [source, 'plan.html', 'plan.html?a=1&b=2#top'],
  ['data/organizations.yaml', '0999-1234567', '(0999) 12345678'],
  [guide, '转学前', '转学前\\{注\\}'],
  [shares, '公报只写了', '小于号 < 与大于号 > 都可以，公报只写了'],
  [shares, 'value: 4.5', 'value: 4.5 #核对过'],
] as const;

describe('nothing is said of what is unusual and right', () => {
  it.each(unusual)('%s: %j becomes %j', (file, from, to) => {
    expect(replaced(file, from, to).map(({ line, rule }) => `${line} ${rule}`)).toEqual([]);
  });
});
