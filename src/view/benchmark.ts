import type { Comparison } from '#src/domain/compare.ts';
import { gapsBySize } from '#src/domain/gaps.ts';
import { indicatorOfMeasure, measureById, valuesOf } from '#src/domain/series.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Benchmark } from '#src/schema/benchmark.ts';
import { lineSeriesFrom } from './charts/from-readings.ts';
import { sparklineOf } from './charts/line-chart.ts';
import type { ChartSpec } from './charts/spec.ts';
import { comparisonCells } from './comparison.ts';
import type { Names } from './names.ts';
import type { Cell } from './table.ts';
import { dateText, numberText } from './text.ts';
import { findingStateWords, type FindingItem } from './registers.ts';
import { findingsUrl, indicatorUrl } from './urls.ts';

const stageNames = { seek: '寻标', set: '定标', learn: '学标', create: '创标' } as const;
const stageKeys = ['seek', 'set', 'learn', 'create'] as const;

export const roleWords = {
  chosen: '方案确定的对标地区',
  reference: '本站选来参照，不是方案确定的对标地区',
} as const satisfies Record<Benchmark['role'], string>;

/** A stage as the time line shows it. */
export interface StageView {
  title: string;
  text: string;
  date?: string;
  undated?: string;
  state?: 'done' | 'open';
  source?: { id: string; title: string; tier?: string };
}

export const stageViews = ({ stages }: Benchmark, names: Names): readonly StageView[] =>
  stageKeys.map((key) => {
    const { started_on, finished_on, text, source } = stages[key];
    const started =
      started_on === undefined || finished_on === undefined ? '' : `${dateText(started_on)}开始。`;
    const date = finished_on ?? started_on;
    return {
      title: stageNames[key],
      text: `${started}${text}`,
      ...(date === undefined ? { undated: '日期未公开' } : { date }),
      ...(finished_on !== undefined
        ? { state: 'done' as const }
        : started_on !== undefined
          ? { state: 'open' as const }
          : {}),
      ...(source === undefined ? {} : { source: names.source(source) }),
    };
  });

/** One measure of the comparison with a benchmark region. */
export interface BenchmarkLine {
  name: string;
  href: string;
  cells: readonly Cell[];
  chart: ChartSpec | undefined;
  /** The gap stands in the register of findings, with a correction and its date. */
  finding: { href: string; label: string } | undefined;
}

export interface BenchmarkGroup {
  id: string;
  title: string;
  lines: readonly BenchmarkLine[];
}

export interface BenchmarkView {
  groups: readonly BenchmarkGroup[];
  /** Measures for which one of the two has no value. */
  unshared: readonly { name: string; href: string; missing: string }[];
  sentence: string;
}

/** The home region and the benchmark region, drawn small; none where neither has two values. */
function smallChart(index: SeriesIndex, one: Comparison, names: Names): ChartSpec | undefined {
  const measure = measureById(index, one.measure);
  const counts = [one.home, one.other].map((id) => valuesOf(index, one.measure, id).length);
  if (measure === undefined || Math.max(...counts) < 2 || !measure.compare_regions)
    return undefined;
  return sparklineOf({
    id: `benchmark-${one.other}-${measure.id}`,
    title: measure.name,
    caption: '',
    unit: measure.unit,
    decimals: measure.decimals,
    direction: measure.direction,
    series: [
      lineSeriesFrom(names.regionShort(one.home), 'home', valuesOf(index, measure.id, one.home)),
      lineSeriesFrom(
        names.regionShort(one.other),
        'benchmark',
        valuesOf(index, measure.id, one.other),
      ),
    ],
  });
}

/** The finding that a gap in a measure became: found against this benchmark, or in general. */
const findingOf = (
  findings: readonly FindingItem[],
  benchmark: string,
  measure: string,
): BenchmarkLine['finding'] => {
  const own = findings.filter((one) => one.measure === measure);
  const found =
    own.find((one) => one.benchmark === benchmark) ??
    own.find((one) => one.benchmark === undefined);
  return found === undefined
    ? undefined
    : {
        href: findingsUrl(found.id),
        label: `已列为问题，${findingStateWords[found.state]}，期限${found.due}`,
      };
};

/** A benchmark region against the home region in every shared measure, the largest gaps first. */
export function benchmarkView(
  index: SeriesIndex,
  benchmark: Benchmark,
  names: Names,
  findings: readonly FindingItem[],
): BenchmarkView {
  const gaps = gapsBySize(index, benchmark.region, benchmark.measures);
  const place = (measure: string): { name: string; href: string } => ({
    name: names.measure(measure),
    href: indicatorUrl(indicatorOfMeasure(index, measure)?.id ?? measure, measure),
  });
  const group = (id: string, title: string, list: readonly Comparison[]): BenchmarkGroup[] => {
    const lines = list.flatMap((one): readonly BenchmarkLine[] => {
      const measure = measureById(index, one.measure);
      return measure === undefined
        ? []
        : [
            {
              ...place(one.measure),
              cells: comparisonCells(one, measure, names),
              chart: smallChart(index, one, names),
              finding: findingOf(findings, benchmark.id, one.measure),
            },
          ];
    });
    return lines.length === 0 ? [] : [{ id, title, lines }];
  };
  const { worse, better, equal, neutral, notComparable, unshared } = gaps;
  const shared = worse.length + better.length + equal.length + neutral.length;
  const other = names.region(benchmark.region);
  return {
    groups: [
      ...group('worse', '较差', worse),
      ...group('better', '较好', better),
      ...group('equal', '相同', equal),
      ...group('neutral', '不论好坏', neutral),
      ...group('not-comparable', '不可比', notComparable),
    ],
    unshared: unshared
      .filter(({ theirs }) => theirs !== undefined)
      .map((one) => ({
        ...place(one.measure),
        missing: names.regionShort(one.own === undefined ? one.home : one.other),
      })),
    sentence:
      shared === 0
        ? `${names.region(index.homeRegion)}公开的数值太少，与${other}没有一个可比的测度。`
        : `与${other}有${numberText(shared)}个可比的测度，${names.region(index.homeRegion)}较差的${numberText(worse.length)}个，较好的${numberText(better.length)}个。`,
  };
}
