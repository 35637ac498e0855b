import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { everyRule } from '#src/load/explain.ts';
import { byPlace } from '#src/load/problem.ts';
import type { Problem } from '#src/load/problem.ts';
import { htmlReport } from '#src/load/report-html.ts';
import { junitReport } from '#src/load/report-junit.ts';
import { githubReport, gitlabReport, jsonReport } from '#src/load/report-machine.ts';
import type { CheckReport } from '#src/load/report-schema.ts';
import { sarifReport } from '#src/load/report-sarif.ts';
import { textReport } from '#src/load/report-text.ts';
import { textFile } from '#src/load/text-file.ts';
import { xmlFault } from './xml.ts';

const linesEach = 400;
const files = Array.from({ length: 50 }, (_, at) => `data/observations/m${100 + at}.yaml`);
const line = '  - { region: 𠮷田, value: ８５, note: "约三成 :: ]]> <b>" }\n';
const sources = new Map(
  files.map((file) => [file, textFile(file, `rows:\n${line.repeat(linesEach)}`)]),
);
const codes = everyRule.slice(0, 30).map(({ code }) => code);

/** Problems of thirty rules, three warnings to one error; the last file alone has errors of one more rule. */
const problemsOf = (count: number): Problem[] =>
  Array.from({ length: count }, (_, at): Problem => {
    const last = at >= count - 3;
    return {
      severity: at % 4 === 0 || last ? 'error' : 'warning',
      rule: last ? 'not-a-date' : (codes[at % codes.length] ?? ''),
      file: files[Math.floor((at * files.length) / count)] ?? '',
      line: 2 + (at % linesEach),
      column: 27,
      length: 2,
      path: `rows[${at % linesEach}].value`,
      record: '观测值 › 大班额 › 数值（value）',
      message: `写的是“８５”<b> ]]> ::error file=x:: 第 ${at} 处`,
      hint: '改成 85',
      replacement: '85',
      ...(at % 5 === 0 && { related: { file: 'data/a.yaml', line: 1, column: 1, note: '另一处' } }),
    };
  }).sort(byPlace);

const ajv = new Ajv2020();
const fitsSchema = ajv.compile(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../public/schema/check-report.json'), 'utf8'),
  ),
);
const html = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'no-raw-characters': ['error', { relaxed: true }], 'doctype-style': 'off' },
});

/** Two cores that do other things too; each report takes about a twentieth of it. */
const patience = 2000;

it('ten thousand problems are told fast and whole in every format', () => {
  const count = 10_000;
  const problems = problemsOf(count);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const timed = (report: () => string): string => {
    const started = performance.now();
    const text = report();
    expect(performance.now() - started).toBeLessThan(patience);
    return text;
  };

  const text = timed(() => textReport(problems, sources));
  const shown = text.match(/^[✗!] .*$/gm) ?? [];
  expect(shown.length).toBeLessThanOrEqual(60);
  expect(text.split('\n').length).toBeLessThan(1000);
  // An error is never cut off in favour of a warning, and nothing is lost from the count.
  expect(text).toContain('✗ 错误 not-a-date');
  const rest = [...text.matchAll(/^ {2}\S+ 还有 (\d+) 处/gm)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  );
  expect(shown.length + rest).toBe(count);
  expect(text).toContain(`错误 ${errors} 处，提醒 ${count - errors} 处。`);
  expect(text).toContain(`问题最多的文件：\n  data/observations/m149.yaml：`);

  const github = timed(() => githubReport(problems)).split('\n');
  for (const [severity, most] of [
    ['error', 10],
    ['warning', 10],
    ['notice', 10],
  ] as const)
    expect(github.filter((each) => each.startsWith(`::${severity} `)).length).toBeLessThanOrEqual(
      most,
    );
  expect(github).toContain(`错误 ${errors} 处，提醒 ${count - errors} 处。`);

  const json: CheckReport = JSON.parse(
    timed(() => jsonReport({ problems, sources, asOf: '2024-03-21' })),
  );
  expect(fitsSchema(json), ajv.errorsText(fitsSchema.errors)).toBe(true);
  expect(json.problems.at(-1)).toEqual(problems.at(-1));
  expect([json.problems.length, json.counts.errors]).toEqual([count, errors]);

  const issues: { fingerprint: string }[] = JSON.parse(timed(() => gitlabReport(problems)));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(count);

  const sarif: { runs: { results: unknown[] }[] } = JSON.parse(timed(() => sarifReport(problems)));
  expect(sarif.runs[0]?.results).toHaveLength(count);

  const junit = timed(() => junitReport(problems, files));
  expect(xmlFault(junit)).toBeUndefined();
  expect(junit.match(/<failure /g)).toHaveLength(errors);

  const page = timed(() => htmlReport(problems, sources));
  expect(page.match(/<article /g)).toHaveLength(2000);
  expect(page).toContain('𠮷田');
  expect(page.match(/<article class="error">/g)?.length).toBe(Math.min(errors, 2000));
  expect(page).toContain('先列错误；完整清单用 --format json');
});

it('the HTML report is valid', async () => {
  const report = await html.validateString(htmlReport(problemsOf(32), sources, '没有比较'));
  const said = report.results.flatMap(({ messages }) => messages);
  expect(said.map(({ ruleId, message, line: at }) => `${ruleId} ${at} ${message}`)).toEqual([]);
});
