import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../build/checksums.ts';
import { manifestFile } from '../build/manifest.ts';
import { verifyFolder } from '../verify/verify-folder.ts';

/** A page of a built site. */
export interface SitePage {
  /** Path under the site's base, such as `guides/` or `404.html`. */
  path: string;
  html: string;
}

/** Every HTML page of a built site, sorted by file. */
export const pagesBelow = (folder: string): readonly SitePage[] =>
  filesBelow(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: file.replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(join(folder, file), 'utf8'),
    }));

const attribute = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );

/** Every link of the pages to a page, file or anchor of the site that is not there. */
export function brokenLinks(
  folder: string,
  base: string,
  pages: readonly SitePage[],
): readonly string[] {
  const idsOf = new Map(pages.map(({ path, html }) => [path, new Set(attribute(html, 'id'))]));
  const complaintOf = (path: string, link: string): string | undefined => {
    if (/^(https?|mailto|tel|data):/.test(link)) return undefined;
    const { pathname, hash } = new URL(link, `http://site.invalid${base}${path}`);
    if (!pathname.startsWith(base)) return '不在本网站的路径下';
    const target = decodeURI(pathname.slice(base.length));
    const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
    if (!existsSync(join(folder, file))) return '没有这个页面或文件';
    const id = decodeURIComponent(hash.slice(1));
    return id === '' || idsOf.get(target)?.has(id) ? undefined : '那个页面上没有这个位置';
  };
  return pages.flatMap(({ path, html }) =>
    ['href', 'src', 'srcset']
      .flatMap((name) => attribute(html, name))
      .flatMap((link) => {
        const complaint = complaintOf(path, link);
        return complaint === undefined ? [] : [`/${path} 的链接 ${link}：${complaint}`];
      }),
  );
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const wrongFile = (folder: string, file: string): readonly string[] => {
  const text = readFileSync(join(folder, file), 'utf8');
  if (text.trim() === '') return [`${file} 是空的`];
  if (file.endsWith('.json') && !isJson(text)) return [`${file} 不是完整的 JSON`];
  if (!file.endsWith('.html')) return [];
  return [
    ...(text.trimEnd().endsWith('</html>') ? [] : [`${file} 没有写完`]),
    ...(text.includes('http-equiv="Content-Security-Policy"') ? [] : [`${file} 没有安全策略`]),
  ];
};

const mustExist = [
  'index.html',
  '404.html',
  'sitemap.xml',
  'pagefind/pagefind-entry.json',
  manifestFile,
];

/** The sub-path that a built site says it was built for; nothing when it does not say. */
export const basePathOf = (folder: string): string | undefined => {
  const file = join(folder, manifestFile);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return isJson(text) ? /"base_path": "(\/[^"]*)"/.exec(text)?.[1] : undefined;
};

/**
 * What is wrong with a built site, in Chinese, one line each: files that are missing, empty, cut off or not as
 * listed, and links that lead nowhere. Nothing when the site may be served.
 * @param base the sub-path that the site was built for, with a slash at both ends
 */
export function checkSite(folder: string, base: string): readonly string[] {
  if (!existsSync(folder)) return ['网站文件夹没有建出来'];
  const files = filesBelow(folder);
  const missing = mustExist.filter((file) => !files.includes(file)).map((file) => `缺少 ${file}`);
  const wrong = files.flatMap((file) => wrongFile(folder, file));
  return [
    ...missing,
    ...wrong,
    ...verifyFolder(folder),
    ...brokenLinks(folder, base, pagesBelow(folder)),
  ];
}
