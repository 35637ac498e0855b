// `npm run audit`: Lighthouse on the heaviest page of each kind, and axe on every page in light, dark and larger
// type; reports go into `.sunledger/audit`. Builds the site first when `OUT_DIR` holds none.
// `npm run audit -- PATH…` takes these pages only. Exits 1 when a page falls short.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { appearances, violationsOf } from './audit/axe.ts';
import { installTool } from './tools/install-tool.ts';
import {
  auditPage,
  bestOf,
  categories,
  shortfalls,
  type Audit,
  type Category,
} from './audit/lighthouse.ts';
import { openBrowser } from './audit/open-browser.ts';
import { onePageOfEachKind } from './audit/page-kinds.ts';
import { ensureBrowser } from './browser.mjs';
import { pagesBelow, type SitePage } from './publish/check-site.ts';
import { onLoopback } from './serve/on-loopback.ts';

const lighthouseVersion = '13.5.0';
/** Lighthouse's own advice on a machine that does other things too is to measure several times. */
const mostRuns = 3;
const root = process.cwd();
const { outDir, basePath } = readSettings(process.env, root);
const reports = join(root, '.sunledger/audit');

/** Pages that ask search engines to stay away are not judged by how well these find them. */
const asked = (html: string): readonly Category[] =>
  /<meta name="robots" content="noindex/.test(html)
    ? categories.filter((name) => name !== 'seo')
    : categories;

async function runLighthouse(
  executable: string,
  siteUrl: string,
  pages: readonly SitePage[],
): Promise<boolean> {
  const tool = installTool(root, 'lighthouse', 'lighthouse', lighthouseVersion);
  if (tool === undefined) {
    console.log('没有装上 Lighthouse（需要联网一次），这一项没有检查。');
    return false;
  }
  console.log(`Lighthouse（手机）：${categories.join('、')}`);
  console.log(`速度随机器忙闲变化，只在速度上不够的页面最多测 ${mostRuns} 次，取最好的一次。`);
  const audits: Audit[] = [];
  let isGood = true;
  for (const { path, html } of pages) {
    const own = asked(html);
    const { best: one, runs } = await bestOf(mostRuns, own, (run) =>
      auditPage(tool, executable, siteUrl, path, reports, run),
    );
    const short = shortfalls(one, own);
    const scores = categories.map((name) => String(one.scores[name] ?? '—').padStart(4)).join('');
    const repeated = runs > 1 ? `（${runs} 次里最好的一次）` : '';
    console.log(`${short.length === 0 ? '✓' : '✗'}${scores}　/${path}${repeated}`);
    if (short.length > 0) for (const failed of one.failed) console.log(`    ${failed}`);
    isGood &&= short.length === 0;
    audits.push(one);
  }
  writeFileSync(join(reports, 'lighthouse.json'), `${JSON.stringify(audits, null, 2)}\n`);
  return isGood;
}

async function audit(paths: readonly string[]): Promise<boolean> {
  const executable = ensureBrowser();
  const pages = pagesBelow(outDir);
  const unknown = paths.filter((path) => !pages.some((page) => page.path === path));
  if (unknown.length > 0) throw new Error(`网站里没有这些页面：${unknown.join('、')}`);
  const chosen = paths.length === 0 ? pages : pages.filter(({ path }) => paths.includes(path));
  const kinds = paths.length === 0 ? onePageOfEachKind(pages) : chosen;
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const { url: siteUrl, close } = await onLoopback(outDir, basePath);
  const browser = await openBrowser();
  try {
    const all = chosen.map(({ path }) => path);
    const violations = await violationsOf(browser, siteUrl, all);
    for (const { name } of appearances) {
      const own = violations.filter(({ appearance }) => appearance === name);
      console.log(`axe，${name}：${all.length} 个页面，${own.length} 处不合格`);
    }
    writeFileSync(join(reports, 'axe.json'), `${JSON.stringify(violations, null, 2)}\n`);
    for (const { path, appearance, rule, target } of violations.slice(0, 20)) {
      console.log(`  /${path}　${appearance}　${rule}　${target}`);
    }
    return (await runLighthouse(executable, siteUrl, kinds)) && violations.length === 0;
  } finally {
    await browser.close();
    close();
  }
}

if (!existsSync(join(outDir, '404.html'))) {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(2);
}
try {
  const isGood = await audit(process.argv.slice(2).map((path) => path.replace(/^\//, '')));
  console.log(`${isGood ? '全部合格' : '有不合格的页面'}，报告在 ${reports}`);
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
