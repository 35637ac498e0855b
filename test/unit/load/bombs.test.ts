import { describe, expect, it } from 'vitest';
import { maxItems, maxKeys } from '#src/load/limits.ts';
import { readBody } from '#src/load/mdx-body.ts';
import { readRecordFile, validate } from '#src/load/record-file.ts';
import { textOfBytes } from '#src/load/text-file.ts';
import { kinds } from '#src/schema/kinds.ts';

const rows = 'measure: x\nupdated_on: 2024-01-01\nrows:\n';
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

const read = (text: string) => {
  const file = 'x.yaml';
  const record = readRecordFile(
    { kind: 'observations', id: 'x', absolute: file, file },
    textOfBytes(Buffer.from(text), file),
  );
  validate(record, kinds.observations.schema);
  return record;
};

/** Each text, and what is said of it first; sizes at which a step that looks twice would be felt. */
const bombs: Readonly<Record<string, readonly [text: string, rule: string]>> = {
  'many keys': [lines(20_000, (at) => `key_${at}: 1\n`), 'too-many-keys'],
  'many keys in one row': [
    `${rows}  - region: a\n${lines(5000, (at) => `    k${at}: 1\n`)}`,
    'too-many-keys',
  ],
  'many keys in brackets': [`{${lines(5000, (at) => `k${at}: 1, `)}}`, 'too-many-keys'],
  'many items': [rows + lines(maxItems + 1, () => '  - a\n'), 'list-too-long'],
  'many doubled keys': [lines(150, () => 'measure: x\n'), 'duplicate-key'],
  'many brackets': ['['.repeat(200_000), 'too-deep'],
  'many braces': ['{a: '.repeat(50_000), 'too-deep'],
  'many dashes': ['- '.repeat(100_000), 'too-deep'],
  'many question marks': ['? '.repeat(100_000), 'too-deep'],
  'many steps': [lines(400, (at) => `${' '.repeat(at)}a:\n`), 'too-deep'],
  'many tags': [`a: ${'!x '.repeat(20_000)}`, 'needs-quotes'],
  'many anchors': [rows + lines(5000, (at) => `  - &a${at} x\n`), 'yaml-feature'],
  'many quotes': [`a: ${'"'.repeat(100_000)}`, 'quote-inside-quotes'],
  'many bad escapes': [`a: "${'\\x'.repeat(50_000)}"`, 'yaml-syntax'],
  'many spaces': [`note: ${' '.repeat(400_000)}x`, 'unknown-key'],
  'a long number': [`number: ${'9'.repeat(400_000)}`, 'number-form'],
  'many phone numbers': [lines(10_000, () => 'a: 13812345678\n'), 'personal-data'],
  'a hidden character on each of very many lines': [
    '\u200b\n'.repeat(150_000),
    'invisible-character',
  ],
};

describe('a file made to keep the check busy', () => {
  it.each(Object.entries(bombs))('%s: is refused at its place', (_name, [text, rule]) => {
    const { problems, source } = read(text);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    const placed = problems.filter(
      ({ line, column }) => line >= 1 && line <= source.lineStarts.length && column >= 1,
    );
    expect(placed.length).toBe(problems.length);
  });

  it('as many keys as are allowed are each judged', () => {
    const { problems } = read(lines(maxKeys, (at) => `key_${at}: 1\n`));
    expect(problems.filter(({ rule }) => rule === 'unknown-key').length).toBe(maxKeys);
  });

  it.each([
    ['a long line', '字'.repeat(20_000), 'text-too-long'],
    ['entities in one line', '&amp;'.repeat(50_000), 'body-markup'],
    ['brackets in code', `export const a = ${'['.repeat(10_000)}`, 'too-deep'],
    ['brackets over many lines', 'export const a = [\n' + '(\n'.repeat(10_000), 'too-deep'],
    ['signs in code', `export const a = ${'!\n'.repeat(20_000)}`, 'body-code'],
    ['signs in braces', `{${'a?\n'.repeat(20_000)}1}`, 'body-code'],
    ['tags', '<a>\n'.repeat(20_000), 'body-markup'],
    ['entities', '&amp;\n'.repeat(20_000), 'body-markup'],
    ['small braces', '{a} b\n'.repeat(20_000), 'body-markup'],
    ['braces', '{'.repeat(10_000), 'body-code'],
    ['quotes in quotes', '> '.repeat(5000), 'too-deep'],
  ])('%s in a body: is refused before it is parsed', (_name, body, rule) => {
    expect(readBody(`好。\n\n${body}\n`).complaints.map((each) => each.rule)).toEqual([rule]);
  });
});
