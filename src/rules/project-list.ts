import { projectTotals } from '#src/domain/project-totals.ts';
import { units } from '#src/schema/units.ts';
import { projectFigure } from './projects.ts';
import type { Complaint, Rule } from './rule.ts';

/** A list so many times above or below the promise is more likely a digit wrong. */
const far = 2;

export const projectList: Rule = {
  code: 'projects-against-promise',
  answer: 'beside',
  name: '项目清单与承诺的数对不上',
  why: '清单上的项目加起来够不够承诺的数，读者会去加；相差一倍以上时提醒，方案没有写明，所以不阻止发布。',
  bad: '承诺新增学位 2000 个，清单各项目共 12000 个，没有说明',
  good: '清单共 2000 个；或在目标里加 note: 其余项目还没有公开',
  check: ({ programmes }) =>
    programmes.flatMap(({ id, projects, projects_missing: reason, promised, updated_on: day }) =>
      promised.flatMap((target, at): Complaint[] => {
        if (target.kind !== 'cumulative' || target.projects_field === undefined) return [];
        const { projects_field: field, projects_kind: kind, unit } = target;
        const totals = projectTotals(projects, field, day, kind);
        if (totals.projects === 0 || totals.unknown.length > 0) return [];
        if (target.note !== undefined || reason !== undefined) return [];
        const factor = field === 'quantity' ? 1 : units[unit].factor;
        const listed = Number((totals.listed / factor).toPrecision(12));
        const promise = target.target.value;
        const most = (target.target_max ?? promise) * far;
        if (listed * far >= promise && listed <= most) return [];
        const difference = Number(Math.abs(listed - promise).toPrecision(12));
        return [
          {
            kind: 'programmes',
            id,
            path: ['promised', at, 'target', 'value'],
            severity: 'warning',
            involves: [
              ['programmes', id, 'promised', at].join('/'),
              ...projects.map((_, p) => projectFigure(id, p)),
              ...target.reports.map((_, r) =>
                ['programmes', id, 'promised', at, 'reports', r].join('/'),
              ),
            ],
            message: `承诺 ${promise}${unit}，项目清单里 ${totals.projects} 个项目共 ${listed}${unit}，${listed < promise ? '少' : '多'} ${difference}${unit}`,
            hint: '核对清单和承诺的数；确实如此时，在这个目标里加 note 写明原因',
            related: { kind: 'programmes', id, path: ['projects'], note: '项目清单' },
          },
        ];
      }),
    ),
};
