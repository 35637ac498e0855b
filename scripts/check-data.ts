import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDataset } from '#src/load/read-dataset.ts';
import { readSettings } from '#src/load/settings.ts';
import { countProblems, textReport } from '#src/load/report-text.ts';

const options = {
  data: { type: 'string' },
  content: { type: 'string' },
  format: { type: 'string', default: 'text' },
} as const;

const couldNotRun = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const main = (): number => {
  const { values } = parseArgs({ options });
  const { dataDir, contentDir } = readSettings(
    {
      DATA_DIR: values.data ?? process.env['DATA_DIR'],
      CONTENT_DIR: values.content ?? process.env['CONTENT_DIR'],
    },
    process.cwd(),
  );
  for (const folder of [dataDir, contentDir]) {
    if (!existsSync(folder))
      couldNotRun(`没有找到文件夹 ${folder}；用 --data、--content 指明位置。`);
  }
  const { problems, sources } = readDataset({ dataDir, contentDir });
  const counts = countProblems(problems);
  const report =
    values.format === 'json'
      ? `${JSON.stringify({ problems, counts }, null, 2)}\n`
      : textReport(problems, sources.size);
  process.stdout.write(report);
  return counts.errors > 0 ? 1 : 0;
};

try {
  process.exitCode = main();
} catch (error) {
  couldNotRun(`检查没有完成：${error instanceof Error ? error.message : String(error)}`);
}
