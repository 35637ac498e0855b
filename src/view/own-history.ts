import { changedField, type ChangedField } from './changed-field.ts';
import type { ChangeEntry, ChangeWords } from './changes.ts';
import { itemNames, recordLinks } from './record-links.ts';
import { ownEntries, type RecordAddress } from './record-history.ts';
import { dateText, listText } from './text.ts';
import { monthChangesUrl, recordHistoryUrl } from './urls.ts';

/** Why there is no history, in words. */
export const historyMissing = {
  'no-git': '本站是从没有版本历史的副本建成的，看不到改动的经过。',
  shallow: '本站是从不完整的版本历史建成的，不能据此说明改动的经过。',
} as const;

/** What git knows, as the pages get it; see `load/history.ts`. */
export type KnownHistory =
  | { available: true; entries: readonly ChangeEntry[] }
  | { available: false; because: keyof typeof historyMissing };

/** One commit in the history of a record, in one line. */
export interface OwnChange {
  day: string;
  /** For example `改了定义、单位等5处`. */
  text: string;
  reason: string;
  /** The commit among the changes of its month. */
  href: string;
}

/** A published value that became another one. */
export interface OwnCorrection extends ChangedField {
  day: string;
  /** The note in the data, else the subject of the commit. */
  reason: string;
  href: string;
}

/** The history of what one page shows, short. */
export interface OwnHistory {
  /** Why there is none; nothing when there is one. */
  missing: string | undefined;
  latest: readonly OwnChange[];
  corrections: readonly OwnCorrection[];
  /** How many further corrections are not listed. */
  moreCorrections: number;
  /** How many commits there are in all. */
  count: number;
  /** The whole history; nothing when no commit touched the record yet. */
  href: string | undefined;
}

/** Corrections come first; the newest changes take the lines that they leave. */
const linesAtMost = 3;
const correctionsAtMost = 2;
const fieldsNamed = 2;
const recordsNamed = 1;

const placeOf = ({ commit, day }: ChangeEntry): string =>
  `${monthChangesUrl(day.slice(0, 7))}#c${commit.slice(0, 7)}`;

type Difference = ChangeEntry['differences'][number];

/** What one commit did to one record. */
const differenceText = (
  { change, from }: Difference,
  fields: readonly ChangedField[],
  name: string,
): string => {
  if (change === 'added') return `${name}首次提交`;
  if (change === 'removed') return `${name}撤下`;
  const labels = [...new Set(fields.map(({ label }) => label))];
  const more = labels.length > fieldsNamed ? `等${labels.length}处` : '';
  const edits =
    labels.length === 0 ? '' : `改了${name}${listText(labels.slice(0, fieldsNamed))}${more}`;
  return [change === 'renamed' ? `${name}原编号 ${from ?? ''}` : '', edits]
    .filter(Boolean)
    .join('，');
};

/**
 * The newest changes and all corrections of the records that one page shows; the first of
 * `records` is the page's own, whose history is linked.
 */
export function ownHistory(
  history: KnownHistory,
  records: readonly RecordAddress[],
  { dataset, titles }: ChangeWords,
): OwnHistory {
  const none = { latest: [], corrections: [], moreCorrections: 0, count: 0, href: undefined };
  if (!history.available) return { missing: historyMissing[history.because], ...none };
  const [own] = records;
  const entries = ownEntries(history, records);
  if (own === undefined || entries.length === 0) return { missing: undefined, ...none };
  const namesIn = itemNames(dataset);
  const linkOf = recordLinks(dataset);
  const nameOf = ({ kind, id }: Difference): string =>
    kind === own.kind ? '' : `“${linkOf(kind, id).label}”`;
  const fieldsOf = (difference: Difference): readonly ChangedField[] =>
    difference.fields.map((field) =>
      changedField(difference.kind, field, titles, namesIn(difference.kind), difference.fields),
    );
  const corrections = entries.flatMap((entry) =>
    entry.differences.flatMap((difference) =>
      fieldsOf(difference)
        .filter(({ correction }) => correction)
        .map((field) => ({
          ...field,
          label: `${nameOf(difference)}${field.label}`,
          day: entry.day,
          reason: field.reason ?? entry.subject,
          href: placeOf(entry),
        })),
    ),
  );
  const withOwn = ownEntries(history, [own]).length > 0 ? own : records[1];
  return {
    missing: undefined,
    latest: entries
      .slice(0, linesAtMost - Math.min(correctionsAtMost, corrections.length))
      .map((entry) => ({
        day: entry.day,
        text: [
          ...entry.differences
            .slice(0, recordsNamed)
            .map((one) => differenceText(one, fieldsOf(one), nameOf(one))),
          ...(entry.differences.length > recordsNamed
            ? [`等${entry.differences.length}份记录`]
            : []),
        ].join('，'),
        reason: entry.subject,
        href: placeOf(entry),
      })),
    corrections: corrections.slice(0, correctionsAtMost),
    moreCorrections: Math.max(0, corrections.length - correctionsAtMost),
    count: entries.length,
    href: withOwn === undefined ? undefined : recordHistoryUrl(withOwn.kind, withOwn.id),
  };
}

/** How often a page's records were changed, and when last. */
export const historyNote = ({ count, latest }: OwnHistory): string | undefined =>
  latest[0] === undefined ? undefined : `共提交${count}次，最近一次在${dateText(latest[0].day)}。`;

/** The page of a record's changes; nothing without a history of it. */
export const historyHref = (
  history: KnownHistory,
  { kind, id }: RecordAddress,
): string | undefined =>
  history.available && ownEntries(history, [{ kind, id }]).length > 0
    ? recordHistoryUrl(kind, id)
    : undefined;
