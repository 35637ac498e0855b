import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explain } from '#src/load/explain.ts';
import type { Problem } from '#src/load/problem.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import type { ReadResult } from '#src/load/read-dataset.ts';
import {
  githubReport,
  gitlabReport,
  jsonReport,
  junitReport,
  sarifReport,
} from '#src/load/report-machine.ts';
import { countProblems, textReport } from '#src/load/report-text.ts';
import { readSettings } from '#src/load/settings.ts';

const usage = `用法：check-data [--data 文件夹] [--content 文件夹] [--format 格式]
      check-data explain 规则代码
格式：text（默认）、json、github、gitlab、sarif、junit
退出码：0 没有错误；1 有错误；2 检查没有完成`;

const formats: Readonly<Record<string, (result: ReadResult) => string>> = {
  text: ({ problems, sources }) => textReport(problems, sources),
  json: ({ problems }) => jsonReport(problems),
  github: ({ problems }) => githubReport(problems),
  gitlab: ({ problems }) => gitlabReport(problems),
  sarif: ({ problems }) => sarifReport(problems),
  junit: ({ problems, sources }) => junitReport(problems, [...sources.keys()]),
};

/** A run that could not be done, as opposed to one that found errors. */
class CouldNotRun extends Error {}

const argumentsOf = () => {
  try {
    return parseArgs({
      options: {
        data: { type: 'string' },
        content: { type: 'string' },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch {
    throw new CouldNotRun(usage);
  }
};

const explained = (code: string | undefined): string => {
  const text = explain(code);
  if (text === undefined)
    throw new CouldNotRun(`没有规则 ${code ?? ''}；不带代码运行 explain 可以看到全部规则。`);
  return text;
};

const hasErrors = (problems: readonly Problem[]): boolean => countProblems(problems).errors > 0;

const main = (): number => {
  const { values, positionals } = argumentsOf();
  if (values.help === true) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  if (positionals[0] === 'explain') {
    process.stdout.write(explained(positionals[1]));
    return 0;
  }
  const report = formats[values.format];
  if (report === undefined || positionals.length > 0) throw new CouldNotRun(usage);
  const { dataDir, contentDir } = readSettings(
    {
      DATA_DIR: values.data ?? process.env['DATA_DIR'],
      CONTENT_DIR: values.content ?? process.env['CONTENT_DIR'],
    },
    process.cwd(),
  );
  for (const folder of [dataDir, contentDir]) {
    if (!existsSync(folder)) {
      throw new CouldNotRun(`没有找到文件夹 ${folder}；用 --data、--content 指明位置。`);
    }
  }
  const result = readDataset({ dataDir, contentDir });
  process.stdout.write(report(result));
  return hasErrors(result.problems) ? 1 : 0;
};

try {
  process.exitCode = main();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    error instanceof CouldNotRun ? `${message}\n` : `检查没有完成：${message}\n`,
  );
  process.exitCode = 2;
}
