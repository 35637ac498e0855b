import type { Judged } from '#src/domain/judged.ts';
import { periodEnd } from '#src/domain/period.ts';
import type { VerdictStatus } from '#src/domain/verdict-types.ts';
import type { Milestone } from '#src/schema/task.ts';
import type { ChartSpec } from './charts/spec.ts';
import { timelineOf } from './charts/timeline-chart.ts';
import type { Names, SourceLink } from './names.ts';
import { dateText } from './text.ts';
import { verdictSentence } from './verdict-text.ts';

/** A dated piece of evidence: what was done, or how far it had come. */
export interface MilestoneEvidence {
  date: string;
  text: string;
  source: SourceLink;
}

/** A milestone as its page shows it. */
export interface MilestoneCard {
  id: string;
  name: string;
  status: VerdictStatus;
  /** How the mark on the line looks. */
  mark: 'done' | 'open' | 'overdue';
  /** When it was done, else when it is due. */
  when: { date: string; words: string } | undefined;
  sentence: string;
  evidence: readonly MilestoneEvidence[];
  note: string | undefined;
  commitment: string;
}

const markOf = (status: VerdictStatus): MilestoneCard['mark'] =>
  status === 'achieved' ? 'done' : status === 'overdue' ? 'overdue' : 'open';

const whenOf = ({ due, done }: Milestone, finished: boolean): MilestoneCard['when'] => {
  if (finished && done !== undefined) return { date: done.on, words: '完成' };
  return due === undefined ? undefined : { date: due, words: '到期' };
};

const evidenceOf = ({ done, progress }: Milestone, names: Names): readonly MilestoneEvidence[] => [
  ...(progress ?? []).map(({ on, text, source }) => ({
    date: on,
    text,
    source: names.source(source),
  })),
  ...(done === undefined
    ? []
    : [{ date: done.on, text: done.note ?? '完成', source: names.source(done.source) }]),
];

const milestonesIn = (judged: readonly Judged[]) =>
  judged.flatMap(({ item, verdict }) =>
    item.type === 'milestone' ? [{ milestone: item.milestone, verdict }] : [],
  );

/** The milestones of a task: those with a date by date, then those without, as written. */
export function milestoneCards(judged: readonly Judged[], names: Names): readonly MilestoneCard[] {
  const cards = milestonesIn(judged).map(({ milestone, verdict }): MilestoneCard => ({
    id: milestone.id,
    name: milestone.name,
    status: verdict.status,
    mark: markOf(verdict.status),
    when: whenOf(milestone, verdict.uncapped === 'achieved'),
    sentence: verdictSentence(verdict, milestone),
    evidence: evidenceOf(milestone, names),
    note: milestone.note,
    commitment: milestone.commitment,
  }));
  return cards.toSorted((a, b) => {
    const [first, second] = [a.when?.date ?? '9999', b.when?.date ?? '9999'];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

/** Milestones on a time axis; nothing when fewer than two have a date. */
export function milestoneChart(
  task: { id: string; name: string },
  judged: readonly Judged[],
  asOf: string,
): ChartSpec | undefined {
  const dated = milestonesIn(judged).filter(
    ({ milestone: { due }, verdict: { doneOn } }) => due !== undefined || doneOn !== undefined,
  );
  if (dated.length < 2) return undefined;
  return timelineOf({
    id: `${task.id}-all-milestones`,
    title: '计划和实际的日期',
    caption: `${task.name}；判断日${dateText(asOf)}`,
    asOf,
    milestones: dated.map(({ milestone, verdict }) => {
      const done = verdict.doneOn === undefined ? undefined : periodEnd(verdict.doneOn);
      return {
        key: milestone.id,
        label: milestone.name,
        ...(milestone.due === undefined ? {} : { due: milestone.due }),
        ...(done === undefined ? {} : { done }),
        ...(verdict.doneOn === undefined || done === verdict.doneOn
          ? {}
          : { remark: `只知道是${dateText(verdict.doneOn)}，画在最后一天` }),
      };
    }),
  });
}
