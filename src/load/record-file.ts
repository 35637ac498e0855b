import type { z } from 'astro/zod';
import { kindNames, kinds } from '#src/schema/kinds.ts';
import type { Kind, KindName } from '#src/schema/kinds.ts';
import { textComplaints } from './characters.ts';
import { cutTexts } from './cut-text.ts';
import type { Found } from './folder.ts';
import { hiddenComplaints } from './hidden-data.ts';
import { readBody } from './mdx-body.ts';
import type { BodyReading } from './mdx-body.ts';
import { mojibakeComplaints } from './mojibake.ts';
import { splitFrontMatter } from './front-matter.ts';
import { recordComplaints } from './messages.ts';
import { typedAt } from './position.ts';
import type { Span } from './position.ts';
import { pastedComplaints } from './pasted.ts';
import { pathText } from './problem.ts';
import type { Path, Problem } from './problem.ts';
import type { Remark } from './remarks.ts';
import { placeAt } from './text-file.ts';
import type { ReadText, TextComplaint, TextFile } from './text-file.ts';
import { parseYaml } from './yaml-text.ts';
import type { ParsedYaml } from './yaml-text.ts';

/** One file as far as it could be read. */
export interface RecordFile extends Found {
  source: TextFile;
  /** The parsed value as typed, see also `contentOf`; undefined when the text could not be read. */
  value: unknown;
  /** Offset of the YAML text in the file (after the first `---` in MDX). */
  yamlStart: number;
  /** Where the value or key at a path stands in the YAML text. */
  place: ParsedYaml['place'];
  /** The body of an MDX file and its offset. */
  body?: { text: string; start: number };
  /** What the body's syntax tree says. */
  reading?: BodyReading;
  problems: Problem[];
  /** The kind that the content fits, when the file lies in the wrong folder. */
  meant?: KindName;
  /** What its schema made of it, where that was asked already; no value when it does not fit. */
  checked?: { value: unknown };
  /** Its answers to warnings, where they were looked for already. */
  remarks?: readonly Remark[];
}

/** Turns a complaint about a text into a problem. */
export const textProblem = (source: TextFile, complaint: TextComplaint): Problem => ({
  ...placeAt(source, complaint.offset),
  severity: complaint.severity ?? 'error',
  rule: complaint.rule,
  path: complaint.path ?? '',
  message: complaint.message,
  hint: complaint.hint,
  ...(complaint.length !== undefined && { length: complaint.length }),
  ...(complaint.replacement !== undefined && { replacement: complaint.replacement }),
});

const moved = (complaint: TextComplaint, by: number): TextComplaint => ({
  ...complaint,
  offset: complaint.offset + by,
});

/** What is wrong with characters can make YAML unreadable: then that is not said again. */
const breaksYaml: ReadonlySet<string> = new Set([
  'merge-conflict',
  'odd-space',
  'office-leftover',
  'mojibake',
  'markup-in-text',
  'control-character',
  'direction-character',
  'invisible-character',
  'line-separator',
]);
const fromParser: ReadonlySet<string> = new Set(['yaml-syntax', 'indentation']);

/** A link that is refused as one with a password in it is not refused again. */
const isNew =
  (said: readonly TextComplaint[]) =>
  ({ rule, offset, length = 1 }: TextComplaint): boolean =>
    rule !== 'body-link' ||
    !said.some((each) => each.offset >= offset && each.offset < offset + length);

/** Not in the midst of what was said already: a garbled word or an ID number has odd marks and digits. */
const isOutside = (said: readonly TextComplaint[]) => {
  const covered = new Set(
    said
      .filter(({ rule }) => rule === 'mojibake' || isPrivate(rule))
      .flatMap(({ offset, length = 1 }) => Array.from({ length }, (_, at) => offset + at)),
  );
  return ({ offset, rule }: TextComplaint): boolean => isPrivate(rule) || !covered.has(offset);
};
const isPrivate = (rule: string): boolean => rule === 'personal-data' || rule === 'secret';

/** The YAML of a file's text, with the body below it; a complaint when they cannot be told apart. */
const partsOf = (kind: Kind, text: string): TextComplaint | PartsOfText =>
  kind.extension === '.mdx' ? splitFrontMatter(text) : { yaml: text, yamlStart: 0 };

interface PartsOfText {
  yaml: string;
  yamlStart: number;
  body?: { text: string; start: number };
}

/** What the YAML of a record's text says, which is only parsed when that is asked for. */
export const laterYaml = (kind: KindName, source: TextFile): (() => ParsedYaml) => {
  let parsed: ParsedYaml | undefined;
  return () => {
    const parts = partsOf(kinds[kind], source.text);
    return (parsed ??= parseYaml('rule' in parts ? '' : parts.yaml));
  };
};

/**
 * What a record holds, for those who look its keys up: as its schema has put them in order, else as
 * typed. A remembered file has the first at hand and is parsed for the second.
 */
export const contentOf = (record: RecordFile): unknown => record.checked?.value ?? record.value;

const nowhere: Span = { start: 0, end: 0 };

/** What one text says, up to its plain value; it may be an earlier one of the file. */
export const readRecordFile = (
  found: Found,
  { source, complaints, readable }: ReadText,
): RecordFile => {
  const kind: Kind = kinds[found.kind];
  const problems = complaints.map((complaint) => textProblem(source, complaint));
  const record: RecordFile = {
    ...found,
    source,
    value: undefined,
    yamlStart: 0,
    place: () => nowhere,
    problems,
  };
  // One by one: as arguments of one call so many as a bad text can have are too many.
  const report = (said: readonly TextComplaint[]): void => {
    for (const complaint of said) problems.push(textProblem(source, complaint));
  };
  if (!readable) return record;
  const parts = partsOf(kind, source.text);
  if ('rule' in parts) {
    const said = [...textComplaints(source.text), parts];
    report(said);
    return record;
  }
  const inYaml = (complaints: readonly TextComplaint[]): TextComplaint[] =>
    complaints.map((complaint) => moved(complaint, parts.yamlStart));
  const garbled = mojibakeComplaints(source.text);
  const characters = [...textComplaints(source.text), ...inYaml(pastedComplaints(parts.yaml))];
  const before = [...garbled, ...characters.filter(isOutside(garbled))];
  report(before);
  // Two versions in one file: what they make together says nothing.
  const isTorn = before.some(({ rule }) => rule === 'merge-conflict');
  const { body } = parts;
  const reading = body !== undefined && !isTorn ? readBody(body.text) : undefined;
  if (reading !== undefined && body !== undefined) {
    const said = reading.complaints
      .map((complaint) => moved(complaint, body.start))
      .filter(isNew(before));
    report(said);
  }
  const yaml = parseYaml(parts.yaml);
  const explained = before.some(({ rule }) => breaksYaml.has(rule));
  const fresh = inYaml(isTorn ? [] : yaml.complaints)
    .filter(({ rule }) => !explained || !fromParser.has(rule))
    .filter(isOutside(before));
  if (yaml.value !== undefined && !yaml.plain) {
    report(inYaml(cutTexts(found.kind, parts.yaml, yaml.contents, yaml.value)));
    report(inYaml(hiddenComplaints(parts.yaml, yaml.contents)));
  }
  report(fresh);
  const start = parts.yamlStart;
  return {
    ...record,
    ...parts,
    ...(reading !== undefined && { reading }),
    yamlStart: start,
    place: yaml.place,
    value: yaml.value,
  };
};

/** Where a path of a record stands in its file. */
export const spanIn = (record: RecordFile, path: Path, at: 'key' | 'value' = 'value'): Span => {
  const span = record.place(path, at);
  return { start: span.start + record.yamlStart, end: span.end + record.yamlStart };
};

/** The kind whose schema a record fits that lies in another kind's folder. */
const kindMeant = (record: RecordFile): KindName | undefined =>
  kindNames.find((each) => {
    const kind: Kind = kinds[each];
    return (
      each !== record.kind &&
      kind.layout === 'folder' &&
      kind.extension === kinds[record.kind].extension &&
      kind.schema.safeParse(record.value).success
    );
  });

const misplaced = (record: RecordFile, other: KindName): Problem => ({
  file: record.file,
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'unknown-file',
  path: '',
  message: `这个文件的内容是${kinds[other].title}，却放在${kinds[record.kind].title}的文件夹里`,
  hint: `把文件移到 ${other}/ 里`,
});

/** Checks a record against its schema; what is wrong is added to its problems. */
export const validate = <S extends z.ZodType>(
  record: RecordFile,
  schema: S,
): z.infer<S> | undefined => {
  if (record.value === undefined) return undefined;
  const result = schema.safeParse(record.value);
  if (result.success) return result.data;
  const other = kindMeant(record);
  if (other !== undefined) {
    record.meant = other;
    record.problems.push(misplaced(record, other));
    return undefined;
  }
  // What was wrong with a line's characters is not said again as a wrong value.
  const said = new Set(
    record.problems.filter(({ severity }) => severity === 'error').map(({ line }) => line),
  );
  const typed = (path: Path): string => typedAt(record.source.text, spanIn(record, path));
  for (const complaint of recordComplaints(record.kind, record.value, result.error.issues, typed)) {
    const span = spanIn(record, complaint.path, complaint.at);
    const place = placeAt(record.source, span.start);
    if (said.has(place.line)) continue;
    record.problems.push({
      ...place,
      severity: 'error',
      rule: complaint.rule,
      path: pathText(complaint.path),
      message: complaint.message,
      hint: complaint.hint,
      length: Math.max(1, span.end - span.start),
      ...(complaint.replacement !== undefined && { replacement: complaint.replacement }),
    });
  }
  return undefined;
};
