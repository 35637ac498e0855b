import type { KindName } from '#src/schema/kinds.ts';
import type { Target } from '#src/schema/target.ts';
import type { Complaint, Draft } from './rule.ts';

/** A target with its place, and what is known of its record. */
export interface PlacedTarget {
  kind: KindName;
  id: string;
  path: readonly (string | number)[];
  target: Target;
  updatedOn: string;
}

/** Every target of tasks and programmes. */
export const targetsIn = (draft: Draft): PlacedTarget[] => [
  ...draft.tasks.flatMap(({ id, targets, updated_on }) =>
    targets.map((target, at) => ({
      kind: 'tasks' as const,
      id,
      path: ['targets', at],
      target,
      updatedOn: updated_on,
    })),
  ),
  ...draft.programmes.flatMap(({ id, promised, updated_on }) =>
    promised.map((target, at) => ({
      kind: 'programmes' as const,
      id,
      path: ['promised', at],
      target,
      updatedOn: updated_on,
    })),
  ),
];

/** A complaint about one key of a target. */
export const targetComplaint = (
  { kind, id, path }: PlacedTarget,
  keys: readonly (string | number)[],
  message: string,
  hint: string,
): Complaint => ({
  kind,
  id,
  path: [...path, ...keys],
  message,
  hint,
});

/** Names the figures of a target, or one of its reports. */
export const targetFigure = ({ kind, id, path }: PlacedTarget, report?: number): string =>
  [kind, id, ...path, ...(report === undefined ? [] : ['reports', report])].join('/');
