// Indexes the sections of the built pages for search, writes the list of names that answers before
// the engine has loaded, and lists the pages in the site map.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { checkedData } from '#src/load/checked.ts';
import { readSettings } from '#src/load/settings.ts';
import { searchEntries } from '#src/view/search-entries.ts';
import { searchList } from '#src/view/search-pages.ts';
import { soundTable, type ListedSection } from '#src/view/search-list.ts';
import { foldSyllable } from '#src/view/search-terms.ts';
import { sectionsOf, withoutRepeats } from './search/sections.ts';
import { traditionalFor } from './search/traditional.ts';

// A query reads some ten places of the index: small chunks keep that small.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '1200';
const pagefind = await import('pagefind');

const settings = readSettings(process.env, process.cwd());
const { outDir, siteUrl, basePath } = settings;
const { dataset } = checkedData(process.env, settings);

const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => ({
    path: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
    html: readFileSync(join(outDir, file), 'utf8'),
  }))
  .filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'));

/** Pages below a record's page repeat it and would crowd the answers. */
const isSearched = (path: string): boolean => path.split('/').filter(Boolean).length <= 2;
const searched = pages.filter(({ path }) => isSearched(path));
const texts = withoutRepeats(searched.map(({ html }) => sectionsOf(html)));

const titleOf = (html: string): string =>
  (/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '').trim();
const entries = searchEntries(dataset);
const list = searchList(
  dataset,
  searched.map(({ path, html }) => ({
    path,
    entry: entries.find(({ href }) => href === path),
    title: titleOf(html),
  })),
);

const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
if (index === undefined) throw new Error(errors.join('\n'));
const outputPath = join(outDir, 'pagefind');
for (const [at, sections] of texts.entries()) {
  const page = list.pages[at];
  if (page === undefined) continue;
  for (const { anchor, heading, sentences } of sections) {
    if (sentences.length === 0) continue;
    const added = await index.addCustomRecord({
      url: anchor === '' ? page.path : `${page.path}#${anchor}`,
      content: [heading, ...sentences].filter((text) => text !== '').join('\n'),
      language: 'zh-cn',
      meta: { title: page.names[0] ?? '', heading },
      filters: { type: [list.words[page.type] ?? ''] },
    });
    if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join('\n')}`);
  }
}
const written = await index.writeFiles({ outputPath });
if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
await pagefind.close();

/** The engine answers with ids; which section an id is stands in the files it has written. */
const headings = new Map(
  texts.flatMap((sections, at) =>
    sections.map(({ anchor, heading }) => [`${at} ${anchor}`, heading] as const),
  ),
);
const sections: readonly ListedSection[] = readdirSync(join(outputPath, 'fragment'))
  .sort()
  .map((file) => {
    const text = gunzipSync(readFileSync(join(outputPath, 'fragment', file))).toString();
    const { url }: { url: string } = JSON.parse(text.slice(text.indexOf('{')));
    const [path = '', anchor = ''] = url.split('#');
    const at = list.pages.findIndex((page) => page.path === path);
    return [at, anchor, headings.get(`${at} ${anchor}`) ?? ''];
  });

// The interfaces of the engine are not used, nor its worker: less to publish.
for (const file of readdirSync(outputPath)) {
  if (/-ui\.(?:js|css)$|highlight|worker/.test(file)) rmSync(join(outputPath, file));
}
const names = list.pages.flatMap((page) => page.names);
const used = new Set([...JSON.stringify(list), ...JSON.stringify(texts)]);
const save = (file: string, data: object): void =>
  writeFileSync(join(outputPath, file), gzipSync(JSON.stringify(data), { level: 9 }));
save('names.bin', list);
save('traditional.bin', [traditionalFor(used)]);
save('sections.bin', sections);
save('sounds.bin', soundTable(names, foldSyllable));

const enginePath = join(outputPath, 'pagefind.js');
const { code } = await transform(readFileSync(enginePath, 'utf8'), { minify: true, format: 'esm' });
writeFileSync(enginePath, code);

const addresses = pages.map(({ path }) => `${siteUrl}${basePath}${path.slice(1)}`);
writeFileSync(
  join(outDir, 'sitemap.xml'),
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `  <url><loc>${encodeURI(address)}</loc></url>`),
    '</urlset>\n',
  ].join('\n'),
);
