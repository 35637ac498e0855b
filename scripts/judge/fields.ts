import { isDate } from '#src/domain/date.ts';
import { periodEnd } from '#src/domain/period.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Why a record cannot be judged. */
export class Refused extends Error {
  readonly code: string;
  readonly path: string;
  constructor(code: string, path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same fields without those that are null: null says nothing, like a key that is left out. */
export const withoutNulls = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const shown = (value: unknown): string =>
  value === undefined ? '空缺（没有写）' : JSON.stringify(value);

export const numberAt = (fields: Fields, key: string, path: string): number => {
  const value = fields[key];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const code = value === undefined ? 'value-missing' : 'value-not-number';
  throw new Refused(code, path, `${path} 必须是一个数，现在是 ${shown(value)}。`);
};

export const optionalNumberAt = (fields: Fields, key: string): number | undefined =>
  fields[key] === undefined || fields[key] === null ? undefined : numberAt(fields, key, key);

export const optionalTextAt = (fields: Fields, key: string): string | undefined => {
  const value = fields[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** One of a list of words; a missing one has its own code. */
export const wordAt = <Word extends string>(
  fields: Fields,
  key: string,
  path: string,
  words: readonly Word[],
): Word => {
  const value = fields[key];
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const code = `${key}-${value === undefined || value === null ? 'missing' : 'unknown'}`;
  throw new Refused(
    code,
    path,
    `${path} 必须是 ${words.join('、')} 之一，现在是 ${shown(value)}。`,
  );
};

/** 2018/19 and 2018/2019 are school years, as statistics often write them. */
const asPeriod = (text: string): string => {
  const [, first, second] = /^(\d{4})\/(\d{2}|\d{4})$/.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined) return text.trim();
  const next = String(Number(first) + 1);
  return next.endsWith(second) ? `${first}-${next}` : text.trim();
};

/** A period that is its own last day or has one; under `year` where the usual key is missing. */
export const dayAt = (
  fields: Fields,
  key: string,
  path: string,
): { text: string; date: string } => {
  const used = fields[key] === undefined ? 'year' : key;
  const value = optionalTextAt(fields, used);
  const text = value === undefined ? undefined : asPeriod(value);
  const date = text === undefined ? undefined : periodEnd(text);
  if (text !== undefined && date !== undefined) return { text, date };
  const code = fields[used] === undefined ? `${key.replaceAll('_', '-')}-missing` : 'bad-date';
  const rule = '年（2023）、学年（2023-2024）、季度（2023-Q1）、月（2023-06）或日（2023-06-30）';
  throw new Refused(code, path, `${path} 必须是${rule}，现在是 ${shown(fields[used])}。`);
};

/** A day and nothing wider. */
export const exactDayAt = (fields: Fields, key: string): string => {
  const value = optionalTextAt(fields, key);
  if (value !== undefined && isDate(value)) return value;
  const code = value === undefined ? `${key.replaceAll('_', '-')}-missing` : 'bad-date';
  throw new Refused(code, key, `${key} 必须是 YYYY-MM-DD 的日期，现在是 ${shown(fields[key])}。`);
};

export const fieldsAt = (fields: Fields, key: string): Fields | undefined => {
  const value = fields[key];
  if (value === undefined || value === null) return undefined;
  if (isFields(value)) return withoutNulls(value);
  throw new Refused(`${key}-unknown`, key, `${key} 必须是一个对象，现在是 ${shown(value)}。`);
};

export const listAt = (fields: Fields, key: string): readonly Fields[] => {
  const value = fields[key];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every(isFields)) return value;
  throw new Refused(`${key}-unknown`, key, `${key} 必须是对象的列表，现在是 ${shown(value)}。`);
};
