import type { Programme, Project } from '#src/schema/programme.ts';
import { promiseAgainstProjects } from '#src/domain/project-totals.ts';
import { bureau } from './organizations.ts';
import { programmeRows, type PromiseRow } from './programme-rows.ts';
import { projectsOf } from './projects.ts';
import { linked, type TargetRow } from './promises.ts';

const reportedTo = '2026-06-30';

const targetRow = (promise: PromiseRow, projects: readonly Project[]): TargetRow => {
  const { id, name, unit, field, kind, target, apart } = promise;
  const row = {
    id,
    name,
    kind: 'cumulative',
    unit,
    decimals: 0,
    direction: 'up',
    trajectory: 'linear',
    starts: '2024-01-01',
    target: { value: target },
    projects_field: field,
    ...(kind !== undefined && { projects_kind: kind }),
    due: '2027-12-31',
  } as const;
  const sum = (day: string): number =>
    promiseAgainstProjects({ ...row, reports: [], commitment: id, source: 'plan' }, projects, day)
      ?.finished ?? 0;
  return {
    ...row,
    ...(apart !== undefined && { note: apart.because }),
    reports: [
      { period: '2025-12-31', value: sum('2025-12-31'), status: 'final', source: 'report-2025' },
      {
        period: reportedTo,
        value: sum(reportedTo) + (apart?.by ?? 0),
        status: 'final',
        source: 'report-2026',
        ...(apart !== undefined && { note: apart.because }),
      },
    ],
  };
};

export const programmes: readonly Programme[] = programmeRows.map((row, at) => {
  const projects = projectsOf(row.id, row.kinds);
  return {
    id: row.id,
    number: at + 1,
    name: row.name,
    summary: `2024年至2027年实施，共${projects.length}个项目。`,
    owner: bureau,
    owner_note: '项目由各县（市、区）实施，市级汇总。',
    related_tasks: [...row.tasks],
    promised: row.promises.map((one) =>
      linked(targetRow(one, projects), `programme-${at + 1}-${one.id}`),
    ),
    projects: [...projects],
    facts: [{ period: '2025', text: '资金由市、县两级安排，按季拨付。', source: 'report-2025' }],
    updated_on: '2026-10-30',
  };
});
