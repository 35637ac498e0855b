import type { Dataset } from '#src/schema/dataset.ts';
import type { Programme } from '#src/schema/programme.ts';
import type { Target } from '#src/schema/target.ts';
import type { Milestone, Task } from '#src/schema/task.ts';
import { assessMilestone } from './milestone.ts';
import { oncePerEach } from './once-per.ts';
import { judge, type JudgeContext } from './verdict.ts';
import type { Verdict } from './verdict-types.ts';

/** One promise with its verdict and where it stands. */
export interface Judged {
  of: 'task' | 'programme';
  /** Id of the task or programme. */
  parent: string;
  parentName: string;
  owner: string;
  item: { type: 'target'; target: Target } | { type: 'milestone'; milestone: Milestone };
  verdict: Verdict;
}

const judgedTarget = (
  of: Judged['of'],
  parent: Task | Programme,
  target: Target,
  context: JudgeContext,
): Judged => ({
  of,
  parent: parent.id,
  parentName: parent.name,
  owner: target.owner ?? parent.owner,
  item: { type: 'target', target },
  verdict: judge(target, context),
});

/** Many pages and files show the same verdicts: each record is judged once in a context. */
const oncePerContext = <Work extends Task | Programme>(
  judgeAnew: (work: Work, context: JudgeContext) => readonly Judged[],
): ((work: Work, context: JudgeContext) => readonly Judged[]) => {
  const known = oncePerEach(
    (
      work: Work,
      index: JudgeContext['index'],
      profile: JudgeContext['profile'],
      asOf: string,
      since: string | undefined,
    ) => judgeAnew(work, { index, profile, asOf, ...(since !== undefined && { since }) }),
  );
  return (work, { index, profile, asOf, since }) => known(work, index, profile, asOf, since);
};

/** Every target and milestone of a task, targets first. */
export const judgeTask = oncePerContext((task: Task, context) => [
  ...task.targets.map((target) => judgedTarget('task', task, target, context)),
  ...task.milestones.map((milestone): Judged => ({
    of: 'task',
    parent: task.id,
    parentName: task.name,
    owner: task.owner,
    item: { type: 'milestone', milestone },
    verdict: assessMilestone(milestone, context),
  })),
]);

export const judgeProgramme = oncePerContext((programme: Programme, context) =>
  programme.promised.map((target) => judgedTarget('programme', programme, target, context)),
);

/** Every promise of a data set, tasks first. */
export const judgeAll = (
  dataset: Pick<Dataset, 'tasks' | 'programmes'>,
  context: JudgeContext,
): readonly Judged[] => [
  ...dataset.tasks.flatMap((task) => judgeTask(task, context)),
  ...dataset.programmes.flatMap((programme) => judgeProgramme(programme, context)),
];
