import { periodEnd } from '#src/domain/period.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Target } from '#src/schema/target.ts';
import { projectFigure } from './projects.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

type Path = readonly (string | number)[];
type Dated = readonly [title: string, date: string | undefined, path: Path];

/** A month or year given alone counts by its text, so equal prefixes are not out of order. */
const later = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
};

const inOrder = (
  kind: KindName,
  id: string,
  [first, second]: readonly [Dated, Dated],
): Complaint[] => {
  const [firstTitle, firstDate, firstPath] = first;
  const [secondTitle, secondDate, secondPath] = second;
  if (firstDate === undefined || secondDate === undefined || !later(firstDate, secondDate))
    return [];
  return [
    {
      kind,
      id,
      path: secondPath,
      message: `${secondTitle} ${secondDate} 早于${firstTitle} ${firstDate}`,
      hint: `核对两个日期，${firstTitle}不能晚于${secondTitle}`,
      related: { kind, id, path: firstPath, note: firstTitle },
    },
  ];
};

const targetOrder = (kind: KindName, id: string, base: Path, target: Target): Complaint[] => {
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
    found.push(
      ...inOrder(kind, id, [
        ['累计起始日', target.starts, [...base, 'starts']],
        ['到期日', due, [...base, 'due']],
      ]),
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

const registerOrder = (draft: Draft): Complaint[] => [
  ...draft.benchmarks.flatMap(({ id, stages }) =>
    (['seek', 'set', 'learn', 'create'] as const).flatMap((name) =>
      inOrder('benchmarks', id, [
        ['开始日期', stages[name].started_on, ['stages', name, 'started_on']],
        ['完成日期', stages[name].finished_on, ['stages', name, 'finished_on']],
      ]),
    ),
  ),
  ...draft.findings.flatMap(({ id, found_on, correction }) => [
    ...inOrder('findings', id, [
      ['发现日期', found_on, ['found_on']],
      ['整改期限', correction.due, ['correction', 'due']],
    ]),
    ...inOrder('findings', id, [
      ['发现日期', found_on, ['found_on']],
      ['完成日期', correction.done_on, ['correction', 'done_on']],
    ]),
  ]),
  ...draft.guides.flatMap((guide) => [
    ...inOrder('guides', guide.id, [
      ['生效日期', guide.effective_from, ['effective_from']],
      ['取消日期', guide.effective_until, ['effective_until']],
    ]),
    ...(guide.status === 'active' &&
    guide.effective_until !== undefined &&
    guide.effective_until < guide.updated_on
      ? [
          {
            kind: 'guides' as const,
            id: guide.id,
            path: ['effective_until'],
            message: `取消日期 ${guide.effective_until} 已过（更新日期 ${guide.updated_on}），事项状态却还是 active`,
            hint: '已取消的写 status: cancelled；还在办的删掉 effective_until',
            related: { kind: 'guides' as const, id: guide.id, path: ['status'], note: '事项状态' },
          },
        ]
      : []),
    ...inOrder('guides', guide.id, [
      ['发布日期', guide.published_on, ['published_on']],
      ['更新日期', guide.updated_on, ['updated_on']],
    ]),
    ...(guide.acceptance_windows ?? []).flatMap(({ from, to }, at) =>
      inOrder('guides', guide.id, [
        ['开始', from, ['acceptance_windows', at, 'from']],
        ['结束', to, ['acceptance_windows', at, 'to']],
      ]),
    ),
  ]),
  ...draft.sources.flatMap(({ id, published, retrieved_on }) =>
    inOrder('sources', id, [
      ['发布日期', published, ['published']],
      ['查阅日期', retrieved_on, ['retrieved_on']],
    ]).map((complaint) => ({ ...complaint, figure: `sources/${id}` })),
  ),
];

export const dateOrder: Rule = {
  code: 'dates-out-of-order',
  name: '日期先后不对',
  why: '先后颠倒的日期会让进度和时限算错。',
  bad: 'started_on: 2023-09-01 与 finished_on: 2023-03-01',
  good: 'started_on: 2023-03-01 与 finished_on: 2023-09-01',
  check: (draft) => [
    ...draft.tasks.flatMap(({ id, targets }) =>
      targets.flatMap((target, at) => targetOrder('tasks', id, ['targets', at], target)),
    ),
    ...draft.programmes.flatMap(({ id, promised }) =>
      promised.flatMap((target, at) => targetOrder('programmes', id, ['promised', at], target)),
    ),
    ...projectOrder(draft),
    ...registerOrder(draft),
  ],
};
