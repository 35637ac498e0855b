export type Severity = 'error' | 'warning';
export type PathPart = string | number;
export type Path = readonly PathPart[];

/** A place in a file, counted from 1; columns count UTF-16 units as editors do. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A located complaint about the data, in Chinese, with the way to put it right. */
export interface Problem extends Place {
  severity: Severity;
  /** Code of the rule, explained by `check-data explain CODE`. */
  rule: string;
  /** Where in the record, e.g. `rows[3].value`; empty for a whole file. */
  path: string;
  message: string;
  hint: string;
  /** How many characters from the column on are meant. */
  length?: number;
  /** The record and field by the names people know. */
  record?: string;
  /** What to put in place of the marked characters, when it is certain. */
  replacement?: string;
  /** The other place, where there is one. */
  related?: Place & { note: string };
}

/** `rows[3].value` for `['rows', 3, 'value']`. */
export const pathText = (path: Path): string =>
  path.reduce<string>(
    (done, part) =>
      typeof part === 'number' ? `${done}[${part}]` : done === '' ? part : `${done}.${part}`,
    '',
  );

/** The other way round; keys hold no dots or brackets. */
export const pathParts = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((match) =>
    match[1] === undefined ? match[0] : Number(match[1]),
  );

/** The one order of all reports: file, line, column, rule, message. */
export const byPlace = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compare(a.rule, b.rule) ||
  compare(a.message, b.message);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
