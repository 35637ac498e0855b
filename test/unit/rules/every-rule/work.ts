import type { Edit, Examples } from './example.ts';
import { classes, instead, make, programme, shares, task } from './example.ts';

const project = (id: string, kind: string, more: string): string =>
  `  - id: ${id}\n    name: 白禾县${id}项目\n    region: baihe\n    kind: ${kind}\n    stages:\n      - stage: planned\n        on: 2023\n${more}`;

/** Two more projects after the two of the valid set. */
const listed = (kind: string, money: number): Edit => [
  programme,
  '    places: 800\n',
  `    places: 800\n    investment_10k_yuan: 2400\n${project('third', '新建', '    investment_10k_yuan: 1800\n')}${project('fourth', kind, `    investment_10k_yuan: ${money}\n`)}`,
];

const counted: Edit = [
  programme,
  'projects_field: places\n',
  'projects_field: places\n    projects_kind: 新建\n',
];

const ofKind =
  (kind: string): Edit =>
  (root) => {
    make(counted, root);
    make(listed(kind, 2000), root);
  };

/** Two earlier rows, the second of them of a period. */
const earlier = (period: string): string =>
  `rows:\n${['2020', period]
    .map(
      (each) =>
        `  - region: yunxi\n    period: ${each}\n    value: 970\n    status: final\n    source: bulletin-2023\n`,
    )
    .join('')}`;

const derived =
  '  - region: wanghai\n    period: 2023\n    formula: 100 - 97.5\n    formula_note: 公报只写了不是大班额的占比。\n';

/** The same row as the year before, which is 2.6, less a tenth. */
const fromYearBefore = (term: string): string =>
  `  - region: wanghai\n    period: 2022\n    value: 2.6\n    status: final\n    source: bulletin-2023\n  - region: wanghai\n    period: 2023\n    formula: ${term} - 0.1\n    formula_note: 来源给出2022年的数值，并写明下降 0.1 个百分点。\n`;

/** Rules on targets and projects against what else is known. */
export const workExamples: Examples = {
  'baseline-differs': instead(
    task,
    'value: 4.5\n      period: 2022',
    'value: 5.4\n      period: 2022',
    'value: 4.50\n      period: 2022',
  ),
  'far-date': instead(task, 'due: 2025-12-31', 'due: 2075-12-31', 'due: 2030-12-31'),
  'plan-account': instead(
    task,
    'commitment: task-classes\n    due: 2023-10-31',
    'commitment: item-policy\n    due: 2023-10-31',
    'commitment: task-classes # 承诺\n    due: 2023-10-31',
  ),
  'home-region': instead(
    'data/site.yaml',
    'home_region: yunxi',
    'home_region: lanshan',
    'home_region: yunxi # 市',
  ),
  'target-measure': instead(
    task,
    'related_indicators:\n  - class-size\n',
    'related_indicators: []\n',
    'related_indicators:\n  - class-size\n  - nearby-enrolment\n',
  ),
  'finding-result': instead(
    'data/findings/crowded-schools.yaml',
    '  result: 已分流 300 人。\n',
    '',
    '  result: 已分流。\n',
  ),
  'organization-place': instead(
    'data/organizations.yaml',
    'kind: department\n    region: lanshan',
    'kind: department\n    region: wanghai',
    'kind: department # 省级\n    region: lanshan',
  ),
  'odd-period': instead(classes, 'rows:\n', earlier('2021-06'), earlier('2021')),
  'formula-term': instead(shares, derived, fromYearBefore('2.9'), fromYearBefore('2.6')),
  'source-too-early': instead(
    shares,
    'source: bulletin-2023',
    'source: student-records-rules',
    'source: plan-document',
  ),
  'project-figure': { bad: listed('新建', 21000000), good: listed('新建', 9000) },
  'project-kind': { bad: ofKind('新健'), good: ofKind('新建') },
};
