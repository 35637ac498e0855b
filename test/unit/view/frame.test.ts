import { describe, expect, it } from 'vitest';
import { menu, pageTitle } from '#src/view/frame.ts';
import { statusLooks } from '#src/view/status.ts';

describe('the frame of a page', () => {
  it('names page and site in the title, and the site once on the home page', () => {
    expect(pageTitle('指标', { name: '阳光台账', demo: false })).toBe('指标 · 阳光台账');
    expect(pageTitle('阳光台账', { name: '阳光台账', demo: false })).toBe('阳光台账');
  });

  it('says in the title first of all that the data is invented', () => {
    expect(pageTitle('指标', { name: '阳光台账', demo: true })).toBe('演示数据 · 指标 · 阳光台账');
  });

  it('has a menu of two rows of five words of one length', () => {
    expect(menu).toHaveLength(10);
    expect(menu.every(({ label }) => label.length === 2)).toBe(true);
  });
});

describe('states', () => {
  it('have a word of their own each', () => {
    const words = Object.values(statusLooks).map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
  });

  it('of progress differ in shape, not only in colour', () => {
    const shapes = (
      ['achieved', 'on-track', 'at-risk', 'behind', 'worsening', 'overdue'] as const
    ).map((key) => statusLooks[key].shape);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
