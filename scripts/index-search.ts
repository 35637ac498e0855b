// Indexes the built pages for search, and lists them in the site map.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { readDataset } from '#src/load/read-dataset.ts';
import { readSettings } from '#src/load/settings.ts';
import { searchEntries, searchFields, type SearchEntry } from '#src/view/search-entries.ts';

const settings = readSettings(process.env, process.cwd());
const { outDir, siteUrl, basePath } = settings;
const sourceDateEpoch = process.env['SOURCE_DATE_EPOCH'];
const { dataset } = readDataset({ ...settings, sourceDateEpoch });
if (dataset === undefined) throw new Error('the data set has errors; run npm run check:data');

// Addresses here have no sub-path; the pages' own addresses get it from `basePath`.
const entries = new Map(searchEntries(dataset).map((entry) => [entry.href, entry]));

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

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Hidden tokens are put into the copy that is indexed; the published page stays clean. */
function withFields(html: string, entry: SearchEntry | undefined): string {
  const fields: Readonly<Record<string, string>> =
    entry === undefined ? {} : { ...searchFields(entry) };
  const metas = Object.entries(fields).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${attribute(value)}">`,
  );
  const type = `<meta data-pagefind-filter="type[content]" content="${entry?.type ?? '网页'}">`;
  return html.replace('</head>', `${metas.join('')}${type}</head>`);
}

const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
if (index === undefined) throw new Error(errors.join('\n'));
for (const { path, html } of pages.filter((page) => isSearched(page.path))) {
  const added = await index.addHTMLFile({
    url: path,
    content: withFields(html, entries.get(path)),
  });
  if (added.errors.length > 0) throw new Error(`${path}: ${added.errors.join('\n')}`);
}
const written = await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
await pagefind.close();

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
