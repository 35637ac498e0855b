import { describe, expect, it } from 'vitest';
import { displayWidth, shownText } from '#src/load/display.ts';
import { everyRule, explain } from '#src/load/explain.ts';
import type { Problem } from '#src/load/problem.ts';
import { junitReport } from '#src/load/report-junit.ts';
import { githubReport, gitlabReport } from '#src/load/report-machine.ts';
import { sarifReport } from '#src/load/report-sarif.ts';
import { textReport } from '#src/load/report-text.ts';
import { textFile } from '#src/load/text-file.ts';

const source = textFile('data/a.yaml', 'note: 公报第一行\nvalue: ８５．２％\nunit: x\n');
const problem: Problem = {
  severity: 'error',
  rule: 'not-a-number',
  file: 'data/a.yaml',
  line: 2,
  column: 8,
  length: 5,
  path: 'rows[0].value',
  record: '观测值 › 数值（value）',
  message: '用了全角字符',
  hint: '改成 85.2',
  replacement: '85.2',
};
const hostile: Problem = { ...problem, message: 'a%b\n::error::x ]]> <b>', rule: 'x:y,z' };

describe('the report', () => {
  it('puts the caret under Chinese text and shows the corrected line', () => {
    expect(textReport([problem], new Map([['data/a.yaml', source]]))).toMatchInlineSnapshot(`
      "✗ 错误 not-a-number　用了全角字符
        文件　data/a.yaml　第 2 行第 8 列
        位置　观测值 › 数值（value）

          1 │ note: 公报第一行
          2 │ value: ８５．２％
            │        ^^^^^^^^^^
          3 │ unit: x

        改法　改成 85.2
              把第 2 行改成：
              value: 85.2
        说明　npm run check:data -- explain not-a-number

      能自动改的有 1 处：npm run check:data -- --fix（只看改动不改文件，再加 --dry-run）

      共检查 1 个文件：错误 1 处，提醒 0 处。
      有错误，本次不发布，网站保持上一版不变。
      "
    `);
  });
  it('corrects all that is certain of a line at once, so that no correction undoes another', () => {
    const twice: Problem = {
      ...problem,
      rule: 'odd-space',
      column: 1,
      length: 5,
      replacement: 'worth',
    };
    const same: Problem = { ...problem, rule: 'odd-space', replacement: '8.52' };
    const report = textReport([problem, twice, same], new Map([['data/a.yaml', source]]));
    expect(report.match(/把第 2 行改成.*\n.*/g)).toMatchInlineSnapshot(`
      [
        "把第 2 行改成（这一行的 2 处一起改）：
              worth: 85.2",
        "把第 2 行改成（这一行的 2 处一起改）：
              worth: 85.2",
        "把第 2 行改成（这一行的 2 处一起改）：
              worth: 8.52",
      ]
    `);
  });
  it('says each rule only a few times when there are very many problems', () => {
    const many = Array.from({ length: 100 }, () => problem);
    const report = textReport(many, new Map());
    expect(report.match(/✗/g)).toHaveLength(5);
    expect(report).toContain('not-a-number 还有 95 处');
    expect(report).toContain('错误 100 处');
  });
  it('cannot be broken by what the data says', () => {
    expect(githubReport([hostile])).toContain('a%25b%0A::error::x');
    expect(
      githubReport([hostile])
        .split('\n')
        .filter((line) => line.startsWith('::')),
    ).toHaveLength(1);
    expect(junitReport([hostile], [])).toContain(']]&gt; &lt;b&gt;');
    expect(shownText('\u001b[31m\u202e')).toBe('⟨U+001B⟩[31m⟨U+202E⟩');
  });
  it('gives GitLab a fingerprint that does not move with the line, and SARIF its columns', () => {
    const marks = [problem, { ...problem, line: 9 }].map((each) => gitlabReport([each]));
    expect(marks[0]?.match(/"fingerprint": "(\w+)"/)?.[1]).toBe(
      marks[1]?.match(/"fingerprint": "(\w+)"/)?.[1],
    );
    expect(sarifReport([problem])).toContain('"endColumn": 13');
  });
  it('counts a Chinese character as two cells', () => {
    expect(displayWidth('a公％')).toBe(5);
  });
});

describe('explaining rules', () => {
  it('knows every rule once, with why and examples', () => {
    const codes = everyRule.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(
      everyRule.filter(({ why, bad, good }) => why === '' || bad === '' || good === ''),
    ).toEqual([]);
    expect(explain('not-a-date')).toContain('2023-06-30');
    expect(explain('no-such-rule')).toBeUndefined();
  });
});
