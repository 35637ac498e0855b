import type { KindName } from '#src/schema/kinds.ts';
import { nearest } from '#src/rules/nearest.ts';
import { fieldAt, isRecord, isRequired, isText, keysAt, titleOf } from './field.ts';
import type { Field } from './field.ts';
import type { Path } from './problem.ts';
import { valueAt } from './value-at.ts';
import type { Issue, RecordComplaint } from './value-messages.ts';

/** Whether a value has the type and the form that a field asks for. */
const fits = (field: Field | undefined, value: unknown): boolean => {
  const type = field?.['type'];
  if (type === 'number' || type === 'integer') return typeof value === 'number';
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'array') return Array.isArray(value);
  if (type !== 'string') return isRecord(value);
  const options = field?.['enum'];
  if (Array.isArray(options)) return options.includes(value);
  const pattern = field?.['pattern'];
  return isText(value) && (!isText(pattern) || new RegExp(pattern, 'u').test(value));
};

const sameEnds = (value: unknown): string => (isText(value) ? value.trim() : '');

/**
 * The key that an unknown one was probably meant to be: one that is spelt nearly so, one whose
 * title it is, or the only one that is missing and fits the value.
 */
export const meantKey = (
  kind: KindName,
  data: unknown,
  path: Path,
  key: string,
  issues: readonly Issue[],
): string | undefined => {
  const present = valueAt(data, path);
  if (!isRecord(present)) return undefined;
  const allowed = keysAt(kind, path, data).filter((name) => !Object.hasOwn(present, name));
  const near = nearest(key, allowed);
  if (near !== undefined) return near;
  const titled = allowed.find(
    (name) => titleOf(fieldAt(kind, [...path, name], data)) === sameEnds(key),
  );
  if (titled !== undefined || issues.length === 0) return titled;
  const missing = allowed.filter((name) => isRequired(kind, path, data, name));
  const [only] = missing;
  return missing.length === 1 &&
    only !== undefined &&
    fits(fieldAt(kind, [...path, only], data), present[key])
    ? only
    : undefined;
};

/** The empty key above, to which an unknown key belongs that was not indented. */
export const outerKey = (
  kind: KindName,
  data: unknown,
  path: Path,
  key: string,
): string | undefined => {
  const present = valueAt(data, path);
  if (!isRecord(present)) return undefined;
  const names = Object.keys(present);
  const empty = names.slice(0, names.indexOf(key)).findLast((name) => present[name] === null);
  return empty !== undefined && keysAt(kind, [...path, empty], data).includes(key)
    ? empty
    : undefined;
};

/** Says that a key belongs one level deeper. */
export const notIndented = (path: Path, key: string, outer: string): RecordComplaint => ({
  rule: 'indentation',
  path: [...path, key],
  at: 'key',
  message: `${key} 属于上面的 ${outer}，缩进却与它一样`,
  hint: `在 ${key} 前面加两个空格；${outer} 下面的其他键也一样`,
});
