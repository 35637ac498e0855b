import type { Task } from '#src/schema/task.ts';
import { bureau } from './organizations.ts';
import { linked } from './promises.ts';
import { cityTasks } from './tasks-city.ts';
import { peopleTasks } from './tasks-people.ts';
import { schoolTasks } from './tasks-schools.ts';
import { youthTasks } from './tasks-youth.ts';

export const tasks: readonly Task[] = [
  ...schoolTasks,
  ...youthTasks,
  ...cityTasks,
  ...peopleTasks,
].map((row, at) => ({
  id: row.id,
  number: at + 1,
  name: row.name,
  summary: row.summary,
  owner: bureau,
  owner_note: '具体科室见各科室职责。',
  related_indicators: [...row.indicators],
  targets: row.targets.map((target) => linked(target, `task-${at + 1}-${target.id}`)),
  milestones: row.milestones.map((one) => ({ ...one, commitment: `task-${at + 1}-${one.id}` })),
  facts: [
    {
      period: '2025',
      text: `2025年，“${row.name}”列入全市民生实事，每季度通报一次。`,
      source: 'report-2025',
    },
    { period: '2026-07', text: '上半年通报了各县（市、区）的进度。', source: 'report-2026' },
  ],
  updated_on: '2026-10-30',
}));
