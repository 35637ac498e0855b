import type { Judged } from '#src/domain/judged.ts';
import type { Milestone } from '#src/schema/task.ts';
import type { Names, SourceLink } from './names.ts';
import { dateText } from './text.ts';
import { planUrl } from './urls.ts';

export interface MilestoneItem {
  id: string;
  date: string | undefined;
  undated: string;
  title: string;
  text: string | undefined;
  href: string;
  state: 'done' | 'open' | 'overdue';
  source: SourceLink | undefined;
}

const progressText = ({ progress = [], note, done, due }: Milestone): string | undefined => {
  const parts = [
    done === undefined || due === undefined ? undefined : `期限${dateText(due)}。`,
    done?.note,
    ...progress.map(({ on, text }) => `${dateText(on)}：${text}`),
    note,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
};

const stateOf = ({ done, due }: Milestone, asOf: string): MilestoneItem['state'] =>
  done !== undefined ? 'done' : due !== undefined && due < asOf ? 'overdue' : 'open';

/** The milestones of a task: dated ones in order of time, then those without a day. */
export const milestoneItems = (
  judged: readonly Judged[],
  names: Names,
  asOf: string,
): readonly MilestoneItem[] =>
  judged
    .flatMap(({ item }) => (item.type === 'milestone' ? [item.milestone] : []))
    .map((milestone) => {
      const { id, name, commitment, done, due, progress } = milestone;
      const source = done?.source ?? progress?.at(-1)?.source;
      return {
        id,
        date: done?.on ?? due,
        undated: '原文没有写期限',
        title: name,
        text: progressText(milestone),
        href: planUrl(commitment),
        state: stateOf(milestone, asOf),
        source: source === undefined ? undefined : names.source(source),
      };
    })
    .toSorted((a, b) => {
      const [first, second] = [a.date ?? '9999', b.date ?? '9999'];
      return first < second ? -1 : first > second ? 1 : 0;
    });
