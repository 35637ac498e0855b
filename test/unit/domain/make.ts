import type { BandTarget, PathTarget } from '#src/domain/target-input.ts';
import type { Point } from '#src/domain/verdict-types.ts';
import { periodEnd } from '#src/domain/period.ts';
import type { Measure } from '#src/schema/indicator.ts';
import type { Observation } from '#src/schema/observation.ts';
import type { ThresholdProfile } from '#src/schema/site.ts';
import { buildSeriesIndex, type IndexedPart, type SeriesIndex } from '#src/domain/series-index.ts';

export const ratioProfile: ThresholdProfile = {
  id: 'ratio',
  name: '进度比',
  description: '进度比',
  basis: 'ratio',
  on_track: 0.95,
  at_risk: 0.6,
};
export const lightsProfile: ThresholdProfile = {
  ...ratioProfile,
  id: 'lights',
  basis: 'schedule-gap',
  on_track: 10,
  at_risk: 30,
};

export const makePoint = (period: string, value: number, change: Partial<Point> = {}): Point => ({
  period,
  date: periodEnd(period) ?? period,
  value,
  provisional: false,
  qualifier: undefined,
  sources: ['s1'],
  note: undefined,
  ...change,
});

/** From 0 at the end of 2020 to 100 at the end of 2030, straight, more is better. */
export const makePath = (change: Partial<PathTarget> = {}): PathTarget => ({
  shape: 'path',
  id: 'goal',
  kind: 'reach',
  unit: '%',
  decimals: 1,
  direction: 'up',
  trajectory: 'linear',
  steps: [],
  limit: undefined,
  maxAgeDays: undefined,
  baseline: { value: 0, period: '2020', date: '2020-12-31' },
  target: 100,
  targetMax: undefined,
  atLeast: false,
  due: '2030-12-31',
  points: [],
  override: undefined,
  leftOut: [],
  breakSinceBaseline: false,
  ...change,
});

export const makeBand = (change: Partial<BandTarget> = {}): BandTarget => ({
  shape: 'band',
  id: 'kept',
  kind: 'range',
  unit: '%',
  decimals: 1,
  direction: 'up',
  min: 10,
  max: 20,
  maxAgeDays: undefined,
  due: '2030-12-31',
  points: [],
  override: undefined,
  leftOut: [],
  ...change,
});

export const makeMeasure = (id: string, change: Partial<Measure> = {}): Measure => ({
  id,
  name: id,
  unit: '人',
  decimals: 0,
  direction: 'up',
  value_kind: 'count',
  definition: id,
  compare_regions: true,
  breaks: [],
  cautions: [],
  ...change,
});

export const makeRow = (
  region: string,
  period: string,
  value: number,
  change: Partial<Omit<Extract<Observation, { status: 'final' }>, 'status' | 'value'>> = {},
): Observation => ({ region, period, value, status: 'final', source: 's1', ...change });

const regionList = [
  ['nation', 'nation', undefined],
  ['home', 'city', 'nation'],
  ['other', 'city', 'nation'],
  ['third', 'city', 'nation'],
  ['fourth', 'city', 'nation'],
  ['county-a', 'county', 'home'],
  ['county-b', 'county', 'home'],
  ['county-c', 'county', 'home'],
] as const;

/** An index of measures with their rows; the home region is `home`. */
export const makeIndex = (
  measures: readonly Measure[],
  rows: Readonly<Record<string, readonly Observation[]>>,
): SeriesIndex => {
  const dataset: IndexedPart = {
    site: {
      name: '样例',
      tagline: '样例',
      description: '样例',
      data_kind: 'demo',
      home_region: 'home',
      sponsor: 'office',
      time_zone: 'Asia/Shanghai',
      threshold_profile: 'ratio',
      threshold_profiles: [ratioProfile],
      footer: {},
      data_licence: { name: '样例', note: '样例' },
      hotlines: [],
      featured_guides: [],
      updated_on: '2024-01-01',
    },
    regions: regionList.map(([id, level, parent]) => ({
      id,
      name: id,
      short_name: id,
      level,
      ...(parent === undefined ? {} : { parent }),
    })),
    indicators: [
      {
        id: 'indicator',
        number: 1,
        kind: 'figures',
        name: '样例指标',
        aliases: [],
        reported_by: 'city',
        reported_by_note: '样例',
        reporter: 'office',
        commitment: 'item',
        definition: '样例',
        cautions: [],
        updated_on: '2024-01-01',
        measures: [...measures],
      },
    ],
    observations: Object.entries(rows).map(([measure, list]) => ({
      measure,
      updated_on: '2024-01-01',
      rows: [...list],
    })),
  };
  return buildSeriesIndex(dataset);
};
