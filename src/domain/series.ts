import type { Indicator, Measure } from '#src/schema/indicator.ts';
import type { Region } from '#src/schema/region.ts';
import { hasValue, type Reading, type ValuedReading } from './reading.ts';
import type { SeriesIndex } from './series-index.ts';

export const measureById = (index: SeriesIndex, measure: string): Measure | undefined =>
  index.measures.get(measure)?.measure;

export const indicatorOfMeasure = (index: SeriesIndex, measure: string): Indicator | undefined =>
  index.measures.get(measure)?.indicator;

export const regionById = (index: SeriesIndex, region: string): Region | undefined =>
  index.regions.get(region);

/** Every measure of an indicator; none for a policy indicator. */
export const measuresOf = (indicator: Indicator): readonly Measure[] =>
  indicator.kind === 'figures' ? indicator.measures : [];

/** All readings of a measure in a region, missing ones too, the oldest first. */
export const readingsOf = (
  index: SeriesIndex,
  measure: string,
  region: string,
): readonly Reading[] => index.readings.get(measure)?.get(region) ?? [];

/** The readings that have a value. */
export const valuesOf = (
  index: SeriesIndex,
  measure: string,
  region: string,
): readonly ValuedReading[] => readingsOf(index, measure, region).filter(hasValue);

/** The newest reading that has a value. */
export const latestReading = (
  index: SeriesIndex,
  measure: string,
  region: string,
): ValuedReading | undefined => valuesOf(index, measure, region).at(-1);

export const readingAt = (
  index: SeriesIndex,
  measure: string,
  region: string,
  period: string,
): Reading | undefined =>
  readingsOf(index, measure, region).find((reading) => reading.period === period);

/** The regions that have at least one value of a measure, in the order of the region list. */
export const regionsWithValues = (index: SeriesIndex, measure: string): readonly Region[] =>
  [...index.regions.values()].filter((region) => valuesOf(index, measure, region.id).length > 0);

/** The regions directly below one, in the order of the region list. */
export const childRegions = (index: SeriesIndex, parent: string): readonly Region[] =>
  [...index.regions.values()].filter((region) => region.parent === parent);

/** A stretch of a series within which a line may be drawn. */
export interface Segment {
  readings: readonly ValuedReading[];
  /** Why it does not join the stretch before; nothing for the first. */
  breakBefore: string | undefined;
}

/** A series split where its definition changes, by a break or by a value of another definition. */
export const segmentsOf = (
  index: SeriesIndex,
  measure: string,
  region: string,
): readonly Segment[] => {
  const segments: { readings: ValuedReading[]; breakBefore: string | undefined }[] = [];
  let previous: ValuedReading | undefined;
  for (const reading of valuesOf(index, measure, region)) {
    const open = segments.at(-1);
    const changed =
      reading.breakBefore ??
      (previous !== undefined && previous.definitionDiffers !== reading.definitionDiffers
        ? (reading.definitionDiffers ?? previous.definitionDiffers)
        : undefined);
    if (open === undefined || changed !== undefined)
      segments.push({ readings: [reading], breakBefore: open === undefined ? undefined : changed });
    else open.readings.push(reading);
    previous = reading;
  }
  return segments;
};
