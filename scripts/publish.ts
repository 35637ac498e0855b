// `npm run publish`: build a release, check it and serve it, or go back to an earlier one. In a folder, what is
// served changes in one step or not at all; in an object store, file by file, in an order in which nothing is missing.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leakReport, leaksOf } from '#src/load/published-scan.ts';
import { readSettings } from '#src/load/settings.ts';
import { buildSite, root } from './build/build-site.ts';
import { asked as askedIn, usage, type Asked } from './publish/arguments.ts';
import { isBucketAddress } from './publish/bucket/address.ts';
import { basePathOf, checkSite } from './publish/check-site.ts';
import { compressSite } from './publish/compress.ts';
import { NotFit, publish, rollBack, type Steps } from './publish/publish.ts';
import { CouldNotRun, currentAt, placeAt, releasesAt } from './publish/releases.ts';

const settings = readSettings(process.env, process.cwd());
const memory = join(root, '.sunledger/published-to');

/** The most complaints that are printed. */
const shown = 20;

const stepsFor = ({ from }: Asked): Steps => ({
  build: async (target, work) => {
    if (from === undefined) await buildSite({ ...settings, outDir: target }, target, work);
    else if (existsSync(from)) cpSync(from, target, { recursive: true });
    else throw new CouldNotRun(`没有文件夹 ${from}。`);
  },
  check: (site) => {
    const leaks = leaksOf(site);
    return [
      ...checkSite(site, basePathOf(site) ?? settings.basePath),
      ...(leaks.length === 0 ? [] : [leakReport(leaks)]),
    ];
  },
  compress: compressSite,
  flush: (folder) => {
    spawnSync('sync', ['-f', folder]);
  },
});

const run = async (asked: Asked): Promise<void> => {
  const { command, to, keep, wanted } = asked;
  const place = placeAt(to);
  switch (command) {
    case 'help':
      console.log(usage);
      return;
    case 'list': {
      const current = currentAt(place);
      for (const id of releasesAt(place)) console.log(id === current ? `${id}  现在的版本` : id);
      return;
    }
    case 'rollback': {
      const { id, before } = await rollBack(to, wanted);
      console.log(`已从 ${before ?? ''} 退回 ${id}。`);
      return;
    }
    case 'publish': {
      const { id, before } = await publish(to, keep, stepsFor(asked));
      console.log(id === before ? `内容没有变化，仍是 ${id}。` : `已发布 ${id}：${place.current}`);
      return;
    }
    default:
      command satisfies never;
  }
};

const isFullDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC';

const complain = (error: unknown, message: string, state: string): void => {
  console.error(isFullDisk(error) ? '磁盘已满。' : message);
  if (error instanceof NotFit) {
    for (const problem of error.problems.slice(0, shown)) console.error(`  ${problem}`);
    if (error.problems.length > shown)
      console.error(`  …… 另有 ${error.problems.length - shown} 处`);
  }
  if (!(error instanceof CouldNotRun)) console.error(state);
  process.exitCode = error instanceof CouldNotRun ? 2 : 1;
};

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
const unchanged = '没有发布，网站保持上一版不变。';

try {
  const asked = askedIn(process.argv.slice(2), process.env, process.cwd(), memory);
  if (asked.command !== 'help' && isBucketAddress(asked.to)) {
    // The client of object stores is large; who publishes into a folder does not load it.
    const { runOnBucket } = await import('./publish/bucket/run.ts');
    const { storeComplaint } = await import('./publish/bucket/complaints.ts');
    const { CutOff } = await import('./publish/bucket/carry-out.ts');
    try {
      await runOnBucket(asked, process.env, stepsFor(asked), join(root, '.sunledger/bucket'));
    } catch (error) {
      const isCutOff = error instanceof CutOff;
      const state = isCutOff && error.visible ? '发布没有完成，有的页面可能已是新版。' : unchanged;
      const next = isCutOff ? '再运行一次同样的命令，会接着做完。' : '';
      complain(error, storeComplaint(isCutOff ? error.cause : error), state + next);
    }
  } else await run(asked);
  if (asked.command === 'publish' && asked.remember && process.exitCode === undefined) {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, `${asked.to}\n`);
  }
} catch (error) {
  complain(error, messageOf(error), unchanged);
}
