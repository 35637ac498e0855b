import type { Dataset } from '#src/schema/dataset.ts';
import type { KindName } from '#src/schema/kinds.ts';
import { changedField, type ChangedField, type FieldTitles } from './changed-field.ts';
import { kindWords } from './kind.ts';
import { itemNames, recordLinks, type RecordLink } from './record-links.ts';
import { monthChangesUrl, recordHistoryUrl } from './urls.ts';

type Change = 'added' | 'changed' | 'removed' | 'renamed';

/** A commit as the pages of changes get it; see `load/history.ts`. */
export interface ChangeEntry {
  commit: string;
  day: string;
  /** When it was committed, in universal time (RFC 3339). */
  at: string;
  subject: string;
  body: string;
  differences: readonly {
    kind: KindName;
    id: string;
    change: Change;
    from?: string;
    fields: readonly { label: string; before: unknown; after: unknown }[];
  }[];
}

export interface ChangeGroup {
  /** For example `新增来源67个`. */
  label: string;
  /** The records by name, when they are few enough to be read. */
  links: readonly RecordLink[];
}

/** A record that a commit edited: which fields, from what to what. */
export interface EditedRecord extends RecordLink {
  kind: KindName;
  id: string;
  historyHref: string;
  fields: readonly ChangedField[];
  /** How many further fields are not listed. */
  more: number;
}

export interface ChangeItem {
  day: string;
  /** The first seven characters of the commit's id. */
  commit: string;
  reason: string;
  /** The rest of what was written about it; empty when there is nothing. */
  note: string;
  groups: readonly ChangeGroup[];
  edited: readonly EditedRecord[];
  /** How many further records were edited; the page of the month has them all. */
  moreRecords: number;
  monthHref: string;
}

/** How much of a commit is listed. */
export interface ChangeLimits {
  records: number;
  /** Fields of one record. */
  fields: number;
}

/** What the words of a change are made of. */
export interface ChangeWords {
  dataset: Dataset;
  /** Titles of fields by kind and path, from the data dictionary. */
  titles: FieldTitles;
}

/** More records of one kind in one commit are counted, not listed. */
const listedAtMost = 12;
/** For lists of many commits; a record's own page leaves nothing out. */
const shortList: ChangeLimits = { records: 5, fields: 8 };
/** Every record, each with its first fields. */
export const everyRecord: ChangeLimits = { ...shortList, records: Number.POSITIVE_INFINITY };
/** Everything. */
export const everyField: ChangeLimits = { ...everyRecord, fields: Number.POSITIVE_INFINITY };

const verbs = { added: '新增', changed: '修改', removed: '删除', renamed: '改编号' } as const;

/** Commits as readers see them: what was added and removed, and which fields became what. */
export function changeItems(
  entries: readonly ChangeEntry[],
  { dataset, titles }: ChangeWords,
  limits: ChangeLimits = shortList,
): readonly ChangeItem[] {
  const linkOf = recordLinks(dataset);
  const namesIn = itemNames(dataset);
  return entries.map(({ commit, day, subject, body, differences }) => {
    const whole = differences.filter(({ fields }) => fields.length === 0);
    const edited = differences.filter(({ fields }) => fields.length > 0);
    const groups = Map.groupBy(whole, ({ kind, change }) => `${change}/${kind}`);
    return {
      day,
      commit: commit.slice(0, 7),
      reason: subject,
      note: body,
      groups: [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined) return [];
        const { name, unit } = kindWords[first.kind];
        return {
          label: `${verbs[first.change]}${name}${group.length}${unit}`,
          links: group.length > listedAtMost ? [] : group.map(({ kind, id }) => linkOf(kind, id)),
        };
      }),
      moreRecords: Math.max(0, edited.length - limits.records),
      monthHref: monthChangesUrl(day.slice(0, 7)),
      edited: edited.slice(0, limits.records).map(({ kind, id, fields, from }) => {
        const { label, href } = linkOf(kind, id);
        const renamed = from === undefined ? '' : `（原编号 ${from}）`;
        return {
          kind,
          id,
          label: `${kindWords[kind].name}“${label}”${renamed}`,
          href,
          historyHref: recordHistoryUrl(kind, id),
          fields: fields
            .slice(0, limits.fields)
            .map((field) => changedField(kind, field, titles, namesIn(kind), fields)),
          more: Math.max(0, fields.length - limits.fields),
        };
      }),
    };
  });
}

/** More parts of a change are counted, not named. */
const partsAtMost = 3;

/** One line on what a commit did, for lists where it is one of several. */
export function changeSummary({
  groups,
  edited,
  moreRecords,
}: Pick<ChangeItem, 'groups' | 'edited' | 'moreRecords'>): string {
  const parts = [...groups.map(({ label }) => label), ...edited.map(({ label }) => `修改${label}`)];
  const count = parts.length + moreRecords;
  const rest = count > partsAtMost ? `等${count}处` : '';
  return `${parts.slice(0, partsAtMost).join('、')}${rest}`;
}
