import type { Comparison } from '#src/domain/compare.ts';
import { gapUnitOf } from '#src/domain/compare.ts';
import { exactDifference, roundTo } from '#src/domain/decimal.ts';
import { oncePer } from '#src/domain/once-per.ts';
import type { ValuedReading } from '#src/domain/reading.ts';
import { latestReading, readingsOf, regionsWithValues, segmentsOf } from '#src/domain/series.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { Measure } from '#src/schema/indicator.ts';
import { differenceText, gapText } from './comparison.ts';
import { readingFlags, readingStatus, readingText } from './indicator-rows.ts';
import type { Names } from './names.ts';
import { tierMeanings } from './source-list.ts';
import { periodText } from './text.ts';

/** How the newest value stands to the one before it. */
export interface Trend {
  state: 'better' | 'worse' | 'up' | 'down' | 'same' | 'single' | 'break';
  /** One word for lists. */
  word: string;
  /** A clause for a sentence. */
  text: string;
}

const trendWords = {
  better: '变好',
  worse: '变差',
  up: '上升',
  down: '下降',
  same: '持平',
  single: '只有一期',
  break: '口径有变',
} as const satisfies Record<Trend['state'], string>;

/** The home region's newest value against the one before, within one definition. */
export function trendOf(index: SeriesIndex, measure: Measure, region: string): Trend | undefined {
  const segments = segmentsOf(index, measure.id, region);
  const readings = segments.at(-1)?.readings ?? [];
  const newest = readings.at(-1);
  if (newest === undefined) return undefined;
  const trend = (state: Trend['state'], text: string): Trend => ({
    state,
    word: trendWords[state],
    text,
  });
  const before = readings.at(-2);
  if (before === undefined)
    return segments.length > 1
      ? trend('break', '与以前的数值口径不同，看不出变化')
      : trend('single', '只公布过这一期，看不出变化');
  // Of the values as they are shown, so that a reader who subtracts them gets the same.
  const shown = (reading: ValuedReading): number => roundTo(reading.value, measure.decimals);
  const change = exactDifference(shown(newest), shown(before)) ?? 0;
  const since = `比${periodText(before.period)}`;
  if (change === 0) return trend('same', `与${periodText(before.period)}持平`);
  const size = differenceText(
    Math.abs(change),
    { gapUnit: gapUnitOf(measure.unit) },
    measure.decimals,
  );
  const moved = `${since}${change > 0 ? '上升' : '下降'}${size}`;
  if (measure.direction === 'neutral') return trend(change > 0 ? 'up' : 'down', moved);
  const better = change > 0 === (measure.direction === 'up');
  return trend(better ? 'better' : 'worse', `${moved}，${better ? '变好' : '变差'}`);
}

const againstText = (
  comparison: Comparison,
  measure: Measure,
  newest: ValuedReading,
  names: Names,
): string => {
  const { own, theirs } = comparison;
  if (!comparison.comparable || own === undefined || theirs === undefined) return '';
  const year = own.period === newest.period ? '' : periodText(own.period);
  const when = theirs.period === own.period ? '同期' : periodText(theirs.period);
  const than = `${year}${comparison.gap === 0 ? '与' : '比'}${names.regionShort(comparison.other)}${when}的${readingText(theirs, measure)}`;
  return `${than}${gapText(comparison, measure.decimals)}`;
};

const sureText = (reading: ValuedReading, names: Names): string => {
  const [first] = reading.sources;
  const tier = first === undefined ? undefined : names.source(first).tier;
  return [
    readingStatus(reading),
    ...readingFlags(reading),
    ...(tier === undefined ? [] : [`来源等级${tier}（${tierMeanings[tier]}）`]),
  ].join('，');
};

const filesByMeasure = oncePer(
  (files: Dataset['observations']) => new Map(files.map((file) => [file.measure, file])),
);

/** Why there is no home value, in the words of the data where it has some. */
export function missingText(
  index: SeriesIndex,
  dataset: Pick<Dataset, 'observations'>,
  measure: Measure,
  names: Names,
): string {
  const reading = readingsOf(index, measure.id, index.homeRegion).at(-1);
  const reason = reading?.kind === 'missing' ? reading.reason : undefined;
  const said = reason ?? filesByMeasure(dataset.observations).get(measure.id)?.missing;
  return said ?? `没有查到公开发布的${names.region(index.homeRegion)}数值。`;
}

const elsewhereText = (index: SeriesIndex, measure: Measure, names: Names): string => {
  const known = regionsWithValues(index, measure.id).filter(({ level }) => level !== 'county');
  const said = known.flatMap(({ id }) => {
    const reading = latestReading(index, measure.id, id);
    return reading === undefined
      ? []
      : [`${names.regionShort(id)}${periodText(reading.period)}${readingText(reading, measure)}`];
  });
  return said.length === 0 ? '其他地区也没有登记到数值。' : `别处公开的有：${said.join('、')}。`;
};

/** A measure in plain words: value, period, change, against whom, and how sure. */
export function measureSentence(
  index: SeriesIndex,
  dataset: Pick<Dataset, 'observations'>,
  measure: Measure,
  comparisons: readonly Comparison[],
  names: Names,
): string {
  const newest = latestReading(index, measure.id, index.homeRegion);
  if (newest === undefined) {
    const missing = missingText(index, dataset, measure, names).replace(/。$/, '');
    return `${measure.name}：${missing}。${elsewhereText(index, measure, names)}`;
  }
  const home = names.region(index.homeRegion);
  const trend = trendOf(index, measure, index.homeRegion);
  const against = comparisons
    .map((one) => againstText(one, measure, newest, names))
    .filter((text) => text !== '');
  const first = `${home}${periodText(newest.period)}的${measure.name}为${readingText(newest, measure)}`;
  return [
    `${[first, ...(trend === undefined ? [] : [trend.text])].join('，')}。`,
    against.length === 0 ? '' : `${against.join('；')}。`,
    `${sureText(newest, names)}。`,
  ].join('');
}
