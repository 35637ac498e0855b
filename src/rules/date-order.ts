import { periodEnd } from '#src/domain/period.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Target } from '#src/schema/target.ts';
import { inOrder } from './in-order.ts';
import { projectFigure } from './projects.ts';
import { registerOrder } from './register-order.ts';
import type { Complaint, Draft, Rule } from './rule.ts';
import { targetsIn } from './targets.ts';

type Path = readonly (string | number)[];
/** The day from which most targets count, if most of several count from one. */
const usualStart = (draft: Draft): string | undefined => {
  const starts = targetsIn(draft).flatMap(({ target }) =>
    target.kind === 'cumulative' ? [target.starts] : [],
  );
  return [...Map.groupBy(starts, (day) => day)].find(
    ([, same]) => same.length >= 3 && same.length * 2 > starts.length,
  )?.[0];
};

const targetOrder = (
  kind: KindName,
  id: string,
  base: Path,
  target: Target,
  usual: string | undefined,
): Complaint[] => {
  const found: Complaint[] = [];
  const due = 'due' in target ? target.due : undefined;
  if ('baseline' in target && target.baseline !== undefined && due !== undefined) {
    const end = periodEnd(target.baseline.period);
    if (end !== undefined && end >= due) {
      found.push({
        kind,
        id,
        path: [...base, 'due'],
        message: `到期日 ${due} 不晚于基期 ${target.baseline.period}`,
        hint: '核对基期和到期日',
        related: { kind, id, path: [...base, 'baseline', 'period'], note: '基期' },
      });
    }
  }
  const from =
    target.kind === 'cumulative'
      ? { day: target.starts, path: ['starts'], title: '累计起始日' }
      : 'baseline' in target && target.baseline !== undefined
        ? { day: target.baseline.period, path: ['baseline', 'period'], title: '基期' }
        : undefined;
  const reports = 'reports' in target ? target.reports : [];
  for (const [at, { period }] of reports.entries()) {
    const [end, start] = [periodEnd(period), from && (periodEnd(from.day) ?? from.day)];
    if (from === undefined || end === undefined || start === undefined || end >= start) continue;
    // A start after the due day is said below; the reports are not to blame.
    if (due !== undefined && start >= due) continue;
    // The other targets count from a day that fits the report: then it is the start that is odd.
    if (
      target.kind === 'cumulative' &&
      usual !== undefined &&
      usual < target.starts &&
      end > usual
    ) {
      found.push({
        ...{ kind, id, path: [...base, 'starts'] },
        message: `累计起始日 ${target.starts} 晚于 ${period} 的进展，别的目标都从 ${usual} 起算`,
        hint: `核对累计起始日；是不是 ${usual}？`,
        related: { kind, id, path: [...base, 'reports', at, 'period'], note: '进展的时期' },
      });
      break;
    }
    found.push({
      kind,
      id,
      path: [...base, 'reports', at, 'period'],
      message: `进展的时期 ${period} 早于${from.title} ${from.day}`,
      hint: `核对时期和${from.title}`,
      related: { kind, id, path: [...base, ...from.path], note: from.title },
    });
  }
  if (target.kind === 'cumulative') {
    const start = ['累计起始日', target.starts, [...base, 'starts']] as const;
    const end = ['到期日', due, [...base, 'due']] as const;
    const isStartOdd = usual !== undefined && usual !== target.starts && usual < target.due;
    const late = inOrder(kind, id, [start, end]);
    found.push(
      ...(isStartOdd
        ? late.map((each) => ({
            ...each,
            path: start[2],
            message: `累计起始日 ${target.starts} 晚于到期日 ${target.due}，别的目标都从 ${usual} 起算`,
            related: { kind, id, path: end[2], note: end[0] },
          }))
        : late),
    );
  }
  if ('steps' in target) {
    const steps = target.steps ?? [];
    for (const [at, step] of steps.entries()) {
      const before = steps[at - 1];
      const sound = found.length;
      found.push(
        ...inOrder(kind, id, [
          ['上一步', before?.by, [...base, 'steps', at - 1, 'by']],
          ['这一步', step.by, [...base, 'steps', at, 'by']],
        ]),
        ...inOrder(kind, id, [
          ['分步日期', step.by, [...base, 'steps', at, 'by']],
          ['到期日', due, [...base, 'due']],
        ]),
      );
      // One wrong step is early for the next one and late for the due day.
      if (found.length > sound) {
        found.length = sound + 1;
        break;
      }
    }
  }
  return found;
};

const projectOrder = (draft: Draft): Complaint[] =>
  draft.programmes.flatMap(({ id, projects }) =>
    projects.flatMap(({ stages }, p) =>
      stages.flatMap((stage, s) =>
        inOrder('programmes', id, [
          ['上一阶段', stages[s - 1]?.on, ['projects', p, 'stages', s - 1, 'on']],
          ['这一阶段', stage.on, ['projects', p, 'stages', s, 'on']],
        ]).map((complaint) => ({ ...complaint, figure: projectFigure(id, p) })),
      ),
    ),
  );

export const dateOrder: Rule = {
  code: 'dates-out-of-order',
  name: '日期先后不对',
  why: '先后颠倒的日期会让进度和时限算错。',
  bad: 'started_on: 2023-09-01 与 finished_on: 2023-03-01',
  good: 'started_on: 2023-03-01 与 finished_on: 2023-09-01',
  check: (draft) => {
    const usual = usualStart(draft);
    return [
      ...targetsIn(draft).flatMap(({ kind, id, path, target }) =>
        targetOrder(kind, id, path, target, usual),
      ),
      ...projectOrder(draft),
      ...registerOrder(draft),
    ];
  },
};
