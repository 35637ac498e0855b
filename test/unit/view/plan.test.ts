import { describe, expect, it } from 'vitest';
import { commitmentCounts, gravestOf, planSections } from '#src/view/plan-list.ts';
import { correctionSummary } from '#src/view/register-rows.ts';
import { findingItems } from '#src/view/registers.ts';
import { milestoneCards, milestoneChart } from '#src/view/task-milestones.ts';
import { promiseFacets, promiseGroup } from '#src/view/task-list.ts';
import { judgedData } from './valid-data.ts';

const { dataset, context, all, names, task, ofTask } = judgedData();

describe('the plan', () => {
  const sections = planSections(dataset, context.index, all);

  it('keeps its own order and every commitment', () => {
    expect(sections.flatMap(({ commitments }) => commitments.map(({ id }) => id))).toEqual([
      'item-ratio',
      'item-policy',
      'task-classes',
      'programme-places',
      'service-transfer',
    ]);
  });

  it('counts each commitment once, by the worst of its accounts', () => {
    const total = commitmentCounts(sections).reduce((sum, { count }) => sum + count, 0);
    expect(total).toBe(5);
    expect(gravestOf(['published', 'achieved', 'behind'])).toBe('behind');
    expect(gravestOf(['achieved', 'not-reported'])).toBe('not-reported');
  });

  it('shows the newest value of a target and the size of a register', () => {
    const lines = sections.flatMap(({ commitments }) =>
      commitments.flatMap(({ accounts }) => accounts),
    );
    expect(lines.find(({ label }) => label.startsWith('目标：大班额'))?.detail?.text).toBe(
      '2023年4.00%',
    );
    expect(lines.find(({ href }) => href.endsWith('#standard-gaps'))?.detail?.text).toBe('1条');
  });

  it('says 未公开 of an empty register', () => {
    const empty = planSections({ ...dataset, findings: [] }, context.index, all);
    const line = empty
      .flatMap(({ commitments }) => commitments.flatMap(({ accounts }) => accounts))
      .find(({ href }) => href.endsWith('#standard-gaps'));
    expect(line).toMatchObject({ status: 'unpublished', detail: undefined });
  });
});

describe('the index of tasks', () => {
  it('lists every promise with the facets it is filtered by', () => {
    const group = promiseGroup(task, ofTask, names, context);
    expect(group.rows).toHaveLength(task.targets.length + task.milestones.length);
    expect(group.counts.reduce((sum, { count }) => sum + count, 0)).toBe(group.rows.length);
    const [status] = promiseFacets([group], names);
    expect(status?.options.reduce((sum, { count }) => sum + count, 0)).toBe(group.rows.length);
  });

  it('names the newest report, by the end of its period and not by its label', () => {
    const group = promiseGroup(task, ofTask, names, context);
    // The year 2023 ends after the rules of 20 November 2023.
    expect(group.newest).toBe('最近一次：没有超大班额，2023年0个');
  });
});

describe('milestones', () => {
  it('show evidence and state in words', () => {
    const [card] = milestoneCards(ofTask, names);
    expect(card).toMatchObject({ id: 'first-review', mark: 'done', status: 'achieved' });
    expect(card?.evidence[0]?.source.id).toBe('bulletin-2023');
  });

  it('are overdue only after the due date', () => {
    const open = {
      ...dataset,
      tasks: [
        {
          ...task,
          milestones: [
            { id: 'a', name: '甲', commitment: 'task-classes', due: '2024-03-01' },
            { id: 'b', name: '乙', commitment: 'task-classes', due: '2024-02-29' },
            { id: 'c', name: '丙', commitment: 'task-classes' },
          ],
        },
      ],
    };
    const later = judgedData(open);
    expect(milestoneCards(later.ofTask, names).map(({ id, status }) => [id, status])).toEqual([
      ['b', 'overdue'],
      ['a', 'not-due'],
      ['c', 'not-reported'],
    ]);
    expect(milestoneChart(task, later.ofTask, context.asOf)?.x).toHaveLength(2);
  });
});

describe('the register of corrections', () => {
  const onDay = (asOf: string) => correctionSummary(findingItems(dataset, asOf));

  it('tells done, open and overdue by the day', () => {
    expect(onDay('2023-09-01')).toBe('共1个问题，0个已整改，1个整改中，0个逾期未整改。');
    expect(onDay('2024-03-01')).toBe('共1个问题，1个已整改，0个整改中，0个逾期未整改。');
    const undone = {
      ...dataset,
      findings: dataset.findings.map((finding) => ({
        ...finding,
        correction: { text: '分流。', due: '2023-09-30' },
      })),
    };
    expect(correctionSummary(findingItems(undone, '2023-10-01'))).toContain('1个逾期未整改');
  });
});
