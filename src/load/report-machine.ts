import type { ReadResult } from './read-dataset.ts';
import { fingerprints } from './report-fingerprint.ts';
import type { CheckReport } from './report-schema.ts';
import { reportVersion } from './report-schema.ts';
import { chosenProblems, countProblems, leftOutText } from './report-text.ts';
import type { Problem } from './problem.ts';

/** What of a run is told to programs. */
type Reported = Pick<ReadResult, 'problems' | 'sources' | 'asOf' | 'comparison'>;

/** The report for programs, in one stable order; its schema is published at `/schema/`. */
export const jsonReport = ({ problems, sources, asOf, comparison }: Reported): string => {
  const report: CheckReport = {
    version: reportVersion,
    problems,
    counts: countProblems(problems),
    files: sources.size,
    as_of: asOf,
    ...(comparison !== undefined && { comparison }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};

const escapeData = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** GitHub shows this many annotations of each kind for a step. */
const githubLimit = 10;
/** GitHub refuses an annotation's message beyond 64 KB; nobody reads as much as this. */
const githubMessage = 2000;

/** Workflow commands that GitHub turns into annotations. */
export const githubReport = (problems: readonly Problem[], note?: string): string => {
  const chosen = (['error', 'warning'] as const).map((severity) =>
    chosenProblems(
      problems.filter((problem) => problem.severity === severity),
      githubLimit,
    ),
  );
  const commands = chosen.flatMap(({ shown }) =>
    shown.map(({ severity, file, line, column, rule, message, hint, length = 1 }) => {
      const properties = [
        `file=${escapeProperty(file)}`,
        `line=${line}`,
        `col=${column}`,
        `endColumn=${column + length}`,
        `title=${escapeProperty(rule)}`,
      ].join(',');
      const text = `${message}。${hint}`.slice(0, githubMessage);
      return `::${severity} ${properties}::${escapeData(text)}`;
    }),
  );
  const { errors, warnings } = countProblems(problems);
  return [
    ...commands,
    ...chosen.flatMap(({ left }) => leftOutText(left)),
    ...(note === undefined ? [] : [`::notice title=check-data::${escapeData(note)}`]),
    `错误 ${errors} 处，提醒 ${warnings} 处。`,
    '',
  ].join('\n');
};

/** GitLab's code quality report. */
export const gitlabReport = (problems: readonly Problem[]): string => {
  const marks = fingerprints(problems);
  const entries = problems.map(({ severity, rule, file, line, message, hint }, at) => ({
    description: `${message}。${hint}`,
    check_name: rule,
    fingerprint: marks[at] ?? '',
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path: file.replace(/^\.\//, ''), lines: { begin: line } },
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
};
