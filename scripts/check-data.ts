import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
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
import { differenceText, repairs } from '#src/load/repair.ts';
import { countProblems, textReport } from '#src/load/report-text.ts';
import { readSettings } from '#src/load/settings.ts';

const usage = `用法：check-data [--data 文件夹] [--content 文件夹] [--format 格式] [--fix]
      check-data explain 规则代码
--fix 先改正能够确定的写法（全角数字、日期、冒号等），列出改动，再检查
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
        fix: { type: 'boolean' },
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

/** One repair can uncover the next (a colon, then the number after it): so many rounds are enough. */
const fixRounds = 3;

/** Reads the data; with `--fix` it shows and writes what is certain, and reads again. */
const checked = (dataDir: string, contentDir: string, fix: boolean): ReadResult => {
  let result = readDataset({ dataDir, contentDir });
  for (let round = 0; fix && round < fixRounds; round += 1) {
    const all = repairs(result.problems, result.sources);
    if (all.length === 0) break;
    process.stderr.write(`自动改了 ${all.length} 个文件：\n\n${differenceText(all)}\n`);
    for (const { file, text } of all) writeFileSync(resolve(file), text);
    result = readDataset({ dataDir, contentDir });
  }
  return result;
};

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
  const result = checked(dataDir, contentDir, values.fix === true);
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
