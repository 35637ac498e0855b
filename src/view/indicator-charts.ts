import { hasValue, type Reading } from '#src/domain/reading.ts';
import type { Ranking } from '#src/domain/ranking.ts';
import { latestReading, readingsOf, regionById, valuesOf } from '#src/domain/series.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { Measure } from '#src/schema/indicator.ts';
import type { Target } from '#src/schema/target.ts';
import { barChartOf, type BarInput } from './charts/bar-chart.ts';
import { barFrom, lineSeriesFrom } from './charts/from-readings.ts';
import { lineChartOf, sparklineOf, type LineChartInput } from './charts/line-chart.ts';
import type { ChartSpec, ReferenceLine, SeriesRole } from './charts/spec.ts';
import { unitText } from './comparison.ts';
import type { Names } from './names.ts';
import { periodText } from './text.ts';

interface Compared {
  region: string;
  role: SeriesRole;
}

/** The home region, then the levels above it, then the benchmark regions. */
export function comparedRegions(
  index: SeriesIndex,
  dataset: Pick<Dataset, 'benchmarks'>,
): readonly Compared[] {
  const of = (level: 'province' | 'nation'): readonly Compared[] =>
    [...index.regions.values()]
      .filter((region) => region.level === level)
      .map(({ id }) => ({ region: id, role: level }));
  const all: readonly Compared[] = [
    { region: index.homeRegion, role: 'home' },
    ...of('province'),
    ...of('nation'),
    ...dataset.benchmarks.map(({ region }) => ({ region, role: 'benchmark' as const })),
  ];
  return [...new Map(all.toReversed().map((one) => [one.region, one])).values()].toReversed();
}

/** The lines that targets of a measure draw across its chart. */
function targetLines(targets: readonly Target[]): readonly ReferenceLine[] {
  return targets.flatMap((target): readonly ReferenceLine[] => {
    if (target.kind === 'milestone' || target.kind === 'unquantified') return [];
    const line = (label: string, value: number): ReferenceLine => ({
      label,
      role: 'target',
      value,
      due: target.due,
    });
    return target.kind === 'range'
      ? [line('目标下限', target.target.min), line('目标上限', target.target.max)]
      : [line('目标', target.target.value)];
  });
}

/** The readings of one region, the oldest first. */
export type ReadingsAt = (region: string) => readonly Reading[];

const inputOf = (
  index: SeriesIndex,
  measure: Measure,
  regions: readonly Compared[],
  names: Names,
  readings: ReadingsAt = (region) => readingsOf(index, measure.id, region),
): LineChartInput => ({
  id: `indicator-${measure.id}`,
  title: `${measure.name}的变化`,
  caption: measure.unit === '普职比' ? '普通高中所占份额，%' : `单位：${unitText(measure)}`,
  unit: measure.unit === '普职比' ? '%' : measure.unit,
  decimals: measure.decimals,
  direction: measure.direction,
  series: regions.map(({ region, role }) =>
    lineSeriesFrom(names.regionShort(region), role, readings(region)),
  ),
});

/**
 * A measure over time against the levels above and the benchmark regions. Numbers that depend on
 * the size of a region are drawn for one region only, the first that has two values.
 * @param readings other values than those of the index, such as those of an earlier day
 */
export function measureChart(
  index: SeriesIndex,
  dataset: Pick<Dataset, 'benchmarks'>,
  measure: Measure,
  targets: readonly Target[],
  names: Names,
  readings: ReadingsAt = (region) => readingsOf(index, measure.id, region),
): ChartSpec | undefined {
  const valued = (region: string) => readings(region).filter(hasValue);
  const known = comparedRegions(index, dataset).filter(
    ({ region, role }) => (role === 'home' && measure.compare_regions) || valued(region).length > 0,
  );
  const lone = known.find(({ region }) => valued(region).length > 1);
  const regions = measure.compare_regions ? known : lone === undefined ? [] : [lone];
  const values = regions.flatMap(({ region }) => valued(region));
  if (new Set(values.map(({ endDate }) => endDate)).size < 2) return undefined;
  const isHome = regions.some(({ role }) => role === 'home');
  return {
    ...lineChartOf({
      ...inputOf(index, measure, regions, names, readings),
      notes: measure.compare_regions
        ? []
        : ['数量受地区大小影响，图中只画一个地区，其他地区见数值表。'],
    }),
    references: isHome ? targetLines(targets) : [],
  };
}

/** The home region as a small multiple, with the province behind it where they compare. */
export function measureSparkline(
  index: SeriesIndex,
  measure: Measure,
  names: Names,
  beside?: Compared,
): ChartSpec | undefined {
  const { homeRegion } = index;
  if (valuesOf(index, measure.id, homeRegion).length < 2) return undefined;
  const home: Compared = { region: homeRegion, role: 'home' };
  const regions = beside === undefined || !measure.compare_regions ? [home] : [home, beside];
  return sparklineOf(inputOf(index, measure, regions, names));
}

/** The parts of the home region as bars, the best first, with the levels above where they compare. */
export function countyChart(
  index: SeriesIndex,
  measure: Measure,
  ranking: Ranking,
  names: Names,
): ChartSpec | undefined {
  const { year } = ranking;
  const shown = [...ranking.entries, ...ranking.leftOut];
  const period = shown[0]?.reading.period;
  if (year === undefined || period === undefined) return undefined;
  const bar = (
    region: string,
    role: SeriesRole,
    reading: Parameters<typeof barFrom>[2],
  ): readonly BarInput[] => {
    const found = regionById(index, region);
    return found === undefined ? [] : [barFrom(found, role, reading, period)];
  };
  const home = latestReading(index, measure.id, index.homeRegion);
  const missing = ranking.missing.flatMap((region) =>
    bar(
      region,
      'peer',
      readingsOf(index, measure.id, region).find(
        (reading) => reading.period === period && !hasValue(reading),
      ),
    ),
  );
  return barChartOf({
    id: `counties-${measure.id}`,
    title: `${names.regionShort(index.homeRegion)}各县（市、区）的${measure.name}`,
    caption: `${periodText(period)}，单位：${unitText(measure)}`,
    name: measure.short_name ?? measure.name,
    xTitle: '地区',
    unit: measure.unit,
    decimals: measure.decimals,
    direction: measure.direction,
    bars: [
      ...(measure.compare_regions && home !== undefined ? bar(index.homeRegion, 'home', home) : []),
      ...shown.flatMap(({ region, reading }) => bar(region, 'peer', reading)),
      ...missing,
    ],
  });
}
