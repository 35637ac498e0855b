// `npm run publish`: build a release, check it and serve it, or go back to an earlier one. What is served
// changes in one step or not at all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { buildSite, root } from './build/build-site.ts';
import { asked, usage } from './publish/arguments.ts';
import { checkSite } from './publish/check-site.ts';
import { compressSite } from './publish/compress.ts';
import { NotFit, publish, rollBack, type Steps } from './publish/publish.ts';
import { CouldNotRun, currentAt, placeAt, releasesAt } from './publish/releases.ts';

const settings = readSettings(process.env, process.cwd());
const memory = join(root, '.sunledger/published-to');

/** The most complaints that are printed. */
const shown = 20;

const steps: Steps = {
  build: (target, work) => buildSite({ ...settings, outDir: target }, target, work),
  check: (site) => checkSite(site, settings.basePath),
  compress: compressSite,
  flush: (folder) => {
    spawnSync('sync', ['-f', folder]);
  },
};

const run = async (): Promise<void> => {
  const { command, to, keep, remember, wanted } = asked(
    process.argv.slice(2),
    process.env,
    process.cwd(),
    memory,
  );
  switch (command) {
    case 'help':
      console.log(usage);
      return;
    case 'list': {
      const place = placeAt(to);
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
      const { id, before } = await publish(to, keep, steps);
      if (remember) {
        mkdirSync(dirname(memory), { recursive: true });
        writeFileSync(memory, `${to}\n`);
      }
      console.log(
        id === before ? `内容没有变化，仍是 ${id}。` : `已发布 ${id}：${placeAt(to).current}`,
      );
      return;
    }
    default:
      command satisfies never;
  }
};

const isFullDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC';

try {
  await run();
} catch (error) {
  console.error(isFullDisk(error) ? '磁盘已满。' : error instanceof Error ? error.message : error);
  if (error instanceof NotFit) {
    for (const problem of error.problems.slice(0, shown)) console.error(`  ${problem}`);
    if (error.problems.length > shown)
      console.error(`  …… 另有 ${error.problems.length - shown} 处`);
  }
  if (!(error instanceof CouldNotRun)) console.error('没有发布，网站保持上一版不变。');
  process.exitCode = error instanceof CouldNotRun ? 2 : 1;
}
