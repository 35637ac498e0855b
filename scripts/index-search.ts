// Indexes the sections of the built pages for search, writes the list of names that answers before
// the engine has loaded, and lists the pages in the site map.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import type { PagefindIndex } from 'pagefind';
import { checkedData } from '#src/load/checked.ts';
import { readSettings } from '#src/load/settings.ts';
import { searchEntries } from '#src/view/search-entries.ts';
import { searchList } from '#src/view/search-pages.ts';
import { soundTable, type ListedSection } from '#src/view/search-list.ts';
import { foldSyllable } from '#src/view/search-terms.ts';
import {
  benchmarksUrl,
  changesUrl,
  dataUrl,
  findingsUrl,
  homeUrl,
  indicatorsUrl,
  planUrl,
  programmesUrl,
  sourcesUrl,
  tasksUrl,
} from '#src/view/urls.ts';
import { filesBelow, sha256 } from './build/checksums.ts';
import { programVariable } from './build/keep-program.ts';
import { LastLook } from './build/last-look.ts';
import { memoryVariable, pagesIn, SiteMemory } from './build/site-memory.ts';
import { SiteWriter } from './build/site-writer.ts';
import {
  leanSections,
  sectionsOf,
  withoutFigures,
  withoutRepeats,
  type PageSection,
} from './search/sections.ts';
import { traditionalFor } from './search/traditional.ts';

// A query reads some ten places of the index: small chunks keep that small.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '1200';
// Pictures are drawn on the other processor meanwhile: one thread, large pages, and memory that is kept until the
// end take a sixth less of this one.
process.env['TOKIO_WORKER_THREADS'] ??= '1';
process.env['_RJEM_MALLOC_CONF'] ??= 'narenas:1,thp:always,dirty_decay_ms:-1';
const pagefind = await import('pagefind');

const settings = readSettings(process.env, process.cwd());
const { outDir, siteUrl, basePath } = settings;
const { dataset } = checkedData(process.env, settings);
const memory = new SiteMemory(process.env[memoryVariable], process.env[programVariable] ?? '', [
  'render',
  'index',
]);
const look = new LastLook();
const writer = new SiteWriter(outDir, memory, look);

/** What is taken from a built page. */
interface Page {
  path: string;
  /** Pages that ask not to be indexed are in no index and not in the site map. */
  isOpen: boolean;
  title: string;
  /** The digest of what is indexed of it. */
  digest: string;
}

type Sections = readonly PageSection[];

interface Notes {
  pages: ReadonlyMap<string, Page>;
  /** The digest of everything that the index is made of, and the files that it is. */
  digest: string;
  files: readonly string[];
}

const isNotes = (notes: unknown): notes is Notes =>
  typeof notes === 'object' && notes !== null && 'digest' in notes && 'pages' in notes;
/** What is indexed of each page is kept apart: it is needed only where something has changed. */
const textsName = 'index-texts';
const isTexts = (notes: unknown): notes is Map<string, Sections> => notes instanceof Map;

const stored = memory.notes('index');
const before: Notes | undefined = isNotes(stored) ? stored : undefined;

/** Pages below a record's page repeat it and would crowd the answers. */
const isSearched = (path: string): boolean => path.split('/').filter(Boolean).length <= 2;
/** Pages that show what is in the data; the others are prose. */
const dataPages = [
  indicatorsUrl(),
  tasksUrl(),
  programmesUrl(),
  planUrl(),
  benchmarksUrl(),
  findingsUrl(),
  changesUrl(),
  sourcesUrl(),
  dataUrl(),
];
const tellsFigures = (path: string): boolean =>
  path === homeUrl() || dataPages.some((page) => path.startsWith(page));

const titleOf = (html: string): string =>
  (/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '').trim();

/** What is indexed of the pages that were read in this build. */
const read = new Map<string, Sections>();

function readPage(file: string): Page {
  const path = `/${file.replace(/index\.html$/, '')}`;
  const html = readFileSync(join(outDir, file), 'utf8');
  const isOpen = !html.includes('<meta name="robots" content="noindex"');
  const all = isOpen && isSearched(path) ? sectionsOf(html) : [];
  const lean = leanSections(tellsFigures(path) ? withoutFigures(all) : all);
  const text = JSON.stringify([titleOf(html), lean]);
  // What is cut out of a page's text holds on to all of it; what is read back does not.
  const [title, sections]: [string, Sections] = JSON.parse(text);
  read.set(file, sections);
  return { path, isOpen, title, digest: sha256(text) };
}

const known = new Map(
  pagesIn(outDir, memory).map((file): [string, Page] => [
    file,
    (memory.sameIn(outDir, file) && before?.pages.get(file)) ?? readPage(file),
  ]),
);
const pages = [...known.values()].filter(({ isOpen }) => isOpen);
const searchedFiles = [...known].filter(([, { isOpen, path }]) => isOpen && isSearched(path));
const searched = searchedFiles.map(([, page]) => page);
const entries = new Map(searchEntries(dataset).map((entry) => [entry.href, entry]));
const list = searchList(
  dataset,
  searched.map(({ path, title }) => ({ path, entry: entries.get(path), title })),
);

const folder = 'pagefind';
const outputPath = join(outDir, folder);

/** Adds a section of a page to the index. */
async function add(
  index: PagefindIndex,
  { path, names, type }: (typeof list.pages)[number],
  { anchor, heading, sentences }: PageSection,
): Promise<void> {
  const added = await index.addCustomRecord({
    url: anchor === '' ? path : `${path}#${anchor}`,
    content: [heading, ...sentences].filter((text) => text !== '').join('\n'),
    language: 'zh-cn',
    meta: { title: names[0] ?? '', heading },
    filters: { type: [list.words[type] ?? ''] },
  });
  if (added.errors.length > 0) throw new Error(`${path}: ${added.errors.join('\n')}`);
}

/** What is indexed of every page, by its file. */
function allSections(): ReadonlyMap<string, Sections> {
  const notes = memory.notes(textsName);
  const kept = isTexts(notes) ? notes : new Map<string, Sections>();
  for (const file of known.keys()) {
    const own = read.get(file) ?? kept.get(file);
    if (own === undefined) readPage(file);
    else read.set(file, own);
  }
  return read;
}

/** Indexes everything and writes the index. */
async function writeIndex(sections: ReadonlyMap<string, Sections>): Promise<void> {
  const texts = withoutRepeats(searchedFiles.map(([file]) => sections.get(file) ?? []));
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (index === undefined) throw new Error(errors.join('\n'));
  for (const [at, own] of texts.entries()) {
    const page = list.pages[at];
    if (page === undefined) continue;
    const told = own.filter(({ sentences }) => sentences.length > 0);
    await Promise.all(told.map((section) => add(index, page, section)));
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await pagefind.close();
  /** The engine answers with ids; which section an id is stands in the files it has written. */
  const headings = new Map(
    texts.flatMap((own, at) =>
      own.map(({ anchor, heading }) => [`${at} ${anchor}`, heading] as const),
    ),
  );
  const places = new Map(list.pages.map(({ path }, at) => [path, at]));
  const listed: readonly ListedSection[] = readdirSync(join(outputPath, 'fragment'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(outputPath, 'fragment', file));
      look.at(`${folder}/fragment/${file}`, bytes);
      const text = gunzipSync(bytes).toString();
      const { url }: { url: string } = JSON.parse(text.slice(text.indexOf('{')));
      const [path = '', anchor = ''] = url.split('#');
      const at = places.get(path) ?? -1;
      return [at, anchor, headings.get(`${at} ${anchor}`) ?? ''];
    });

  // The interfaces of the engine are not used, nor its worker: less to publish.
  for (const file of readdirSync(outputPath)) {
    if (/-ui\.(?:js|css)$|highlight|worker/.test(file)) rmSync(join(outputPath, file));
  }
  const names = list.pages.flatMap((page) => page.names);
  const used = new Set(JSON.stringify(list));
  for (const own of texts) for (const character of JSON.stringify(own)) used.add(character);
  const save = (file: string, data: object): void =>
    writeFileSync(join(outputPath, file), gzipSync(JSON.stringify(data), { level: 9 }));
  save('names.bin', list);
  save('traditional.bin', [traditionalFor(used)]);
  save('sections.bin', listed);
  save('sounds.bin', soundTable(names, foldSyllable));

  const enginePath = join(outputPath, 'pagefind.js');
  const { code } = await transform(readFileSync(enginePath, 'utf8'), {
    minify: true,
    format: 'esm',
  });
  writeFileSync(enginePath, code);
}

const digest = sha256(JSON.stringify([searched.map((page) => page.digest), list]));
const isSame = before?.digest === digest && before.files.every((file) => memory.known(file));
let files = before?.files ?? [];
if (isSame) {
  for (const file of files) writer.take(file);
  if (!memory.keep(textsName)) memory.note(textsName, allSections());
} else {
  const sections = allSections();
  memory.note(textsName, sections);
  rmSync(outputPath, { recursive: true, force: true });
  await writeIndex(sections);
  files = filesBelow(outputPath).map((file) => `${folder}/${file}`);
  writer.add(files);
}
memory.note('index', { pages: known, digest, files } satisfies Notes);

const addresses = pages.map(({ path }) => `${siteUrl}${basePath}${path.slice(1)}`);
writer.write(
  'sitemap.xml',
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `  <url><loc>${encodeURI(address)}</loc></url>`),
    '</urlset>\n',
  ].join('\n'),
);
writer.done('index');
