import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyRule, explain } from '#src/load/explain.ts';
import type { Problem } from '#src/load/problem.ts';
import { damaged, put } from '../load/damage.ts';
import { classes, guide, programme, shares, source, task } from './every-rule/example.ts';

type Edits = readonly (readonly [from: string, to: string])[];

/** A cause of a warning and the same file without it; `¶` is the end of the line that is warned of. */
interface Warned {
  file: string;
  warned: Edits;
  mended: Edits;
}

const instead = (file: string, from: string, warned: string, mended: string): Warned => ({
  file,
  warned: [[from, warned]],
  mended: [[from, mended]],
});
const site = 'data/site.yaml';
const rows = (reason: string): string =>
  `rows:\n  - region: yunxi\n    period: 2021\n    status: missing\n    reason: ${reason}\n  - region: yunxi\n    period: 2020\n    value: 970\n    status: final\n    source: bulletin-2023\n  - region: yunxi\n    period: 2022¶\n`;

/** One more target, from 600 pupils to a number of them. */
const pupils = (value: string): string =>
  `  - id: pupils\n    name: 招生数\n    commitment: task-classes\n    source: plan-document\n    kind: reach\n    unit: 人\n    decimals: 0\n    direction: up\n    reports: []\n    trajectory: linear\n    baseline:\n      value: 600\n      period: 2022\n    target:\n      value: ${value}\n    due: 2025-12-31\nmilestones:\n`;

/** Two earlier rows, the second of them of a period. */
const years = (period: string): string =>
  `rows:\n${['2020', period]
    .map(
      (each) =>
        `  - region: yunxi\n    period: ${each}\n    value: 970\n    status: final\n    source: bulletin-2023\n`,
    )
    .join('')}`;

/** Three more projects of a usual size. */
const spare = `    owner: yunxi-education-sports\n${['third', 'fourth', 'fifth']
  .map(
    (id) =>
      `  - id: ${id}\n    name: 某项目${id}\n    region: baihe\n    kind: 新建\n    stages:\n      - stage: planned\n        on: 2023\n    investment_10k_yuan: 3500\n`,
  )
  .join('')}`;

/** Rules whose warnings a remark in the line answers. */
const beside: Readonly<Record<string, Warned>> = {
  'search-words': instead(site, 'means: 中小学生转学', 'means: 转校审批¶', 'means: 转学¶'),
  'skipped-year': instead(
    classes,
    'rows:\n  - region: yunxi\n    period: 2022\n',
    rows('').replace(/ {2}- region: yunxi\n {4}period: 2021\n.*\n.*\n/, ''),
    rows('没有公布。'),
  ),
  'value-precision': instead(shares, 'value: 4.5', 'value: 4.504¶', 'value: 4.5¶'),
  'web-address': instead(
    source,
    'url: https://www.example.gov.cn/plan.html',
    'url: http://www.example.gov.cn/plan.html¶',
    'url: https://www.example.gov.cn/plan.html¶',
  ),
  'source-without-date': instead(
    source,
    'id: plan-document\ntitle: 云溪市优化提升工作方案\npublisher: 云溪市教育体育局\npublished: 2023-01-10\n',
    'id: plan-document¶\ntitle: 云溪市优化提升工作方案\npublisher: 云溪市教育体育局\n',
    'id: plan-document¶\ntitle: 云溪市优化提升工作方案\npublisher: 云溪市教育体育局\npublished: 2023\n',
  ),
  'projects-against-promise': {
    file: programme,
    warned: [
      ['places: 800', 'places: 80000'],
      ['value: 2000\n      at_least', 'value: 2000¶\n      at_least'],
    ],
    mended: [['value: 2000\n      at_least', 'value: 2000¶\n      at_least']],
  },
  'project-figure': instead(
    programme,
    '    investment_10k_yuan: 3500.5\n',
    `    investment_10k_yuan: 210000¶\n${spare}`,
    `    investment_10k_yuan: 3500.5¶\n${spare}`,
  ),
  'project-kind': {
    file: programme,
    warned: [
      ['projects_field: places\n', 'projects_field: places\n    projects_kind: 新建\n'],
      ['    investment_10k_yuan: 3500.5\n', `    investment_10k_yuan: 3500.5\n${spare}`],
      [
        'name: 某项目third\n    region: baihe\n    kind: 新建',
        'name: 某项目third\n    region: baihe\n    kind: 新健¶',
      ],
    ],
    mended: [['kind: 新建', 'kind: 新建¶']],
  },
  'guide-element-missing': {
    file: guide,
    warned: [
      ['id: student-transfer\n', 'id: student-transfer¶\n'],
      ['appointment, ', ''],
    ],
    mended: [['id: student-transfer\n', 'id: student-transfer¶\n']],
  },
  'assessment-years': instead(
    'data/assessments.yaml',
    'years:\n',
    'years:\n  - year: 2020\n    status: published\n    result: 良好\n    rank: 4\n    of: 9¶\n    source: plan-document\n  - year: 2021\n    status: published\n    result: 良好\n    rank: 4\n    of: 10\n    source: plan-document\n',
    'years:\n  - year: 2020\n    status: published\n    result: 良好\n    rank: 4\n    of: 10¶\n    source: plan-document\n',
  ),
  'few-aliases': instead(
    guide,
    '  - 转学\n  - 转校\n  - 孩子换学校\n',
    '  - 转学¶\n  - 转校\n',
    '  - 转学¶\n  - 转校\n  - 换学校\n',
  ),
  'name-form': instead(guide, '  - 转校\n', '  - 转 校¶\n', '  - 转校¶\n'),
  'visit-without-reason': instead(guide, 'online: false', 'online: true¶', 'online: false¶'),
  'benchmark-region': instead(
    'data/benchmarks/wanghai.yaml',
    '  - large-class-share\n',
    '  - classes¶\n',
    '  - large-class-share¶\n',
  ),
  'calendar-days': instead(
    'data/calendar/2023.yaml',
    '  - 2023-01-02\n',
    '  - 2023-01-02\n  - 2023-03-15¶\n',
    '  - 2023-01-02¶\n',
  ),
  'duplicate-number': instead(
    guide,
    'eligibility:\n  - text: 监护人住所变动。\n',
    'eligibility:\n  - text: 监护人住所变动。\n  - text: 监护人住所变动。¶\n',
    'eligibility:\n  - text: 监护人住所变动。¶\n',
  ),
  'far-date': instead(task, 'due: 2025-12-31', 'due: 2042-12-31¶', 'due: 2025-12-31¶'),
  'plan-account': instead(
    task,
    'commitment: task-classes\n    source: plan-document\n    kind: maintain',
    'commitment: item-ratio¶\n    source: plan-document\n    kind: maintain',
    'commitment: task-classes¶\n    source: plan-document\n    kind: maintain',
  ),
  'target-figure': instead(task, 'milestones:\n', pupils('6800¶'), pupils('680¶')),
  'project-region': {
    file: programme,
    warned: [
      ['青杉县第一小学', '白禾县第一小学'],
      ['region: qingshan', 'region: qingshan¶'],
    ],
    mended: [['region: qingshan', 'region: qingshan¶']],
  },
  'finding-result': instead(
    'data/findings/crowded-schools.yaml',
    '  done_on: 2023-09-15\n  result: 已分流 300 人。\n',
    '  done_on: 2023-09-15¶\n',
    '  done_on: 2023-09-15¶\n  result: 已分流 300 人。\n',
  ),
  'limit-not-as-quoted': instead(
    guide,
    'text: 可以向市教体局反映。',
    'text: 可以在六十日内向市教体局反映。¶',
    'text: 可以向市教体局反映。¶',
  ),
  'measure-definition': {
    file: 'data/indicators/class-size.yaml',
    warned: [['compare_regions: false', 'compare_regions: true¶']],
    mended: [['compare_regions: false', 'compare_regions: false¶']],
  },
  'organization-place': instead(
    'data/indicators/class-size.yaml',
    'reported_by: province\nreported_by_note: 省里从统计中取数。',
    'reported_by: city¶\nreported_by_note: 省里从统计中取数。',
    'reported_by: province¶\nreported_by_note: 省里从统计中取数。',
  ),
  'source-too-early': instead(
    task,
    'on: 2023-11-20\n      source: bulletin-2023',
    'on: 2023-11-20\n      source: plan-document¶',
    'on: 2023-11-20\n      source: bulletin-2023¶',
  ),
  'target-measure': {
    file: task,
    warned: [
      ['related_indicators:\n  - class-size\n', 'related_indicators: []\n'],
      ['measure: large-class-share', 'measure: large-class-share¶'],
    ],
    mended: [['measure: large-class-share', 'measure: large-class-share¶']],
  },
  'odd-period': instead(classes, 'rows:\n', years('2021-06¶'), years('2021¶')),
  'promise-above-law': instead(
    guide,
    'amount: 5\n  unit: working-day',
    'amount: 15¶\n  unit: calendar-day',
    'amount: 5¶\n  unit: working-day',
  ),
};

/** What is said of the file after the edits, with a remark at the marked place or without. */
const said = ({ file }: Warned, edits: Edits, remark: string): Problem[] =>
  damaged((root) => {
    let text = readFileSync(join(root, file), 'utf8');
    for (const [from, to] of edits) {
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      text = text.replace(from, () => to);
    }
    put(
      root,
      file,
      text.replace('¶', () => remark),
    );
  });
const codes = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, rule }) => `${severity} ${rule}`);

describe.each(Object.entries(beside))('%s', (code, each) => {
  it('warns, and says how to answer', () => {
    const problems = said(each, each.warned, '');
    expect(codes(problems)).toEqual([`warning ${code}`]);
    expect(problems[0]?.hint).toContain('核实无误的，在这一行末尾写 # 已核实：原因');
  });
  it('is silent when it is answered', () => {
    expect(codes(said(each, each.warned, ' # 已核实：原文如此'))).toEqual([]);
  });
  it('warns of the answer when the cause is mended', () => {
    expect(codes(said(each, each.mended, ' # 已核实：原文如此'))).toEqual([
      'warning answer-not-needed',
    ]);
    expect(codes(said(each, each.mended, ''))).toEqual([]);
  });
});

it('every rule that warns is answered by a remark, or says how else', () => {
  const warning = everyRule.filter(({ answer }) => answer !== undefined);
  expect(Object.keys(beside).sort()).toEqual(
    warning.flatMap(({ code, answer }) => (answer === 'beside' ? [code] : [])).sort(),
  );
  for (const { code, answer } of warning) {
    expect(explain(code)).toMatch(
      answer === 'beside' ? /答复　　提醒核实无误的/ : `答复　　${answer}`,
    );
  }
  const folder = join(import.meta.dirname, '../../../src/rules');
  const silent = readdirSync(folder).filter((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return /[^|] 'warning'/.test(text) && !/\banswer:/.test(text);
  });
  // The one hands its unneeded reasons to another rule, the other is the shape of complaints.
  expect(silent).toEqual(['computed-values.ts', 'guide-complaint.ts']);
});

const precise = 'value: 4.5';
const after = (text: string): string[] =>
  codes(said(instead(shares, precise, text, ''), [[precise, text]], ''));

it('a remark counts where it is one, with a reason, for its own line', () => {
  expect(after('# 已核实：公报如此\n    value: 4.504')).toEqual([]);
  expect(after('value: 4.504 # 已核实: 公报如此')).toEqual([]);
  expect(after('value: 4.504 # 已核实')).toEqual(['warning value-precision']);
  expect(after('value: 4.504 # 已核实：')).toEqual(['warning value-precision']);
  expect(after('note: "见 # 已核实：公报"\n    value: 4.504')).toEqual(['warning value-precision']);
  expect(after('value: 4.504 # 见公报')).toEqual(['warning value-precision']);
  expect(after('value: 4.504\n    # 已核实：公报如此')).toEqual([
    'warning value-precision',
    'warning answer-not-needed',
  ]);
});

it('a remark passes no error, and is not called unneeded beside one', () => {
  expect(after('value: 450 # 已核实：公报如此')).toEqual(['error value-out-of-bounds']);
  expect(after('value: 4.5 # 已核实：公报如此')).toEqual(['warning answer-not-needed']);
});

it.each([
  ['data/programmes/new-schools.yaml', 'updated_on', 'projects_missing: 没有公开。\nupdated_on'],
  [source, 'retrieved_on', 'published_note: 文件没有标明日期\nretrieved_on'],
  [source, 'retrieved_on', 'url_note: 原网站只有 http\nretrieved_on'],
  [guide, 'visits_required: 1', 'visits_required: 0'],
  [shares, 'value: 4\n', 'value: 4\n    differs_from_computed: 公报按年初班数计算。\n'],
  [classes, 'value: 600', 'value: 600\n    differs_from_computed: 含市直学校。'],
])('a reason in %s is reported when it is not needed: %s', (file, from, to) => {
  const found = said(instead(file, from, to, ''), [[from, to]], '');
  expect(codes(found)).toEqual(['warning answer-not-needed']);
  expect(found[0]?.hint).toContain('删掉');
});

it.each([
  [shares, 'value: 4.5', 'value: 4.5\n    note: 按年末数计算。'],
  [source, 'retrieved_on', 'note: 网上公开的版本\nretrieved_on'],
  [source, 'retrieved_on', 'url_note: 网页有时打不开\nretrieved_on'],
  [programme, 'value: 500', 'value: 500\n        note: 含在建。'],
])('a note to readers is no answer: %s', (file, from, to) => {
  expect(codes(said(instead(file, from, to, ''), [[from, to]], ''))).toEqual([]);
});
