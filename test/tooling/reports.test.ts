import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import type { CheckReport } from '#src/load/report-schema.ts';
import { xmlFault } from '../unit/load/xml.ts';
import { checkData, of, root, validCopy } from './commands.ts';

/** A copy with problems of many kinds: of bytes, characters, YAML, schema, references and meaning. */
const damagedCopy = (): string => {
  const folder = validCopy();
  const edit = (file: string, from: string, to: string): void => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  };
  edit('data/observations/classes.yaml', 'value: 600', 'value: ６００个 ::error:: ]]> <b>&');
  edit('data/observations/classes.yaml', 'region: baihe', 'region: bahie');
  edit('data/sources/bulletin-2023.yaml', 'publisher:', 'publiser:');
  edit('data/tasks/small-classes.yaml', 'due: 2024-12-31', 'due: 2024-13-31');
  writeFileSync(join(folder, 'data/sources/broken.yaml'), 'id: broken\n\ttitle: [\n');
  writeFileSync(join(folder, 'data/sources/gbk.yaml'), Buffer.from([0x69, 0xd1, 0xf4, 0xb9]));
  writeFileSync(join(folder, 'data/sources/Copy of x.yaml'), 'id: x\n');
  writeFileSync(
    join(folder, 'data/sources/spare.yaml'),
    'id: spare\ntitle: 备用\npublisher: 局\ntier: N\n',
  );
  mkdirSync(join(folder, 'data/surces'));
  return folder;
};

it('the JSON, GitLab and JUnit reports of one damaged set have their documented shapes', () => {
  const folder = damagedCopy();
  const said = (format: string): string => {
    const { status, stdout, stderr } = checkData([...of(folder), '--format', format]);
    expect([status, stderr]).toEqual([1, '']);
    return stdout;
  };
  const json = said('json');
  expect(said('json')).toBe(json);
  const schema: object = JSON.parse(
    readFileSync(join(root, 'public/schema/check-report.json'), 'utf8'),
  );
  const ajv = new Ajv2020();
  const validate = ajv.compile(schema);
  const report: CheckReport = JSON.parse(json);
  expect(validate(report), ajv.errorsText(validate.errors)).toBe(true);
  expect(validate({ ...report, counts: { errors: -1, warnings: 0 } })).toBe(false);
  expect(new Set(report.problems.map(({ rule }) => rule)).size).toBeGreaterThan(7);
  for (const problem of report.problems)
    expect(Object.keys(problem)).toEqual(
      expect.arrayContaining([
        'severity',
        'rule',
        'file',
        'line',
        'column',
        'path',
        'message',
        'hint',
      ]),
    );
  const count = (severity: string): number =>
    report.problems.filter((each) => each.severity === severity).length;
  expect(report.counts).toEqual({ errors: count('error'), warnings: count('warning') });
  expect(report.counts.warnings).toBeGreaterThan(0);
  const places = report.problems.map(({ file, line, column }) => ({ file, line, column }));
  const sorted = places.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
  expect(places).toEqual(sorted);

  const issues: { fingerprint: string }[] = JSON.parse(said('gitlab'));
  expect(issues).toEqual(
    report.problems.map(({ message, hint, rule, severity, file, line }) => ({
      description: `${message}。${hint}`,
      check_name: rule,
      fingerprint: expect.stringMatching(/^[0-9a-f]{16,}$/),
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path: file, lines: { begin: line } },
    })),
  );
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);

  const junit = said('junit');
  expect(junit.match(/<failure /g)).toHaveLength(report.counts.errors);
  expect(junit).toContain(`failures="${report.counts.errors}" errors="0"`);
  expect(junit.match(/<testcase /g)).toHaveLength(Number(/tests="(\d+)"/.exec(junit)?.[1]));
  expect(xmlFault(junit)).toBeUndefined();
});
