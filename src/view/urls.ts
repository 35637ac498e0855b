/**
 * Every internal address of the site. Pages end with a slash, downloads and assets do not;
 * all of them start with the sub-path under which the site is published.
 */

/** The sub-path as Astro knows it; in plain Node as the environment says, where it says so. */
const subPath = import.meta.env?.BASE_URL ?? globalThis.process?.env['BASE_URL'] ?? '/';
/** The sub-path, with a slash at both ends. */
const base = `/${subPath.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

const page = (...parts: readonly string[]): string =>
  `${base}${parts.map((part) => `${encodeURIComponent(part)}/`).join('')}`;
const at = (href: string, anchor: string | undefined): string =>
  anchor === undefined ? href : `${href}#${encodeURIComponent(anchor)}`;

export const homeUrl = (): string => base;
export const indicatorsUrl = (): string => page('indicators');
/** An indicator's page; `anchor` is the id of one of its measures. */
export const indicatorUrl = (id: string, anchor?: string): string =>
  at(page('indicators', id), anchor);
/** The tables of the measures that an indicator is computed from, or one of them. */
export const supportingUrl = (indicator: string, measure?: string): string =>
  at(page('indicators', indicator, 'supporting'), measure);
/** The sheet of an indicator to be printed and checked. */
export const indicatorSheetUrl = (id: string): string => page('indicators', id, 'sheet');
export const tasksUrl = (): string => page('tasks');
/** A task's page; `anchor` is the id of one of its targets or milestones. */
export const taskUrl = (id: string, anchor?: string): string => at(page('tasks', id), anchor);
export const programmesUrl = (): string => page('programmes');
/** A programme's page; `anchor` is the id of one of its targets or projects. */
export const programmeUrl = (id: string, anchor?: string): string =>
  at(page('programmes', id), anchor);
/** The plan, or one commitment on it. */
export const planUrl = (commitmentId?: string): string => at(page('plan'), commitmentId);
export const benchmarksUrl = (): string => page('benchmarks');
export const benchmarkUrl = (id: string): string => page('benchmarks', id);
/** The registers of findings and exemplars, or one entry of them. */
export const findingsUrl = (anchor?: string): string => at(page('findings'), anchor);
export const guidesUrl = (): string => page('guides');
export const guideUrl = (id: string, anchor?: string): string => at(page('guides', id), anchor);
export const guidePrintUrl = (id: string): string => page('guides', id, 'print');
/** A form to print and fill in by hand. */
export const guideFormUrl = (id: string, form: string): string => page('guides', id, 'forms', form);
/** The pocket card of a guide, with its QR code. */
export const guideCardUrl = (id: string): string => page('guides', id, 'card');
/** The search page, with a query when there is one. */
export const searchUrl = (query?: string): string =>
  query === undefined || query === ''
    ? page('search')
    : `${page('search')}?q=${encodeURIComponent(query)}`;
export const changesUrl = (): string => page('changes');
/** The changes of a month, YYYY-MM. */
export const monthChangesUrl = (month: string): string => page('changes', month);
/** Everything that happened to one record, or one value of it. */
export const recordHistoryUrl = (kind: string, id: string, anchor?: string): string =>
  at(page('changes', kind, id), anchor);
/** The values of a measure, or the promises and reports of a task or programme, or one of them. */
export const valuesUrl = (kind: string, id: string, anchor?: string): string =>
  at(page('values', kind, id), anchor);
/** An observation as it stands and stood; `address` is `<measure>/<region>/<period>`. */
export const valueUrl = (address: string): string => {
  const [measure = '', region = '', period = ''] = address.split('/');
  return valuesUrl('observations', measure, `${region}_${period}`);
};
/** A chart or a promise as a page that other sites frame. */
export const embedUrl = (kind: string, id: string): string => page('embed', kind, id);
/** What of an indicator, task or programme other sites can frame. */
export const shareUrl = (kind: string, id: string): string => page('share', kind, id);
/** The downloads, or one section of them. */
export const dataUrl = (anchor?: string): string => at(page('data'), anchor);
/** The dictionary of all fields, or those of one kind of record. */
export const dictionaryUrl = (kind?: string): string => at(page('data', 'dictionary'), kind);
/** The description of the programming interface. */
export const apiPageUrl = (): string => page('api');
/** The JSON Schemas of all kinds of files. */
export const schemaUrl = (): string => page('schema');
export const sourcesUrl = (): string => page('sources');
/** A source's entry in the list of sources. */
export const sourceUrl = (id: string): string => at(page('sources'), id);
/** A page of prose: about, method, handbook, accessibility. */
export const pageUrl = (id: string, anchor?: string): string => at(page(id), anchor);

/** How a program judges records by the published method. */
export const judgeUrl = (): string => page('method', 'judge');

/** The rules of the data checker, or one of them. */
export const rulesUrl = (code?: string): string => at(page('handbook', 'rules'), code);

/** A downloadable file, for example `indicators/preschool-enrolment.csv`. */
export const downloadUrl = (path: string): string => `${base}${path.replace(/^\/+/, '')}`;
/** The feed of all changes, or of those of one record. */
export const feedUrl = (record?: { kind: 'indicators' | 'tasks'; id: string }): string =>
  downloadUrl(record === undefined ? 'changes.atom' : `${record.kind}/${record.id}.atom`);
/** The calendar of all due dates, or of those of one task. */
export const calendarUrl = (task?: string): string =>
  downloadUrl(task === undefined ? 'calendar.ics' : `tasks/${task}.ics`);
/** A static file of the site, for example `favicon.svg`. */
export const assetUrl = (path: string): string => `${base}${path.replace(/^\/+/, '')}`;
/** The address of a path written from the site's own root, for example `/guides/`. */
export const siteUrl = (path: string): string => `${base}${path.replace(/^\/+/, '')}`;
/** An address as prose has it: what begins with one slash is written from the site's own root. */
export const proseUrl = (address: string): string =>
  /^\/(?!\/)/.test(address) ? siteUrl(address) : address;
