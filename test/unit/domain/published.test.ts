import { expect, test } from 'vitest';
import { promiseAgainstProjects, projectTotals, stageAt } from '#src/domain/project-totals.ts';
import { publishedShare } from '#src/domain/published.ts';
import type { Indicator } from '#src/schema/indicator.ts';
import type { Project } from '#src/schema/programme.ts';
import type { Target } from '#src/schema/target.ts';
import { makeIndex, makeMeasure, makeRow } from './make.ts';

test('the published share counts evaluation measures with a home value, not supporting ones', () => {
  const measures = [
    makeMeasure('known'),
    makeMeasure('unknown'),
    makeMeasure('elsewhere'),
    makeMeasure('helping', { supporting: true }),
  ];
  const index = makeIndex(measures, {
    known: [makeRow('home', '2021', 1), makeRow('home', '2022-2023', 2)],
    unknown: [{ region: 'home', period: '2022', status: 'missing', reason: '未公开' }],
    elsewhere: [makeRow('other', '2022', 1)],
    helping: [makeRow('home', '2022', 1)],
  });
  const indicators: Indicator[] = [
    ...new Set([...index.measures.values()].map((one) => one.indicator)),
  ];
  const found = publishedShare(index, { indicators });
  expect(found.measures).toEqual({ published: 1, total: 3, share: 1 / 3 });
  expect(found.byIndicator[0]).toMatchObject({
    state: 'partial',
    newestPeriod: '2022-2023',
    unpublished: ['unknown', 'elsewhere'],
  });
  expect(publishedShare(index, { indicators: [] }).measures.share).toBeUndefined();
});

const makeProject = (id: string, change: Partial<Project> = {}): Project => ({
  id,
  name: id,
  region: 'county-a',
  kind: '新建',
  stages: [{ stage: 'planned', on: '2022' }],
  ...change,
});

const projects = [
  makeProject('done', {
    places: 270,
    stages: [
      { stage: 'planned', on: '2022' },
      { stage: 'in-use', on: '2023-09' },
    ],
  }),
  makeProject('open', { places: 180 }),
  makeProject('silent'),
  makeProject('dropped', { places: 90, stages: [{ stage: 'cancelled', on: '2023-01' }] }),
  makeProject('enlarged', { places: 45, kind: '改扩建' }),
];

test('project totals leave out cancelled projects and name those without the figure', () => {
  expect(projectTotals(projects, 'places', '2023-12-31')).toEqual({
    listed: 495,
    finished: 270,
    projects: 4,
    unknown: ['silent'],
    cancelled: ['dropped'],
  });
  expect(projectTotals(projects, 'count', '2023-12-31', '改扩建').listed).toBe(1);
});

test('a project is in the stage it had reached on the day', () => {
  const [done] = projects;
  if (done === undefined) throw new Error('no project');
  expect(stageAt(done, '2023-08-31')).toBe('planned');
  expect(stageAt(done, '2023-09-01')).toBe('in-use');
  expect(stageAt(done, '2021-12-31')).toBeUndefined();
});

test('a promise is set against the sum of its projects and the newest report', () => {
  const target: Target = {
    id: 'places',
    name: '新增学位',
    commitment: 'c',
    source: 's1',
    kind: 'cumulative',
    unit: '个',
    decimals: 0,
    direction: 'up',
    trajectory: 'linear',
    starts: '2022-01-01',
    target: { value: 500 },
    projects_field: 'places',
    due: '2023-12-31',
    reports: [{ period: '2023', value: 300, status: 'final', source: 's1' }],
  };
  expect(promiseAgainstProjects(target, projects, '2023-12-31')).toMatchObject({
    promised: 500,
    listedMinusPromised: -5,
    reportedMinusFinished: 30,
  });
  expect(promiseAgainstProjects(target, [], '2023-12-31')).toBeUndefined();
});
