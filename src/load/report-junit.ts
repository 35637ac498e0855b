import type { Problem } from './problem.ts';
import { countProblems } from './report-text.ts';

const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const line = ({ file, line: row, column, message, hint }: Problem): string =>
  escapeXml(`${file}:${row}:${column} ${message}。${hint}`);

const testCase = (file: string, problems: readonly Problem[]): readonly string[] => {
  const open = `<testcase name="${escapeXml(file)}" classname="check-data"`;
  if (problems.length === 0) return [`    ${open}/>`];
  const failures = problems
    .filter(({ severity }) => severity === 'error')
    .map(
      (problem) =>
        `      <failure type="${escapeXml(problem.rule)}" message="${escapeXml(problem.message)}">${line(problem)}</failure>`,
    );
  const warnings = problems.filter(({ severity }) => severity === 'warning').map(line);
  const out =
    warnings.length === 0 ? [] : [`      <system-out>${warnings.join('\n')}</system-out>`];
  return [`    ${open}>`, ...failures, ...out, '    </testcase>'];
};

/** JUnit XML: one test case a file, one failure an error; warnings are its output. */
export const junitReport = (
  problems: readonly Problem[],
  files: readonly string[],
  note?: string,
): string => {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const all = [...new Set([...files, ...byFile.keys()])].sort();
  const totals = `tests="${all.length}" failures="${countProblems(problems).errors}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="check-data" ${totals}>`,
    `  <testsuite name="check-data" ${totals} skipped="0">`,
    ...all.flatMap((file) => testCase(file, byFile.get(file) ?? [])),
    ...(note === undefined ? [] : [`    <system-out>${escapeXml(note)}</system-out>`]),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};
