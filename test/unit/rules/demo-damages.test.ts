import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReadCache } from '#src/load/read-cache.ts';
import { readDataset } from '#src/load/read-dataset.ts';

const folder = mkdtempSync(join(tmpdir(), 'demo-damage-'));
cpSync(join(import.meta.dirname, '../../fixtures/demo'), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cache: ReadCache = new Map();

const row = (region: string, period: string): RegExp =>
  new RegExp(`(?<=  - region: ${region}\\n    period: "${period}"\\n    value: )[\\d.]+`);
const students = 'observations/primary-students.yaml';
const programme = 'programmes/preschool-places.yaml';

type Damage = readonly [
  name: string,
  file: string,
  from: RegExp | string,
  to: (typed: string) => string,
  said: string,
  other?: string,
];

/** One wrong figure or word in the large data set: what is said of it, and of the other place. */
const damages: readonly Damage[] = [
  [
    'a county off by one',
    students,
    row('xingqiao', '2024'),
    (v) => String(Number(v) + 1),
    `${students} sum-of-regions`,
    students,
  ],
  [
    'a city that repeats the year before breaks two sums and is said once',
    students,
    row('wangshu', '2024'),
    () => '347695',
    `${students} sum-of-regions`,
    students,
  ],
  [
    'a part above the whole',
    'observations/primary-classes-66-plus.yaml',
    row('xingqiao', '2024'),
    () => '2003',
    'observations/primary-classes-66-plus.yaml part-above-whole',
    'observations/primary-classes.yaml',
  ],
  [
    'a ratio unlike its parts',
    'observations/compulsory-student-teacher-ratio.yaml',
    row('wangshu', '2024'),
    (v) => String(Number(v) + 1),
    'observations/compulsory-student-teacher-ratio.yaml differs-from-computed',
    'observations/compulsory-students.yaml',
  ],
  [
    'a tenth',
    students,
    row('fuguang', '2023'),
    (v) => String(Math.round(Number(v) / 10)),
    `${students} change-too-large`,
    students,
  ],
  [
    'few of a protected group',
    'observations/special-students.yaml',
    row('xingqiao', '2024'),
    () => '3',
    'observations/special-students.yaml small-count',
  ],
  [
    'a county under the province',
    'regions.yaml',
    /(?<=id: xingqiao[\s\S]{1,120}parent: )wangshu/,
    () => 'qinglan',
    'regions.yaml region-tree',
  ],
  [
    'a project in another city',
    programme,
    /(?<=region: )(xingqiao|tinglan)/,
    () => 'fuguang',
    `${programme} project-region`,
    'site.yaml',
  ],
  [
    'a promise of half a kindergarten',
    programme,
    'value: 14',
    () => 'value: 1.4',
    `${programme} report-value`,
  ],
  [
    'an override of tomorrow',
    'tasks/central-city.yaml',
    'date: 2026-10-15',
    () => 'date: 2028-10-15',
    'tasks/central-city.yaml future-date',
  ],
  [
    'a stage above the law',
    'content/guides/student-transfer.mdx',
    /amount: 6(?=\n      unit: working-day\n      starts: submitted)/,
    () => 'amount: 60',
    'content/guides/student-transfer.mdx promise-above-law',
    'content/guides/student-transfer.mdx',
  ],
  [
    'a number for a host in the body',
    'content/guides/student-transfer.mdx',
    '先得到',
    () => '[网址](https://2130706433/)先得到',
    'content/guides/student-transfer.mdx body-link',
  ],
  [
    'a holiday that is left out at the beginning of its days',
    'calendar/2024.yaml',
    '  - 2024-05-01\n',
    () => '',
    'calendar/2024.yaml calendar-days',
  ],
  [
    'a notice after its year',
    'calendar/2024.yaml',
    'issued: 2023-10-25',
    () => 'issued: 2025-10-25',
    'calendar/2024.yaml calendar-days',
  ],
];

describe('one damage of the large data set makes one problem', () => {
  it.each(
    damages.map(([name, file, from, to, said, other]) => ({ name, file, from, to, said, other })),
  )('$name', ({ file, from, to, said, other }) => {
    const place = join(folder, file);
    const text = readFileSync(place, 'utf8');
    const damaged = text.replace(from, (typed: string) => to(typed));
    expect(damaged).not.toBe(text);
    writeFileSync(place, damaged);
    const { problems } = readDataset({
      dataDir: folder,
      contentDir: join(folder, 'content'),
      cache,
    });
    writeFileSync(place, text);
    const short = (path: string): string => path.slice(path.indexOf('demo-damage-')).slice(19);
    expect(problems.map((problem) => `${short(problem.file)} ${problem.rule}`)).toEqual([said]);
    const related = problems[0]?.related;
    if (other !== undefined) expect(related && short(related.file)).toBe(other);
  });
});
