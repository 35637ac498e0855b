import { describe, expect, it } from 'vitest';
import type { Dataset } from '#src/schema/dataset.ts';
import type { Task } from '#src/schema/task.ts';
import { judgeTask } from '#src/domain/judged.ts';
import { dueViews, verdictView } from '#src/view/overview.ts';
import { guideWays } from '#src/view/overview-guides.ts';
import { makeIndex, ratioProfile } from '../domain/make.ts';

const task: Task = {
  id: 'schools',
  number: 1,
  name: '学校',
  summary: '学校',
  owner: 'office',
  related_indicators: [],
  targets: [],
  milestones: [
    { id: 'late', name: '过期的', commitment: 'c', due: '2023-06-30' },
    { id: 'today', name: '今天的', commitment: 'c', due: '2024-01-01' },
    { id: 'soon', name: '快到的', commitment: 'c', due: '2024-03-31' },
    { id: 'far', name: '还早的', commitment: 'c', due: '2024-04-01' },
    {
      id: 'done',
      name: '做完的',
      commitment: 'c',
      due: '2023-06-30',
      done: { on: '2023-05-01', source: 's1' },
    },
  ],
  updated_on: '2024-01-01',
};
const asOf = '2024-01-01';
const judged = judgeTask(task, { asOf, profile: ratioProfile, index: makeIndex([], {}) });

describe('the overview', () => {
  it('lists what falls due within ninety days and what is overdue, without what is done', () => {
    const { soon, late } = dueViews(judged, asOf, 90);
    expect(soon.map(({ name, days }) => [name, days])).toEqual([
      ['今天的', '当天到期'],
      ['快到的', '还有90天'],
    ]);
    expect(late.map(({ name, days }) => [name, days])).toEqual([['过期的', '已过185天']]);
  });

  it('fills the bar of verdicts completely and counts every promise once', () => {
    const { total, parts } = verdictView(judged);
    expect(total).toBe(5);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(5);
    expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 9);
    expect(verdictView([]).sentence).toBe('还没有登记目标和节点。');
  });

  it('leaves out a featured guide that is not there', () => {
    const site: Pick<Dataset['site'], 'featured_guides'> = { featured_guides: ['gone'] };
    expect(guideWays({ site, guides: [] })).toMatchObject({ total: 0, featured: [], events: [] });
  });
});
