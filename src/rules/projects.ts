import { periodEnd } from '#src/domain/period.ts';
import { units } from '#src/schema/units.ts';
import type { Programme, Project, ProjectStage } from '#src/schema/programme.ts';
import type { Complaint, Rule } from './rule.ts';

const ranks: Readonly<Partial<Record<ProjectStage, number>>> = {
  planned: 0,
  approved: 1,
  started: 2,
  'topped-out': 3,
  completed: 4,
  'in-use': 5,
};

/** The stages that have to go for the others to be in order: as few as possible. */
const misplaced = (stages: Project['stages']): ReadonlySet<number> => {
  const known = stages.flatMap(({ stage }, at) => {
    const rank = ranks[stage];
    return rank === undefined ? [] : [{ rank, at }];
  });
  const runs: { rank: number; kept: number[] }[] = [];
  for (const { rank, at } of known) {
    const before = runs
      .filter((run) => run.rank < rank)
      .reduce<number[]>((best, { kept }) => (kept.length > best.length ? kept : best), []);
    runs.push({ rank, kept: [...before, at] });
  }
  const kept = runs.reduce<number[]>(
    (best, run) => (run.kept.length > best.length ? run.kept : best),
    [],
  );
  return new Set(known.flatMap(({ at }) => (kept.includes(at) ? [] : [at])));
};

const stageOrder = ({ id, projects }: Programme): Complaint[] =>
  projects.flatMap(({ stages }, p) => {
    const wrong = misplaced(stages);
    return stages.flatMap(({ stage }, s): Complaint[] => {
      const last = stages[s - 1]?.stage;
      const path = ['projects', p, 'stages', s, 'stage'];
      if (last === 'cancelled') {
        return [
          {
            kind: 'programmes',
            id,
            path,
            message: '项目已经取消，后面不能再有阶段',
            hint: '核对阶段；恢复的项目请写成新的项目',
          },
        ];
      }
      if (!wrong.has(s)) return [];
      const twice = stages.some((other, at) => at !== s && other.stage === stage);
      return [
        {
          kind: 'programmes',
          id,
          path,
          message: twice
            ? `阶段 ${stage} 写了两次`
            : `阶段 ${stage} 的位置不对：它与前后阶段的先后颠倒`,
          figure: projectFigure(id, p),
          hint: '按 planned → approved → started → topped-out → completed → in-use 的先后写，不重复',
        },
      ];
    });
  });

type Field = 'count' | 'places' | 'beds' | 'flats' | 'quantity';

const amountOf = (project: Project, field: Field): number | undefined =>
  field === 'count' ? 1 : project[field];

const isDone = ({ stages }: Project, by: string): boolean =>
  stages.some(
    ({ stage, on }) => (stage === 'completed' || stage === 'in-use') && (periodEnd(on) ?? on) <= by,
  );

/** Names a project, for rules that depend on its stages. */
export const projectFigure = (programme: string, at: number): string =>
  ['programmes', programme, 'projects', at].join('/');

const figures = ({ id, projects, promised }: Programme): Complaint[] =>
  promised.flatMap((target, at): Complaint[] => {
    if (target.kind !== 'cumulative' || target.projects_field === undefined) return [];
    const field = target.projects_field;
    const { projects_kind: kind } = target;
    const path = ['promised', at];
    const all = projects.filter((project) => kind === undefined || project.kind === kind);
    if (projects.length > 0 && all.length === 0 && kind !== undefined) {
      const message = `项目清单里没有“${kind}”这一类项目`;
      return [
        {
          kind: 'programmes',
          id,
          path: [...path, 'projects_kind'],
          message,
          hint: '核对类别的写法',
        },
      ];
    }
    if (target.note !== undefined || all.length === 0) return [];
    return target.reports.flatMap((report, r): Complaint[] => {
      const by = periodEnd(report.period);
      if (by === undefined || report.note !== undefined) return [];
      const done = all.filter((project) => isDone(project, by));
      const pieces = done.reduce((total, project) => total + (amountOf(project, field) ?? 0), 0);
      const sum = field === 'quantity' ? pieces : pieces / units[target.unit].factor;
      if (sum <= report.value * (1 + 1e-9)) return [];
      return [
        {
          kind: 'programmes',
          id,
          path: [...path, 'reports', r, 'value'],
          figure: ['programmes', id, 'promised', at, 'reports', r].join('/'),
          involves: done.map((project) => projectFigure(id, projects.indexOf(project))),
          message: `到 ${report.period} 报告 ${report.value}${target.unit}，项目清单里已经完成的却有 ${Number(sum.toPrecision(12))}${target.unit}`,
          hint: '核对报告和项目清单；口径不同时，在报告里加 note 写明',
        },
      ];
    });
  });

export const projectStages: Rule = {
  code: 'project-stages',
  name: '项目阶段的顺序不对',
  why: '最后一个阶段就是当前进度；顺序颠倒会把在建的项目写成已投用，或者相反。',
  bad: 'in-use 之后又写 started',
  good: 'approved → started → in-use',
  check: ({ programmes }) => programmes.flatMap(stageOrder),
};

export const projectFigures: Rule = {
  code: 'projects-against-report',
  name: '项目清单与报告的数对不上',
  why: '清单上已经建成的不能比报告的累计数还多。',
  bad: '报告新增学位 500 个，清单上已投用 1200 个',
  good: '报告新增学位 1200 个',
  check: ({ programmes }) => programmes.flatMap(figures),
};
