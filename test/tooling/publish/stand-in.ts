// Publishes a small site whose every byte tells its version: a fast stand-in for the real build.
// Arguments: folder, version, and what goes wrong: `nothing`, `build`, `page`, `disk`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  checksumsFile,
  checksumsOf,
  checksumsText,
  sha256,
} from '../../../scripts/build/checksums.ts';
import { checkSite } from '../../../scripts/publish/check-site.ts';
import { compressSite } from '../../../scripts/publish/compress.ts';
import { NotFit, publish } from '../../../scripts/publish/publish.ts';
import { CouldNotRun } from '../../../scripts/publish/releases.ts';

const [folder = '', version = '', fault = 'nothing'] = process.argv.slice(2);
const pages = 24;

const page = (name: string, style: string): string =>
  `<html><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<link href="/assets/${style}"><a href="/">${name}</a>
${`<p>${version}</p>\n`.repeat(400)}</html>\n`;

async function build(site: string): Promise<void> {
  const styleText = `/* ${version} */\n`.repeat(300);
  const style = `app.${sha256(styleText).slice(0, 8)}.css`;
  for (const part of ['assets', 'pagefind', 'pages']) {
    mkdirSync(join(site, part), { recursive: true });
  }
  const write = (file: string, text: string): void => writeFileSync(join(site, file), text);
  write('build.json', JSON.stringify({ version }));
  write(`assets/${style}`, styleText);
  write('pagefind/pagefind-entry.json', '{}');
  write('sitemap.xml', '<urlset/>');
  write('index.html', page('home', style));
  write('404.html', page('missing', style));
  for (let number = 0; number < pages; number += 1) {
    write(`pages/${number}.html`, page(`page ${number}`, style));
    await pause(2);
    if (number !== pages / 2) continue;
    if (fault === 'build') throw new Error('a page could not be built');
    if (fault === 'disk') throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  }
  if (fault === 'page') write('pages/0.html', page('page 0', 'none.css').slice(0, 900));
  write(checksumsFile, checksumsText(checksumsOf(site)));
}

try {
  const { id } = await publish(folder, 3, {
    build,
    check: (site) => checkSite(site, '/'),
    compress: compressSite,
    flush: () => undefined,
  });
  console.log(id);
} catch (error) {
  console.error(error instanceof NotFit ? error.problems.join('\n') : String(error));
  process.exitCode = error instanceof CouldNotRun ? 2 : 1;
}
