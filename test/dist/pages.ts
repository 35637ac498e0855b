import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './setup.ts';

export interface BuiltPage {
  /** Path under the site's base, such as `guides/` or `404.html`. */
  path: string;
  html: string;
}

export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Every HTML page of a built site, sorted by path. */
export const pagesOf = ({ folder }: BuiltSite): readonly BuiltPage[] =>
  filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: file.replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(join(folder, file), 'utf8'),
    }));

/** One page of each kind: the first page of every folder, and every page that is alone. */
export const onePageOfEachKind = (pages: readonly BuiltPage[]): readonly BuiltPage[] => {
  const kindOf = (path: string): string => {
    const parts = path.split('/').filter(Boolean);
    return [parts[0] ?? '', parts.length > 1 ? '*' : '', ...parts.slice(2)].join('/');
  };
  return [...new Map(pages.map((page) => [kindOf(page.path), page])).values()];
};
