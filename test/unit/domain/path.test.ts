import { describe, expect, test } from 'vitest';
import { assessPath } from '#src/domain/assess-path.ts';
import type { PathTarget } from '#src/domain/target-input.ts';
import { verdictSentence } from '#src/view/verdict-text.ts';
import { lightsProfile, makePath, makePoint, ratioProfile } from './make.ts';

const judged = (change: Partial<PathTarget>, asOf = '2026-06-30', profile = ratioProfile) =>
  assessPath(makePath(change), { asOf, profile });
const at = (value: number, period = '2025') => ({ points: [makePoint(period, value)] });

describe('the order of tests', () => {
  test.each([
    ['not-reported', {}, '2026-06-30'],
    ['achieved', at(100), '2026-06-30'],
    ['overdue', at(90), '2031-01-01'],
    ['worsening', at(-1), '2026-06-30'],
    ['on-track', at(48), '2026-06-30'],
    ['at-risk', at(40), '2026-06-30'],
    ['behind', at(20), '2026-06-30'],
  ] as const)('%s', (status, change, asOf) => {
    expect(judged(change, asOf).status).toBe(status);
  });

  test.each([
    [47.5, 'on-track'],
    [47.49, 'at-risk'],
    [30, 'at-risk'],
    [29.99, 'behind'],
    [0, 'behind'],
  ])('a value of exactly the threshold belongs to it: %d is %s', (value, status) => {
    expect(judged(at(value)).status).toBe(status);
  });

  test('the due date itself is not overdue, the day after is', () => {
    expect(judged(at(90), '2030-12-31').status).not.toBe('overdue');
    expect(judged(at(90), '2031-01-01').status).toBe('overdue');
  });

  test('a target reached after its day is achieved, and said to be late', () => {
    const late = judged({ points: [makePoint('2029', 90), makePoint('2031', 101)] }, '2032-01-01');
    expect(late.status).toBe('achieved');
    expect(late.doneLate).toBe(true);
  });
});

describe('the worked example of large classes', () => {
  const verdict = judged(
    {
      direction: 'down',
      baseline: { value: 10, period: '2015', date: '2015-12-31' },
      target: 0,
      points: [makePoint('2023', 5)],
    },
    '2024-06-30',
  );

  test('is 0.94 on the straight line and 0.18 under compound growth, and says so', () => {
    expect(verdict.R).toBeCloseTo(0.9375, 10);
    expect(verdict.otherModel?.R).toBeCloseTo(0.18, 2);
    expect(verdict.otherModel).toMatchObject({ status: 'behind', differs: true });
  });

  test('shows its arithmetic', () => {
    expect(verdict.formulas.map((line) => line.filled)).toEqual([
      '(5 − 10) ÷ (0 − 10) = 0.5',
      '8 ÷ 15 = 0.5333',
      '0.5 ÷ 0.5333 = 0.9375',
      '((4.6667 − 10) ÷ (0 − 10) − 0.5) × 100 = 3.3',
      '10 + (5 − 10) ÷ 0.5333 = 0.625',
      '(0 − 5) ÷ 7 = −0.7143',
    ]);
  });

  test('reads as plain words', () => {
    expect(verdictSentence(verdict, { name: '大班额占比' })).toMatchInlineSnapshot(
      `"大班额占比：有风险。2023年为5.0%，从2015年的10.0%到目标，走完了50%，时间过了53%，目标是2030年12月31日前降到0.0%。照现在的速度，到期时为0.6%；要按期达到，今后平均每年须减少0.71个百分点。如果按固定增长率推算，会判为“滞后”。"`,
    );
  });
});

describe('trajectories', () => {
  test('compound growth needs one sign and no zero', () => {
    const verdict = judged({ ...at(50), trajectory: 'cagr' });
    expect(verdict.status).toBe('undetermined');
    expect(verdict.faults.map((fault) => fault.code)).toEqual(['cagr-needs-one-sign']);
  });

  test('compound growth at the required rate is exactly on the way', () => {
    const baseline = { value: 100, period: '2020', date: '2020-12-31' };
    const verdict = judged({
      trajectory: 'cagr',
      baseline,
      target: 400,
      points: [makePoint('2025', 200)],
    });
    expect(verdict.R).toBeCloseTo(1, 12);
    expect(verdict.forecast).toBeCloseTo(400, 9);
  });

  test('steps compare with the latest planned value that is due', () => {
    const steps = [
      { by: '2028-12-31', value: 60 },
      { by: '2024-12-31', value: 20 },
    ];
    const verdict = judged({ ...at(20), trajectory: 'steps', steps });
    expect(verdict.R).toBe(1);
    expect(verdict.status).toBe('on-track');
    expect(verdict.otherModel?.status).toBe('behind');
  });

  test('before the first step nothing is due, so nothing is behind', () => {
    const verdict = judged({
      ...at(0),
      trajectory: 'steps',
      steps: [{ by: '2028-12-31', value: 60 }],
    });
    expect(verdict.R).toBeUndefined();
    expect(verdict.status).toBe('on-track');
  });

  test('a forecast stops at the natural limit and says so', () => {
    const verdict = judged({ ...at(80), target: 98, limit: 100 });
    expect(verdict.forecast).toBe(100);
    expect(verdict.forecastLimited).toBe(true);
  });
});

describe('the schedule-gap profile', () => {
  test.each([
    [40.1, 'on-track'],
    [40, 'at-risk'],
    [20, 'at-risk'],
    [19.9, 'behind'],
  ])('%d of 50 planned is %s', (value, status) => {
    expect(judged(at(value), '2026-06-30', lightsProfile).status).toBe(status);
  });
});

describe('overlays', () => {
  test('a stale value can never be on track', () => {
    const verdict = judged({ ...at(60), maxAgeDays: 100 });
    expect(verdict).toMatchObject({ status: 'at-risk', uncapped: 'on-track', overlays: ['stale'] });
    expect(judged({ ...at(60), maxAgeDays: 181 }).status).toBe('on-track');
  });

  test('a provisional value does not yet achieve a target', () => {
    const points = [makePoint('2025', 100, { provisional: true })];
    expect(judged({ points })).toMatchObject({ status: 'on-track', overlays: ['provisional'] });
  });

  test('an upper bound does not prove that a target is met', () => {
    const points = [makePoint('2025', 100, { qualifier: 'at-most' })];
    expect(judged({ points })).toMatchObject({ status: 'at-risk', overlays: ['bounded'] });
    expect(judged({ points: [makePoint('2025', 100, { qualifier: 'at-least' })] }).status).toBe(
      'achieved',
    );
  });

  test('an override is shown with its reason beside what the figures say', () => {
    const override = {
      status: 'on-track',
      reason: '已开工',
      by: 'office',
      date: '2026-01-01',
    } as const;
    const verdict = judged({ ...at(20), override });
    expect(verdict.status).toBe('on-track');
    expect(verdict.override).toMatchObject({ computed: 'behind', reason: '已开工' });
    expect(verdictSentence(verdict, { name: '甲' })).toContain(
      '人工改判为“进度正常”，理由：已开工',
    );
  });

  test('an override does not make a report out of nothing, nor apply before its day', () => {
    const override = {
      status: 'achieved',
      reason: '说明',
      by: 'office',
      date: '2026-09-01',
    } as const;
    expect(judged({ override }).status).toBe('not-reported');
    expect(judged({ ...at(20), override }).status).toBe('behind');
  });
});

describe('records at the edge', () => {
  test.each([
    ['due-not-after-baseline', { due: '2020-12-31' }],
    ['target-equals-baseline', { target: 0 }],
    ['report-after-as-of', at(10, '2026')],
    [
      'cumulative-falls',
      { kind: 'cumulative', points: [makePoint('2023', 9), makePoint('2024', 8)] },
    ],
    ['steps-missing', { trajectory: 'steps' }],
    ['value-not-finite', at(Number.NaN)],
    ['bad-date', { due: '2030-02-30' }],
  ] as const)('%s is refused with a place', (code, change) => {
    const verdict = judged(change);
    expect(verdict.status).toBe('undetermined');
    expect(verdict.faults.map((fault) => fault.code)).toContain(code);
    expect(verdictSentence(verdict, { name: '甲' })).toMatch(/^甲：无法判断。.+。$/);
  });

  test('a report on the day of the baseline says nothing about progress', () => {
    expect(judged(at(10, '2020'))).toMatchObject({
      status: 'not-reported',
      because: 'no-report-after-baseline',
    });
  });

  test('a target met at the baseline and lost again is worsening', () => {
    const baseline = { value: 95, period: '2020', date: '2020-12-31' };
    const lost = judged({ ...at(85), baseline, target: 90 });
    expect(lost).toMatchObject({ status: 'worsening', because: 'met-at-baseline', A: undefined });
    expect(judged({ ...at(92), baseline, target: 90 }).status).toBe('achieved');
  });

  test('without a baseline only reaching and missing can be told', () => {
    const open = judged({ ...at(50), baseline: undefined });
    expect(open).toMatchObject({ status: 'undetermined', because: 'no-baseline' });
    expect(judged({ ...at(100), baseline: undefined }).status).toBe('achieved');
    expect(judged({ ...at(50), baseline: undefined }, '2031-01-01').status).toBe('overdue');
  });

  test('a leap day as baseline counts whole years', () => {
    const baseline = { value: 0, period: '2024-02-29', date: '2024-02-29' };
    const verdict = judged({ ...at(25, '2025-02-28'), baseline, due: '2028-02-29' });
    expect(verdict.e).toBe(0.25);
    expect(verdict.R).toBe(1);
  });

  test('history judges each report by what was known on its day', () => {
    const points = [makePoint('2021', 2), makePoint('2023', 30), makePoint('2025', 100)];
    expect(judged({ points }).history.map((entry) => entry.status)).toEqual([
      'behind',
      'on-track',
      'achieved',
    ]);
  });
});
