import type { KindName } from '#src/schema/kinds.ts';
import { fieldAt, isRecord, nameOf } from './field.ts';
import type { Path, PathPart } from './problem.ts';
import { valueAt } from './value-at.ts';
import { shown } from './value-messages.ts';
import type { Issue, RecordComplaint } from './value-messages.ts';

/** Where in its record an issue lies. */
export const pathOf = (issue: Issue): PathPart[] =>
  issue.path.map((part) => (typeof part === 'number' ? part : String(part)));

/** A record whose keys are those of another kind than it says. */
export const wrongVariant = (
  path: Path,
  { key, choice }: { key: string; choice: string },
  present: unknown,
): RecordComplaint => {
  const typed = isRecord(present) ? String(present[key]) : '';
  return {
    rule: 'wrong-variant',
    path: [...path, key],
    message: `${key} 写的是 ${shown(typed)}，其他的键却是 ${choice} 才有的`,
    hint: `是不是 ${choice}？改成它，或按 ${shown(typed)} 的要求改其他的键`,
    replacement: choice,
  };
};

/** Records that lack more than one key. */
export const missingTogether = (
  data: unknown,
  issues: readonly Issue[],
): { path: Path; keys: string[] }[] => {
  const missing = issues
    .filter((issue) => issue.code === 'invalid_type')
    .map(pathOf)
    .filter((path) => path.length > 0 && valueAt(data, path) === undefined);
  return [...Map.groupBy(missing, (path) => JSON.stringify(path.slice(0, -1))).values()].flatMap(
    (paths) =>
      paths.length < 2
        ? []
        : [{ path: paths[0]?.slice(0, -1) ?? [], keys: paths.map((each) => String(each.at(-1))) }],
  );
};

/** A record that says it is of one kind, has none of its keys, and would do as another. */
export const halfVariant = (
  kind: KindName,
  data: unknown,
  path: Path,
  { key, choice }: { key: string; choice: string },
  keys: readonly string[],
): RecordComplaint => {
  const present = valueAt(data, path);
  const typed = isRecord(present) ? String(present[key]) : '';
  const lacking = keys
    .map((each) => nameOf(fieldAt(kind, [...path, each], data), [...path, each]).trim())
    .join('和');
  return {
    rule: 'wrong-variant',
    path: [...path, key],
    message: `${key} 写的是 ${shown(typed)}，却没有${lacking}`,
    hint: `把这些行补上；不是 ${shown(typed)} 就改成 ${choice}`,
  };
};
