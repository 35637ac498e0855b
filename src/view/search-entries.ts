import { oncePer } from '#src/domain/once-per.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { byPinyin, letterOf } from './pinyin.ts';
import {
  benchmarksUrl,
  changesUrl,
  dataUrl,
  findingsUrl,
  guideUrl,
  guidesUrl,
  indicatorUrl,
  indicatorsUrl,
  pageUrl,
  planUrl,
  programmeUrl,
  programmesUrl,
  rulesUrl,
  sourcesUrl,
  taskUrl,
  tasksUrl,
} from './urls.ts';

export const searchTypes = ['办事指南', '指标', '任务', '工程', '网页'] as const;
export type SearchType = (typeof searchTypes)[number];

/** Something that can be found by its names. */
export interface SearchEntry {
  type: SearchType;
  name: string;
  aliases: readonly string[];
  href: string;
}

/** The pages that every site has, whatever its data. */
const standingPages = [
  { name: '考核指标', aliases: ['指标一览', '考核项'], href: indicatorsUrl() },
  { name: '重点任务', aliases: ['任务一览', '工作进展'], href: tasksUrl() },
  { name: '项目工程', aliases: ['工程一览', '项目清单', '建学校'], href: programmesUrl() },
  { name: '方案和承诺', aliases: ['工作方案', '方案承诺'], href: planUrl() },
  { name: '对标', aliases: ['对标学习', '和别的城市比'], href: benchmarksUrl() },
  { name: '问题和典型', aliases: ['整改台账', '示范窗口', '年度考核'], href: findingsUrl() },
  { name: '办事指南', aliases: ['怎么办事', '全部指南'], href: guidesUrl() },
  { name: '变化', aliases: ['更新记录', '最近改了什么'], href: changesUrl() },
  { name: '数据', aliases: ['数据下载', '开放数据', '数据字典'], href: dataUrl() },
  { name: '检查规则', aliases: ['数据检查', '报错代码', '为什么报错'], href: rulesUrl() },
  { name: '来源', aliases: ['数据来源', '出处'], href: sourcesUrl() },
] as const;

/** Everything that has names of its own, by pinyin. */
export const searchEntries = oncePer((dataset: Dataset): readonly SearchEntry[] => {
  const measureNames = (id: string): readonly string[] => {
    const indicator = dataset.indicators.find((one) => one.id === id);
    return indicator?.kind === 'figures'
      ? indicator.measures.filter(({ supporting }) => supporting !== true).map(({ name }) => name)
      : [];
  };
  const entries: readonly SearchEntry[] = [
    ...dataset.guides.map(({ id, name, aliases }) => ({
      type: '办事指南' as const,
      name,
      aliases,
      href: guideUrl(id),
    })),
    ...dataset.indicators.map(({ id, name, aliases }) => ({
      type: '指标' as const,
      name,
      aliases: [...aliases, ...measureNames(id)],
      href: indicatorUrl(id),
    })),
    ...dataset.tasks.map(({ id, name, targets }) => ({
      type: '任务' as const,
      name,
      aliases: targets.map((target) => target.name),
      href: taskUrl(id),
    })),
    ...dataset.programmes.map(({ id, name, promised }) => ({
      type: '工程' as const,
      name,
      aliases: promised.map((target) => target.name),
      href: programmeUrl(id),
    })),
    ...standingPages.map((page) => ({
      ...page,
      aliases: page.href === planUrl() ? [...page.aliases, dataset.plan.title] : page.aliases,
      type: '网页' as const,
    })),
    ...dataset.pages.map(({ id, title, aliases = [] }) => ({
      type: '网页' as const,
      name: title,
      aliases,
      href: pageUrl(id),
    })),
  ];
  return entries.toSorted((a, b) => byPinyin(a.name, b.name) || (a.href < b.href ? -1 : 1));
});

export interface EntryGroup {
  letter: string;
  items: readonly { label: string; href: string; note: string }[];
}

/** The entries under the letters of their pinyin. */
export const entriesByLetter = (entries: readonly SearchEntry[]): readonly EntryGroup[] =>
  [...Map.groupBy(entries, ({ name }) => letterOf(name))].map(([letter, members]) => ({
    letter,
    items: members.map(({ name, href, type }) => ({ label: name, href, note: type })),
  }));
