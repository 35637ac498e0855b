import type { Site } from '#src/schema/site.ts';
import {
  benchmarksUrl,
  changesUrl,
  dataUrl,
  findingsUrl,
  guidesUrl,
  homeUrl,
  indicatorsUrl,
  planUrl,
  programmesUrl,
  tasksUrl,
} from './urls.ts';

/** What the frame of every page shows of the site's settings. */
export interface SiteFrame {
  name: string;
  tagline: string;
  demo: boolean;
  sponsor: string;
  siteCode: string | undefined;
  icp: string | undefined;
  police: string | undefined;
  reportErrorUrl: string | undefined;
  contact: string | undefined;
  licence: { name: string; url: string | undefined };
  /** Ids of the pages of prose that there are. */
  pages: readonly string[];
}

/** The frame's view of `data/site.yaml`; `sponsor` is the name of the sponsoring organization. */
export const siteFrame = (site: Site, sponsor: string, pages: readonly string[]): SiteFrame => ({
  name: site.name,
  tagline: site.tagline,
  demo: site.data_kind === 'demo',
  sponsor,
  siteCode: site.footer.site_code,
  icp: site.footer.icp,
  police: site.footer.police,
  reportErrorUrl: site.footer.report_error_url,
  contact: site.footer.contact,
  licence: { name: site.data_licence.name, url: site.data_licence.url },
  pages,
});

/** The menu; five and five, so that it stands in two rows on the smallest screen. */
export const menu = [
  { key: 'home', label: '概览', href: homeUrl() },
  { key: 'indicators', label: '指标', href: indicatorsUrl() },
  { key: 'tasks', label: '任务', href: tasksUrl() },
  { key: 'programmes', label: '工程', href: programmesUrl() },
  { key: 'plan', label: '方案', href: planUrl() },
  { key: 'benchmarks', label: '对标', href: benchmarksUrl() },
  { key: 'findings', label: '问题', href: findingsUrl() },
  { key: 'guides', label: '指南', href: guidesUrl() },
  { key: 'changes', label: '变化', href: changesUrl() },
  { key: 'data', label: '数据', href: dataUrl() },
] as const;

export type SectionKey = (typeof menu)[number]['key'];

/** The browser title: page, site, and first of all whether the data is invented. */
export const pageTitle = (title: string, frame: Pick<SiteFrame, 'name' | 'demo'>): string =>
  [frame.demo ? '演示数据' : '', title, title === frame.name ? '' : frame.name]
    .filter(Boolean)
    .join(' · ');
