import { describe, expect, it } from 'vitest';
import type { PromisedLimit, StatutoryLimit } from '#src/schema/time-limit.ts';
import { limitBars, limitText, statutoryText, withoutLimit } from '#src/view/guide-limit.ts';
import { durationOf } from '#src/view/guide-structured.ts';

const months: StatutoryLimit = {
  kind: 'single',
  amount: 3,
  unit: 'month',
  starts: 'accepted',
  quote: '三个月内',
  basis: 'law-17',
  reading: '按月计算。',
};
const extendable: StatutoryLimit = {
  kind: 'single',
  amount: 20,
  unit: 'working-day',
  starts: 'received',
  quote: '二十日',
  basis: 'law-42',
  extension: { amount: 10, unit: 'working-day', quote: '十日', basis: 'law-42', when: '经批准。' },
};
const promised: PromisedLimit = {
  kind: 'chain',
  source: 'plan',
  stages: [
    { name: '勘验', actor: '甲', amount: 5, unit: 'working-day', starts: 'accepted' },
    { name: '整改', actor: '乙', open_ended: '没有天数。' },
  ],
};
const unpublished: PromisedLimit = { kind: 'unpublished', reason: '没有查到。' };

describe('a limit in one line', () => {
  it('says amount, unit and start, or each stage, or why there is none', () => {
    expect(limitText(months)).toBe('3个月（从受理起）');
    expect(limitText(promised)).toBe('分2段：5个工作日、天数没有规定');
    expect(limitText({ kind: 'none', reason: '没有。' })).toBe('没有规定');
    expect(limitText({ kind: 'unpublished', reason: '没有查到。' })).toBe('未公开');
  });
});

describe('the bars', () => {
  it('measure both limits with one ruler', () => {
    const [promise, law] = limitBars({
      situations: [],
      statutory_limit: months,
      promised_limit: promised,
      statutory_limit_note: '另有说明。',
    });
    expect(law?.stages.map(({ x, width }) => [x, width])).toEqual([[0, 100]]);
    expect(promise?.stages.map(({ x, width, kind }) => [x, width, kind])).toEqual([
      [0, 7.78, 'counted'],
      [7.78, 7.78, 'open'],
    ]);
    expect(law?.notes).toEqual(['按月计算。', '另有说明。']);
    expect(promise?.source).toBe('plan');
  });

  it('add the extension with its own words', () => {
    const law = limitBars({
      situations: [],
      statutory_limit: extendable,
      promised_limit: unpublished,
    })[1];
    expect(law?.stages.map(({ kind, amount, quote }) => [kind, amount, quote])).toEqual([
      ['counted', '20个工作日', '二十日'],
      ['extension', '10个工作日', '十日'],
    ]);
  });

  it('say why a limit is missing', () => {
    const [promise, law] = limitBars({
      situations: [],
      statutory_limit: { kind: 'none', reason: '没有规定天数。' },
      promised_limit: unpublished,
    });
    expect(promise?.missing).toEqual({ word: '未公开', reason: '没有查到。' });
    expect(law?.missing).toEqual({ word: '没有规定', reason: '没有规定天数。' });
  });
});

describe('a limit that is for some situations', () => {
  const guide = {
    situations: [
      { id: 'new', name: '新办' },
      { id: 'change', name: '变更' },
      { id: 'end', name: '注销' },
    ],
    statutory_limit: extendable,
    statutory_limit_situations: ['new', 'change'],
    promised_limit: unpublished,
  };

  it('names them in one line and on its bar, and says who is left out', () => {
    expect(statutoryText(guide)).toBe('20个工作日（从收到申请起），只适用于新办和变更');
    expect(limitBars(guide).map(({ kind, cases }) => [kind, cases])).toEqual([
      ['promised', ''],
      ['statutory', 'new change'],
    ]);
    expect(withoutLimit(guide)).toEqual({ text: '注销：没有读到法定天数。', cases: 'end' });
    expect(withoutLimit({ situations: guide.situations })).toBeUndefined();
  });
});

describe('a duration for machines', () => {
  it('is given for months and calendar days only', () => {
    expect(durationOf(months)).toBe('P3M');
    expect(durationOf({ ...months, unit: 'calendar-day', amount: 30 })).toBe('P30D');
    expect(durationOf(extendable)).toBeUndefined();
    expect(durationOf(promised)).toBeUndefined();
  });
});

it('says a promise of no days as the same day', () => {
  const atOnce: PromisedLimit = {
    kind: 'single',
    amount: 0,
    unit: 'working-day',
    starts: 'received',
    source: 'plan',
  };
  expect(limitText(atOnce)).toBe('当天办结（从收到申请起）');
});
