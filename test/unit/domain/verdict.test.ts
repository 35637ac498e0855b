import { describe, expect, test } from 'vitest';
import { assessBand } from '#src/domain/assess-band.ts';
import type { BandTarget } from '#src/domain/target-input.ts';
import { assessMilestone } from '#src/domain/milestone.ts';
import type { VerdictStatus } from '#src/domain/verdict-types.ts';
import { judge, type JudgeContext } from '#src/domain/verdict.ts';
import { rollUp } from '#src/domain/roll-up.ts';
import { dueWithin, overdue } from '#src/domain/due-soon.ts';
import type { Judged } from '#src/domain/judged.ts';
import type { Milestone } from '#src/schema/task.ts';
import type { Target } from '#src/schema/target.ts';
import { verdictSentence } from '#src/view/verdict-text.ts';
import { makeBand, makeIndex, makeMeasure, makePoint, makeRow, ratioProfile } from './make.ts';

const context = { asOf: '2026-06-30', profile: ratioProfile };

describe('a band', () => {
  const band = (change: Partial<BandTarget>, asOf = context.asOf) =>
    assessBand(makeBand(change), { ...context, asOf });
  const values = (...list: number[]) => ({
    points: list.map((value, at) => makePoint(String(2021 + at), value)),
  });

  test.each([
    ['on-track', values(10, 20), '2026-06-30'],
    ['at-risk', values(9, 15), '2026-06-30'],
    ['behind', values(15, 21), '2026-06-30'],
    ['achieved', values(10, 20), '2031-01-01'],
    ['overdue', values(9, 15), '2031-01-01'],
    ['not-reported', values(), '2026-06-30'],
  ] as const)('is %s', (status, change, asOf) => {
    expect(band(change, asOf).status).toBe(status);
  });

  test('tells the share of periods inside', () => {
    const verdict = band(values(9, 15, 15));
    expect(verdict.shareInside).toBeCloseTo(2 / 3, 12);
    expect(verdict.formulas[0]?.filled).toBe('2 ÷ 3 × 100 = 66.7');
  });

  test('with one period is not yet on track', () => {
    expect(band(values(15))).toMatchObject({ status: 'at-risk', overlays: ['one-point'] });
  });

  test('may have one end only', () => {
    expect(band({ ...values(5, 50), min: undefined, max: 60 }).status).toBe('on-track');
  });

  test('with its ends reversed is refused', () => {
    expect(band({ ...values(15), min: 20, max: 10 }).faults[0]?.code).toBe('range-reversed');
  });
});

describe('a milestone', () => {
  const done = (on: string) => ({ done: { on, source: 's1' } });
  const judged = (change: Partial<Milestone>) =>
    assessMilestone({ id: 'event', name: '活动', commitment: 'c', ...change }, context);

  const cases: readonly (readonly [VerdictStatus, Partial<Milestone>])[] = [
    ['achieved', { due: '2026-01-01', ...done('2025-12-31') }],
    ['overdue', { due: '2026-06-29' }],
    ['not-due', { due: '2026-06-30' }],
    ['not-reported', {}],
    ['in-progress', { progress: [{ on: '2026', text: '开工', source: 's1' }] }],
    ['undetermined', { due: '2026-02-30' }],
    ['not-due', { due: '2026-12-31', ...done('2026-07-01') }],
  ];
  test.each(cases)('is %s', (status, change) => {
    expect(judged(change).status).toBe(status);
  });

  test.each([
    ['2025-12-31', false],
    ['2026-01-02', true],
    ['2026', undefined],
  ])('done on %s against 2026-01-01 is late: %s', (on, late) => {
    expect(judged({ due: '2026-01-01', ...done(on) }).doneLate).toBe(late);
  });
});

describe('targets as they stand in the data', () => {
  const index = makeIndex([makeMeasure('rate', { unit: '%', decimals: 1 })], {
    rate: [
      makeRow('home', '2020', 60),
      makeRow('home', '2024', 80),
      makeRow('home', '2025', 99, { definition_differs: '只含公办' }),
      makeRow('home', '2026', 85),
      makeRow('other', '2025', 100),
    ],
  });
  const full: JudgeContext = { ...context, index };
  const reach: Target = {
    id: 'rate',
    name: '毛入园率',
    commitment: 'c',
    source: 's1',
    kind: 'reach',
    unit: '%',
    decimals: 1,
    direction: 'up',
    trajectory: 'linear',
    measure: 'rate',
    reports: [],
    baseline: { value: 60, period: '2020' },
    target: { value: 100 },
    due: '2030-12-31',
  };

  test('with a measure are judged by the home values up to the as-of date', () => {
    const verdict = judge(reach, full);
    expect(verdict.inputs.points.map((point) => point.period)).toEqual(['2024']);
    expect(verdict).toMatchObject({ status: 'on-track', A: 0.5, e: 0.4, leftOut: ['2025'] });
  });

  test('a break of the series since the baseline is said and caps the verdict', () => {
    const broken = makeIndex(
      [makeMeasure('rate', { unit: '%', breaks: [{ from_period: '2022', reason: '新口径' }] })],
      { rate: [makeRow('home', '2024', 80)] },
    );
    expect(judge(reach, { ...full, index: broken })).toMatchObject({
      status: 'at-risk',
      overlays: ['break-since-baseline'],
    });
  });

  test('cumulative ones start at zero, and say "or more" where the promise does', () => {
    const target: Target = {
      id: 'trained',
      name: '培训',
      commitment: 'c',
      source: 's1',
      kind: 'cumulative',
      unit: '人次',
      decimals: 0,
      direction: 'up',
      trajectory: 'linear',
      starts: '2026-01-01',
      target: { value: 35_000, at_least: true },
      due: '2026-12-31',
      reports: [{ period: '2026-Q1', value: 10_000, status: 'final', source: 's1' }],
    };
    const verdict = judge(target, full);
    expect(verdict.status).toBe('on-track');
    expect(verdict.otherModel).toBeUndefined();
    expect(verdictSentence(verdict, target)).toContain('累计达到35,000人次以上');
  });

  test('without a figure are counted, never judged', () => {
    const verdict = judge(
      {
        id: 'u',
        name: '提高占比',
        commitment: 'c',
        source: 's1',
        kind: 'unquantified',
        direction: 'up',
        reason: '提高',
      },
      full,
    );
    expect(verdictSentence(verdict, { name: '提高占比' })).toBe(
      '提高占比：未定量。只写了方向（提高），没有写数值和期限，不作判断。',
    );
  });
});

describe('a roll-up', () => {
  const verdictOf = (change: Partial<Milestone>) =>
    assessMilestone({ id: 'event', name: '活动', commitment: 'c', ...change }, context);
  const achieved = verdictOf({ done: { on: '2025-01-01', source: 's1' } });
  const late = { ...verdictOf({ due: '2026-01-01' }), targetId: 'late' };

  test('never hides a failing part', () => {
    expect(rollUp([achieved, achieved, achieved, late])).toMatchObject({
      state: 'failing',
      failing: ['late'],
      judged: 4,
    });
  });

  test('does not count what is overridden by a person as kept', () => {
    const override = {
      status: 'achieved',
      reason: 'r',
      by: 'b',
      date: '2026-01-02',
      computed: 'overdue',
    } as const;
    const found = rollUp([achieved, { ...late, status: 'achieved', override }]);
    expect(found).toMatchObject({ state: 'failing', failing: ['late'], overridden: 1 });
  });

  test('is kept only when all are, and none when there is nothing to judge', () => {
    expect(rollUp([achieved, achieved]).state).toBe('kept');
    expect(rollUp([achieved, verdictOf({})]).state).toBe('open');
    expect(rollUp([verdictOf({})]).state).toBe('none');
    expect(rollUp([]).state).toBe('none');
  });
});

test('what falls due is what is open and near, the day itself and the last day included', () => {
  const dues = ['2026-06-29', '2026-06-30', '2026-09-28', '2026-09-29'];
  const judged = dues.map((due): Judged => {
    const milestone: Milestone = { id: due, name: '活动', commitment: 'c', due };
    return {
      of: 'task',
      parent: 'task',
      parentName: '任务',
      owner: 'office',
      item: { type: 'milestone', milestone },
      verdict: assessMilestone(milestone, context),
    };
  });
  expect(dueWithin(judged, '2026-06-30', 90).map((one) => one.due)).toEqual([
    '2026-06-30',
    '2026-09-28',
  ]);
  expect(overdue(judged, '2026-06-30').map((one) => one.daysLeft)).toEqual([-1]);
});
