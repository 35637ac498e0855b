import type { Example, Examples } from './example.ts';
import { exemplar, guide, instead, programme, regions, shares, source, task } from './example.ts';

const name = (bad: string, good: string): Example =>
  instead(exemplar, 'name: 市政务大厅教育窗口', `name: ${bad}`, `name: ${good}`);
const value = (bad: string, good: string): Example =>
  instead(shares, '    value: 4.5\n', `${bad}\n`, `${good}\n`);
const item = (bad: string, good: string): Example =>
  instead(shares, '  - region: yunxi', bad, good);

export const formExamples: Examples = {
  'yaml-syntax': value('    value 4.5', '    value: 4.5'),
  'yaml-feature': value('    value: &a 4.5', '    note: "&a"\n    value: 4.5'),
  'too-deep': name(`${'['.repeat(300)}${']'.repeat(300)}`, '"[[窗口]]"'),
  'too-many-keys': value(
    Array.from({ length: 201 }, (_, at) => `    key_${at}: 1`).join('\n'),
    `    value: 4.5\n${Array.from({ length: 201 }, (_, at) => `    # 第 ${at} 行`).join('\n')}`,
  ),
  indentation: value('     value: 4.5', '\n    value: 4.5'),
  'tab-indent': value('\tvalue: 4.5', '    value:\t4.5'),
  'full-width-colon': value('    value：4.5', '    value: 4.5\n    note: 占比：4.5'),
  'no-space-after-colon': value('    value:4.5', '    value:  4.5'),
  'full-width-dash': item('  －region: yunxi', '  - region: yunxi # －'),
  'no-space-after-dash': item('  -region: yunxi', '  - # 全市\n    region: yunxi'),
  'unclosed-quote': name('"窗口', '窗口"'),
  'quote-inside-quotes': name('"窗口"（教育）', '"窗口\\"（教育）\\""'),
  'unclosed-bracket': instead(
    task,
    'related_indicators:\n  - class-size',
    'related_indicators: [class-size',
    'related_indicators: [class-size]',
  ),
  'needs-quotes': name('@窗口', '"@窗口"'),
  'duplicate-key': value('    value: 4.5\n    value: 5', '    value: 4.5 # value: 5'),
  'text-cut': name('窗口 #1', '"窗口 #1"'),
  'unknown-key': value('    vaule: 4.5', '    "value": 4.5'),
  'missing-key': value('    # value: 4.5', '    value: 4.5\n    qualifier: about'),
  'empty-value': value('    value:', '    value: 0\n    note: 当年没有大班额。'),
  'unknown-choice': instead(exemplar, 'kind: window', 'kind: Window', "kind: 'window'"),
  'not-a-number': value('    value: 85%', '    value: 4.5'),
  'not-whole': instead(programme, 'places: 800', 'places: 800.5', 'places: 800.0'),
  'number-form': value('    value: 04.5', '    value: 4.50'),
  'not-true-false': instead(guide, 'counted: true', 'counted: 是', 'counted: True'),
  'not-text': name('123', '"123"'),
  'not-a-date': instead(
    exemplar,
    'chosen_on: 2023-12-01',
    'chosen_on: 2023-12-1',
    "chosen_on: '2023-12-01'",
  ),
  'not-a-period': instead(shares, 'period: 2022', 'period: 2022年', 'period: 2021-2022'),
  'not-an-id': instead(exemplar, 'region: yunxi', 'region: Yunxi', 'region: qingshan'),
  'not-a-url': instead(
    source,
    'https://www.example.gov.cn/plan.html',
    'www.example.gov.cn/plan.html',
    'https://www.example.gov.cn:8443/plan.html?id=1#top',
  ),
  'wrong-form': instead(regions, "'990200'", "'9902'", '990200'),
  'wrong-type': instead(
    task,
    'related_indicators:\n  - class-size',
    'related_indicators: class-size',
    'related_indicators: [class-size]',
  ),
  'wrong-variant': instead(
    shares,
    'status: derived',
    'status: final',
    'status: derived\n    note: 推算。',
  ),
  'text-too-long': name('长'.repeat(121), '长'.repeat(120)),
  'text-spaces': name('"窗口 "', '窗口   '),
  'list-too-short': instead(
    guide,
    'levels: [city, county, school]',
    'levels: []',
    'levels: [city]',
  ),
  'list-too-long': instead(
    'data/site.yaml',
    'featured_guides:\n  - student-transfer\n',
    `featured_guides: [${Array.from({ length: 13 }, (_, at) => `guide-${at}`).join(', ')}]\n`,
    'featured_guides: []\n',
  ),
  'number-bounds': instead(
    guide,
    'visits_required: 1\n',
    'visits_required: 200\n',
    'visits_required: 2\n',
  ),
  'id-not-file-name': instead(
    exemplar,
    'id: service-window',
    'id: other-window',
    '# 窗口\nid: service-window',
  ),
  'duplicate-id': instead(regions, 'id: baihe', 'id: qingshan', 'id: baihe # 白禾'),
};
