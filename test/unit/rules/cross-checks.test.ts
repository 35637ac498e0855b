import { expect, it } from 'vitest';
import { replaced } from '../load/damage.ts';
import {
  classes,
  guide,
  indicator,
  plan,
  programme,
  regions,
  shares,
  task,
} from './every-rule/example.ts';

const calendar = 'data/calendar/2023.yaml';
const finding = 'data/findings/crowded-schools.yaml';
const site = 'data/site.yaml';
const benchmark = 'data/benchmarks/wanghai.yaml';

const phone = (value: string) => [guide, 'value: 0999-1234567', `value: ${value}`] as const;
const off = (days: string) => [calendar, '  - 2023-01-02\n', `  - 2023-01-02\n${days}`] as const;
const named = (id: string, name: string) =>
  [
    programme,
    '  - id: second-primary\n    name: 白禾县第二小学',
    `  - id: ${id}\n    name: ${name}`,
  ] as const;

/** One fault each, and the only thing that is said of it: its line and rule. */
it.each([
  [regions, 'short_name: 青杉', 'short_name: 白禾', '26 duplicate-number'],
  [regions, 'name: 青杉县', 'name: 白禾县', '25 duplicate-number'],
  [
    programme,
    '白禾县第二小学\n    region: baihe',
    '青杉县第一小学\n    region: qingshan',
    '55 duplicate-number',
  ],
  [...named('second-primary', '青杉县第一小学'), '55 project-region'],
  [
    plan,
    'of: small-classes\n            id: large',
    'of: small-classes\n            id: keep',
    '32 unknown-reference',
  ],
  [
    plan,
    'kind: indicator\n            id: nearby-enrolment',
    'kind: indicator\n            id: class-size',
    '20 plan-account',
  ],
  [indicator, 'commitment: item-ratio', 'commitment: item-policy', '10 plan-account'],
  [task, '    limit: 0', '    limit: 5', '17 target-contradicts-itself'],
  [classes, 'previous: 960', 'previous: 9.6', '8 differs-from-computed'],
  [finding, 'found_on: 2023-04-10', 'found_on: 2023-12-10', '5 dates-out-of-order'],
  [finding, 'found_on: 2023-04-10', 'found_on: 2034-04-10', '5 future-date'],
  [finding, 'due: 2023-09-30', 'due: 2039-09-30', '12 far-date'],
  [benchmark, '  learn:\n', '  learn:\n    started_on: 2023-07-01\n', '25 dates-out-of-order'],
  [guide, "version: '1'\n", "version: '1'\neffective_from: 2036-01-01\n", '12 far-date'],
  [
    guide,
    'online: false',
    'online: false\nonline_url: https://www.example.gov.cn/a',
    '78 visit-without-reason',
  ],
  [guide, '  - 转校\n', '  - 中小学生转学\n', '6 few-aliases'],
  [guide, 'checked_on: 2024-03-01', 'checked_on: 2023-03-01', '118 dates-out-of-order'],
  [indicator, 'from_period: 2022', 'from_period: 2042', '27 far-date'],
  [...phone('000-00'), '87 contact-form'],
  [...phone('0999-123456'), '87 contact-form'],
  [guide, 'value: 云溪市示例路 1 号', 'value: xxb@yunxi.gov.cn', '82 contact-form'],
  [guide, '9:00—17:00', '90:00—17:00', '84 contact-form'],
  [guide, '9:00—17:00', '9:00—7:00', '84 contact-form'],
  [site, 'footer: {}', 'footer:\n  contact: 0999-12345', '17 contact-form'],
  [site, 'footer: {}', 'footer:\n  contact: jyj@example', '17 contact-form'],
  [...off('  - 2023-06-22\n  - 2023-06-24\n  - 2023-06-25\n'), '7 calendar-days'],
  [...off('  - 2023-11-04\n'), '7 calendar-days'],
  [shares, 'status: final', 'status: revised', '7 wrong-variant'],
] as const)('%s: %j becomes %j', (file, from, to, expected) => {
  expect(replaced(file, from, to).map(({ line, rule }) => `${line} ${rule}`)).toEqual([expected]);
});

/** Right, and near to what is wrong. */
it.each([
  [regions, 'short_name: 青杉', 'short_name: 杉县'],
  named('second-primary', '青杉路小学'),
  named('second-primary', '云溪市第二小学'),
  named('second-primary', '青杉县第一小学\n    note: 与青杉县合办。'),
  phone('0999-1234567、1234568'),
  phone('0999-1234567-802'),
  phone("'12345'"),
  phone('400-123-4567'),
  phone('（0999）12345678'),
  phone('+86 999 1234567'),
  off('  - 2023-01-21\n  - 2023-01-22\n  - 2023-01-23\n'),
  off('  - 2023-04-05\n'),
  off('  - 2023-06-26\n'),
  [site, 'footer: {}', 'footer:\n  contact: 市教体局办公室，0999-1234567'],
  [site, 'footer: {}', 'footer:\n  contact: 0999-1234567（工作日）'],
  [task, 'due: 2025-12-31', 'due: 2035-12-31'],
  [task, 'due: 2025-12-31', 'due: 2049-12-31\n    due_basis: 方案写的是到 2049 年。'],
  [guide, "version: '1'\n", "version: '1'\neffective_from: 2024-09-01\n"],
  [guide, 'checked_on: 2024-03-01', 'checked_on: 2023-07-20'],
  [indicator, 'from_period: 2022', 'from_period: 2025'],
  [classes, 'previous: 960', 'previous: 640'],
] as const)('%s: nothing is said when %j becomes %j', (file, from, to) => {
  expect(replaced(file, from, to).map(({ line, rule }) => `${line} ${rule}`)).toEqual([]);
});
