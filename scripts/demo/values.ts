import type { Quantities } from './quantities.ts';

const of = (q: Quantities, name: string): number => q[name] ?? Number.NaN;
const count =
  (name: string) =>
  (q: Quantities): number =>
    of(q, name);
const share =
  (a: string, b: string) =>
  (q: Quantities): number =>
    (of(q, a) / of(q, b)) * 100;
const ratio =
  (a: string, b: string) =>
  (q: Quantities): number =>
    of(q, a) / of(q, b);
const split =
  (a: string, b: string) =>
  (q: Quantities): number =>
    (of(q, a) / (of(q, a) + of(q, b))) * 100;
const sum =
  (a: string, b: string) =>
  (q: Quantities): number =>
    of(q, a) + of(q, b);
const sumShare =
  (a: string, b: string, whole: string) =>
  (q: Quantities): number =>
    ((of(q, a) + of(q, b)) / of(q, whole)) * 100;

/** How each measure follows from the quantities of a region and year. */
export const valueOf: Readonly<Record<string, (q: Quantities) => number>> = {
  'kindergarten-child-teacher-ratio': ratio('children', 'childTeachers'),
  'kindergarten-children': count('children'),
  'preschool-teachers': count('childTeachers'),
  'preschool-gross-enrolment': share('children', 'childAge'),
  'preschool-enrolment-unesco': share('netEnrolled', 'childAge'),
  'public-kindergarten-share': share('publicChildren', 'children'),
  'inclusive-kindergarten-coverage': share('inclusiveChildren', 'children'),
  'public-kindergarten-children': count('publicChildren'),
  kindergartens: count('kindergartens'),
  'public-kindergartens': count('publicKindergartens'),
  'inclusive-kindergartens': count('inclusiveKindergartens'),
  'public-kindergarten-count-share': share('publicKindergartens', 'kindergartens'),
  'inclusive-kindergarten-count-share': share('inclusiveKindergartens', 'kindergartens'),
  'compulsory-retention-rate': share('graduates', 'intake'),
  'compulsory-students': sum('primaryStudents', 'juniorStudents'),
  'compulsory-teachers': sum('primaryTeachers', 'juniorTeachers'),
  'compulsory-student-teacher-ratio': (q) =>
    sum('primaryStudents', 'juniorStudents')(q) / sum('primaryTeachers', 'juniorTeachers')(q),
  'compulsory-schools': count('compulsorySchools'),
  'compulsory-classes': count('compulsoryClasses'),
  'compulsory-large-classes': sum('compulsory56', 'compulsory66'),
  'compulsory-large-class-share': sumShare('compulsory56', 'compulsory66', 'compulsoryClasses'),
  'compulsory-classes-56-65': count('compulsory56'),
  'compulsory-share-56-65': share('compulsory56', 'compulsoryClasses'),
  'compulsory-classes-66-plus': count('compulsory66'),
  'compulsory-share-66-plus': share('compulsory66', 'compulsoryClasses'),
  'junior-schools': count('juniorSchools'),
  'junior-students': count('juniorStudents'),
  'junior-teachers': count('juniorTeachers'),
  'junior-student-teacher-ratio': ratio('juniorStudents', 'juniorTeachers'),
  'junior-classes': count('juniorClasses'),
  'junior-large-classes': sum('junior56', 'junior66'),
  'junior-large-class-share': sumShare('junior56', 'junior66', 'juniorClasses'),
  'junior-classes-56-65': count('junior56'),
  'junior-share-56-65': share('junior56', 'juniorClasses'),
  'junior-classes-66-plus': count('junior66'),
  'junior-share-66-plus': share('junior66', 'juniorClasses'),
  'junior-average-class-size': ratio('juniorStudents', 'juniorClasses'),
  'primary-large-classes': sum('primary56', 'primary66'),
  'primary-large-class-share': sumShare('primary56', 'primary66', 'primaryClasses'),
  'primary-students': count('primaryStudents'),
  'primary-teachers': count('primaryTeachers'),
  'primary-student-teacher-ratio': ratio('primaryStudents', 'primaryTeachers'),
  'primary-schools': count('primarySchools'),
  'primary-classes': count('primaryClasses'),
  'primary-classes-56-65': count('primary56'),
  'primary-share-56-65': share('primary56', 'primaryClasses'),
  'primary-classes-66-plus': count('primary66'),
  'primary-share-66-plus': share('primary66', 'primaryClasses'),
  'primary-average-class-size': ratio('primaryStudents', 'primaryClasses'),
  'senior-high-schools': count('seniorSchools'),
  'senior-high-students': count('seniorStudents'),
  'senior-high-teachers': count('seniorTeachers'),
  'senior-high-entrants': count('seniorEntrants'),
  'senior-high-student-teacher-ratio': ratio('seniorStudents', 'seniorTeachers'),
  'senior-high-large-classes': count('senior56'),
  'senior-high-large-class-share': share('senior56', 'seniorClasses'),
  'senior-high-very-large-class-share': share('senior66', 'seniorClasses'),
  'senior-high-average-class-size': ratio('seniorStudents', 'seniorClasses'),
  'senior-gross-enrolment': share('stageStudents', 'seniorAge'),
  'senior-stage-schools': count('stageSchools'),
  'senior-stage-students': count('stageStudents'),
  'disability-enrolment-rate': share('enrolled', 'needing'),
  'special-schools': count('specialSchools'),
  'special-students': count('specialStudents'),
  'special-teachers': count('specialTeachers'),
  'vocational-schools': count('vocationalSchools'),
  'vocational-entrants': count('vocationalEntrants'),
  'entrants-general-vocational-split': split('seniorEntrants', 'vocationalEntrants'),
  'vocational-students': count('vocationalStudents'),
  'vocational-teachers': count('vocationalTeachers'),
  'vocational-student-teacher-ratio': ratio('vocationalStudents', 'vocationalTeachers'),
  'public-sports-venues': count('venues'),
  'sports-land-per-capita': ratio('land', 'people'),
  'sports-area-per-capita': ratio('grounds', 'people'),
  'new-public-sports-venues': count('newVenues'),
  'football-pitches-per-10000': (q) => of(q, 'pitches') / (of(q, 'people') / 10_000),
};
