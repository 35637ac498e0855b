import type { KindName } from '#src/schema/kinds.ts';
import type { Draft, SpaceName } from './rule.ts';

/** Where an id that others refer to is written. */
export interface Definition {
  space: SpaceName;
  /** As references write it: targets and milestones with their owner. */
  target: string;
  kind: KindName;
  id: string;
  path: readonly (string | number)[];
}

const items = (
  space: SpaceName,
  kind: KindName,
  id: string,
  base: readonly (string | number)[],
  list: readonly { id: string }[],
  owner = '',
): Definition[] =>
  list.map((item, at) => ({
    space,
    target: `${owner}${item.id}`,
    kind,
    id,
    path: [...base, at, 'id'],
  }));

/** Ids defined inside files; an id that is a file name is checked against the file name. */
export const definitionsIn = (draft: Draft): Definition[] => [
  ...items('region', 'regions', 'regions', ['regions'], draft.regions),
  ...items(
    'organization',
    'organizations',
    'organizations',
    ['organizations'],
    draft.organizations,
  ),
  ...draft.indicators.flatMap((indicator) =>
    indicator.kind === 'figures'
      ? items('measure', 'indicators', indicator.id, ['measures'], indicator.measures)
      : [],
  ),
  ...(draft.plan?.sections ?? []).flatMap(({ commitments }, at) =>
    items('commitment', 'plan', 'plan', ['sections', at, 'commitments'], commitments),
  ),
  ...draft.tasks.flatMap(({ id, targets, milestones }) => [
    ...items('target', 'tasks', id, ['targets'], targets, `${id}/`),
    ...items('milestone', 'tasks', id, ['milestones'], milestones, `${id}/`),
  ]),
  ...draft.programmes.flatMap(({ id, promised }) =>
    items('target', 'programmes', id, ['promised'], promised, `${id}/`),
  ),
];
