import type { Dataset } from '#src/schema/dataset.ts';
import type { Indicator, Measure } from '#src/schema/indicator.ts';
import { latestReading, measuresOf } from './series.ts';
import type { SeriesIndex } from './series-index.ts';

export interface PublishedIndicator {
  indicator: string;
  number: number;
  kind: Indicator['kind'];
  /** Evaluation measures, or the one duty to show evidence of a policy indicator. */
  total: number;
  published: number;
  state: 'published' | 'partial' | 'unpublished';
  /** Period of the newest home value; the newest evidence of a policy indicator. */
  newestPeriod: string | undefined;
  /** Measures without any home value. */
  unpublished: readonly string[];
}

export interface PublishedShare {
  /** Evaluation measures with at least one home value, of all evaluation measures. */
  measures: { published: number; total: number; share: number | undefined };
  /** Indicators with at least one value or piece of evidence. */
  indicators: { published: number; total: number; share: number | undefined };
  byIndicator: readonly PublishedIndicator[];
}

/** The measures an indicator is evaluated by; supporting ones only help to compute. */
export const evaluationMeasures = (indicator: Indicator): readonly Measure[] =>
  measuresOf(indicator).filter((measure) => measure.supporting !== true);

const stateOf = (published: number, total: number): PublishedIndicator['state'] =>
  published === 0 ? 'unpublished' : published < total ? 'partial' : 'published';

const newestOf = (texts: readonly string[]): string | undefined => texts.toSorted().at(-1);

const publishedIndicator = (index: SeriesIndex, indicator: Indicator): PublishedIndicator => {
  const place = { indicator: indicator.id, number: indicator.number, kind: indicator.kind };
  if (indicator.kind === 'policy') {
    const published = indicator.evidence.length > 0 ? 1 : 0;
    return {
      ...place,
      total: 1,
      published,
      state: stateOf(published, 1),
      newestPeriod: newestOf(indicator.evidence.map((one) => one.date)),
      unpublished: [],
    };
  }
  const measures = evaluationMeasures(indicator);
  const newest = measures.map((measure) => ({
    id: measure.id,
    reading: latestReading(index, measure.id, index.homeRegion),
  }));
  const readings = newest.map((one) => one.reading).filter((one) => one !== undefined);
  return {
    ...place,
    total: measures.length,
    published: readings.length,
    state: stateOf(readings.length, measures.length),
    newestPeriod: readings.toSorted((a, b) => (a.endDate < b.endDate ? -1 : 1)).at(-1)?.period,
    unpublished: newest.filter((one) => one.reading === undefined).map((one) => one.id),
  };
};

const share = (published: number, total: number): number | undefined =>
  total === 0 ? undefined : published / total;

/** How much of what is evaluated has been published for the home region. */
export const publishedShare = (
  index: SeriesIndex,
  dataset: Pick<Dataset, 'indicators'>,
): PublishedShare => {
  const byIndicator = dataset.indicators.map((one) => publishedIndicator(index, one));
  const figures = byIndicator.filter((one) => one.kind === 'figures');
  const total = figures.reduce((sum, one) => sum + one.total, 0);
  const published = figures.reduce((sum, one) => sum + one.published, 0);
  const shown = byIndicator.filter((one) => one.published > 0).length;
  return {
    measures: { published, total, share: share(published, total) },
    indicators: {
      published: shown,
      total: byIndicator.length,
      share: share(shown, byIndicator.length),
    },
    byIndicator,
  };
};
