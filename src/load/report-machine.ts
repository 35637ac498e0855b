import { countProblems } from './report-text.ts';
import type { Problem } from './problem.ts';

/** Version of the JSON report; it changes only when a key is removed or means something else. */
export const reportVersion = 1;

/** The report for programs, in one stable order. */
export const jsonReport = (problems: readonly Problem[]): string =>
  `${JSON.stringify({ version: reportVersion, problems, counts: countProblems(problems) }, null, 2)}\n`;

const escapeData = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** GitHub shows this many annotations of each kind for a step. */
const githubLimit = 10;

/** Workflow commands that GitHub turns into annotations. */
export const githubReport = (problems: readonly Problem[]): string => {
  const commands = (['error', 'warning'] as const).flatMap((severity) =>
    problems
      .filter((problem) => problem.severity === severity)
      .slice(0, githubLimit)
      .map(({ file, line, column, rule, message, hint, length = 1 }) => {
        const properties = [
          `file=${escapeProperty(file)}`,
          `line=${line}`,
          `col=${column}`,
          `endColumn=${column + length}`,
          `title=${escapeProperty(rule)}`,
        ].join(',');
        return `::${severity} ${properties}::${escapeData(`${message}。${hint}`)}`;
      }),
  );
  const { errors, warnings } = countProblems(problems);
  return [...commands, `错误 ${errors} 处，提醒 ${warnings} 处。`, ''].join('\n');
};

/** A short stable name for a text (FNV-1a, 64 bits in two halves). */
const fingerprint = (text: string): string => {
  let [high, low] = [0x811c9dc5, 0xcbf29ce4];
  for (let at = 0; at < text.length; at += 1) {
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000193) >>> 0;
    low = Math.imul(low ^ text.charCodeAt(text.length - 1 - at), 0x01000193) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
};

/** Fingerprints that stay when lines move: rule, file, path and message, counted when equal. */
const fingerprints = (problems: readonly Problem[]): string[] => {
  const seen = new Map<string, number>();
  return problems.map(({ rule, file, path, message }) => {
    const key = [rule, file, path, message].join('\u0000');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return fingerprint(`${key}\u0000${count}`);
  });
};

/** GitLab's code quality report. */
export const gitlabReport = (problems: readonly Problem[]): string => {
  const marks = fingerprints(problems);
  const entries = problems.map(({ severity, rule, file, line, message, hint }, at) => ({
    description: `${message}。${hint}`,
    check_name: rule,
    fingerprint: marks[at] ?? '',
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path: file, lines: { begin: line } },
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
};

/** SARIF 2.1.0. */
export const sarifReport = (problems: readonly Problem[]): string => {
  const codes = [...new Set(problems.map(({ rule }) => rule))].sort();
  const marks = fingerprints(problems);
  const region = (line: number, column: number, length: number) => ({
    startLine: line,
    startColumn: column,
    endColumn: column + length,
  });
  const results = problems.map((problem, at) => {
    const { severity, rule, file, line, column, message, hint, related, length = 1 } = problem;
    return {
      ruleId: rule,
      ruleIndex: codes.indexOf(rule),
      level: severity,
      message: { text: `${message}。${hint}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(file) },
            region: region(line, column, length),
          },
        },
      ],
      ...(related !== undefined && {
        relatedLocations: [
          {
            id: 1,
            physicalLocation: {
              artifactLocation: { uri: encodeURI(related.file) },
              region: region(related.line, related.column, 1),
            },
            message: { text: related.note },
          },
        ],
      }),
      partialFingerprints: { 'problem/v1': marks[at] ?? '' },
    };
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sunledger-check-data', rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\ud800-\udfff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** JUnit XML: one test case a file, one failure an error. */
export const junitReport = (problems: readonly Problem[], files: readonly string[]): string => {
  const all = [...new Set([...files, ...problems.map(({ file }) => file)])].sort();
  const { errors } = countProblems(problems);
  const cases = all.map((file) => {
    const failures = problems
      .filter((problem) => problem.file === file && problem.severity === 'error')
      .map(
        ({ rule, line, column, message, hint }) =>
          `    <failure type="${escapeXml(rule)}" message="${escapeXml(message)}">${escapeXml(`${file}:${line}:${column} ${message}。${hint}`)}</failure>`,
      );
    const name = escapeXml(file);
    return failures.length === 0
      ? `  <testcase name="${name}" classname="check-data"/>`
      : [`  <testcase name="${name}" classname="check-data">`, ...failures, '  </testcase>'].join(
          '\n',
        );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="check-data" tests="${all.length}" failures="${errors}">`,
    ...cases,
    '</testsuite>',
    '',
  ].join('\n');
};
