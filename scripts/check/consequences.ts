import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { consequencesOf, standOf } from '#src/domain/consequences.ts';
import { recordDifferences } from '#src/domain/record-differences.ts';
import { shownText } from '#src/load/display.ts';
import { earlierContents, readEarlier } from '#src/load/earlier.ts';
import { comparisonOf, comparisonText } from '#src/load/comparison.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import type { ReadResult } from '#src/load/read-dataset.ts';
import { countProblems } from '#src/load/report-text.ts';
import { consequencesText, consequencesView } from '#src/view/consequences.ts';
import { CouldNotRun } from './arguments.ts';
import type { Asked } from './arguments.ts';
import { report } from './reports.ts';

/** Version of the JSON; it changes only when a key is removed or means something else. */
const version = 1;

/** Reads the whole of an earlier version from a folder of its own, which is removed again. */
function readWhole(options: Asked, asOf: string): { commit: string; result: ReadResult } {
  const { dataDir, contentDir, base } = options;
  const folders = { dataDir, contentDir, ...(base !== undefined && { base }) };
  const earlier = readEarlier(folders);
  if (!earlier.available) {
    const because = comparisonText(comparisonOf(earlier)) ?? '';
    throw new CouldNotRun(
      earlier.because === 'unknown-revision'
        ? `git 里没有版本 ${shownText(base ?? '')}。`
        : because,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'earlier-'));
  try {
    for (const { root, name, bytes } of earlierContents(folders, earlier)) {
      const file = join(folder, root, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const result = readDataset({
      dataDir: join(folder, 'data'),
      contentDir: join(folder, 'content'),
      asOf,
    });
    return { commit: earlier.commit, result };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the edit does to the site, in text or JSON. Data with errors has no consequences yet. */
export function consequencesReport(options: Asked): { text: string; exitCode: 0 | 1 } {
  const { dataDir, contentDir } = options;
  const sourceDateEpoch = process.env['SOURCE_DATE_EPOCH'];
  const now = readDataset({ dataDir, contentDir, sourceDateEpoch });
  if (now.dataset === undefined) {
    return { text: report(options.format, now), exitCode: 1 };
  }
  const { commit, result } = readWhole(options, now.asOf);
  if (result.dataset === undefined) {
    const { errors } = countProblems(result.problems);
    const first = result.problems.find(({ severity }) => severity === 'error');
    throw new CouldNotRun(
      `上一版（${commit.slice(0, 7)}）按现在的规则有 ${errors} 处错误，不能比较；第一处：${first?.message ?? ''}`,
    );
  }
  const [before, after] = [standOf(result.dataset, now.asOf), standOf(now.dataset, now.asOf)];
  if (before === undefined || after === undefined) {
    throw new CouldNotRun('没有找到网站设置里选用的判断标准，不能比较。');
  }
  const differences = recordDifferences(result.records, now.records);
  const view = consequencesView(before, after, differences, consequencesOf(before, after));
  if (options.format === 'json') {
    const json = { version, base: commit, as_of: now.asOf, ...view, differences };
    return { text: `${JSON.stringify(json, null, 2)}\n`, exitCode: 0 };
  }
  const head = `和 ${commit.slice(0, 7)} 相比，都按 ${now.asOf} 判断：\n\n`;
  const lines = `${head}${consequencesText(view)}`.split('\n').map(shownText);
  return { text: lines.join('\n'), exitCode: 0 };
}
