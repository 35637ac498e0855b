import type { RecordVersion } from '#src/domain/record-differences.ts';
import { recordDifferences } from '#src/domain/record-differences.ts';
import type { DataChange } from '#src/rules/history-rule.ts';
import type { Draft } from '#src/rules/rule.ts';
import type { KindName } from '#src/schema/kinds.ts';
import { dayInZone } from './as-of.ts';
import { draftOf } from './draft.ts';
import type { EarlierVersion } from './earlier.ts';
import { isRecord } from './field.ts';
import { contentOf } from './record-file.ts';
import type { RecordFile } from './record-file.ts';

/** A file's record as plain data; the body of a guide or page counts as a field. */
export const versionOf = ({ kind, id, value, body }: RecordFile): RecordVersion => ({
  kind,
  id,
  value: body !== undefined && isRecord(value) ? { ...value, body: body.text.trim() } : value,
});

/** What the present files make of an earlier version. Files that cannot be read are left out. */
export const dataChange = (
  earlier: EarlierVersion,
  files: readonly RecordFile[],
  after: Draft,
): DataChange => {
  const address = ({ kind, id }: { kind: KindName; id: string }): string => `${kind}/${id}`;
  const known = new Set(earlier.files.map(address));
  const differing = new Set(earlier.changed.map(address));
  const broken = new Set(files.filter((file) => contentOf(file) === undefined).map(address));
  const readable = (file: RecordFile): boolean =>
    file.value !== undefined && !broken.has(address(file));
  const counts = Map.groupBy(earlier.files, ({ kind }) => kind);
  const timeZone = after.site?.time_zone;
  return {
    before: draftOf(earlier.changed.map((file) => ({ ...file, problems: [] }))),
    after,
    differences: recordDifferences(
      earlier.changed.filter(readable).map(versionOf),
      files
        .filter((file) => differing.has(address(file)) || !known.has(address(file)))
        .filter(readable)
        .map(versionOf),
    ),
    earlierCounts: new Map([...counts].map(([kind, all]) => [kind, all.length])),
    editedOn: (kind, id) => {
      const seconds = earlier.editedSeconds(kind, id);
      return seconds === undefined || timeZone === undefined
        ? undefined
        : dayInZone(seconds, timeZone);
    },
  };
};
