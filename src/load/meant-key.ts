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

/** What people call the commonest keys, in Chinese or with another English word. */
const otherNames: Readonly<Record<string, string>> = {
  状态: 'status',
  类型: 'kind',
  种类: 'kind',
  year: 'period',
  年: 'period',
  年份: 'period',
  年度: 'period',
  时间: 'period',
  数据: 'value',
  数字: 'value',
  指标值: 'value',
  地方: 'region',
  出处: 'source',
  数据来源: 'source',
  from: 'source',
  名字: 'name',
  标题: 'title',
  备注: 'note',
  注: 'note',
  remark: 'note',
  remarks: 'note',
  comment: 'note',
  单位: 'unit',
  更新时间: 'updated_on',
  date: 'published',
  日期: 'published',
  link: 'url',
  链接: 'url',
};

/** The key that a common other name stands for, when it may stand here. */
export const namedKey = (key: string, allowed: readonly string[]): string | undefined => {
  const meant = otherNames[key.trim().toLowerCase()];
  return meant !== undefined && allowed.includes(meant) ? meant : undefined;
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
  const near = namedKey(key, allowed) ?? nearest(key, allowed);
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
