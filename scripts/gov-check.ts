// `npm run gov-check [-- DIR]`: what inspections of government sites look for, on a built site.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '#src/load/settings.ts';
import { resultsOf } from './gov-check/check.ts';
import { allChecks } from './gov-check/checks.ts';
import { isGood, reportJson, reportText } from './gov-check/report.ts';
import { govSite } from './gov-check/site.ts';

const usage = `用法：npm run gov-check -- [网站文件夹] [选项]

  --format 格式    text（默认）或 json
  --today 日期     按哪一天检查，默认是今天，例如 2026-03-01

检查已经生成的网站，默认是 dist；没有生成的先运行 npm run build。
退出码：0 没有不合格的；1 有不合格的；2 检查没有完成`;

const root = process.cwd();
const { outDir, dataDir, contentDir } = readSettings(process.env, root);

const asked = () => {
  try {
    return parseArgs({
      options: {
        format: { type: 'string', default: 'text' },
        today: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
};

/** Today on the calendar of this machine, YYYY-MM-DD. */
const calendarDay = (): string => new Intl.DateTimeFormat('sv-SE').format();

const stop = (text: string): number => {
  console.error(text);
  return 2;
};

function run(): number {
  const given = asked();
  if (given === undefined) return stop(usage);
  const { values, positionals } = given;
  const { format, today = calendarDay() } = values;
  if (values.help === true) {
    console.log(usage);
    return 0;
  }
  if (!['text', 'json'].includes(format) || positionals.length > 1) return stop(usage);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today))
    return stop(`日期要写成 2026-03-01 这样，现在是“${today}”。`);
  const folder = positionals[0] === undefined ? outDir : resolve(root, positionals[0]);
  if (!existsSync(join(folder, 'index.html')))
    return stop(`${folder} 里没有生成好的网站。先运行 npm run build，或写出网站所在的文件夹。`);
  const results = resultsOf(govSite(folder, { root, dataDir, contentDir }, today), allChecks);
  const report = format === 'json' ? reportJson : reportText;
  console.log(report(results, folder, today));
  return isGood(results) ? 0 : 1;
}

process.exitCode = run();
