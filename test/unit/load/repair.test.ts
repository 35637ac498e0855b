import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readDataset } from '#src/load/read-dataset.ts';
import { repairs } from '#src/load/repair.ts';
import { textFile } from '#src/load/text-file.ts';
import { parseYaml } from '#src/load/yaml-text.ts';
import type { Problem } from '#src/load/problem.ts';

const validCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'repair-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(import.meta.dirname, '../../fixtures/valid'), folder, { recursive: true });
  return folder;
};

const problem = (more: Partial<Problem>): Problem => ({
  severity: 'error',
  rule: 'not-a-number',
  file: 'a.yaml',
  line: 1,
  column: 1,
  path: '',
  message: '',
  hint: '',
  ...more,
});

it('what is certain is put right, what is a guess is left alone', () => {
  const source = textFile('a.yaml', 'value: ８５％\ndue：2023-6-30\nunit: 万\n');
  const {
    repairs: [repair],
  } = repairs(
    [
      problem({ line: 1, column: 8, length: 3, replacement: '85' }),
      problem({ rule: 'full-width-colon', line: 2, column: 4, length: 1, replacement: ': ' }),
      problem({ rule: 'unknown-choice', line: 3, column: 7, length: 1, replacement: '万人' }),
    ],
    new Map([['a.yaml', source]]),
  );
  expect(repair?.text).toBe('value: 85\ndue: 2023-6-30\nunit: 万\n');
  expect(repair?.changes.map(({ line }) => line)).toEqual([1, 2]);
});

const repairOf = (text: string, problems: Problem[] = []) =>
  repairs(problems, new Map([['a.yaml', textFile('a.yaml', text)]]));

it('spaces at line ends and CRLF go, but not inside a text of several lines; twice is as once', () => {
  const text = 'name: a  \r\nnote: |\r\n  kept  \r\n  too\r\nunit: b\t\r\n';
  const [first] = repairOf(text).repairs;
  expect(first?.text).toBe('name: a\nnote: |\n  kept  \n  too\nunit: b\n');
  expect(repairOf(first?.text ?? '').repairs).toEqual([]);
});

it('a file that cannot be read is left alone, with a word', () => {
  const { repairs: done, refusals } = repairOf('name: "a  \nvalue: ８５\n', [
    problem({ line: 2, column: 8, length: 2, replacement: '85', message: '引号没有成对' }),
  ]);
  expect(done).toEqual([]);
  expect(refusals[0]?.because).toContain('读不懂这个文件');
});

it('a colon or a dash put right is followed by one space, however many were typed', () => {
  const marks = (text: string) =>
    parseYaml(text).complaints.map(({ length, replacement }) => ({ length, replacement }));
  expect(marks('a: 1\nb：   2\n')).toEqual([{ length: 4, replacement: ': ' }]);
  expect(marks('a: 1\nb：2\n')).toEqual([{ length: 1, replacement: ': ' }]);
  expect(marks('a:\n  - b: 1\n  －  b: 2\n')).toEqual([{ length: 3, replacement: '- ' }]);
});

it('a per cent sign goes where the unit is per cent, and is a question where it is another', () => {
  const copy = validCopy();
  const edit = (file: string, from: string, to: string): void => {
    const path = join(copy, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  edit('data/observations/classes.yaml', 'value: 600', 'value: 60％');
  edit('data/observations/large-class-share.yaml', 'value: 4.5', 'value: 4.5％');
  edit('data/tasks/small-classes.yaml', 'value: 4.5', 'value: 4.5%');
  edit(
    'data/tasks/small-classes.yaml',
    'value: 0\n        status: final',
    'value: 0%\n        status: final',
  );
  const { problems, sources } = readDataset({
    dataDir: join(copy, 'data'),
    contentDir: join(copy, 'content'),
  });
  expect(problems.map(({ line, message, replacement }) => `${line} ${message} → ${replacement}`))
    .toMatchInlineSnapshot(`
    [
      "18 数值（value）写的是“60％”：用了全角字符，带了百分号，这里的单位却是“个” → undefined",
      "6 数值（value）写的是“4.5％”：用了全角字符，带了百分号；只写数字，单位已在测度里说明 → 4.5",
      "22 数值（value）写的是“4.5%”：带了百分号；只写数字，单位已在测度里说明 → 4.5",
      "38 数值（value）写的是“0%”：带了百分号，这里的单位却是“个” → undefined",
    ]
  `);
  expect(repairs(problems, sources).repairs.map(({ changes }) => changes)).toMatchInlineSnapshot(`
    [
      [
        {
          "after": "    value: 4.5",
          "before": "    value: 4.5％",
          "line": 6,
        },
      ],
      [
        {
          "after": "      value: 4.5",
          "before": "      value: 4.5%",
          "line": 22,
        },
      ],
    ]
  `);
});
