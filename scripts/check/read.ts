import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEarlier } from '#src/load/earlier.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import type { ReadOptions, ReadResult } from '#src/load/read-dataset.ts';
import { readMemoryOf } from '#src/load/read-memory.ts';
import { differenceText, repairs } from '#src/load/repair.ts';
import { shownText } from '#src/load/display.ts';
import { memoryVariable } from '../build/site-memory.ts';
import { CouldNotRun } from './arguments.ts';
import type { Asked } from './arguments.ts';

const root = join(import.meta.dirname, '../..');

/** Reads and checks the data, compared with the version that was asked for. */
export function read(
  { dataDir, contentDir, base, allowDeletions }: Asked,
  more: Pick<ReadOptions, 'cache'> = {},
): ReadResult {
  const earlier = readEarlier({ dataDir, contentDir, ...(base !== undefined && { base }) });
  if (!earlier.available && earlier.because === 'unknown-revision') {
    throw new CouldNotRun(`git 里没有版本 ${shownText(base ?? '')}。`);
  }
  const sourceDateEpoch = process.env['SOURCE_DATE_EPOCH'];
  const memory = readMemoryOf(process.env[memoryVariable], root, [dataDir, contentDir]);
  const present = { dataDir, contentDir, sourceDateEpoch, memory };
  return readDataset({ ...present, earlier, allowDeletions, ...more });
}

/** One repair can uncover the next (a colon, then the number after it): so many rounds are enough. */
const fixRounds = 4;

/** Shows what is certain, writes it when asked, and reads again. */
export function readAndFix(options: Asked): ReadResult {
  let result = read(options);
  for (let round = 0; options.fix !== 'no' && round < fixRounds; round += 1) {
    const { repairs: all, refusals } = repairs(result.problems, result.sources);
    if (round === 0)
      for (const { file, because } of refusals)
        process.stderr.write(`没有自动改 ${shownText(file)}：${because}\n`);
    if (all.length === 0) {
      if (round === 0) process.stderr.write('没有可以自动改的地方。\n\n');
      break;
    }
    const verb = options.fix === 'show' ? '可以自动改' : '自动改了';
    process.stderr.write(`${verb} ${all.length} 个文件：\n\n${differenceText(all)}\n`);
    if (options.fix === 'show') break;
    for (const { file, text } of all) writeFileSync(resolve(file), text);
    result = read(options);
  }
  return result;
}
