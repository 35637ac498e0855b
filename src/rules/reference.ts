import type { Target } from '#src/schema/target.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { SpaceName } from './rule.ts';

/** One place of a record that names another record. */
export interface Reference {
  kind: KindName;
  id: string;
  path: readonly (string | number)[];
  space: SpaceName;
  target: string;
}

type Path = readonly (string | number)[];
/** Space, id (none where the optional key is absent), and the path to it. */
export type Spec = readonly [SpaceName, string | undefined, ...(string | number)[]];

/** References of one record: space, id, then where it is written. */
export const list = (kind: KindName, id: string, base: Path, specs: readonly Spec[]): Reference[] =>
  specs.flatMap(([space, target, ...path]) =>
    target === undefined ? [] : [{ kind, id, path: [...base, ...path], space, target }],
  );

/** The same for each item of a list. */
export const each = <T>(
  items: readonly T[] | undefined,
  make: (item: T, index: number) => readonly Spec[],
): Spec[] => (items ?? []).flatMap((item, index) => [...make(item, index)]);

const ofTarget = (target: Target): Spec[] => [
  ['commitment', target.commitment, 'commitment'],
  ['source', target.source, 'source'],
  ['organization', target.owner, 'owner'],
  ...('measure' in target ? ([['measure', target.measure, 'measure']] as const) : []),
  ...('baseline' in target
    ? ([['source', target.baseline?.source, 'baseline', 'source']] as const)
    : []),
  ...('reports' in target
    ? each(target.reports, (report, at) => [['source', report.source, 'reports', at, 'source']])
    : []),
  ...('override' in target
    ? ([['organization', target.override?.by, 'override', 'by']] as const)
    : []),
  ...('done' in target ? ([['source', target.done?.source, 'done', 'source']] as const) : []),
];

/** References of the targets of a task or programme. */
export const targetsIn = (key: string, targets: readonly Target[]): Spec[] =>
  targets.flatMap((target, at) =>
    ofTarget(target).map(([space, id, ...path]): Spec => [space, id, key, at, ...path]),
  );
