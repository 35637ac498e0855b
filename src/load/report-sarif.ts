import { everyRule } from './explain.ts';
import type { Problem } from './problem.ts';
import { fingerprints } from './report-fingerprint.ts';
import { countProblems, errorsFirst } from './report-text.ts';

/** Readers of SARIF take no more results than this in one run. */
const mostResults = 25_000;

const region = (line: number, column: number, length: number) => ({
  startLine: line,
  startColumn: column,
  endColumn: column + length,
});

const placed = (file: string, line: number, column: number, length: number) => ({
  physicalLocation: {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
    region: region(line, column, length),
  },
});

const ruleOf = (code: string) => {
  const rule = everyRule.find((each) => each.code === code);
  return rule === undefined
    ? { id: code }
    : {
        id: code,
        name: code.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        shortDescription: { text: rule.name },
        fullDescription: { text: rule.why },
        help: { text: `错误：${rule.bad}\n正确：${rule.good}` },
      };
};

/** SARIF 2.1.0. */
export const sarifReport = (problems: readonly Problem[], note?: string): string => {
  const codes = [...new Set(problems.map(({ rule }) => rule))].sort();
  const places = new Map(codes.map((code, at) => [code, at]));
  const listed =
    problems.length > mostResults ? errorsFirst(problems).slice(0, mostResults) : problems;
  const marks = fingerprints(listed);
  const results = listed.map((problem, at) => {
    const { severity, rule, file, line, column, message, hint, related, length = 1 } = problem;
    return {
      ruleId: rule,
      ruleIndex: places.get(rule) ?? -1,
      level: severity,
      message: { text: `${message}。${hint}` },
      locations: [placed(file, line, column, length)],
      ...(related !== undefined && {
        relatedLocations: [
          {
            id: 1,
            ...placed(related.file, related.line, related.column, 1),
            message: { text: related.note },
          },
        ],
      }),
      partialFingerprints: { 'problem/v1': marks[at] ?? '' },
    };
  });
  const { errors, warnings } = countProblems(problems);
  const cut =
    problems.length > mostResults
      ? [`共有错误 ${errors} 处、提醒 ${warnings} 处，这里只列出 ${mostResults} 处，先列错误。`]
      : [];
  const notes = [...(note === undefined ? [] : [note]), ...cut];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'sunledger-check-data', language: 'zh-CN', rules: codes.map(ruleOf) },
        },
        invocations: [
          {
            executionSuccessful: true,
            exitCode: errors > 0 ? 1 : 0,
            ...(notes.length > 0 && {
              toolExecutionNotifications: notes.map((text) => ({
                level: 'note',
                message: { text },
              })),
            }),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
