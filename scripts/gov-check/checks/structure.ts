import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaksOf } from '#src/load/published-scan.ts';
import type { Check, Finding, Remedy } from '../check.ts';
import { attribute, byTag } from '../html.ts';
import type { GovSite } from '../site.ts';

const rebuild: Remedy = { file: 'scripts/', line: undefined, how: '重新生成网站（npm run build）' };
const addressed: Remedy = {
  file: 'deploy/README.md',
  line: undefined,
  how: '生成时设好 SITE_URL（公开网址）和 BASE_PATH（子路径）',
};

const fail = (page: string, text: string, remedy: Remedy): Finding => ({
  level: 'fail',
  page,
  text,
  remedy,
});

const siteMap: Check = {
  id: 'site-map',
  name: '网站地图',
  asks: '有 sitemap.xml，列出全部页面，robots.txt 里写明它在哪里。',
  run: (site) => {
    const file = join(site.folder, 'sitemap.xml');
    if (!existsSync(file)) return [fail('sitemap.xml', '没有网站地图', rebuild)];
    const listed = new Set(
      [...readFileSync(file, 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, one = '']) =>
        one.replaceAll('&amp;', '&'),
      ),
    );
    const start = `${(site.siteUrl ?? '').replace(/\/$/, '')}${site.base ?? '/'}`;
    const wanted = site.pages.filter(
      ({ path, html }) => path !== '404.html' && !html.includes('content="noindex"'),
    );
    const known = new Set(site.pages.map(({ path }) => `${start}${path}`));
    const robots = join(site.folder, 'robots.txt');
    const named = existsSync(robots) && readFileSync(robots, 'utf8').includes('sitemap.xml');
    return [
      ...wanted
        .filter(({ path }) => !listed.has(`${start}${encodeURI(path)}`))
        .map(({ path }) => fail(path, '不在网站地图里', rebuild)),
      ...[...listed]
        .filter((address) => !known.has(decodeURI(address)))
        .map((address) => fail('sitemap.xml', `列出了没有的页面 ${address}`, rebuild)),
      ...(named ? [] : [fail('robots.txt', '没有写网站地图的地址', rebuild)]),
    ];
  },
};

/** Hosts that no reader can open. */
const notPublic =
  /^https?:\/\/(127\.|localhost|\[::1\]|[^/]*\.(example|invalid|test|local)([:/]|$))/;

const basePath: Check = {
  id: 'base-path',
  name: '网址和子路径',
  asks: '页面的标准地址、内部链接和网站地图都在公布的网址和子路径之下；网址用 https。',
  run: (site) => {
    const { siteUrl, base } = site;
    if (siteUrl === undefined || base === undefined)
      return [fail('build.json', '没有写网址和子路径', rebuild)];
    const start = `${siteUrl.replace(/\/$/, '')}${base}`;
    const hidden: readonly Finding[] = notPublic.test(siteUrl)
      ? [{ level: 'fill', page: '', text: `网址 ${siteUrl} 不是公开的网址`, remedy: addressed }]
      : siteUrl.startsWith('https://')
        ? []
        : [fail('', `网址 ${siteUrl} 没有用 https`, addressed)];
    const wrong = site.pages.flatMap(({ path, html }): readonly Finding[] => {
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
      return canonical === undefined || canonical.startsWith(start)
        ? []
        : [fail(path, `标准地址 ${canonical} 不在 ${start} 之下`, addressed)];
    });
    const outside = site.pages.flatMap(({ path, html }) => {
      const found = [...html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].find(
        ([, address = '']) => !address.startsWith('//') && !address.startsWith(base),
      );
      return found === undefined
        ? []
        : [fail(path, `链接 ${found[1]} 不在子路径 ${base} 之下`, addressed)];
    });
    return [...hidden, ...wrong, ...outside];
  },
};

const search: Check = {
  id: 'search',
  name: '站内搜索',
  asks: '有搜索页，首页有搜索框，索引已经生成。',
  source: '国务院办公厅对政务服务平台的抽查通报（转载）',
  run: (site) => {
    const home = site.document('');
    const box =
      home !== undefined &&
      byTag(home, 'form').some((form) => attribute(form, 'action')?.includes('/search/') === true);
    return [
      ...(site.document('search/') === undefined ? [fail('search/', '没有搜索页', rebuild)] : []),
      ...(box ? [] : [fail('', '首页没有搜索框', rebuild)]),
      ...(existsSync(join(site.folder, 'pagefind/pagefind-entry.json'))
        ? []
        : [fail('pagefind/', '没有搜索索引', rebuild)]),
    ];
  },
};

const privacy: Check = {
  id: 'personal-data',
  name: '个人信息',
  asks: '页面和附件里没有身份证号、个人手机号、银行卡号等个人信息。',
  source: '《2018年政务公开工作要点》第14项；《政府信息公开条例》',
  run: (site: GovSite) =>
    leaksOf(site.folder).map(({ file, what, masked }) => {
      const path = file.replace(/index\.html$/, '');
      return fail(file, `${what}：${masked}`, site.mend(path, '删去，或按规定隐去中间各位'));
    }),
};

export const structureChecks: readonly Check[] = [siteMap, basePath, search, privacy];
