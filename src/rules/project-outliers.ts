import type { Project } from '#src/schema/programme.ts';
import { nearest } from './nearest.ts';
import { projectFigure } from './projects.ts';
import type { Complaint, Rule } from './rule.ts';

type Field = 'places' | 'beds' | 'flats' | 'quantity' | 'investment_10k_yuan';

interface Amount {
  title: string;
  unit: string;
  /** Times the usual amount from which it is worth a question. */
  odd: number;
}

/** Sizes of schools differ little, lengths and money more. */
const amounts: Readonly<Record<Field, Amount>> = {
  places: { title: '学位', unit: '个', odd: 8 },
  beds: { title: '床位', unit: '张', odd: 8 },
  flats: { title: '周转宿舍', unit: '套', odd: 8 },
  quantity: { title: '数量', unit: '', odd: 30 },
  investment_10k_yuan: { title: '投资', unit: '万元', odd: 30 },
};
const fields = ['places', 'beds', 'flats', 'quantity', 'investment_10k_yuan'] as const;

/** So many times the usual amount is another unit, not another project. */
const certain = 100;
/** Others that are needed to know what is usual. */
const enough = 3;
/** Distance from the largest and smallest of the others, in times. */
const apart = 3;

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
};

/** How many times too large or too small a value is among others; nothing when it is not. */
const timesOff = (value: number, others: readonly number[]): number | undefined => {
  const known = others.filter((each) => each > 0);
  if (value <= 0 || known.length < enough) return undefined;
  const away = value > Math.max(...known) * apart || value * apart < Math.min(...known);
  const usual = median(known);
  return away ? Math.max(value / usual, usual / value) : undefined;
};

export const projectOutliers: Rule = {
  code: 'project-figure',
  answer: 'beside',
  name: '项目的数与其他项目相差太大',
  why: '把元写成万元、多写一个 0，一个项目就比其他所有项目加起来还多。',
  bad: '其他项目投资一两千万元，这一个写 investment_10k_yuan: 14800000',
  good: 'investment_10k_yuan: 1480；确实如此时在项目里加 note 写明',
  check: ({ programmes }) =>
    programmes.flatMap(({ id, projects }) =>
      projects.flatMap((project, at) =>
        fields.flatMap((field): Complaint[] => {
          const value = project[field];
          if (value === undefined || project.note !== undefined) return [];
          const alike = (other: Project): boolean =>
            other !== project && (field === 'investment_10k_yuan' || other.kind === project.kind);
          const others = projects.filter(alike).flatMap((other) => other[field] ?? []);
          const times = timesOff(value, others);
          const { title, unit, odd } = amounts[field];
          if (times === undefined || times < odd) return [];
          const usual = Number(median(others.filter((each) => each > 0)).toPrecision(12));
          const than = value > usual ? '大' : '小';
          return [
            {
              kind: 'programmes',
              id,
              path: ['projects', at, field],
              ...(times < certain && { severity: 'warning' as const }),
              figure: projectFigure(id, at),
              message: `“${project.name}”的${title}写的是 ${value}${unit}，其他项目一般是 ${usual}${unit}，${than} ${Math.round(times)} 倍`,
              hint: '核对数字和单位（投资的单位是万元）；确实如此时，在这个项目里加 note 写明',
            },
          ];
        }),
      ),
    ),
};

/** More kinds than this share of the list are another way of sorting, not slips. */
const fewKinds = 0.1;

export const projectKinds: Rule = {
  code: 'project-kind',
  answer: 'beside',
  name: '项目类别没有对应的承诺',
  why: '承诺按类别汇总项目；类别错一个字，这个项目就不算在任何一项里。',
  bad: '承诺汇总 projects_kind: 新建，项目写 kind: 新健',
  good: 'kind: 新建',
  check: ({ programmes }) =>
    programmes.flatMap(({ id, projects, promised }) => {
      const counted = new Set(
        promised.flatMap((target) =>
          target.kind === 'cumulative' ? (target.projects_kind ?? []) : [],
        ),
      );
      const stray = projects.flatMap((project, at) =>
        counted.has(project.kind) ? [] : [{ project, at }],
      );
      if (counted.size === 0 || stray.length > Math.max(1, projects.length * fewKinds)) return [];
      if (projects.length < enough) return [];
      return stray.flatMap(({ project: { kind, note }, at }): Complaint[] => {
        if (note !== undefined) return [];
        const meant = nearest(kind, counted);
        const known = [...counted].map((each) => `“${each}”`).join('、');
        return [
          {
            kind: 'programmes',
            id,
            path: ['projects', at, 'kind'],
            severity: 'warning',
            message: `类别“${kind}”不在承诺汇总的类别里（${known}），这个项目不算在任何一项承诺里`,
            hint: `${meant === undefined ? '核对类别的写法' : `改成 ${meant}`}；确实是另一类时，在这个项目里加 note 写明`,
            ...(meant !== undefined && { replacement: meant }),
          },
        ];
      });
    }),
};
