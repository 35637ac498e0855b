import { siteSchema } from '#src/schema/site.ts';
import type { Check, Finding } from '../check.ts';
import { attribute, byTag, factsIn, metaOf, textOf, type Element } from '../html.ts';
import type { GovSite } from '../site.ts';

const tool = '政府网站检查工具读取的页脚项目';

interface Item {
  id: string;
  name: string;
  term: RegExp;
  /** Field of `footer` in `site.yaml`; `sponsor` stands above it. */
  field: string;
  /** What the entry must look like. */
  form: string;
  isRight: (text: string, value: Element) => boolean;
}

const { site_code: siteCode, icp, police } = siteSchema.shape.footer.shape;

/** What only holds a place: numbers of nothing but zeros, and hosts that are kept for examples. */
const isPlaceholder = (text: string, link: string): boolean =>
  (/\d/.test(text) && !/[1-9]/.test(text.replace(/-\d+$/, ''))) ||
  /^https?:\/\/([^/]*\.)?(example|example\.(com|org|net))([:/]|$)/.test(link);

const linkIn = (value: Element): string =>
  attribute(byTag(value, 'a').at(0) ?? value, 'href') ?? '';

const items: readonly Item[] = [
  {
    id: 'footer-sponsor',
    name: '主办单位',
    term: /主办/,
    field: 'sponsor',
    form: '单位的全称',
    isRight: (text) => text.length >= 4,
  },
  {
    id: 'footer-site-code',
    name: '网站标识码',
    term: /标识码/,
    field: 'site_code',
    form: '10 位数字（部委是 bm 加 8 位数字）',
    isRight: (text) => siteCode.safeParse(text).success,
  },
  {
    id: 'footer-icp',
    name: 'ICP 备案号',
    term: /ICP/i,
    field: 'icp',
    form: '例如“京ICP备10028400号-1”，链接到备案查询网站',
    isRight: (text, value) =>
      icp.safeParse(text).success && /^https:\/\/beian\.miit\.gov\.cn\//.test(linkIn(value)),
  },
  {
    id: 'footer-police',
    name: '公安备案号',
    term: /公安/,
    field: 'police',
    form: '例如“京公网安备11010202007625号”，中间是 14 位数字',
    isRight: (text) => police.safeParse(text).success,
  },
  {
    id: 'footer-contact',
    name: '联系方式',
    term: /联系/,
    field: 'contact',
    form: '办公电话或邮箱，不是个人手机',
    isRight: (text) =>
      /\d{3,4}-?\d{7,8}|^\d{5}$|[\w.]+@[\w.]+/.test(text) && !/(?<!\d)1[3-9]\d{9}(?!\d)/.test(text),
  },
  {
    id: 'report-error',
    name: '找错入口',
    term: /找错/,
    field: 'report_error_url',
    form: '“我为政府网站找错”的链接，https 地址',
    isRight: (_text, value) => linkIn(value).startsWith('https://'),
  },
];

const footerOf = (site: GovSite): Element | undefined => {
  const home = site.document('');
  return home === undefined ? undefined : byTag(home, 'footer').at(-1);
};

const checkOf = ({ id, name, term, field, form, isRight }: Item): Check => ({
  id,
  name: id === 'report-error' ? name : `页脚：${name}`,
  asks: `首页页脚要有${name}：${form}。`,
  source: tool,
  run: (site) => {
    const footer = footerOf(site);
    const found = (footer === undefined ? [] : factsIn(footer)).find((one) => term.test(one.term));
    const at = field === 'sponsor' ? field : `footer.${field}`;
    const complaint = (text: string, level: Finding['level']): readonly Finding[] => [
      { level, page: '', text, remedy: site.mendSetting(field, `填写 ${at}`) },
    ];
    // The gaps of an invented site are there to be filled in.
    const gap = site.isDemo ? 'fill' : 'fail';
    if (found === undefined) return complaint(`页脚没有${name}`, 'fail');
    if (found.text === '' || found.text === '未填写') return complaint(`${name}没有填写`, gap);
    const link = linkIn(found.value);
    if (isPlaceholder(found.text, link))
      return complaint(`${name}是占位的“${/\d/.test(found.text) ? found.text : link}”`, gap);
    return isRight(found.text, found.value)
      ? []
      : complaint(`${name}“${found.text}”格式不对，应是${form}`, 'fail');
  },
});

const mark: Check = {
  id: 'footer-mark',
  name: '页脚：党政机关网站标识',
  asks: '页脚要有党政机关网站标识的图标和链接。',
  source: tool,
  run: (site) => {
    const footer = footerOf(site);
    const there =
      footer !== undefined &&
      (textOf(footer).includes('党政机关') ||
        byTag(footer, 'img').some((image) => attribute(image, 'alt')?.includes('党政机关')));
    return there
      ? []
      : [
          {
            level: 'fill',
            page: '',
            text: '页脚没有党政机关网站标识',
            remedy: {
              file: 'src/components/SiteFooter.astro',
              line: undefined,
              how: '取得标识后，把图标和链接放进页脚',
            },
          },
        ];
  },
};

const names = [
  { name: 'SiteName', field: 'name', isWanted: () => true },
  { name: 'SiteIDCode', field: 'site_code', isWanted: () => true },
  { name: 'ColumnName', field: 'name', isWanted: (path: string) => path !== '' },
] as const;

const metas: Check = {
  id: 'page-meta',
  name: '页面的标签',
  asks: '首页要有 SiteName、SiteIDCode，栏目页还要有 ColumnName，检查工具靠它们认出网站和栏目。',
  source: '检查工具和采集程序读取的标签',
  run: (site) =>
    ['', 'guides/'].flatMap((path) => {
      const document = site.document(path);
      if (document === undefined) return [];
      return names
        .filter(({ name, isWanted }) => isWanted(path) && (metaOf(document, name) ?? '') === '')
        .map(({ name, field }): Finding => ({
          level: name === 'SiteIDCode' ? 'fill' : 'fail',
          page: path,
          text: `没有 ${name}`,
          remedy: site.mendSetting(field, `填写 ${field}`),
        }));
    }),
};

export const footerChecks: readonly Check[] = [...items.map(checkOf), mark, metas];
