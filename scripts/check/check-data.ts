// Checks the data, and says in Chinese what is wrong and how to put it right.
import { appendFileSync, writeFileSync } from 'node:fs';
import { keepChecked } from '#src/load/checked.ts';
import { everyRule, explain } from '#src/load/explain.ts';
import { shownText } from '#src/load/display.ts';
import type { ReadResult } from '#src/load/read-dataset.ts';
import { countProblems, textReport } from '#src/load/report-text.ts';
import { nearest } from '#src/rules/nearest.ts';
import { asked, CouldNotRun, usage } from './arguments.ts';
import type { Asked } from './arguments.ts';
import { consequencesReport } from './consequences.ts';
import { readAndFix } from './read.ts';
import { report } from './reports.ts';
import { watchAndCheck } from './watch.ts';

const exitCodeOf = ({ problems }: ReadResult): 0 | 1 =>
  countProblems(problems).errors > 0 ? 1 : 0;

const explained = (code: string | undefined): string => {
  const text = explain(code);
  if (text === undefined) {
    const meant = nearest(
      (code ?? '').toLowerCase(),
      everyRule.map((rule) => rule.code),
    );
    const question = meant === undefined ? '' : `是不是 ${meant}？`;
    throw new CouldNotRun(
      `没有规则 ${shownText(code ?? '')}。${question}不带代码运行 explain 可以看到全部规则。`,
    );
  }
  return text;
};

const put = (text: string, { output }: Asked): void => {
  if (output === undefined) process.stdout.write(text);
  else writeFileSync(output, text);
};

/** GitHub shows this file below the run; indented text is shown as it is. */
const writeSummary = ({ problems, sources }: ReadResult): void => {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return;
  const lines = textReport(problems, sources).split('\n');
  appendFileSync(file, `## 数据检查\n\n${lines.map((line) => `    ${line}`).join('\n')}\n`);
};

const main = (): void => {
  const options = asked(process.argv.slice(2), process.env, process.cwd());
  switch (options.command) {
    case 'help':
      process.stdout.write(`${usage}\n`);
      return;
    case 'explain':
      process.stdout.write(explained(options.code));
      return;
    case 'consequences': {
      const { text, exitCode } = consequencesReport(options);
      put(text, options);
      process.exitCode = exitCode;
      return;
    }
    case 'watch':
      watchAndCheck(options, (result, milliseconds) => {
        const line = '─'.repeat(40);
        put(`${line}\n\n${report(options.format, result)}`, options);
        process.stderr.write(
          `用了 ${Math.round(milliseconds)} 毫秒。正在等待保存，按 Ctrl+C 停止。\n`,
        );
      });
      return;
    case 'check': {
      const result = readAndFix(options);
      keepChecked(process.env, result);
      put(report(options.format, result), options);
      if (options.format === 'github') writeSummary(result);
      process.exitCode = exitCodeOf(result);
      return;
    }
    default:
      options.command satisfies never;
  }
};

try {
  main();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    error instanceof CouldNotRun ? `${message}\n` : `检查没有完成：${message}\n`,
  );
  process.exitCode = 2;
}
