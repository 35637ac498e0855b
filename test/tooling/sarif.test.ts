import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { everyRule } from '#src/load/explain.ts';
import type { Problem } from '#src/load/problem.ts';
import { sarifReport } from '#src/load/report-sarif.ts';

const schemaFile = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const root = join(import.meta.dirname, '../..');

const problem = (rule: string, at: number): Problem => ({
  severity: at % 3 === 0 ? 'warning' : 'error',
  rule,
  file: 'data/观测 值/a%b.yaml',
  line: at + 1,
  column: 1,
  path: `rows[${at}].value`,
  message: '⟨U+001B⟩[31m ::error ]]> </script>',
  hint: '改成 85.2',
  ...(at % 2 === 0 && { related: { file: 'data/b.yaml', line: 1, column: 1, note: '另一处' } }),
});

it('the SARIF report fits the published schema, with problems of every rule and without any', () => {
  // The schema is of draft 4, where an address is called `id`; nothing else in it is older.
  const { id: _, ...schema }: Record<string, unknown> = JSON.parse(
    readFileSync(join(root, schemaFile), 'utf8'),
  );
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });
  const all = everyRule.map(({ code }, at) => problem(code, at));
  for (const problems of [all, []]) {
    const log: unknown = JSON.parse(sarifReport(problems, '没有和上一版比较'));
    expect(validate(log), ajv.errorsText(validate.errors)).toBe(true);
  }
  const many = Array.from({ length: 30_000 }, (_, at) => problem('not-a-number', at));
  const cut: { runs: [{ results: unknown[] }] } = JSON.parse(sarifReport(many));
  expect(cut.runs[0].results).toHaveLength(25_000);
  expect(validate(cut)).toBe(true);
  expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
});
