import type { Consequences, Stand } from '#src/domain/consequences.ts';
import type { RecordDifference } from '#src/domain/record-differences.ts';
import { indicatorOfMeasure } from '#src/domain/series.ts';
import { kindWords, recordUrl } from './kind.ts';
import {
  benchmarkUrl,
  benchmarksUrl,
  changesUrl,
  guidesUrl,
  homeUrl,
  indicatorSheetUrl,
  indicatorUrl,
  indicatorsUrl,
  planUrl,
  programmeUrl,
  programmesUrl,
  sourcesUrl,
  taskUrl,
  tasksUrl,
  valuesUrl,
} from './urls.ts';

/** A page that an edit changes, and why. */
export interface ChangedPage {
  href: string;
  change: 'added' | 'changed' | 'removed';
  reasons: readonly string[];
}

const listPages = {
  indicators: indicatorsUrl(),
  observations: indicatorsUrl(),
  tasks: tasksUrl(),
  programmes: programmesUrl(),
  benchmarks: benchmarksUrl(),
  guides: guidesUrl(),
  sources: sourcesUrl(),
} as const;

/** Kinds whose records have a page of their own. */
const ownPage: ReadonlySet<string> = new Set([
  'indicators',
  'tasks',
  'programmes',
  'benchmarks',
  'guides',
  'pages',
]);

/** Kinds that every page shows something of. */
const everywhere: ReadonlySet<string> = new Set(['site', 'regions', 'organizations']);

const withoutAnchor = (href: string): string => href.split('#')[0] ?? href;

/** The pages that show what an edit changed, by their addresses; the home page last. */
export function changedPages(
  before: Stand,
  after: Stand,
  differences: readonly RecordDifference[],
  { verdicts, values, ranks }: Consequences,
): readonly ChangedPage[] {
  const pages = new Map<string, { change: ChangedPage['change']; reasons: Set<string> }>();
  const add = (href: string, reason: string, change: ChangedPage['change'] = 'changed'): void => {
    const address = withoutAnchor(href);
    const known = pages.get(address) ?? { change, reasons: new Set<string>() };
    known.reasons.add(reason);
    pages.set(address, known);
  };
  const indicatorOf = (stand: Stand) => (measure: string) =>
    indicatorOfMeasure(stand.index, measure)?.id;
  for (const { kind, id, change, from } of differences) {
    const { name } = kindWords[kind];
    const stand = change === 'removed' ? before : after;
    const own = ownPage.has(kind);
    const now = change === 'renamed' ? 'added' : change;
    if (everywhere.has(kind)) add('*', `${name}改了，各页都可能变`);
    add(recordUrl(kind, id, indicatorOf(stand)), `${name}改了`, own ? now : 'changed');
    if (from !== undefined && own)
      add(recordUrl(kind, from, indicatorOf(before)), '改了编号', 'removed');
    for (const [listed, href] of Object.entries(listPages))
      if (listed === kind) add(href, `${name}改了`);
    if (kind === 'observations' || kind === 'tasks' || kind === 'programmes')
      add(valuesUrl(kind, id), `${name}改了`, change === 'added' ? 'added' : 'changed');
    if (kind === 'calendar') add(guidesUrl(), '工作日历改了，办理期限可能变');
  }
  for (const { measure, region } of values) {
    const indicator = indicatorOf(after)(measure) ?? indicatorOf(before)(measure);
    if (indicator === undefined) continue;
    add(indicatorUrl(indicator), '数值变了');
    add(indicatorsUrl(), '数值变了');
    for (const benchmark of after.dataset.benchmarks) {
      const compared = benchmark.measures.length === 0 || benchmark.measures.includes(measure);
      const shown = region === benchmark.region || region === after.index.homeRegion;
      if (compared && shown) add(benchmarkUrl(benchmark.id), '对比的数值变了');
    }
  }
  for (const { measure } of ranks) {
    const indicator = indicatorOf(after)(measure) ?? indicatorOf(before)(measure);
    if (indicator !== undefined) add(indicatorUrl(indicator), '名次变了');
  }
  for (const { judged } of verdicts) {
    const { of, parent } = judged;
    add(of === 'task' ? taskUrl(parent) : programmeUrl(parent), '判断或进度变了');
    add(of === 'task' ? tasksUrl() : programmesUrl(), '判断或进度变了');
    add(planUrl(), '判断或进度变了');
  }
  if (verdicts.length > 0 || values.length > 0) add(homeUrl(), '汇总的数变了');
  if (differences.length > 0) add(changesUrl(), '提交后多一条变化');
  for (const { id } of after.dataset.indicators) {
    const page = pages.get(indicatorUrl(id));
    if (page !== undefined) pages.set(indicatorSheetUrl(id), page);
  }
  return [...pages]
    .map(([href, { change, reasons }]) => ({ href, change, reasons: [...reasons] }))
    .sort((a, b) => (a.href < b.href ? -1 : 1));
}
