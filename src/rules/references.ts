import { nearest } from './nearest.ts';
import { referencesIn } from './reference-list.ts';
import type { Rule, SpaceName } from './rule.ts';

const titles: Readonly<Record<SpaceName, { title: string; where: string }>> = {
  region: { title: '地区', where: 'data/regions.yaml' },
  organization: { title: '单位', where: 'data/organizations.yaml' },
  source: { title: '来源', where: 'data/sources/' },
  indicator: { title: '指标', where: 'data/indicators/' },
  measure: { title: '测度', where: 'data/indicators/ 的 measures' },
  observation: { title: '观测值文件', where: 'data/observations/' },
  task: { title: '任务', where: 'data/tasks/' },
  programme: { title: '工程', where: 'data/programmes/' },
  guide: { title: '办事指南', where: 'content/guides/' },
  page: { title: '网页', where: 'content/pages/' },
  benchmark: { title: '对标', where: 'data/benchmarks/' },
  commitment: { title: '承诺', where: 'data/plan.yaml' },
  target: { title: '目标', where: '所指的任务或工程' },
  milestone: { title: '节点', where: '所指的任务' },
};

/** The last part of `<owner>/<id>`. */
const lastPart = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

export const unknownReference: Rule = {
  code: 'unknown-reference',
  name: '引用的记录不存在',
  why: '页面会少一行或出现断开的链接，读者查不到出处。',
  bad: 'source: s0123（没有这个来源）',
  good: 'source: s012',
  check: (draft, { spaces }) =>
    referencesIn(draft).flatMap(({ kind, id, path, space, target }) => {
      const { ids, complete } = spaces[space];
      if (!complete || ids.has(target)) return [];
      const { title, where } = titles[space];
      const meant = nearest(target, ids);
      const owner = target.slice(0, target.indexOf('/'));
      const place = target.includes('/') ? `${owner} 里` : `${where} 里`;
      const name = lastPart(target);
      const near = meant === undefined ? undefined : lastPart(meant);
      return [
        {
          kind,
          id,
          path,
          message: `${title} ${name} 不存在：${place}没有这个编号`,
          hint:
            near === undefined || near === name
              ? `检查编号的拼写，或先在 ${where} 增加这个${title}`
              : `是不是 ${near}？改成它，或先在 ${where} 增加这个${title}`,
          ...(near !== undefined && near !== name && { replacement: near }),
        },
      ];
    }),
};
