import { projectStages, type Project, type ProjectStage } from '#src/schema/programme.ts';
import { counties } from './geography.ts';
import { chance, near } from './random.ts';

export interface KindRow {
  kind: string;
  count: number;
  places?: number;
  beds?: number;
  flats?: number;
  quantity?: number;
  investment: number;
}

const course = projectStages.filter((one) => one !== 'suspended' && one !== 'cancelled');
/** The stage each of thirty projects has come to. */
const ends: readonly ProjectStage[] = [
  ...Array.from({ length: 9 }, () => 'in-use' as const),
  ...Array.from({ length: 5 }, () => 'completed' as const),
  ...Array.from({ length: 4 }, () => 'topped-out' as const),
  ...Array.from({ length: 4 }, () => 'started' as const),
  ...Array.from({ length: 3 }, () => 'approved' as const),
  ...Array.from({ length: 2 }, () => 'planned' as const),
  'suspended',
  'suspended',
  'cancelled',
];

const dayAt = (month: number, day: number): string =>
  `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const stagesOf = (seed: string, end: ProjectStage): Project['stages'] => {
  const first = Math.floor(chance(`${seed} first`) * 4);
  const passed =
    end === 'suspended'
      ? [...course.slice(0, 3), end]
      : end === 'cancelled'
        ? [...course.slice(0, 2), end]
        : course.slice(0, course.indexOf(end) + 1);
  return passed.map((stage, at) => ({
    stage,
    on: dayAt(first + at * 5, 1 + Math.floor(chance(`${seed} ${stage}`) * 27)),
    source: 'project-list',
    ...(stage === 'suspended' && { note: '地块要先完成考古勘探。' }),
    ...(stage === 'cancelled' && { note: '生源减少，并入邻近项目。' }),
  }));
};

const sized = (seed: string, value: number | undefined, step: number): number | undefined =>
  value === undefined
    ? undefined
    : Math.max(step, Math.round((value * near(seed, 0.25)) / step) * step);

/** The projects of a programme: kinds, counties and stages mixed evenly. */
export const projectsOf = (programme: string, kinds: readonly KindRow[]): readonly Project[] =>
  kinds
    .flatMap((row) => Array.from({ length: row.count }, () => row))
    .map((row, at) => {
      const id = `${programme}-${String(at + 1).padStart(2, '0')}`;
      const place = counties[(at * 3 + programme.length) % counties.length] ?? counties[0];
      const places = sized(`${id} places`, row.places, 30);
      const beds = sized(`${id} beds`, row.beds, 10);
      const flats = sized(`${id} flats`, row.flats, 1);
      return {
        id,
        name: `${place?.region.short_name ?? ''}第${at + 1}号${row.kind}项目`,
        region: place?.region.id ?? '',
        kind: row.kind,
        stages: stagesOf(id, ends[(at * 7 + programme.length) % ends.length] ?? 'planned'),
        ...(places !== undefined && { places }),
        ...(beds !== undefined && { beds }),
        ...(flats !== undefined && { flats }),
        ...(row.quantity !== undefined && { quantity: row.quantity }),
        investment_10k_yuan: Math.round(row.investment * near(`${id} money`, 0.2)),
        owner: at % 3 === 0 ? 'county-government' : 'county-education',
      };
    });
