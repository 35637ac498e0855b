import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { damaged, lines, put, replaced } from './damage.ts';

const window = 'data/exemplars/service-window.yaml';
const shares = 'data/observations/large-class-share.yaml';
const guide = 'content/guides/student-transfer.mdx';
const name = 'name: 市政务大厅教育窗口';

describe('what is unusual and right passes without a word', () => {
  it.each([
    [window, name, 'name: "市政务大厅教育窗口"'],
    [window, name, "name: '市政务大厅教育窗口'"],
    [window, name, 'name: >-\n  市政务大厅\n  教育窗口'],
    [window, name, 'name: |-\n  市政务大厅教育窗口'],
    [window, name, 'name: 市政务大厅\n  教育窗口'],
    [window, name, 'name:   市政务大厅教育窗口   '],
    [window, name, 'name : 市政务大厅教育窗口'],
    [window, name, '"name": 市政务大厅教育窗口'],
    [window, name, 'name: 市政务大厅教育窗口 # 2023 年评定'],
    [window, name, '# 前面的注释\n  # 缩进的注释\nname: 市政务大厅教育窗口'],
    [window, name, 'name: 阿依古丽·买买提窗口'],
    [window, name, 'name: 𠮷祥街〇号㙟窗口'],
    [window, name, 'name: 窗口（“一次办”）《办法》〔2023〕1号——是、否；好！？…'],
    [window, name, 'name: 教育 3# 窗口'],
    [window, name, 'name: C++ & C#'],
    [window, name, 'name: a<b'],
    [window, name, 'name: 1:15'],
    [window, name, 'name: yes'],
    [window, name, 'name: "123"'],
    [window, name, 'name: 窗口：教育'],
    [window, name, `name: ${'长'.repeat(120)}`],
    [window, 'reason: 一次办成率最高。', 'reason: "他说：\\"好\\"。\\n又说：好。"'],
    [
      window,
      'reason: 一次办成率最高。',
      'reason: |-\n  第一段：说明。\n\n  第二段 - 列举；\n    缩进。',
    ],
    [window, 'reason: 一次办成率最高。', 'reason: |\n  第一段。\n\n  第二段。'],
    [window, 'reason: 一次办成率最高。', 'reason: |+\n  一次办成率最高。\n\n'],
    [window, 'reason: 一次办成率最高。', 'reason: >\n  一次\n  办成率最高。'],
    [window, 'reason: 一次办成率最高。', 'reason: ☎️ 👨‍👩‍👧 α系数、Ω、Школа、Zhōukǒu、½ ㎡ ① Ⅱ'],
    [window, 'reason: 一次办成率最高。', 'reason: 资金 13800000000 元。'],
    [window, 'reason: 一次办成率最高。', 'reason: 全年　办件\u3000一万件。'],
    [window, 'chosen_on: 2023-12-01', 'chosen_on: "2023-12-01"'],
    [window, 'id: service-window\nkind: window', 'kind: window\nid: service-window'],
    [window, 'id: service-window', '---\nid: service-window'],
    [shares, 'value: 4.5', 'value: 4.50'],
    [shares, 'value: 4.5', 'value: 4.500'],
    [shares, 'value: 4.5', 'value:    4.5'],
    [shares, 'value: 4.5', 'value:\t4.5'],
    [shares, 'value: 4.5', '? value\n    : 4.5'],
    [shares, 'period: 2022', "period: '2022'"],
    [shares, 'period: 2022', 'period: 2022-Q4'],
    [shares, 'period: 2022', 'period: 2022-09'],
    [shares, 'period: 2022', 'period: 2022-09-01'],
    [shares, 'period: 2022', 'period: 2021-2022'],
    [
      shares,
      '  - region: yunxi\n    period: 2022\n    value: 4.5\n    status: final\n    source: bulletin-2023',
      '  - { region: yunxi, period: 2022, value: 4.5, status: final, source: bulletin-2023 }',
    ],
    [guide, 'levels: [city, county, school]', 'levels:\n- city\n- county\n- school'],
    [guide, 'levels: [city, county, school]', 'levels: [ city , county,\n  school, ]'],
    [guide, '- 学位有没有', '- 3 < 5，a < b，`{x}` 和 `<br>`，\\{约\\}'],
    [guide, '- 学位有没有', '- [网站](https://www.example.gov.cn/a?b=1#c "标题")'],
    [guide, '- 学位有没有', '- [电话](tel:12345)、[邮件](mailto:a@example.gov.cn)'],
    [guide, '## 先问三件事', '## 先问三件事\n\n### 细项\n\n#### 更细\n\n## 又一件'],
    [
      guide,
      '## 先问三件事',
      '## 先问三件事\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n```\nimport x\n```',
    ],
  ])('%s: %s → %s', (file, from, to) => {
    expect(lines(replaced(file, from, to))).toEqual([]);
  });

  it.each<[string, (text: string) => string]>([
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['mixed line ends', (text) => text.replace('\n', '\r\n')],
    ['no line end at the end', (text) => text.trimEnd()],
    ['blank lines', (text) => `\n\n${text.replaceAll('\n', '\n\n')}\n\n`],
    ['spaces at line ends', (text) => text.replaceAll('\n', '  \n')],
  ])('%s', (_name, change) => {
    expect(
      lines(
        damaged((root) => {
          for (const file of [window, shares]) {
            writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
          }
        }),
      ),
    ).toEqual([]);
  });

  it('files that no one takes for data', () => {
    expect(
      lines(
        damaged((root) => {
          put(root, 'data/README.md', '说明');
          put(root, 'data/exemplars/readme.txt', '说明');
          put(root, 'data/.gitkeep', '');
          put(root, 'data/LICENSE', 'CC BY 4.0');
        }),
      ),
    ).toEqual([]);
  });
});
