import { describe, expect, test } from 'vitest';
import { assessBand } from '#src/domain/assess-band.ts';
import { assessPath } from '#src/domain/assess-path.ts';
import { assessMilestone, unquantifiedVerdict } from '#src/domain/milestone.ts';
import type { BandTarget, MilestoneInput, PathTarget } from '#src/domain/target-input.ts';
import { verdictStatuses, type Verdict } from '#src/domain/verdict-types.ts';
import { statusLabel } from '#src/view/verdict-words.ts';
import { targetText, verdictSentence } from '#src/view/verdict-text.ts';
import { makeBand, makePath, makePoint, ratioProfile } from '../domain/make.ts';

const context = { asOf: '2026-06-30', profile: ratioProfile };
const said = (verdict: Verdict): string => verdictSentence(verdict, { name: '甲' });
const from60 = { value: 60, period: '2020', date: '2020-12-31' };

const path = (change: Partial<PathTarget>, asOf = context.asOf): Verdict =>
  assessPath(makePath({ baseline: from60, ...change }), { ...context, asOf });
const at = (value: number, period = '2024') => ({ points: [makePoint(period, value)] });
const band = (
  values: readonly number[],
  change: Partial<BandTarget>,
  asOf = context.asOf,
): Verdict =>
  assessBand(
    makeBand({
      ...change,
      points: values.map((value, place) => makePoint(String(2024 + place), value)),
    }),
    { ...context, asOf },
  );
const counted = {
  kind: 'cumulative',
  unit: '所',
  decimals: 0,
  baseline: { value: 0, period: '2023-01-01', date: '2023-01-01' },
  due: '2023-12-31',
  target: 81,
} as const;
const atMost = (max: number, change: Partial<BandTarget> = {}) =>
  ({ kind: 'maintain', direction: 'down', min: undefined, max, ...change }) as const;

describe('the promise', () => {
  test.each([
    [path({}), '2030年12月31日前达到100.0%'],
    [path({ direction: 'down', target: 0, decimals: 0 }), '2030年12月31日前降到0%'],
    [
      path({ unit: '名次', decimals: 0, direction: 'down', target: 3 }),
      '2030年12月31日前升到第3名',
    ],
    [path({ ...counted, atLeast: true }), '2023年12月31日前累计达到81所以上'],
    [path({ ...counted, targetMax: 90 }), '2023年12月31日前累计达到81至90所'],
    [band([], {}), '2030年12月31日前保持在10.0%至20.0%之间'],
    [band([], atMost(5)), '2030年12月31日前保持不超过5.0%'],
    [band([], atMost(0, { unit: '个', decimals: 0 })), '2030年12月31日前保持为0个'],
    [band([], { kind: 'maintain', min: 95, max: undefined }), '2030年12月31日前保持不低于95.0%'],
  ])('%#', (verdict, text) => {
    expect(targetText(verdict)).toBe(text);
  });
});

describe('the sentence', () => {
  test.each([
    [
      path(at(78, '2025')),
      '甲：有风险。2025年为78.0%，从2020年的60.0%到目标，走完了45%，时间过了50%，目标是2030年12月31日前达到100.0%。照现在的速度，到期时为96.0%；要按期达到，今后平均每年须增加4.40个百分点。如果按固定增长率推算，会判为“进度正常”。',
    ],
    [
      path({ ...counted, ...at(30, '2023-06') }, '2023-08-01'),
      '甲：有风险。2023年6月累计30所，完成了目标的37%，时间过了49%，目标是2023年12月31日前累计达到81所。照现在的速度，到期时累计61所；要按期达到，到期前还须增加51所。',
    ],
    [
      path({ ...at(55), direction: 'up' }),
      '甲：倒退。2024年为55.0%，比2020年的60.0%更差，目标是2030年12月31日前达到100.0%。照现在的速度，到期时为47.5%；要按期达到，今后平均每年须增加7.50个百分点。',
    ],
    [
      path({ ...at(80), unit: '名次', decimals: 0, direction: 'down', target: 3 }, '2031-01-02'),
      '甲：逾期未完成。2024年为第80名，没有达到目标（2030年12月31日前升到第3名），还差77名，到期已过2天。',
    ],
    [
      path({ points: [makePoint('2025', 100, { provisional: true })] }),
      '甲：进度正常。2025年为100.0%，已达到目标（2030年12月31日前达到100.0%）。最新数据是初步数，还没有定稿。单看数值是“已完成”，因此改为“进度正常”。',
    ],
    [
      path({ points: [makePoint('2025', 100, { qualifier: 'about' })] }),
      '甲：已完成。2025年约100.0%，已达到目标（2030年12月31日前达到100.0%）。来源给出的是约数。',
    ],
    [
      band([2, 0], atMost(0, { unit: '个', decimals: 0 })),
      '甲：有风险。2025年为0个，目标是2030年12月31日前保持为0个，符合要求；2期中有1期符合。',
    ],
    [
      band([], atMost(5), '2031-01-01'),
      '甲：未报告。没有公开的进展数据。目标是2030年12月31日前保持不超过5.0%，到期已过1天。',
    ],
  ])('%#', (verdict, text) => {
    expect(said(verdict)).toBe(text);
  });

  test('says that a target was met already at the baseline, kept or lost', () => {
    const met = { baseline: { ...from60, value: 100 }, target: 95 };
    expect(said(path({ ...met, ...at(96) }))).toContain('已完成。基期时就已经达到目标。');
    expect(said(path({ ...met, ...at(90) }))).toContain(
      '倒退。基期时已经达到目标，现在反而没有达到。',
    );
  });

  test('heads an overridden verdict as such and tells what the figures say', () => {
    const override = {
      status: 'on-track',
      reason: '已签合同。',
      by: 'o',
      date: '2026-01-01',
    } as const;
    const text = said(path({ ...at(62), override }));
    expect(text).toMatch(/^甲：进度正常（人工改判）。/);
    expect(text).toContain('理由：已签合同；按数据计算是“滞后”。');
  });

  test('tells a step plan by its plan and not by the time passed', () => {
    const steps = [{ by: '2025-12-31', value: 80 }];
    const text = said(path({ ...at(62, '2025-06'), trajectory: 'steps', steps }));
    expect(text).toContain('按分步计划现在应为80.0%');
    expect(text).not.toContain('时间过了');
  });
});

/** Verdicts of every kind, direction, trajectory, unit and status, with every overlay. */
const everything = (): readonly Verdict[] => {
  const days = ['2023-06-30', '2026-06-30', '2030-12-31', '2031-01-01'];
  const values = [
    [],
    [100],
    [60, 100],
    [60, 62],
    [60, 80],
    [60, 95],
    [60, 60],
    [70, 55],
    [101, 61],
  ];
  const points = values.map((list) =>
    list.map((value, place) => makePoint(String(2021 + place), value)),
  );
  const qualified = (['at-most', 'at-least', 'about'] as const).map((qualifier) => [
    makePoint('2022', 99, { qualifier, provisional: true }),
  ]);
  const units = ['%', '名次', ':1', '普职比', '个', '万人'] as const;
  const paths = (['up', 'down'] as const).flatMap((direction) =>
    (['linear', 'cagr', 'steps'] as const).flatMap((trajectory) =>
      units.flatMap((unit) =>
        [from60, undefined, { ...from60, value: 120 }, { ...from60, value: 30 }].flatMap(
          (baseline) =>
            [...points, ...qualified].flatMap((list) =>
              days.map((asOf) =>
                path(
                  {
                    ...(unit === '万人' ? { kind: 'cumulative' as const } : {}),
                    direction,
                    trajectory,
                    unit,
                    baseline,
                    steps: [{ by: '2025-12-31', value: 80 }],
                    maxAgeDays: 400,
                    limit: 100,
                    points: list,
                  },
                  asOf,
                ),
              ),
            ),
        ),
      ),
    ),
  );
  const bands = [
    atMost(60),
    atMost(0),
    {},
    { kind: 'maintain', min: 60, max: undefined } as const,
  ].flatMap((change) => values.flatMap((list) => days.map((asOf) => band(list, change, asOf))));
  const milestones: readonly MilestoneInput[] = [
    { id: 'm' },
    { id: 'm', progress: [1] },
    ...['2025', '2025-12', '2026-02-03'].map((on) => ({ id: 'm', done: { on } })),
    ...['2025', '2025-12', '2026-02-03'].map((on) => ({
      id: 'm',
      due: '2025-12-31',
      done: { on },
    })),
    ...['2026-06-29', '2026-06-30', '2026-12-31', '2026-02-30'].map((due) => ({ id: 'm', due })),
  ];
  return [
    ...paths,
    ...bands,
    ...milestones.map((one) => assessMilestone(one, context)),
    ...(['up', 'down'] as const).map((direction) =>
      unquantifiedVerdict({ id: 'u', direction }, context),
    ),
  ];
};

test('every sentence that can be made reads well', () => {
  const all = everything();
  expect(new Set(all.map(({ status }) => status)).size).toBe(verdictStatuses.length);
  const odd = /undefined|NaN|Infinity|null|\[object|[，。；：]{2}|为约|保持在[^之]*以[上下]/;
  const wrong = all
    .map((verdict) => ({ text: said(verdict), head: `甲：${statusLabel(verdict.status)}` }))
    .filter(
      ({ text, head }) =>
        !/^甲：[^。]+。.*。$/.test(text) || !text.startsWith(head) || odd.test(text),
    );
  expect(wrong.slice(0, 5)).toEqual([]);
}, 30_000);
