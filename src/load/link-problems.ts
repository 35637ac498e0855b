import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '#src/rules/nearest.ts';
import type { Context, Draft } from '#src/rules/rule.ts';
import { anchorOf } from './body-headings.ts';
import type { BodyLink } from './body-links.ts';
import { isRecord, isText } from './field.ts';
import type { Problem } from './problem.ts';
import { contentOf, textProblem } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import { pageOfFile, siteMap } from './site-map.ts';
import type { SiteMap } from './site-map.ts';

interface Fault {
  message: string;
  hint: string;
  replacement?: string;
}

/** Deeper than any page: a link that climbs above it leaves the site. */
const root = 'https://site.invalid/-/-/-/-/-/';

/** Decoded, or as it is when it is not well encoded. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

interface Target {
  /** Path from the site's root, without a slash at the beginning. */
  path: string;
  /** What stands behind the path: a query, an anchor. */
  rest: string;
  anchor: string;
}

/** Where a link leads, seen from a page; undefined when it leaves the site. */
const targetOf = (url: string, from: string): Target | undefined => {
  const relative = url.startsWith('/') ? url.slice(1) : url;
  const here = url.startsWith('/') || from === '' ? root : `${root}${from}/`;
  if (!URL.canParse(relative, here)) return undefined;
  const { href, search, hash } = new URL(relative, here);
  if (!href.startsWith(root)) return undefined;
  const path = href.slice(root.length).replace(/[?#].*$/s, '');
  return { path: decoded(path), rest: search + hash, anchor: decoded(hash.slice(1)) };
};

/** A file that people edit, by its name. */
const sourceFile = /([a-z0-9-]+)\.(?:mdx?|ya?ml)$/;

/** The address of a page as it is written in prose: from the site's root. */
const written = (page: string): string => (page === '' ? '/' : `/${page}/`);

const missingPage = (path: string, rest: string, map: SiteMap): Fault => {
  const id = sourceFile.exec(path)?.[1];
  const named = map.pages().filter((page) => page === id || page.endsWith(`/${id}`));
  const ofFile = pageOfFile(path) ?? (named.length === 1 ? named[0] : undefined);
  if (ofFile !== undefined && map.page(ofFile) === 'there') {
    const right = `${written(ofFile)}${rest}`;
    const message = '链接写的是文件，读者打不开';
    return { message, hint: `写网页的地址：${right}`, replacement: right };
  }
  const bare = path.replace(/\/?(index\.html?)?$/, '');
  const last = bare.slice(bare.lastIndexOf('/') + 1);
  const pages = map.pages();
  const meant =
    pages.find((page) => page !== '' && (page === last || page.endsWith(`/${last}`))) ??
    nearest(bare, pages);
  const hint =
    meant === undefined || meant === ''
      ? '从浏览器里打开那一页，抄地址里网站名后面的部分；那一页已经删了就删掉链接'
      : `是不是 ${written(meant)}？`;
  return { message: `站内没有这一页：${written(bare)}`, hint };
};

const pageFault = (
  { path, rest, anchor }: Target,
  from: string,
  map: SiteMap,
): Fault | undefined => {
  const page = path.replace(/\/$/, '');
  if (map.page(page) === 'missing') return missingPage(path, rest, map);
  if (path !== '' && !path.endsWith('/')) {
    const right = `${written(page)}${rest}`;
    return { message: '站内网页的地址末尾少了 /', hint: `写成 ${right}`, replacement: right };
  }
  const anchors = anchor === '' || anchor === 'main' ? undefined : map.anchors(page);
  if (anchors === undefined || anchors.has(anchor)) return undefined;
  const where = page === from ? '本页' : '那一页';
  const made = anchorOf(anchor);
  const meant = anchors.has(made) ? made : nearest(anchor, anchors);
  const right = page === from ? `#${meant}` : `${written(page)}#${meant}`;
  const message = `${where}没有 #${anchor} 这个位置`;
  if (meant === undefined) {
    const some = [...anchors].slice(0, 5).map((each) => `#${each}`);
    const list = some.length === 0 ? '' : `，例如 ${some.join('、')}`;
    return { message, hint: `# 后面写那一节的标题，空格换成连字符，标点不写${list}` };
  }
  return made === meant
    ? { message, hint: `写成 ${right}`, replacement: right }
    : { message, hint: `是不是 ${right}？` };
};

const pictures = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

const faultOf = (link: BodyLink, from: string, map: SiteMap): Fault | undefined => {
  const { url, image } = link;
  if (url === '#') return { message: '链接是空的', hint: '# 后面写那一节的标题，或删掉链接' };
  const target = targetOf(url, from);
  if (target === undefined) {
    const hint = '从网站的根写起，例如 /guides/';
    return { message: '链接往上走得太多，出了网站', hint };
  }
  const { path, rest } = target;
  if (image) {
    const hint = '图片放在 public/ 里，例如 public/images/map.png，地址写 /images/map.png';
    if (!url.startsWith('/')) return { message: '图片的地址要从 / 写起', hint };
    if (!pictures.test(path))
      return { message: '不是网页能显示的图片', hint: '用 png、jpg、webp 或 svg' };
    return map.file(path) === 'there' ? undefined : { message: `没有这张图片：/${path}`, hint };
  }
  if (/\/index\.html?$|^index\.html?$/.test(path)) {
    const page = path.replace(/\/?index\.html?$/, '');
    if (map.page(page) !== 'missing') {
      const right = `${written(page)}${rest}`;
      const hint = `写成 ${right}`;
      return { message: '站内网页的地址不写 index.html', hint, replacement: right };
    }
  }
  const isFile = /\.[a-z0-9]{1,8}$/i.test(path);
  if (!isFile) return pageFault(target, from, map);
  if (sourceFile.test(path)) return missingPage(path, rest, map);
  return map.file(path) === 'missing'
    ? { message: `站内没有这个文件：/${path}`, hint: '检查文件名；附件放在 public/ 里' }
    : undefined;
};

/** The part of a full address behind the site's own public one. */
const insideOf = (url: string, site: string | undefined): string | undefined => {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  const home = site?.replace(/\/+$/, '');
  if (home === undefined || !url.toLowerCase().startsWith(home.toLowerCase())) return undefined;
  const inside = url.slice(home.length);
  return inside === '' || /^[/?#]/.test(inside) ? inside.replace(/^(?=[?#]|$)/, '/') : undefined;
};

const pageOf = ({ kind, id }: RecordFile): string => (kind === 'guides' ? `guides/${id}` : id);

const basisAnchors = (value: unknown): string[] => {
  const list = isRecord(value) ? value['legal_basis'] : undefined;
  return (Array.isArray(list) ? list : []).flatMap((item: unknown) =>
    isRecord(item) && isText(item['id']) ? [`basis-${item['id']}`] : [],
  );
};

/** Links and images of the bodies that lead to a page, a place or a file that is not there. */
export const linkProblems = (
  files: readonly RecordFile[],
  spaces: Context['spaces'],
  { site }: Draft,
  publicDir: string,
): Problem[] => {
  const anchors = files.flatMap((file) =>
    file.reading === undefined
      ? []
      : [[pageOf(file), [...file.reading.anchors, ...basisAnchors(contentOf(file))]] as const],
  );
  const isPublicFile = (path: string): boolean =>
    !path.split('/').includes('..') && existsSync(join(publicDir, path));
  const map = siteMap(spaces, new Map(anchors), isPublicFile);
  return files.flatMap((file) =>
    (file.reading?.links ?? []).flatMap((link) => {
      const inside = insideOf(link.url, site?.public_url);
      const fault =
        inside === undefined ? undefined : faultOf({ ...link, url: inside }, pageOf(file), map);
      if (fault === undefined) return [];
      const offset = (file.body?.start ?? 0) + link.offset;
      const { length } = link;
      return [textProblem(file.source, { rule: 'missing-target', offset, length, ...fault })];
    }),
  );
};
