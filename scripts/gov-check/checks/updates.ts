import { addDays } from '#src/domain/date.ts';
import type { Check, Finding } from '../check.ts';
import { byId, byTag, datesIn, textOf } from '../html.ts';
import { articlesOf, columnsOf, type GovSite } from '../site.ts';
import { contentsOf } from '../contents.ts';

const survey = '国办秘函〔2019〕19号的检查指标，见某市局公布的自查报告';
/** How long a home page may stay as it is. */
const freshDays = 14;
/** So many blank columns end an inspection. */
const mostBlank = 5;

const commitHow = '改一处数据并提交；“最近的变化”从 git 的提交里来，没有历史的副本不会有';

/** The entries of the news on the home page. */
const newsOf = (site: GovSite) => {
  const home = site.document('');
  const section = home === undefined ? undefined : byId(home, 'changes');
  return section === undefined ? [] : byTag(section, 'li');
};

const homeUpdate: Check = {
  id: 'home-update',
  name: '首页更新',
  asks: '首页两周内要有更新，没有日期的视为没有更新；不合格的单项否决。',
  source: survey,
  run: (site) => {
    const remedy = { file: 'data/', line: undefined, how: commitHow };
    const fail = (text: string): readonly Finding[] => [{ level: 'fail', page: '', text, remedy }];
    const dates = newsOf(site)
      .flatMap((entry) => datesIn(textOf(entry)))
      .filter((date) => date <= site.today)
      .sort();
    const newest = dates.at(-1);
    if (newest === undefined) return fail('首页“最近的变化”里没有带日期的条目');
    return newest < addDays(site.today, -freshDays)
      ? fail(`首页最近一次更新是 ${newest}，到 ${site.today} 已超过${freshDays}天`)
      : [];
  },
};

const undated: Check = {
  id: 'undated',
  name: '没有日期的条目',
  asks: '首页列出的条目和各条记录的页面都要写日期，看得出什么时候更新。',
  source: survey,
  run: (site) => [
    ...newsOf(site)
      .filter((entry) => datesIn(textOf(entry)).length === 0)
      .map((entry): Finding => ({
        level: 'fail',
        page: '',
        text: `首页的条目没有日期：${textOf(entry).slice(0, 40)}`,
        remedy: { file: 'data/', line: undefined, how: commitHow },
      })),
    ...articlesOf(site).flatMap(({ path, document }): readonly Finding[] => {
      const [main] = byTag(document, 'main');
      return main !== undefined && datesIn(textOf(main)).length > 0
        ? []
        : [
            {
              level: 'fail',
              page: path,
              text: '页面上没有日期',
              remedy: site.mend(path, '写明 updated_on', ['updated_on:']),
            },
          ];
    }),
  ],
};

const blankColumns: Check = {
  id: 'blank-columns',
  name: '空白栏目',
  asks: `菜单上的栏目都要有内容；空白栏目达到${mostBlank}个的单项否决。`,
  source: survey,
  run: (site) => {
    const columns = columnsOf(site);
    const blank = columns.filter(({ path }) => {
      const document = site.document(path);
      return document === undefined || contentsOf(document).length === 0;
    });
    const missing: readonly Finding[] =
      columns.length > 0
        ? []
        : [
            {
              level: 'fail',
              page: '',
              text: '首页没有栏目菜单',
              remedy: { file: 'src/components/SiteHeader.astro', line: undefined, how: '恢复菜单' },
            },
          ];
    return [
      ...missing,
      ...blank.map(({ path, name }): Finding => ({
        level: blank.length >= mostBlank ? 'fail' : 'note',
        page: path,
        text: `“${name}”是空白栏目`,
        remedy: {
          file: `data/${path.replace(/\/$/, '')}`,
          line: undefined,
          how: '填写这一类记录；确实没有的，写明原因',
        },
      })),
    ];
  },
};

export const updateChecks: readonly Check[] = [homeUpdate, undated, blankColumns];
