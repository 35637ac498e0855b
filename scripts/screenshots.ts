// `npm run screenshots`: pictures of the fullest page of each kind on a phone, a tablet, a laptop and
// a big screen, in light, dark and larger type, without script and printed, with a contact sheet, in
// `.sunledger/screenshots`. Builds the site first when `OUT_DIR` holds none.
// `npm run screenshots -- PATH…` takes these pages only.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { openBrowser } from './audit/open-browser.ts';
import { onePageOfEachKind } from './audit/page-kinds.ts';
import { ensureBrowser } from './browser.mjs';
import { pagesBelow } from './publish/check-site.ts';
import { contactSheet } from './screenshots/contact-sheet.ts';
import { modes } from './screenshots/modes.ts';
import { takePictures } from './screenshots/take-pictures.ts';
import { onLoopback } from './serve/on-loopback.ts';

const root = process.cwd();
const { outDir, basePath } = readSettings(process.env, root);
const folder = join(root, '.sunledger/screenshots');

function chosenPaths(asked: readonly string[]): readonly string[] {
  const pages = pagesBelow(outDir);
  if (asked.length === 0) return onePageOfEachKind(pages).map(({ path }) => path);
  const unknown = asked.filter((path) => !pages.some((page) => page.path === path));
  if (unknown.length > 0) throw new Error(`网站里没有这些页面：${unknown.join('、')}`);
  return asked;
}

async function takeAll(paths: readonly string[]): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = await onLoopback(outDir, basePath);
  const browser = await openBrowser();
  try {
    for (const mode of modes) {
      await takePictures(browser, site.url, paths, mode, folder);
      console.log(`${mode.name}：${paths.length} 个页面`);
    }
  } finally {
    await browser.close();
    site.close();
  }
  writeFileSync(join(folder, 'index.html'), contactSheet(paths));
}

if (!existsSync(join(outDir, '404.html'))) {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(2);
}
try {
  ensureBrowser();
  await takeAll(chosenPaths(process.argv.slice(2).map((path) => path.replace(/^\//, ''))));
  console.log(`图片在 ${join(folder, 'index.html')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
