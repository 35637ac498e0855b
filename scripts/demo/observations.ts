import type { Measure } from '#src/schema/indicator.ts';
import type { Observation, ObservationFile } from '#src/schema/observation.ts';
import { home, regions, years } from './geography.ts';
import { allQuantities, type Quantities } from './quantities.ts';
import { rounded } from './random.ts';
import { special } from './special-rows.ts';
import { valueOf } from './values.ts';

const levels = new Map(regions.map(({ id, level }) => [id, level]));

const isSport = (measure: string): boolean => /sports|football/.test(measure);

const sourceOf = (measure: string, region: string, year: number): string => {
  if (isSport(measure)) return `sports-${year}`;
  const level = levels.get(region);
  if (level === 'nation') return `nation-${year}`;
  if (level === 'province') return `province-${year}`;
  return region === home || level === 'county' ? `city-${year}` : `cities-${year}`;
};

/** Measures whose newest year is still a first result. */
const isFirstResult = (measure: string, year: number): boolean =>
  year === 2025 && (/^(senior|vocational)/.test(measure) || isSport(measure));

/** The nation publishes large head counts in ten thousands. */
const inTenThousands = (measure: Measure, region: string): boolean =>
  measure.unit === '人' && measure.value_kind === 'count' && region === 'nation';

/** Derived measures are stated for the wide regions only; the build computes the others. */
const isStated = (measure: Measure, region: string): boolean =>
  measure.derivation === undefined || ['nation', 'qinglan', home].includes(region);

export const plainValue = (measure: Measure, region: string, year: number): number => {
  const q: Quantities = allQuantities.get(`${region} ${year}`) ?? {};
  return rounded(valueOf[measure.id]?.(q) ?? Number.NaN, measure.decimals);
};

const rowOf = (measure: Measure, region: string, year: number): Observation => {
  const value = plainValue(measure, region, year);
  const source = sourceOf(measure.id, region, year);
  const base = { region, period: String(year) };
  const status =
    isSport(measure.id) && region === 'nation' && year === 2025
      ? ('estimated' as const)
      : isFirstResult(measure.id, year)
        ? ('provisional' as const)
        : ('final' as const);
  const plain: Observation = inTenThousands(measure, region)
    ? { ...base, value: rounded(value / 10_000, 2), unit: '万人', status, source }
    : { ...base, value, status, source };
  return special(measure.id, plain, allQuantities.get(`${region} ${year}`) ?? {});
};

export const observationFile = (measure: Measure): ObservationFile => ({
  measure: measure.id,
  updated_on: '2026-09-30',
  rows: regions.flatMap(({ id }) =>
    isStated(measure, id) ? years.map((year) => rowOf(measure, id, year)) : [],
  ),
});
