import type { KindName } from '#src/schema/kinds.ts';
import {
  benchmarkUrl,
  dataUrl,
  findingsUrl,
  guideUrl,
  homeUrl,
  indicatorUrl,
  pageUrl,
  planUrl,
  programmeUrl,
  sourceUrl,
  taskUrl,
} from './urls.ts';

/** What readers call a kind of record, and the counter word of its records. */
export const kindWords = {
  site: { name: '网站设置', unit: '份' },
  regions: { name: '地区表', unit: '份' },
  organizations: { name: '单位表', unit: '份' },
  plan: { name: '方案', unit: '份' },
  assessments: { name: '年度考核表', unit: '份' },
  sources: { name: '来源', unit: '个' },
  indicators: { name: '指标', unit: '项' },
  observations: { name: '观测值', unit: '组' },
  tasks: { name: '任务', unit: '项' },
  programmes: { name: '工程', unit: '项' },
  benchmarks: { name: '对标', unit: '个' },
  findings: { name: '问题', unit: '个' },
  exemplars: { name: '典型', unit: '个' },
  calendar: { name: '工作日历', unit: '年' },
  guides: { name: '办事指南', unit: '项' },
  pages: { name: '网页', unit: '页' },
} as const satisfies Readonly<Record<KindName, { name: string; unit: string }>>;

export const isKind = (name: string): name is KindName => Object.hasOwn(kindWords, name);
const words: readonly string[] = Object.keys(kindWords);
/** Every kind, in the order of their files. */
export const allKinds: readonly KindName[] = words.filter(isKind);

/** Where a record is shown; `indicatorOf` tells the indicator of a measure. */
export function recordUrl(
  kind: KindName,
  id: string,
  indicatorOf: (measure: string) => string | undefined,
): string {
  switch (kind) {
    case 'indicators':
      return indicatorUrl(id);
    case 'observations': {
      const indicator = indicatorOf(id);
      return indicator === undefined ? dataUrl() : indicatorUrl(indicator, id);
    }
    case 'tasks':
      return taskUrl(id);
    case 'programmes':
      return programmeUrl(id);
    case 'benchmarks':
      return benchmarkUrl(id);
    case 'findings':
    case 'exemplars':
      return findingsUrl(id);
    case 'assessments':
      return findingsUrl('assessments');
    case 'guides':
      return guideUrl(id);
    case 'pages':
      return pageUrl(id);
    case 'sources':
      return sourceUrl(id);
    case 'plan':
      return planUrl();
    case 'regions':
    case 'organizations':
    case 'calendar':
      return dataUrl();
    case 'site':
      return homeUrl();
    default:
      return kind satisfies never;
  }
}
