import { comparisonText } from '#src/load/comparison.ts';
import type { ReadResult } from '#src/load/read-dataset.ts';
import { htmlReport } from '#src/load/report-html.ts';
import { junitReport } from '#src/load/report-junit.ts';
import { githubReport, gitlabReport, jsonReport } from '#src/load/report-machine.ts';
import { sarifReport } from '#src/load/report-sarif.ts';
import { textReport } from '#src/load/report-text.ts';
import type { FormatName } from './arguments.ts';

/** The result of a check in one of the formats. */
export function report(format: FormatName, result: ReadResult): string {
  const { problems, sources, comparison } = result;
  const note = comparisonText(comparison);
  switch (format) {
    case 'text':
      return textReport(problems, sources, note);
    case 'json':
      return jsonReport(result);
    case 'html':
      return htmlReport(problems, sources, note);
    case 'github':
      return githubReport(problems, note);
    case 'gitlab':
      return gitlabReport(problems);
    case 'sarif':
      return sarifReport(problems, note);
    case 'junit':
      return junitReport(problems, [...sources.keys()], note);
    default:
      return format satisfies never;
  }
}
