import type { KindName } from '#src/schema/kinds.ts';
import { nearest } from '#src/rules/nearest.ts';
import { fieldAt, fittingVariant, isRecord, keysAt, nameOf, titleOf } from './field.ts';
import type { Field } from './field.ts';
import { meantKey, namedKey, notIndented, outerKey } from './meant-key.ts';
import type { Path } from './problem.ts';
import { tornItems } from './stray-dash.ts';
import { valueAt } from './value-at.ts';
import { describe, shown, wrongValue } from './value-messages.ts';
import type { Issue, RecordComplaint } from './value-messages.ts';
import { halfVariant, missingTogether, pathOf, wrongVariant } from './variant-messages.ts';

type TypedAt = (path: Path) => string;

const optionsOf = (issue: Issue): readonly string[] => {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const options: unknown = 'options' in issue ? issue.options : undefined;
  return Array.isArray(options) ? options.map(String) : [];
};

const optionList = (options: readonly string[]): string =>
  options.length > 8 ? `${options.slice(0, 8).join('、')} 等` : options.join('、');

/** Turns the schema's issues on one record into Chinese complaints, one for each cause. */
export const recordComplaints = (
  kind: KindName,
  data: unknown,
  issues: readonly Issue[],
  typedAt: TypedAt,
): RecordComplaint[] => {
  const found: RecordComplaint[] = [];
  const settled = new Set<string>();
  const settle = (path: Path): boolean => {
    const key = JSON.stringify(path);
    if (settled.has(key)) return false;
    settled.add(key);
    return true;
  };
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const path = pathOf(issue);
    const present = valueAt(data, path);
    const variant = fittingVariant(kind, path, data, present);
    if (variant !== undefined) {
      found.push(wrongVariant(path, variant, present));
      for (const name of keysAt(kind, path, data)) settle([...path, name]);
      continue;
    }
    for (const key of issue.keys) {
      const outer = outerKey(kind, data, path, key);
      if (outer !== undefined) {
        if (settle([...path, outer])) found.push(notIndented(path, key, outer));
        continue;
      }
      const meant = meantKey(kind, data, path, key, issue.keys.length === 1 ? issues : []);
      if (meant !== undefined) settle([...path, meant]);
      found.push(unknownKey(kind, data, path, key, meant));
    }
  }
  const others = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map((issue) => ({ issue, path: pathOf(issue) }));
  const absentPaths = others
    .map(({ path }) => path)
    .filter((path) => valueAt(data, path) === undefined);
  for (const { complaint, covers } of tornItems(data, absentPaths)) {
    found.push(complaint);
    for (const path of absentPaths.filter(covers)) settle(path);
  }
  for (const { path, keys } of missingTogether(data, issues)) {
    if (keys.some((key) => settled.has(JSON.stringify([...path, key])))) continue;
    const variant = fittingVariant(kind, path, data, valueAt(data, path));
    if (variant === undefined) continue;
    found.push(halfVariant(kind, data, path, variant, keys));
    for (const key of keys) settle([...path, key]);
  }
  for (const { issue, path } of others) {
    if (settle(path)) found.push(explain(kind, data, issue, path, typedAt));
  }
  return found;
};

const unknownKey = (
  kind: KindName,
  data: unknown,
  path: Path,
  key: string,
  meant: string | undefined,
): RecordComplaint => {
  const title = meant === undefined ? '' : titleOf(fieldAt(kind, [...path, meant], data));
  const all = keysAt(kind, path, data);
  const glued = /^([a-z_][a-z0-9_]*)\s*([:：])\s*(\S.*)$/.exec(key);
  if (glued !== null) {
    const full = glued[2] === '：';
    const right = `${glued[1]}: ${glued[3]}`;
    return {
      rule: full ? 'full-width-colon' : 'no-space-after-colon',
      path: [...path, key],
      at: 'key',
      message: full ? '键后面用了全角冒号“：”' : '半角冒号后面没有空格',
      hint: `改成 ${right}`,
      replacement: right,
    };
  }
  return {
    rule: 'unknown-key',
    path: [...path, key],
    at: 'key',
    message: `没有“${shown(key)}”这个键`,
    hint:
      meant === undefined
        ? `删掉它，或改成这里可以用的键：${all.join('、')}`
        : `是不是“${meant}”${title === '' ? '' : `（${title}）`}？改成它`,
    ...(meant !== undefined && { replacement: meant }),
  };
};

const missingKey = (kind: KindName, data: unknown, path: Path): RecordComplaint => {
  const field = fieldAt(kind, path, data);
  const key = String(path.at(-1));
  const title = titleOf(field);
  return {
    rule: 'missing-key',
    path,
    message: title === '' ? `缺少键 ${key}` : `缺少${title}（${key}）`,
    hint: `加一行 ${key}: ……${describe(field)}`,
  };
};

const explain = (
  kind: KindName,
  data: unknown,
  issue: Issue,
  path: Path,
  typedAt: TypedAt,
): RecordComplaint => {
  const value = valueAt(data, path);
  const field = fieldAt(kind, path, data);
  const name = nameOf(field, path);
  if (value === undefined) return absent(kind, data, issue, path, name);
  if (value === null && path.length === 0) {
    const message = '文件是空的，或者只有注释';
    return { rule: 'empty-value', path, message, hint: '从上一版恢复内容，或删掉这个文件' };
  }
  if (value === null && typeof path.at(-1) === 'number') {
    const message = `${name}这一项是空的`;
    return { rule: 'empty-value', path, message, hint: '在短横线后面写上内容，或删掉这一行' };
  }
  if (value === null) {
    return {
      rule: 'empty-value',
      path,
      message: `${name}没有值`,
      hint: `在冒号后面写上值${describe(field)}；以 # 开头的值要加引号；没有内容的可选键请整行删掉`,
    };
  }
  const options = optionsOf(issue);
  if (options.length > 0) return wrongChoice(path, name, field, options, typedAt(path));
  return wrongValue(issue, path, name, field, value, typedAt(path));
};

const absent = (
  kind: KindName,
  data: unknown,
  issue: Issue,
  path: Path,
  name: string,
): RecordComplaint => {
  const parent = path.slice(0, -1);
  const options = optionsOf(issue);
  const key = String(path.at(-1));
  if (options.length === 0) return missingKey(kind, data, path);
  // Without its kind or status a record's other keys cannot be judged: look for a misspelt one.
  const record = valueAt(data, parent);
  const present = isRecord(record) ? Object.keys(record) : [];
  const unknown = present.filter((each) => !keysAt(kind, parent, data).includes(each));
  const typed = unknown.find((each) => namedKey(each, [key]) === key) ?? nearest(key, unknown);
  if (typed !== undefined) return unknownKey(kind, data, parent, typed, key);
  return {
    rule: 'missing-key',
    path,
    message: `缺少${['', key].includes(name.trim()) ? `键 ${key}` : name.trim()}`,
    hint: `加一行 ${key}: ……，可以写：${optionList(options)}`,
  };
};

const wrongChoice = (
  path: Path,
  name: string,
  field: Field | undefined,
  options: readonly string[],
  typed: string,
): RecordComplaint => {
  const cleaned = typed
    .normalize('NFKC')
    .replace(/^["'“”‘’]+|["'“”‘’]+$/g, '')
    .trim();
  const meant = options.includes(cleaned) ? cleaned : nearest(typed, options);
  const meaning = field?.['const'] === undefined ? describe(field) : '';
  const several = cleaned.split(/[、，,;；/ ]+/);
  if (several.length > 1 && several.every((each) => options.includes(each))) {
    return {
      rule: 'unknown-choice',
      path,
      message: `${name}不能写“${shown(typed)}”：几项连在一起了`,
      hint: '各项之间用半角逗号和空格分开，或各占一行，每行前加短横线',
    };
  }
  return {
    rule: 'unknown-choice',
    path,
    message: `${name}不能写“${shown(typed)}”`,
    hint: `${meant === undefined ? '' : `是不是“${meant}”？`}可以写：${optionList(options)}${meaning}`,
    ...(meant !== undefined && { replacement: meant }),
  };
};
