import { describe, expect, it } from 'vitest';
import type { Programme, Project } from '#src/schema/programme.ts';
import { csvText } from '#src/view/csv.ts';
import { totalRows, totalSentences } from '#src/view/programme-totals.ts';
import { projectList, stageCounts } from '#src/view/projects.ts';
import { projectTable, promiseTable } from '#src/view/task-download.ts';
import { judgedData } from './valid-data.ts';

const { programme, names, ofProgramme, context } = judgedData();
const withProjects = (change: (project: Project) => Project): Programme => ({
  ...programme,
  projects: programme.projects.map(change),
});

describe('a programme beside its projects', () => {
  it('says that list and promise agree, and what the reports say', () => {
    expect(totalSentences(programme, ofProgramme, context.asOf)).toEqual([
      '新增学位：项目清单合计与承诺一致；报告数与已竣工或投用的项目合计一致。',
    ]);
  });

  it('leaves a cancelled project out and says by how much the list falls short', () => {
    const cancelled = withProjects((project) =>
      project.id === 'second-primary'
        ? { ...project, stages: [...project.stages, { stage: 'cancelled', on: '2023-12' }] }
        : project,
    );
    expect(totalSentences(cancelled, ofProgramme, context.asOf)[0]).toContain(
      '项目清单合计比承诺少800个',
    );
    expect(totalSentences(cancelled, ofProgramme, context.asOf)[0]).toContain(
      '1个项目已取消，没有计入',
    );
  });

  it('says that there is no list instead of a sum of zero', () => {
    const empty = { ...programme, projects: [] };
    expect(totalSentences(empty, ofProgramme, context.asOf)).toEqual([]);
    expect(totalRows(empty, ofProgramme, context.asOf)[0]?.cells.map(({ text }) => text)).toContain(
      '没有清单',
    );
  });
});

describe('the list of projects', () => {
  it('shows only the columns that some project fills, and 未写 as a dash', () => {
    const { columns, rows } = projectList(programme, names, context.asOf);
    expect(columns.map(({ label }) => label)).toEqual([
      '项目',
      '地区',
      '类别',
      '阶段',
      '学位',
      '投资',
      '责任单位',
      '来源',
    ]);
    expect(rows[1]?.cells[5]).toEqual({ text: '—', sort: '' });
  });

  it('counts facets over all projects and keeps spaces out of their values', () => {
    const spaced = withProjects((project) => ({ ...project, kind: '新建 小学' }));
    const { facets, rows } = projectList(spaced, names, context.asOf);
    expect(rows[0]?.facets?.['kind']).toBe('新建-小学');
    expect(facets.find(({ key }) => key === 'kind')?.options).toEqual([
      { value: '新建-小学', label: '新建 小学', count: 2 },
    ]);
    expect(facets.map(({ key }) => key)).toEqual(['region', 'kind', 'stage', 'owner']);
  });

  it('counts the stages on the day of judging, not the last written one', () => {
    expect(stageCounts(programme.projects, '2022-12-31')).toEqual([
      { label: '还没有开始', count: 1 },
      { label: '已立项', count: 1 },
    ]);
    expect(stageCounts(programme.projects, '2024-03-01')).toEqual([
      { label: '已列入计划', count: 1 },
      { label: '已投用', count: 1 },
    ]);
  });

  it('has as many lines in the download as rows on the page', () => {
    const { head, rows } = projectTable(programme, names, context.asOf);
    expect(csvText(head, rows).trimEnd().split('\r\n')).toHaveLength(
      1 + projectList(programme, names, context.asOf).rows.length,
    );
  });
});

describe('the download of a record', () => {
  it('has a line for each report, and one for a promise without any', () => {
    const { ofTask } = judgedData();
    const { head, rows } = promiseTable(ofTask, names, context);
    const at = (label: string): number => head.indexOf(label);
    expect(rows.map((row) => [row[at('编号')], row[at('报告时期')], row[at('报告数值')]])).toEqual([
      ['large-class-share', '2022', 4.5],
      ['large-class-share', '2023', 4],
      ['keep-none', '2023', 0],
      ['average', undefined, undefined],
      ['rules', undefined, undefined],
      ['better', undefined, undefined],
      ['first-review', undefined, undefined],
    ]);
  });
});
