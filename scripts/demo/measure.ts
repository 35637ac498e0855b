import type { Measure } from '#src/schema/indicator.ts';

const bounds: Readonly<Record<Measure['value_kind'], { min?: number; max?: number }>> = {
  count: { min: 0 },
  share: { min: 0, max: 100 },
  'gross-rate': { min: 0, max: 150 },
  ratio: { min: 1, max: 60 },
  'per-capita': { min: 0, max: 50 },
  split: {},
};

/** A measure with the bounds of its kind; counts are not compared between regions. */
export const measure = (
  id: string,
  name: string,
  unit: Measure['unit'],
  decimals: number,
  direction: Measure['direction'],
  kind: Measure['value_kind'],
  definition: string,
  extra: Partial<Measure> = {},
): Measure => ({
  id,
  name,
  unit,
  decimals,
  direction,
  value_kind: kind,
  ...bounds[kind],
  definition,
  compare_regions: kind !== 'count',
  breaks: [],
  cautions: [],
  ...extra,
});
