import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pageOfFile } from '#src/load/site-map.ts';
import { isRecord } from '#src/load/field.ts';
import { filesBelow } from '../build/checksums.ts';
import { manifestFile } from '../build/manifest.ts';
import { pagesBelow, type SitePage } from '../publish/check-site.ts';
import type { Remedy } from './check.ts';
import { attribute, byTag, documentOf, textOf, type Document } from './html.ts';

/** Where the records of a site are written. */
export interface Sources {
  root: string;
  dataDir: string;
  contentDir: string;
}

/** A built site as the checks see it. */
export interface GovSite {
  folder: string;
  pages: readonly SitePage[];
  /** What the site says of itself in `build.json`; nothing where it says nothing. */
  siteUrl: string | undefined;
  base: string | undefined;
  /** The day of the inspection, YYYY-MM-DD. */
  today: string;
  /** Whether it shows invented data, whose gaps are meant to be filled in. */
  isDemo: boolean;
  /** A page by its path below the site's address. */
  document: (path: string) => Document | undefined;
  /** Where the text of a page is written; the line is that of the first of `needles` found there. */
  mend: (path: string, how: string, needles?: readonly string[]) => Remedy;
  /** Where a field of `site.yaml` is written. */
  mendSetting: (field: string, how: string) => Remedy;
  /** What `mend` names where it does not know better. */
  unknownSource: string;
  /** A report of the audit as JSON; nothing when it has not been made. */
  report: (name: string) => unknown;
}

const jsonIn = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const textAt = (value: unknown, key: string): string | undefined => {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
};

type LineOf = (file: string, needles: readonly string[]) => number | undefined;

const unknownSource = 'src/pages/';

/** Finds the line of the first needle that a file holds; each file is read once. */
const lineFinder = (): LineOf => {
  const read = new Map<string, readonly string[]>();
  return (file, needles) => {
    const lines =
      read.get(file) ?? (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
    read.set(file, lines);
    const at = needles
      .filter((needle) => needle !== '')
      .map((needle) => lines.findIndex((line) => line.includes(needle)))
      .find((line) => line !== -1);
    return at === undefined ? undefined : at + 1;
  };
};

/** Every file of the data and of the guides. */
const inputs = ({ dataDir, contentDir }: Sources): readonly { path: string; file: string }[] =>
  [dataDir, contentDir]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => filesBelow(folder).map((path) => ({ path, file: join(folder, path) })));

/** The files in which pages are written, by the path of the page without slashes at the ends. */
const sourceFiles = (all: ReturnType<typeof inputs>): ReadonlyMap<string, string> =>
  new Map(
    all.flatMap(({ path, file }): readonly [string, string][] => {
      const page = pageOfFile(path);
      return page === undefined ? [] : [[page, file]];
    }),
  );

interface Inputs {
  /** The file of each page. */
  files: ReadonlyMap<string, string>;
  all: readonly { file: string }[];
  lineOf: LineOf;
}

/** Where a page is written: in its own file, in the file of the page above it, or where its text stands. */
function placeIn(
  { files, all, lineOf }: Inputs,
  path: string,
  needles: readonly string[],
): { file: string; line: number | undefined } | undefined {
  const parts = path.replace(/\/$/, '').split('/');
  // A print sheet or a form is written in the file of the page above it.
  const own = parts
    .map((_, at) => files.get(parts.slice(0, parts.length - at).join('/')))
    .find((one) => one !== undefined);
  const line = own === undefined ? undefined : lineOf(own, needles);
  if (own !== undefined && (line !== undefined || needles.length === 0)) return { file: own, line };
  const [exact = ''] = needles;
  const other = all
    .map(({ file }) => ({ file, line: lineOf(file, [exact]) }))
    .find((one) => one.line !== undefined);
  return other ?? (own === undefined ? undefined : { file: own, line: undefined });
}

/**
 * A built site and where its texts are written.
 * @param today the day of the inspection, YYYY-MM-DD
 */
export function govSite(folder: string, sources: Sources, today: string): GovSite {
  const pages = pagesBelow(folder);
  const html = new Map(pages.map((page) => [page.path, page.html]));
  const parsed = new Map<string, Document>();
  const manifest = jsonIn(join(folder, manifestFile));
  const all = inputs(sources);
  const written: Inputs = { files: sourceFiles(all), all, lineOf: lineFinder() };
  const shown = (file: string): string => relative(sources.root, file) || file;
  const document = (path: string): Document | undefined => {
    const text = html.get(path);
    if (text === undefined) return undefined;
    const known = parsed.get(path) ?? documentOf(text);
    parsed.set(path, known);
    return known;
  };
  const settings = join(sources.dataDir, 'site.yaml');
  return {
    folder,
    pages,
    siteUrl: textAt(manifest, 'site_url'),
    base: textAt(manifest, 'base_path'),
    today,
    isDemo: (html.get('') ?? '').includes('class="demo-banner"'),
    document,
    unknownSource,
    mend: (path, how, needles = []) => {
      const place = placeIn(written, path, needles);
      return place === undefined
        ? { file: unknownSource, line: undefined, how }
        : { ...place, file: shown(place.file), how };
    },
    mendSetting: (field, how) => ({
      file: shown(settings),
      line: written.lineOf(settings, [`  ${field}:`, 'footer:']),
      how,
    }),
    report: (name) => jsonIn(join(sources.root, '.sunledger/audit', name)),
  };
}

/** Pages of single records and of prose, which must be dated: they say so of themselves. */
export const articlesOf = (site: GovSite): readonly { path: string; document: Document }[] =>
  site.pages.flatMap(({ path, html }) => {
    if (!html.includes('name="ArticleTitle"') || html.includes('content="noindex"')) return [];
    const document = site.document(path);
    return document === undefined ? [] : [{ path, document }];
  });

/** The columns of the menu on the home page, by their path below the site's address. */
export const columnsOf = (site: GovSite): readonly { path: string; name: string }[] => {
  const home = site.document('');
  const header = home === undefined ? undefined : byTag(home, 'header').at(0);
  const menu = header === undefined ? undefined : byTag(header, 'nav').at(0);
  return (menu === undefined ? [] : byTag(menu, 'a')).map((link) => ({
    path: (attribute(link, 'href') ?? '').slice((site.base ?? '/').length),
    name: textOf(link),
  }));
};
