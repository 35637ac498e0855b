import { dueWithin, overdue, type DueItem } from '#src/domain/due-soon.ts';
import { largestGaps } from '#src/domain/gaps.ts';
import type { Judged } from '#src/domain/judged.ts';
import { publishedShare } from '#src/domain/published.ts';
import { rollUp } from '#src/domain/roll-up.ts';
import { indicatorOfMeasure, measureById } from '#src/domain/series.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import { verdictStatuses, type VerdictStatus } from '#src/domain/verdict-types.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { gapText } from './comparison.ts';
import { comparedRegions } from './indicator-charts.ts';
import { relatedTarget, type RelatedTarget } from './indicator-measure.ts';
import { addressOf, readingText } from './indicator-rows.ts';
import type { Names } from './names.ts';
import { dateText, numberText, partText, periodText, shareText } from './text.ts';
import { indicatorUrl } from './urls.ts';

/** How much of what is evaluated is published, in one sentence. */
export function publishedLead(index: SeriesIndex, dataset: Dataset): string {
  const { measures, byIndicator } = publishedShare(index, dataset);
  const policies = byIndicator.filter(({ kind }) => kind === 'policy');
  const shown = policies.filter(({ published }) => published > 0).length;
  const share = measures.share === undefined ? '' : `，占${shareText(measures.share)}`;
  const home = index.regions.get(index.homeRegion)?.name ?? '';
  const policyText =
    policies.length === 0 ? '' : `；${partText(shown, policies.length, '项')}政策型指标查到了佐证`;
  return `${numberText(dataset.indicators.length)}项考核指标共有${numberText(measures.total)}个测度，${home}公开了${numberText(measures.published)}个${share}${policyText}。`;
}

/** The published share as large figures. */
export interface PublishedView {
  published: number;
  total: number;
  share: number;
  sentence: string;
}

export function publishedView(index: SeriesIndex, dataset: Dataset): PublishedView {
  const { measures } = publishedShare(index, dataset);
  return {
    published: measures.published,
    total: measures.total,
    share: measures.share ?? 0,
    sentence: publishedLead(index, dataset),
  };
}

/** One piece of the bar of verdicts. */
export interface VerdictPart {
  status: VerdictStatus;
  count: number;
  /** Start and width in percent of the bar. */
  from: number;
  width: number;
}

export interface VerdictView {
  total: number;
  sentence: string;
  parts: readonly VerdictPart[];
}

/** Promises by verdict, those that fail not hidden behind the others. */
export function verdictView(judged: readonly Judged[]): VerdictView {
  const { total, counts, judged: known, failing } = rollUp(judged.map(({ verdict }) => verdict));
  let from = 0;
  const parts = verdictStatuses.flatMap((status): VerdictPart[] => {
    const count = counts[status];
    if (count === 0) return [];
    const width = (count / total) * 100;
    const part = { status, count, from, width };
    from += width;
    return [part];
  });
  const failText =
    failing.length === 0 ? '' : `，其中${numberText(failing.length)}个滞后、倒退或逾期`;
  return {
    total,
    sentence:
      total === 0
        ? '还没有登记目标和节点。'
        : `${numberText(total)}个目标和节点中，${numberText(known)}个有公开的进展或已到期，可以判断${failText}。`,
    parts,
  };
}

/** One of the largest gaps, of the measures that are evaluated. */
export interface GapView {
  measure: string;
  href: string;
  own: string;
  ownId: string;
  period: string;
  /** For example `比示例省同期的90.00%低1.25个百分点，较差`. */
  text: string;
}

export function gapViews(
  index: SeriesIndex,
  dataset: Pick<Dataset, 'benchmarks'>,
  names: Names,
  count: number,
): readonly GapView[] {
  const others = comparedRegions(index, dataset)
    .filter(({ role }) => role !== 'home')
    .map(({ region }) => region);
  const all = largestGaps(index, others, index.measures.size);
  const evaluated = all.filter(({ measure }) => measureById(index, measure)?.supporting !== true);
  return evaluated.slice(0, count).flatMap((gap): readonly GapView[] => {
    const measure = measureById(index, gap.measure);
    const indicator = indicatorOfMeasure(index, gap.measure);
    const { own, theirs } = gap;
    if (!measure || !indicator || !own || !theirs) return [];
    const when = own.period === theirs.period ? '同期' : periodText(theirs.period);
    return [
      {
        measure: measure.name,
        href: indicatorUrl(indicator.id, measure.id),
        own: readingText(own, measure),
        ownId: addressOf(own),
        period: periodText(own.period),
        text: `比${names.regionShort(gap.other)}${when}的${readingText(theirs, measure)}${gapText(gap, measure.decimals)}`,
      },
    ];
  });
}

export interface DueView extends RelatedTarget {
  due: string;
  /** For example 还有30天. */
  days: string;
  parent: string;
}

const dueView = ({ judged, due, daysLeft }: DueItem): DueView => ({
  ...relatedTarget(judged),
  due: dateText(due),
  days:
    daysLeft === 0
      ? '当天到期'
      : daysLeft > 0
        ? `还有${numberText(daysLeft)}天`
        : `已过${numberText(-daysLeft)}天`,
  parent: judged.parentName,
});

export const dueViews = (
  judged: readonly Judged[],
  asOf: string,
  days: number,
): { soon: readonly DueView[]; late: readonly DueView[] } => ({
  soon: dueWithin(judged, asOf, days).map(dueView),
  // The latest to fall due first: nearest to the reader's day.
  late: overdue(judged, asOf).toReversed().map(dueView),
});
