import { describe, expect, it } from 'vitest';
import { replaced } from '../load/damage.ts';

const shares = 'data/observations/large-class-share.yaml';
const classes = 'data/observations/classes.yaml';
const large = 'data/observations/large-classes.yaml';
const indicator = 'data/indicators/class-size.yaml';
const task = 'data/tasks/small-classes.yaml';
const programme = 'data/programmes/new-schools.yaml';
const guide = 'content/guides/student-transfer.mdx';
const source = 'data/sources/plan-document.yaml';

type Case = readonly [name: string, file: string, from: string, to: string, expected: string];

/** One fault each; the expected text is `line rule` of the only problem. */
const cases: readonly Case[] = [
  ['a share above 100', shares, 'value: 4.5', 'value: 852', '6 value-out-of-bounds'],
  ['a fraction for a percent', shares, 'value: 4.5', 'value: 0.045', '6 fraction-for-percent'],
  ['a jump against the year before', classes, 'value: 1000', 'value: 10000', '13 change-too-large'],
  ['a county with a digit too many', classes, 'value: 600', 'value: 6000', '18 sum-of-regions'],
  ['counties that do not add up', classes, 'value: 600', 'value: 630', '13 sum-of-regions'],
  [
    'a share unlike its own parts',
    shares,
    'value: 4\n',
    'value: 5.2\n',
    '11 differs-from-computed',
  ],
  ['a part above the whole', large, 'value: 40', 'value: 4000', '6 part-above-whole'],
  ['a formula without end', shares, '100 - 97.5', '(100 - 97.5', '16 differs-from-computed'],
  [
    'a revision that changes nothing',
    classes,
    'previous: 960',
    'previous: 980',
    '8 differs-from-computed',
  ],
  ['a year to come', shares, 'period: 2023', 'period: 2034', '10 future-date'],
  [
    'school years that do not follow',
    shares,
    'period: 2022',
    'period: 2020-2022',
    '5 impossible-period',
  ],
  ['a unit of another kind', classes, 'unit: 万个', 'unit: 万人', '29 unit-mismatch'],
  [
    'a measure made from itself',
    indicator,
    'part: large-classes',
    'part: large-class-share',
    '23 measure-definition',
  ],
  [
    'a target against its direction',
    task,
    '      value: 3\n',
    '      value: 8\n',
    '26 target-contradicts-itself',
  ],
  [
    'a due day before the baseline',
    task,
    'due: 2024-12-31',
    'due: 2021-12-31',
    '27 dates-out-of-order',
  ],
  [
    'a total that falls',
    programme,
    'value: 1200\n        status',
    'value: 120\n        status',
    '23 report-value',
  ],
  [
    'projects beyond the report',
    programme,
    'value: 1200\n        status',
    'value: 900\n        status',
    '23 projects-against-report',
  ],
  ['a stage out of order', programme, 'stage: in-use', 'stage: planned', '49 project-stages'],
  [
    'stage dates out of order',
    programme,
    'on: 2023-09-01',
    'on: 2023-01-01',
    '50 dates-out-of-order',
  ],
  [
    'a promise above the law',
    guide,
    'amount: 5\n  unit',
    'amount: 15\n  unit',
    '70 promise-above-law',
  ],
  [
    'a promise above the law in another unit',
    guide,
    'amount: 5\n  unit: working-day',
    'amount: 2\n  unit: month',
    '70 promise-above-law',
  ],
  [
    'steps above the promise',
    guide,
    'amount: 5\n    unit',
    'amount: 8\n    unit',
    '57 steps-above-limit',
  ],
  ['a limit unlike its quote', guide, 'amount: 10', 'amount: 12', '63 limit-not-as-quoted'],
  ['visits without a reason', guide, 'visit_reason: 要核对原件。\n', '', '75 visit-without-reason'],
  ['a fee without items', guide, 'charged: false', 'charged: true', '92 fee-without-basis'],
  ['a catch-all material', guide, 'name: 居住证', 'name: 其他相关材料', '42 catch-all-material'],
  [
    'an element left out',
    guide,
    'remedies:\n  - text: 可以向市教体局反映。\n    basis: records-15\n',
    '',
    '2 guide-element-missing',
  ],
  [
    'an element both filled and declared',
    guide,
    ' forms, cross_region, ',
    ' forms, fee, cross_region, ',
    '109 guide-declared-and-filled',
  ],
  [
    'a required field of the table left out',
    guide,
    'authority_code, power_source, ',
    'power_source, ',
    '2 guide-element-missing',
  ],
  [
    'a field that readers want left out',
    guide,
    'appointment, promise_system, ',
    'promise_system, ',
    '2 guide-element-missing',
  ],
  [
    'months turned into working days',
    guide,
    'quote: 十个工作日\n  basis',
    'quote: 三个月\n  basis',
    '66 limit-not-as-quoted',
  ],
  ['too few everyday names', guide, '  - 转校\n', '', '5 few-aliases'],
  ['everyday names that are one', guide, '  - 转校\n', '  - 转·学\n', '5 few-aliases'],
  [
    'a synonym that leads nowhere',
    'data/site.yaml',
    'means: 中小学生转学',
    'means: 转校审批',
    '25 search-words',
  ],
  [
    'a synonym of itself',
    'data/site.yaml',
    'say: 转校',
    'say: 《中小学生转学》',
    '24 search-words',
  ],
  ['an unknown basis', guide, 'basis: records-15', 'basis: records-51', '33 unknown-local-id'],
  ['an address without encryption', source, 'https://www', 'http://www', '5 web-address'],
  ['an address inside a building', source, 'www.example.gov.cn', 'oa.local', '5 web-address'],
  ['a source without date', source, 'published: 2023-01-10\n', '', '1 source-without-date'],
  [
    'a benchmark that is home',
    'data/benchmarks/wanghai.yaml',
    'region: wanghai',
    'region: yunxi',
    '2 benchmark-region',
  ],
  [
    'a working Saturday on a Friday',
    'data/calendar/2023.yaml',
    '2023-01-28',
    '2023-01-27',
    '8 calendar-days',
  ],
  [
    'a calendar copied from the year before',
    'data/calendar/2023.yaml',
    '  - 2023-01-01\n  - 2023-01-02',
    '  - 2022-01-01\n  - 2022-01-03',
    '1 calendar-days',
  ],
  [
    'a rank beyond the number of ranks',
    'data/assessments.yaml',
    'rank: 3',
    'rank: 30',
    '7 assessment-years',
  ],
  [
    'bounds the wrong way round',
    'data/site.yaml',
    'on_track: 0.95',
    'on_track: 0.3',
    '14 thresholds-reversed',
  ],
  [
    'an unknown home',
    'data/site.yaml',
    'home_region: yunxi',
    'home_region: yunxx',
    '5 unknown-reference',
  ],
  ['a script in the body', guide, '## 先问', '<script>x</script>\n\n## 先问', '121 body-markup'],
  ['an expression in the body', guide, '转学前', '转学前{1}', '123 body-code'],
  ['an import in the body', guide, '## 先问', "import x from 'y'\n\n## 先问", '121 body-code'],
  ['a heading that skips a level', guide, '## 先问', '#### 先问', '121 body-heading'],
  ['a link that runs code', guide, '../../about/', 'javascript:x', '128 body-link'],
];

describe('each of these is said once, at its line', () => {
  it.each(cases)('%s', (_name, file, from, to, expected) => {
    const problems = replaced(file, from, to);
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([expected]);
    expect(problems.map((problem) => problem.file)).toEqual([file]);
  });
});
