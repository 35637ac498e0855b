import type { KindName } from '#src/schema/kinds.ts';

/** One record as plain data, at one moment. */
export interface RecordVersion {
  kind: KindName;
  /** Name of its file without the extension. */
  id: string;
  value: unknown;
}

type Path = readonly (string | number)[];

/** One field whose value is not what it was; `undefined` on the side where it does not exist. */
export interface FieldDifference {
  /** Where it stands in the newer version; in the older one when it is gone. */
  path: Path;
  /** The same with list items by what they are: `rows[henan 2023].value`. */
  label: string;
  before: unknown;
  after: unknown;
}

/** What happened to one record. A renamed record keeps the differences of its fields. */
export interface RecordDifference {
  kind: KindName;
  id: string;
  change: 'added' | 'changed' | 'removed' | 'renamed';
  /** The id it had before it was renamed. */
  from?: string;
  fields: readonly FieldDifference[];
}

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Keys by which people tell the items of a list apart, the surest first. */
const identities: readonly (readonly string[])[] = [
  ['id'],
  ['region', 'period'],
  ['period'],
  ['year'],
  ['by'],
  ['stage', 'on'],
  ['name'],
  ['title'],
  ['on'],
  ['kind', 'value'],
];

const namesBy = (keys: readonly string[], list: readonly unknown[]): string[] | undefined => {
  const names = list.map((item) => {
    const parts = isItem(item) ? keys.map((key) => item[key]) : [];
    return parts.length > 0 && parts.every(isPlain) ? parts.join(' ') : undefined;
  });
  const known = names.filter((name) => name !== undefined);
  return known.length === list.length && new Set(known).size === known.length ? known : undefined;
};

/** Pairs of positions in two lists of items that are the same thing, with its name. */
const pairs = (
  before: readonly unknown[],
  after: readonly unknown[],
): { name: string; old: number | undefined; now: number | undefined }[] => {
  for (const keys of identities) {
    const [old, now] = [namesBy(keys, before), namesBy(keys, after)];
    if (old === undefined || now === undefined) continue;
    const places = new Map(old.map((name, at) => [name, at]));
    const kept = new Set(now);
    return [
      ...now.map((name, at) => ({ name, old: places.get(name), now: at })),
      ...old.flatMap((name, at) => (kept.has(name) ? [] : [{ name, old: at, now: undefined }])),
    ];
  }
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, at) => ({
    name: String(at + 1),
    old: at < before.length ? at : undefined,
    now: at < after.length ? at : undefined,
  }));
};

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Every field that differs between two values, in the order of the newer one. */
export const fieldDifferences = (
  before: unknown,
  after: unknown,
  path: Path = [],
  label = '',
): FieldDifference[] => {
  if (isItem(before) && isItem(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return keys.flatMap((key) =>
      fieldDifferences(
        before[key],
        after[key],
        [...path, key],
        label === '' ? key : `${label}.${key}`,
      ),
    );
  }
  const lists = Array.isArray(before) && Array.isArray(after);
  if (lists && [...before, ...after].every(isItem)) {
    return pairs(before, after).flatMap(({ name, old, now }) =>
      fieldDifferences(
        old === undefined ? undefined : before[old],
        now === undefined ? undefined : after[now],
        [...path, now ?? old ?? 0],
        `${label}[${name}]`,
      ),
    );
  }
  return sameText(before, after) ? [] : [{ path, label, before, after }];
};

const leaves = (value: unknown): ReadonlySet<string> =>
  new Set(
    fieldDifferences(Array.isArray(value) ? [] : {}, value).flatMap(({ label, after }) =>
      Array.isArray(after) && after.every(isItem)
        ? after.map((item) => `${label} ${JSON.stringify(item)}`)
        : [`${label} ${JSON.stringify(after)}`],
    ),
  );

/** A record that shares this part of its content with one that is gone is that one, renamed. */
const renamedShare = 0.6;
/** With more pairs than this nobody renamed them one by one. */
const mostPairs = 4000;

const renames = (
  gone: readonly RecordVersion[],
  fresh: readonly RecordVersion[],
): ReadonlyMap<RecordVersion, RecordVersion> => {
  const found = new Map<RecordVersion, RecordVersion>();
  if (gone.length * fresh.length > mostPairs) return found;
  const content = new Map([...gone, ...fresh].map((each) => [each, leaves(each.value)]));
  const taken = new Set<RecordVersion>();
  for (const old of gone) {
    const own = content.get(old) ?? new Set<string>();
    const best = fresh
      .filter((now) => now.kind === old.kind && !taken.has(now))
      .map((now) => {
        const other = content.get(now) ?? new Set<string>();
        const most = Math.max(own.size, other.size);
        return { now, share: most === 0 ? 0 : own.intersection(other).size / most };
      })
      .toSorted((a, b) => b.share - a.share)[0];
    if (best === undefined || best.share < renamedShare) continue;
    taken.add(best.now);
    found.set(best.now, old);
  }
  return found;
};

/**
 * What became of each record between two versions of a data set, in the order of the newer
 * one, removed records last. Records without a difference are left out.
 */
export const recordDifferences = (
  before: readonly RecordVersion[],
  after: readonly RecordVersion[],
): readonly RecordDifference[] => {
  const address = ({ kind, id }: RecordVersion): string => `${kind}/${id}`;
  const old = new Map(before.map((each) => [address(each), each]));
  const now = new Set(after.map(address));
  const gone = before.filter((each) => !now.has(address(each)));
  const origin = renames(
    gone,
    after.filter((each) => !old.has(address(each))),
  );
  const moved = new Set(origin.values());
  return [
    ...after.flatMap((each): RecordDifference[] => {
      const { kind, id } = each;
      const same = old.get(address(each));
      const former = origin.get(each);
      const fields = fieldDifferences((same ?? former)?.value, each.value);
      if (former !== undefined) return [{ kind, id, change: 'renamed', from: former.id, fields }];
      if (same === undefined) return [{ kind, id, change: 'added', fields: [] }];
      return fields.length === 0 ? [] : [{ kind, id, change: 'changed', fields }];
    }),
    ...gone
      .filter((each) => !moved.has(each))
      .map(({ kind, id }): RecordDifference => ({ kind, id, change: 'removed', fields: [] })),
  ];
};
