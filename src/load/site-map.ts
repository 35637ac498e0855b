import type { Context, SpaceName } from '#src/rules/rule.ts';
import { guideAnchors } from '#src/domain/guide-anchors.ts';
import { kindNames } from '#src/schema/kinds.ts';
import { everyRule, ruleGroups } from './explain.ts';

/** Pages that are always there, as paths from the site's root without slashes at the ends. */
export const fixedPages: readonly string[] = [
  '',
  'api',
  'benchmarks',
  'changes',
  'data',
  'data/dictionary',
  'findings',
  'guides',
  'handbook/rules',
  'indicators',
  'method',
  'method/judge',
  'plan',
  'programmes',
  'schema',
  'search',
  'search/words',
  'sources',
  'styleguide',
  'tasks',
];

/** Pages of records: the folder, whose ids follow it, and the pages below each. */
export const recordPages: readonly {
  folder: string;
  space: SpaceName;
  below: readonly string[];
}[] = [
  { folder: 'guides', space: 'guide', below: ['print', 'card'] },
  { folder: 'indicators', space: 'indicator', below: ['sheet'] },
  { folder: 'tasks', space: 'task', below: [] },
  { folder: 'programmes', space: 'programme', below: [] },
  { folder: 'benchmarks', space: 'benchmark', below: [] },
  { folder: '', space: 'page', below: [] },
];

/** Pages that come from git or from a field of a record: whether they are there is known after the build. */
export const openPages: readonly RegExp[] = [
  /^changes\/\d{4}-\d{2}$/,
  /^changes\/[a-z]+\/[a-z0-9-]+$/,
  /^values\/[a-z]+\/[a-z0-9-]+$/,
  /^embed\/[a-z]+\/[a-z0-9_-]+$/,
  /^share\/[a-z]+\/[a-z0-9-]+$/,
  /^indicators\/[a-z0-9-]+\/supporting$/,
  /^guides\/[a-z0-9-]+\/forms\/[a-z0-9-]+$/,
];

/** Folders that hold generated files beside pages. */
export const fileFolders: ReadonlySet<string> = new Set([
  'api',
  'data',
  'schema',
  'changes',
  'pagefind',
  'values',
]);
const rootFiles =
  /^(robots\.txt|build\.json|checksums\.txt|datapackage\.json|[a-z-]+\.(xml|atom|ics|jsonld|zip|xlsx))$/;

/** What an address inside the site leads to; `unknown` when that cannot be said before the build. */
export type Whether = 'there' | 'missing' | 'unknown';

export interface SiteMap {
  /** Whether there is a page at a path without slashes at the ends. */
  page: (path: string) => Whether;
  file: (path: string) => Whether;
  /** The anchors of a page, when all of them are known. */
  anchors: (path: string) => ReadonlySet<string> | undefined;
  /** Every page, for suggestions. */
  pages: () => readonly string[];
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join('/');

const ruleAnchors: ReadonlySet<string> = new Set([
  ...ruleGroups.map(({ id }) => id),
  ...everyRule.map(({ code }) => code),
]);

/** The pages of a site with these records; `bodies` are the anchors of prose by page. */
export const siteMap = (
  spaces: Context['spaces'],
  bodies: ReadonlyMap<string, readonly string[]>,
  isPublicFile: (path: string) => boolean,
): SiteMap => {
  const fixed: ReadonlySet<string> = new Set(fixedPages);
  const known = (space: SpaceName, id: string): Whether =>
    spaces[space].ids.has(id) ? 'there' : spaces[space].complete ? 'missing' : 'unknown';
  const page = (path: string): Whether => {
    if (fixed.has(path)) return 'there';
    if (openPages.some((form) => form.test(path))) return 'unknown';
    const parts = path.split('/');
    const [first = '', second = '', third] = parts;
    const own = recordPages.find(({ folder }) => folder === (parts.length === 1 ? '' : first));
    if (own === undefined || parts.length > 3) return 'missing';
    if (parts.length === 1) return known(own.space, first);
    return third === undefined || own.below.includes(third) ? known(own.space, second) : 'missing';
  };
  const file = (path: string): Whether => {
    if (isPublicFile(path)) return 'there';
    const [first = '', ...rest] = path.split('/');
    const own = recordPages.find(({ folder }) => folder === first);
    const id = rest[0]?.replace(/\.[a-z0-9]+$/, '') ?? '';
    if (own !== undefined && rest.length > 0) {
      return known(own.space, id) === 'missing' ? 'missing' : 'unknown';
    }
    const isGenerated = rest.length > 0 ? fileFolders.has(first) : rootFiles.test(path);
    return isGenerated ? 'unknown' : 'missing';
  };
  const anchors = (path: string): ReadonlySet<string> | undefined => {
    if (path === 'sources') return spaces.source.complete ? spaces.source.ids : undefined;
    if (path === 'handbook/rules') return ruleAnchors;
    // The page of the method computes examples of its own under its text.
    if (path === 'method') return undefined;
    const body = bodies.get(path);
    if (body === undefined) return undefined;
    return new Set(path.startsWith('guides/') ? [...body, ...guideAnchors, 'calculator'] : body);
  };
  const pages = (): string[] => [
    ...fixedPages,
    ...recordPages.flatMap(({ folder, space, below }) =>
      [...spaces[space].ids].flatMap((id) => [
        joined(folder, id),
        ...below.map((name) => joined(folder, id, name)),
      ]),
    ),
  ];
  return { page, file, anchors, pages };
};

/** The page of a file that people edit: `content/guides/x.mdx`, `data/tasks/y.yaml`. */
export const pageOfFile = (path: string): string | undefined => {
  const match = /(?:^|\/)([a-z]+)\/([a-z0-9-]+)\.(?:mdx?|ya?ml)$/.exec(path);
  const [, kind = '', id = ''] = match ?? [];
  if (kind === 'pages') return id;
  if (kind === 'observations' || !kindNames.some((name) => name === kind)) return undefined;
  return recordPages.some(({ folder }) => folder === kind) ? joined(kind, id) : undefined;
};
