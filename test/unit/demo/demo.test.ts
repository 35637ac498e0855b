import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { judgeAll } from '#src/domain/judged.ts';
import { readingAt } from '#src/domain/series.ts';
import { buildSeriesIndex } from '#src/domain/series-index.ts';
import { stageAt } from '#src/domain/project-totals.ts';
import { chosenProfile } from '#src/domain/verdict.ts';
import { verdictStatuses, type Overlay } from '#src/domain/verdict-types.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { projectStages } from '#src/schema/programme.ts';
import { writeDemo } from '../../../scripts/demo/write.ts';

const committed = join(import.meta.dirname, '../../fixtures/demo');
const fresh = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => rmSync(fresh, { recursive: true, force: true }));

const filesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

const { dataset, problems } = readDataset({
  dataDir: committed,
  contentDir: join(committed, 'content'),
});
if (dataset === undefined) throw new Error('the demo data set has errors');
const profile = chosenProfile(dataset.site);
if (profile === undefined) throw new Error('the demo data set has no threshold profile');
const index = buildSeriesIndex(dataset);
const years = ['2020', '2021', '2022', '2023', '2024', '2025'];
/** The demo is built on days from here to there, so what it shows must hold on all of them. */
const days = ['2026-11-24', '2027-01-15', '2027-03-31'];

describe('the demo data set', () => {
  it('is what the generator writes', () => {
    writeDemo(fresh);
    const [old, made] = [filesIn(committed), filesIn(fresh)];
    expect([...made.keys()]).toEqual([...old.keys()]);
    expect(
      [...made].filter(([file, text]) => old.get(file) !== text).map(([file]) => file),
    ).toEqual([]);
  });

  it('has neither errors nor warnings', () => {
    expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual([]);
  });

  it('is marked as a demo', () => {
    expect(dataset.site.data_kind).toBe('demo');
  });

  it.each(days)('shows every status, overlay and kind of target on %s', (asOf) => {
    const judged = judgeAll(dataset, { asOf, profile, index, since: dataset.plan.issued });
    const verdicts = judged.map(({ verdict }) => verdict);
    const statuses = new Set(verdicts.map(({ status }) => status));
    expect(verdictStatuses.filter((status) => !statuses.has(status))).toEqual([]);
    const overlays = new Set(verdicts.flatMap((verdict) => verdict.overlays));
    const wanted = [
      'stale',
      'provisional',
      'one-point',
      'bounded',
      'about',
      'break-since-baseline',
    ] as const satisfies readonly Overlay[];
    expect(wanted.filter((overlay) => !overlays.has(overlay))).toEqual([]);
    expect(new Set(verdicts.map(({ kind }) => kind)).size).toBe(6);
    expect(new Set(verdicts.map(({ inputs }) => inputs.trajectory)).size).toBe(4);
    expect(verdicts.some(({ override }) => override !== undefined)).toBe(true);
    expect(verdicts.some(({ otherModel }) => otherModel?.differs === true)).toBe(true);
    expect(verdicts.some(({ doneLate }) => doneLate === true)).toBe(true);
  });

  it('has six years of every measure in every region', () => {
    const holes = [...index.measures.keys()].flatMap((measure) =>
      dataset.regions.flatMap(({ id }) =>
        years
          .filter((year) => readingAt(index, measure, id, year) === undefined)
          .map((year) => `${measure} ${id} ${year}`),
      ),
    );
    expect(holes).toEqual([]);
    expect(dataset.regions.filter(({ level }) => level === 'county')).toHaveLength(10);
  });

  it('has rows of every observation status and qualifier', () => {
    const rows = dataset.observations.flatMap((file) => file.rows);
    expect([...new Set(rows.map(({ status }) => status))].sort()).toEqual(
      ['derived', 'estimated', 'final', 'missing', 'provisional', 'revised'].sort(),
    );
    const said = new Set(rows.flatMap((row) => Object.keys(row)));
    for (const key of [
      'qualifier',
      'definition_differs',
      'not_comparable',
      'differs_from_computed',
    ])
      expect(said).toContain(key);
  });

  it('has 120 projects in all stages of every programme', () => {
    expect(dataset.programmes.flatMap(({ projects }) => projects)).toHaveLength(120);
    for (const { id, projects } of dataset.programmes) {
      const stages = new Set(projects.map((project) => stageAt(project, '2026-11-24')));
      expect(
        projectStages.filter((stage) => !stages.has(stage)),
        id,
      ).toEqual([]);
    }
  });

  it('has filled registers, nine tasks and 28 guides with nothing unpublished', () => {
    expect(dataset.tasks).toHaveLength(9);
    expect(dataset.guides).toHaveLength(28);
    expect(dataset.guides.filter(({ unpublished }) => unpublished.length > 0)).toEqual([]);
    expect(new Set(dataset.findings.map(({ kind }) => kind)).size).toBe(2);
    expect(new Set(dataset.exemplars.map(({ kind }) => kind)).size).toBe(2);
    expect(dataset.benchmarks.map(({ role }) => role)).toEqual(['chosen', 'chosen']);
    expect(dataset.assessments.years.length).toBeGreaterThan(4);
  });
});
