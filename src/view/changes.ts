import type { Dataset } from '#src/schema/dataset.ts';
import type { KindName } from '#src/schema/kinds.ts';
import { kindWords, recordUrl } from './kind.ts';

/** A commit as the page of changes gets it; see `load/history.ts`. */
export interface ChangeEntry {
  commit: string;
  day: string;
  subject: string;
  records: readonly { kind: KindName; id: string; change: 'added' | 'changed' | 'removed' }[];
}

export interface ChangeLink {
  label: string;
  /** Absent when the record is no longer there. */
  href: string | undefined;
}

export interface ChangeGroup {
  /** For example `新增来源 67个`. */
  label: string;
  /** The records by name, when they are few enough to be read. */
  links: readonly ChangeLink[];
}

export interface ChangeItem {
  day: string;
  /** The first seven characters of the commit's id. */
  commit: string;
  reason: string;
  groups: readonly ChangeGroup[];
}

/** More records of one kind in one commit are counted, not listed. */
const listedAtMost = 12;

const verbs = { added: '新增', changed: '修改', removed: '删除' } as const;

/** Names of the records that the data set holds now, by kind and id. */
function recordNames(dataset: Dataset): ReadonlyMap<string, string> {
  const named = (kind: KindName, records: readonly { id: string; name: string }[]) =>
    records.map(({ id, name }): [string, string] => [`${kind}/${id}`, name]);
  const titled = (kind: KindName, records: readonly { id: string; title: string }[]) =>
    named(
      kind,
      records.map(({ id, title }) => ({ id, name: title })),
    );
  const measures = dataset.indicators.flatMap((one) =>
    one.kind === 'figures' ? one.measures : [],
  );
  const regionNames = new Map(dataset.regions.map(({ id, name }) => [id, name]));
  const single = (['site', 'regions', 'organizations', 'plan', 'assessments'] as const).map(
    (kind): [string, string] => [`${kind}/${kind}`, kindWords[kind].name],
  );
  return new Map([
    ...single,
    ...named('indicators', dataset.indicators),
    ...named('observations', measures),
    ...named('tasks', dataset.tasks),
    ...named('programmes', dataset.programmes),
    ...named('guides', dataset.guides),
    ...named('exemplars', dataset.exemplars),
    ...named(
      'benchmarks',
      dataset.benchmarks.map(({ id, region }) => ({ id, name: regionNames.get(region) ?? region })),
    ),
    ...titled('findings', dataset.findings),
    ...titled('sources', dataset.sources),
    ...titled('pages', dataset.pages),
    ...dataset.calendar.map(({ year }): [string, string] => [`calendar/${year}`, `${year}年`]),
  ]);
}

/** Commits as readers see them: what was added, changed and removed, by kind of record. */
export function changeItems(
  entries: readonly ChangeEntry[],
  dataset: Dataset,
): readonly ChangeItem[] {
  const names = recordNames(dataset);
  const indicators = new Map(
    dataset.indicators.flatMap((one) =>
      one.kind === 'figures' ? one.measures.map(({ id }): [string, string] => [id, one.id]) : [],
    ),
  );
  const linkOf = (kind: KindName, id: string): ChangeLink => {
    const name = names.get(`${kind}/${id}`);
    return {
      label: name ?? id,
      href:
        name === undefined ? undefined : recordUrl(kind, id, (measure) => indicators.get(measure)),
    };
  };
  return entries.map(({ commit, day, subject, records }) => {
    const groups = Map.groupBy(records, ({ kind, change }) => `${change}/${kind}`);
    return {
      day,
      commit: commit.slice(0, 7),
      reason: subject,
      groups: [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined) return [];
        const { name, unit } = kindWords[first.kind];
        return {
          label: `${verbs[first.change]}${name}${group.length}${unit}`,
          links: group.length > listedAtMost ? [] : group.map(({ kind, id }) => linkOf(kind, id)),
        };
      }),
    };
  });
}
