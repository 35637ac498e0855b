import type { Edit, Examples } from './example.ts';
import { instead, make, programme, shares, task } from './example.ts';

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

/** Rules on targets and projects against what else is known. */
export const workExamples: Examples = {
  'baseline-differs': instead(
    task,
    'value: 4.5\n      period: 2022',
    'value: 5.4\n      period: 2022',
    'value: 4.50\n      period: 2022',
  ),
  'source-too-early': instead(
    shares,
    'source: bulletin-2023',
    'source: student-records-rules',
    'source: plan-document',
  ),
  'project-figure': { bad: listed('新建', 21000000), good: listed('新建', 9000) },
  'project-kind': { bad: ofKind('新健'), good: ofKind('新建') },
};
