import { counties, home, others, years, type Place } from './geography.ts';
import { near } from './random.ts';

/** Whole numbers of one region and year that every measure is computed from. */
type Shape = (q: Readonly<Record<string, number>>, t: number, ahead: number) => number;

const of = (q: Readonly<Record<string, number>>, name: string): number => q[name] ?? Number.NaN;
const part =
  (name: string, start: number, step: number, lead: number, least = 0): Shape =>
  (q, t, ahead) =>
    of(q, name) * Math.max(start + step * t + lead * ahead, least);
const per =
  (name: string, start: number, step: number, lead: number): Shape =>
  (q, t, ahead) =>
    of(q, name) / (start + step * t + lead * ahead);
const total =
  (...names: readonly string[]): Shape =>
  (q) =>
    names.reduce((sum, name) => sum + of(q, name), 0);
const atLeastOne =
  (shape: Shape): Shape =>
  (q, t, ahead) =>
    Math.max(1, shape(q, t, ahead));

/** In this order, because later ones rest on earlier ones; sums of others are exact. */
const shapes: Readonly<Record<string, { shape: Shape; exact?: true }>> = {
  children: { shape: part('people', 0.034, -0.001, 0) },
  childAge: { shape: per('children', 0.895, 0.008, 0.02) },
  netEnrolled: { shape: part('childAge', 0.84, 0.008, 0.02) },
  childTeachers: {
    shape: (q, t, ahead) =>
      (of(q, 'children') / (18.2 - 0.4 * t - 2 * ahead)) * (t >= 1 ? 1.04 : 1),
  },
  publicChildren: { shape: part('children', 0.46, 0.018, 0.05) },
  inclusiveChildren: { shape: part('children', 0.835, 0.013, 0.02) },
  kindergartens: { shape: per('children', 185, 0, 0) },
  publicKindergartens: { shape: part('kindergartens', 0.4, 0.02, 0.03) },
  inclusiveKindergartens: { shape: part('kindergartens', 0.78, 0.014, 0.03) },
  intake: { shape: part('people', 0.0125, 0, 0) },
  graduates: { shape: part('intake', 0.945, 0.004, 0.02) },
  primaryStudents: { shape: part('people', 0.078, -0.0009, 0) },
  primaryTeachers: { shape: per('primaryStudents', 17.4, -0.18, -0.8) },
  primarySchools: { shape: per('primaryStudents', 480, 0, 0) },
  primaryClasses: { shape: per('primaryStudents', 41.5, -0.5, -2) },
  primary56: { shape: part('primaryClasses', 0.075, -0.0105, -0.02, 0.003) },
  primary66: { shape: part('primaryClasses', 0.014, -0.0024, -0.002) },
  juniorStudents: { shape: part('people', 0.038, 0.0004, 0) },
  juniorTeachers: { shape: per('juniorStudents', 13.6, -0.1, -0.5) },
  juniorSchools: { shape: per('juniorStudents', 900, 0, 0) },
  juniorClasses: { shape: per('juniorStudents', 46.5, -0.4, -2) },
  junior56: { shape: part('juniorClasses', 0.12, -0.016, -0.03, 0.003) },
  junior66: { shape: part('juniorClasses', 0.03, -0.005, -0.005) },
  compulsorySchools: { shape: total('primarySchools', 'juniorSchools'), exact: true },
  compulsoryClasses: { shape: total('primaryClasses', 'juniorClasses'), exact: true },
  compulsory56: { shape: total('primary56', 'junior56'), exact: true },
  compulsory66: { shape: total('primary66', 'junior66'), exact: true },
  needing: { shape: part('people', 0.0011, 0, 0) },
  enrolled: { shape: part('needing', 0.945, 0.006, 0.008) },
  specialSchools: { shape: atLeastOne(part('people', 1 / 450_000, 0, 0)) },
  specialStudents: { shape: part('enrolled', 0.35, 0.005, 0) },
  specialTeachers: { shape: per('specialStudents', 4.2, -0.1, 0) },
  seniorStudents: { shape: part('people', 0.0215, 0.0003, 0) },
  seniorTeachers: { shape: per('seniorStudents', 13.8, -0.15, -0.5) },
  seniorSchools: { shape: per('seniorStudents', 2100, 0, 0) },
  seniorEntrants: { shape: part('seniorStudents', 0.345, 0, 0) },
  seniorClasses: { shape: per('seniorStudents', 52, -0.6, -2) },
  senior56: { shape: part('seniorClasses', 0.2, -0.025, -0.05, 0.01) },
  senior66: { shape: part('seniorClasses', 0.05, -0.008, -0.01) },
  vocationalStudents: { shape: part('people', 0.0135, 0.0001, 0) },
  vocationalTeachers: { shape: per('vocationalStudents', 19.5, -0.5, -1) },
  vocationalSchools: { shape: atLeastOne(per('vocationalStudents', 1500, 0, 0)) },
  vocationalEntrants: { shape: part('vocationalStudents', 0.36, 0, 0) },
  technicalStudents: { shape: part('people', 0.0012, 0, 0) },
  technicalSchools: { shape: atLeastOne(per('people', 600_000, 0, 0)) },
  stageStudents: {
    shape: total('seniorStudents', 'vocationalStudents', 'technicalStudents'),
    exact: true,
  },
  stageSchools: {
    shape: total('seniorSchools', 'vocationalSchools', 'technicalSchools'),
    exact: true,
  },
  seniorAge: { shape: per('stageStudents', 0.905, 0.007, 0.015) },
  venues: { shape: part('people', 1 / 38_000, 1 / 760_000, 0) },
  newVenues: { shape: (q, t) => Math.round(of(q, 'people') / 250_000) * t, exact: true },
  land: { shape: part('people', 0.52, 0.03, 0.1) },
  grounds: { shape: part('people', 2.15, 0.13, 0.25) },
  pitches: { shape: part('people', 0.62e-4, 0.05e-4, 0.15e-4) },
};

export type Quantities = Readonly<Record<string, number>>;

const grown = ({ region, people, ahead }: Place, year: number): Quantities => {
  const t = year - 2020;
  const q: Record<string, number> = { people: Math.round(people * 10_000 * (1 - 0.003 * t)) };
  for (const [name, { shape, exact }] of Object.entries(shapes)) {
    const value = shape(q, t, ahead);
    q[name] = Math.round(exact === true ? value : value * near(`${region.id} ${name}`, 0.012));
  }
  return q;
};

const added = (list: readonly Quantities[]): Quantities =>
  Object.fromEntries(
    ['people', ...Object.keys(shapes)].map((name) => [
      name,
      list.reduce((sum, q) => sum + of(q, name), 0),
    ]),
  );

/** The province has exactly the listed cities, so that it is their sum. */
const province = 'qinglan';

/** All regions and years, keyed `region year`; home is the sum of its counties. */
export const allQuantities: ReadonlyMap<string, Quantities> = new Map(
  years.flatMap((year) => {
    const own = new Map(
      [...others, ...counties].map((place) => [place.region.id, grown(place, year)]),
    );
    const sumOf = (places: readonly Place[]): Quantities =>
      added(places.map(({ region }) => own.get(region.id) ?? {}));
    const city = sumOf(counties);
    const cities = sumOf(others.filter(({ region }) => region.level === 'city'));
    own.set(home, city);
    own.set(province, added([cities, city]));
    return [...own].map(([id, q]) => [`${id} ${year}`, q] as const);
  }),
);
