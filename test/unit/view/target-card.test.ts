import { describe, expect, it } from 'vitest';
import type { Dataset } from '#src/schema/dataset.ts';
import { targetCards } from '#src/view/target-cards.ts';
import { judgedData, validDataset } from './valid-data.ts';

const cardsOf = (asOf?: string, dataset?: Dataset) => {
  const { ofTask, names, context } = judgedData(dataset, asOf);
  return new Map(targetCards(ofTask, names, context).map((card) => [card.id, card]));
};

describe('the card of a target', () => {
  it('draws the newest value, the goal and the position expected on the day of judging', () => {
    const chart = cardsOf('2023-12-31').get('large-class-share')?.chart;
    const values = Object.fromEntries(
      (chart?.series ?? []).map(({ name, values: [value] }) => [name, value]),
    );
    expect(values).toEqual({
      基期值: 4.5,
      最新值: 4,
      此时应达到: expect.closeTo(3.75, 2),
      目标值: 3,
    });
    expect(chart?.series.find(({ role }) => role === 'actual')?.refs).toEqual([
      'large-class-share/yunxi/2023',
    ]);
  });

  it('draws no bar where nothing is reported, and says so', () => {
    const card = cardsOf().get('average');
    expect(card?.chart).toBeUndefined();
    expect(card?.reports).toEqual([]);
    expect(card?.status).toBe('not-reported');
    expect(card?.sentence).toContain('没有公开的进展数据');
    expect(card?.arithmetic.notes).toContain('没有可以代入算式的数字，所以没有算式。');
  });

  it('stays not reported after the due date, however long ago', () => {
    expect(cardsOf('2026-11-24').get('average')?.status).toBe('not-reported');
  });

  it('links every value to its source, the newest first', () => {
    const rows = cardsOf().get('large-class-share')?.reports ?? [];
    expect(rows.map(({ cells }) => cells.map(({ text }) => text).slice(0, 3))).toEqual([
      ['2023年', '4.00%', '定稿'],
      ['2022年', '4.50%', '定稿'],
    ]);
    expect(rows[0]?.cells[1]?.valueId).toBe('large-class-share/yunxi/2023');
    expect(rows[0]?.cells[3]?.href).toBe('/sources/#bulletin-2023');
  });

  it('fills the numbers into the formulas and names the profile', () => {
    const { arithmetic } = cardsOf().get('large-class-share') ?? {};
    const formulas = arithmetic?.tables.find(({ caption }) => caption === '算式');
    expect(formulas?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '完成份额',
      'A = (yt − y0) ÷ (Y − y0)',
      '(4 − 4.5) ÷ (3 − 4.5) = 0.3333',
    ]);
    expect(arithmetic?.profile).toContain('采用的判断标准是');
  });

  it('shows an override as one, with its reason and what the figures say', () => {
    const dataset = validDataset();
    const overridden: Dataset = {
      ...dataset,
      tasks: dataset.tasks.map((task) => ({
        ...task,
        targets: task.targets.map((target) =>
          target.kind === 'reach'
            ? {
                ...target,
                override: {
                  status: 'on-track' as const,
                  reason: '新校舍已经验收。',
                  by: 'yunxi-education-sports',
                  date: '2024-01-10',
                },
              }
            : target,
        ),
      })),
    };
    const card = cardsOf('2024-03-01', overridden).get('large-class-share');
    expect(card?.override?.title).toBe('人工改判为“进度正常”');
    expect(card?.override?.text).toContain('按数据计算是“有风险”');
    expect(card?.override?.text).toContain('新校舍已经验收');
  });

  it('gives an unquantified target its own words and no due date', () => {
    const card = cardsOf().get('better');
    expect(card?.promise).toBe('原文只写“逐步改善”。');
    expect(card?.facts[0]).toEqual({ term: '到期日', missing: '原文没有写期限' });
  });
});
