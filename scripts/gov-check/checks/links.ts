import { brokenLinks } from '../../publish/check-site.ts';
import type { Check, Finding } from '../check.ts';
import { attribute, elementsIn } from '../html.ts';
import type { GovSite } from '../site.ts';

/** `/page 的链接 link：complaint` as the publisher says it. */
const complaint = /^\/(.*?) 的链接 (.*)：(.*?)$/;

const deadLinks: Check = {
  id: 'dead-links',
  name: '死链和错误的位置',
  asks: '站内链接、图片、附件和页内位置都要打得开。',
  run: (site) => {
    const base = site.base ?? '/';
    const broken = brokenLinks(site.folder, base, site.pages).map((line) => {
      const [, page = '', link = '', why = line] = complaint.exec(line) ?? [];
      return { page, link, why };
    });
    // A link that stands on many pages is mended once.
    return [...Map.groupBy(broken, ({ link }) => link)].flatMap(([link, all]): Finding[] => {
      const [first] = all;
      if (first === undefined) return [];
      const { page, why } = first;
      const pages = new Set(all.map((one) => one.page)).size;
      const [path = '', anchor = ''] = link.split('#');
      const own = path.startsWith(base) ? path.slice(base.length) : path;
      const written = site.mend(page, '改正链接，或删去', [link, `/${own}`, `#${anchor}`]);
      const target = site.mend(own, '这一页没有生成：重新生成网站，或改正编号');
      return [
        {
          level: 'fail',
          page,
          text: `${link}：${why}${pages > 1 ? `（${pages}个页面上有）` : ''}`,
          // What no text holds is written by the program from the record that it leads to.
          remedy:
            written.line === undefined && target.file !== site.unknownSource ? target : written,
        },
      ];
    });
  },
};

/** Links and parts of a page with the name of what holds their address. */
const addressesIn = (
  site: GovSite,
  path: string,
): readonly { tag: string; name: string; address: string }[] => {
  const document = site.document(path);
  if (document === undefined) return [];
  return elementsIn(document).flatMap((element) =>
    ['href', 'src', 'srcset'].flatMap((name) => {
      const address = attribute(element, name);
      return address === undefined ? [] : [{ tag: element.tagName, name, address }];
    }),
  );
};

const mayHold = /(?:href|src|srcset)="\s*(?:javascript|http|vbscript|data:text|\/\/)/i;

const unsafe = (
  { siteUrl }: GovSite,
  tag: string,
  address: string,
): (Pick<Finding, 'level'> & { why: string }) | undefined => {
  if (/^\s*(?:javascript|vbscript|data:text)/i.test(address))
    return { level: 'fail', why: '是脚本，不是地址' };
  if (siteUrl !== undefined && address.startsWith(siteUrl)) return undefined;
  if (tag !== 'a' && tag !== 'link' && /^(?:https?:)?\/\//.test(address))
    return { level: 'fail', why: '从别的网站取来' };
  return tag === 'a' && address.startsWith('http://')
    ? { level: 'note', why: '没有用 https' }
    : undefined;
};

const unsafeLinks: Check = {
  id: 'unsafe-links',
  name: '不安全的链接和别处的资源',
  asks: '外部链接用 https；不含脚本链接；页面的图片、样式和脚本都从本站来。',
  run: (site) => {
    const pages = site.pages.filter(({ html }) => mayHold.test(html));
    const found = pages.flatMap(({ path }) =>
      addressesIn(site, path).flatMap(({ tag, address }) => {
        const complaintOf = unsafe(site, tag, address);
        return complaintOf === undefined ? [] : [{ ...complaintOf, path, address }];
      }),
    );
    // An address that stands on many pages is mended once.
    const once = new Map(found.toReversed().map((one) => [one.address, one]));
    return [...once.values()].toReversed().map(({ level, why, path, address }): Finding => ({
      level,
      page: path,
      text: `${address}：${why}`,
      remedy: site.mend(path, '换成 https 的地址，或删去', [address]),
    }));
  },
};

export const linkChecks: readonly Check[] = [deadLinks, unsafeLinks];
