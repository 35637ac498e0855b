import type { Judged } from '#src/domain/judged.ts';
import { evaluationMeasures, publishedShare } from '#src/domain/published.ts';
import { latestReading } from '#src/domain/series.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { Indicator } from '#src/schema/indicator.ts';
import type { ChartSpec } from './charts/spec.ts';
import { comparedRegions, measureSparkline } from './indicator-charts.ts';
import { relatedTarget, targetsFor, type RelatedTarget } from './indicator-measure.ts';
import { reportedByText } from './indicator-policy.ts';
import { addressOf, readingFlags, readingStatus, readingText } from './indicator-rows.ts';
import { missingText, trendOf } from './indicator-sentence.ts';
import type { Names } from './names.ts';
import type { StatusKey } from './status.ts';
import { dateText, numberText, periodText } from './text.ts';
import { indicatorUrl } from './urls.ts';

/** One measure in the list of indicators. */
export interface MeasureLine {
  name: string;
  href: string;
  /** With unit; absent when nothing is published. */
  value: string | undefined;
  valueId: string | undefined;
  /** Period, status and flags; or why there is no value. */
  note: string;
  trend: string | undefined;
  sparkline: ChartSpec | undefined;
  targets: readonly RelatedTarget[];
}

export interface IndicatorEntry {
  id: string;
  number: number;
  name: string;
  href: string;
  state: StatusKey;
  reportedBy: string;
  facets: Readonly<Record<string, string>>;
  lines: readonly MeasureLine[];
  /** What a policy item has to show. */
  evidence: string | undefined;
}

export const kindLabels = { figures: '数值型', policy: '政策型' } as const satisfies Record<
  Indicator['kind'],
  string
>;

function evidenceText(indicator: Indicator): string | undefined {
  if (indicator.kind === 'figures') return undefined;
  const [newest] = indicator.evidence
    .map(({ date }) => date)
    .toSorted()
    .toReversed();
  return newest === undefined
    ? (indicator.evidence_missing ?? '没有查到公开的佐证。')
    : `公开的佐证${numberText(indicator.evidence.length)}件，最近一件${dateText(newest)}`;
}

/** Every indicator with the newest home value of each of its measures, in the order of the plan. */
export function indicatorEntries(
  index: SeriesIndex,
  dataset: Dataset,
  judged: readonly Judged[],
  names: Names,
): readonly IndicatorEntry[] {
  const states = new Map(
    publishedShare(index, dataset).byIndicator.map(({ indicator, state }) => [indicator, state]),
  );
  const province = comparedRegions(index, dataset).find(({ role }) => role === 'province');
  return dataset.indicators.map((indicator) => {
    const state = states.get(indicator.id) ?? 'unpublished';
    return {
      id: indicator.id,
      number: indicator.number,
      name: indicator.name,
      href: indicatorUrl(indicator.id),
      state,
      reportedBy: reportedByText(indicator.reported_by),
      facets: { by: indicator.reported_by, state, kind: indicator.kind },
      evidence: evidenceText(indicator),
      lines: evaluationMeasures(indicator).map((measure): MeasureLine => {
        const newest = latestReading(index, measure.id, index.homeRegion);
        return {
          name: measure.short_name ?? measure.name,
          href: indicatorUrl(indicator.id, measure.id),
          value: newest === undefined ? undefined : readingText(newest, measure),
          valueId: newest === undefined ? undefined : addressOf(newest),
          note:
            newest === undefined
              ? missingText(index, dataset, measure, names)
              : [
                  periodText(newest.period),
                  ...(newest.status === 'final' ? [] : [readingStatus(newest)]),
                  ...readingFlags(newest),
                ].join('，'),
          trend: trendOf(index, measure, index.homeRegion)?.word,
          sparkline: measureSparkline(index, measure, names, province),
          targets: targetsFor(judged, measure.id).map(({ judged: one }) => relatedTarget(one)),
        };
      }),
    };
  });
}
