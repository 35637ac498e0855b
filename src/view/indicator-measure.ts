import type { Comparison } from '#src/domain/compare.ts';
import { comparisonsOf } from '#src/domain/gaps.ts';
import type { Judged } from '#src/domain/judged.ts';
import { oncePer } from '#src/domain/once-per.ts';
import { rankCounties, rankRegions } from '#src/domain/ranking.ts';
import { latestReading } from '#src/domain/series.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { Measure } from '#src/schema/indicator.ts';
import type { Target } from '#src/schema/target.ts';
import type { ChartSpec } from './charts/spec.ts';
import { comparisonCells, comparisonColumns, rankingText, unitText } from './comparison.ts';
import { comparedRegions, countyChart, measureChart } from './indicator-charts.ts';
import { addressOf, valueRows, type ValueRow } from './indicator-rows.ts';
import { measureSentence } from './indicator-sentence.ts';
import { tileMap, type TileMap } from './indicator-tiles.ts';
import type { Names, SourceLink } from './names.ts';
import type { StatusKey } from './status.ts';
import type { Column, Row } from './table.ts';
import { figureParts, periodText, type FigureParts } from './text.ts';
import { benchmarkUrl, programmeUrl, sourceUrl, taskUrl } from './urls.ts';

export interface RelatedTarget {
  name: string;
  href: string;
  status: StatusKey;
}

/** Everything an indicator's page shows of one measure. */
export interface MeasureView {
  id: string;
  name: string;
  sentence: string;
  figure:
    | { parts: FigureParts; period: string; valueId: string; source: SourceLink | undefined }
    | undefined;
  chart: ChartSpec | undefined;
  comparison: { columns: readonly Column[]; rows: readonly Row[] } | undefined;
  ranking: string | undefined;
  counties:
    | { chart: ChartSpec | undefined; tiles: TileMap | undefined; ranking: string | undefined }
    | undefined;
  facts: readonly { term: string; text: string; href?: string }[];
  cautions: readonly string[];
  rows: readonly ValueRow[];
  targets: readonly RelatedTarget[];
}

const directionWords = {
  up: '越高越好',
  down: '越低越好',
  neutral: '高低不论好坏',
} as const satisfies Record<Measure['direction'], string>;

function derivationText(measure: Measure, names: Names): string | undefined {
  const { derivation } = measure;
  if (derivation === undefined) return undefined;
  switch (derivation.kind) {
    case 'ratio':
      return `${names.measure(derivation.numerator)}÷${names.measure(derivation.denominator)}`;
    case 'share':
      return `${names.measure(derivation.part)}÷${names.measure(derivation.whole)}×100`;
    case 'sum':
      return derivation.parts.map(names.measure).join('＋');
    case 'split':
      return `${names.measure(derivation.first)}：${names.measure(derivation.second)}，合计100`;
    default:
      return derivation satisfies never;
  }
}

function factsOf(measure: Measure, names: Names): MeasureView['facts'] {
  const formula = derivationText(measure, names);
  const source = measure.definition_source;
  return [
    { term: '定义', text: measure.definition },
    { term: '单位和方向', text: `${unitText(measure)}，${directionWords[measure.direction]}` },
    ...(formula === undefined ? [] : [{ term: '计算方法', text: formula }]),
    ...(source === undefined
      ? []
      : [{ term: '定义来源', text: names.source(source).title, href: sourceUrl(source) }]),
    ...measure.breaks.map(({ from_period, regions, reason }) => ({
      term: '口径变化',
      text: `${periodText(from_period)}起${regions === undefined ? '' : `（${regions.map(names.regionShort).join('、')}）`}：${reason}`,
    })),
  ];
}

interface JudgedTarget {
  judged: Judged;
  target: Target;
}

const byMeasure = oncePer((judged: readonly Judged[]) =>
  Map.groupBy(
    judged.flatMap((one): readonly (JudgedTarget & { measure: string })[] => {
      const target = one.item.type === 'target' ? one.item.target : undefined;
      return target === undefined || target.kind === 'milestone' || target.measure === undefined
        ? []
        : [{ judged: one, target, measure: target.measure }];
    }),
    ({ measure }) => measure,
  ),
);

/** The targets that are measured by a measure, with their records. */
export const targetsFor = (judged: readonly Judged[], measure: string): readonly JudgedTarget[] =>
  byMeasure(judged).get(measure) ?? [];

export const relatedTarget = ({ of, parent, item, verdict }: Judged): RelatedTarget => {
  const { id, name } = item.type === 'target' ? item.target : item.milestone;
  return {
    name,
    href: of === 'task' ? taskUrl(parent, id) : programmeUrl(parent, id),
    status: verdict.status,
  };
};

function comparisonTable(
  index: SeriesIndex,
  dataset: Pick<Dataset, 'benchmarks'>,
  measure: Measure,
  comparisons: readonly Comparison[],
  names: Names,
): MeasureView['comparison'] {
  const known = comparisons.filter(({ theirs }) => theirs !== undefined);
  if (known.length === 0) return undefined;
  const benchmarks = new Map(dataset.benchmarks.map(({ id, region }) => [region, id]));
  return {
    columns: comparisonColumns('对比', names.regionShort(index.homeRegion), '对方'),
    rows: known.map((one) => {
      const benchmark = benchmarks.get(one.other);
      return {
        cells: [
          {
            text: names.region(one.other),
            ...(benchmark === undefined ? {} : { href: benchmarkUrl(benchmark) }),
          },
          ...comparisonCells(one, measure, names),
        ],
      };
    }),
  };
}

export interface MeasureContext {
  index: SeriesIndex;
  dataset: Dataset;
  judged: readonly Judged[];
  names: Names;
}

export function measureView(measure: Measure, context: MeasureContext): MeasureView {
  const { index, dataset, judged, names } = context;
  const targets = targetsFor(judged, measure.id);
  const comparisons = comparisonsOf(index, dataset, measure.id);
  const newest = latestReading(index, measure.id, index.homeRegion);
  const cities = comparedRegions(index, dataset)
    .filter(({ role }) => role === 'home' || role === 'benchmark')
    .map(({ region }) => region);
  const ranked = rankRegions(index, measure.id, cities);
  const counties = rankCounties(index, measure.id);
  const newestSource = newest?.sources[0];
  return {
    id: measure.id,
    name: measure.name,
    sentence: measureSentence(index, dataset, measure, comparisons, names),
    figure:
      newest === undefined
        ? undefined
        : {
            parts: figureParts(newest.value, measure.unit, measure.decimals, newest.qualifier),
            period: periodText(newest.period),
            valueId: addressOf(newest),
            source: newestSource === undefined ? undefined : names.source(newestSource),
          },
    chart: measureChart(
      index,
      dataset,
      measure,
      targets.map(({ target }) => target),
      names,
    ),
    comparison: comparisonTable(index, dataset, measure, comparisons, names),
    ranking: ranked?.state === 'ranked' ? rankingText(ranked, measure, names) : undefined,
    counties:
      counties?.year === undefined
        ? undefined
        : {
            chart: countyChart(index, measure, counties, names),
            tiles: tileMap(index, measure, counties),
            ranking: rankingText(counties, measure, names),
          },
    facts: factsOf(measure, names),
    cautions: measure.cautions,
    rows: valueRows(index, measure, names),
    targets: targets.map(({ judged: one }) => relatedTarget(one)),
  };
}
