import { stringify } from 'yaml';
import { kinds } from '#src/schema/kinds.ts';
import type { Kind, KindName } from '#src/schema/kinds.ts';
import { referencesIn } from '#src/rules/reference-list.ts';
import type { Context } from '#src/rules/rule.ts';
import { draftOf } from './draft.ts';
import { descriptionOf, isRecord, isText, schemaOf, titleOf } from './field.ts';
import type { Field } from './field.ts';
import { readRecordFile } from './record-file.ts';
import { exampleOf, formText } from './schema-examples.ts';
import { textOfBytes } from './text-file.ts';

/** What a starting file is filled with besides what its schema says. */
export interface Start {
  kind: KindName;
  id: string;
  /** The day that dates are filled with, `YYYY-MM-DD`. */
  day: string;
  /** The first number that no record of the kind has. */
  number: number;
  spaces: Context['spaces'];
}

/** Variants that claim nothing: a starting file must not publish an invented figure. */
const modest = ['missing', 'unpublished', 'unquantified', 'none', 'policy'];

const propertiesOf = (field: Field): readonly (readonly [string, Field])[] => {
  const properties = isRecord(field['properties']) ? field['properties'] : {};
  return Object.entries(properties).flatMap(([key, value]) =>
    isRecord(value) ? [[key, value] as const] : [],
  );
};

const tagOf = (variant: Field): string | undefined => {
  const tag = propertiesOf(variant).find(([, field]) => isText(field['const']))?.[1]['const'];
  return isText(tag) ? tag : undefined;
};

const chosen = (field: Field): Field => {
  const variants = Array.isArray(field['oneOf']) ? field['oneOf'].filter(isRecord) : [];
  const quiet = variants.find((variant) => modest.includes(tagOf(variant) ?? ''));
  return quiet ?? variants[0] ?? field;
};

const isRequired = (field: Field, key: string): boolean =>
  Array.isArray(field['required']) && field['required'].includes(key);

const scalar = (field: Field, key: string, start: Start): unknown => {
  const { idKey }: Kind = kinds[start.kind];
  if (key === idKey) return idKey === 'year' ? Number(start.id) : start.id;
  if (key === 'number' && field['type'] === 'integer') return start.number;
  const format = field['format'];
  if (format === 'date' || format === 'partial-date') return start.day;
  if (format === 'period') return String(Number(start.day.slice(0, 4)) - 1);
  if (format === 'text' && !Array.isArray(field['examples'])) return `请填写${titleOf(field)}`;
  return exampleOf(field) ?? `请填写${titleOf(field)}`;
};

const comment = (field: Field): string => {
  const [title, text] = [titleOf(field), descriptionOf(field)];
  return [title, text === '' ? formText(field) : text].filter((part) => part !== '').join('：');
};

const scalarText = (value: unknown): string =>
  stringify(value, { version: '1.2', lineWidth: 0, defaultStringType: 'PLAIN' }).trim();

const linesOf = (above: Field, key: string, start: Start): readonly string[] => {
  const field = chosen(above);
  if (field['type'] === 'object')
    return ['', ...objectLines(field, start).map((each) => `  ${each}`)];
  if (field['type'] !== 'array') return [` ${scalarText(scalar(field, key, start))}`];
  const least = typeof field['minItems'] === 'number' ? field['minItems'] : 0;
  const items = isRecord(field['items']) ? field['items'] : {};
  const count = least === 0 && key === 'rows' ? 1 : least;
  if (count === 0) return [' []'];
  const item = (at: number): readonly string[] => {
    const inner = chosen(items);
    if (inner['type'] !== 'object') {
      const value = scalar(inner, '', start);
      return [`  - ${scalarText(count > 1 && isText(value) ? `${value}${at + 1}` : value)}`];
    }
    const [first = '', ...rest] = objectLines(inner, start);
    // A list item begins with a key: comments that come before it would stand alone.
    return [`  - ${first}`, ...rest.map((each) => `    ${each}`)];
  };
  return ['', ...Array.from({ length: count }, (_, at) => item(at)).flat()];
};

/** The required keys, then the others behind a comment mark. */
const objectLines = (field: Field, start: Start): readonly string[] => {
  const fields = propertiesOf(field);
  const required = fields.filter(([key]) => isRequired(field, key));
  const optional = fields.filter(([key]) => !isRequired(field, key));
  return [
    ...required.flatMap(([key, each]) => {
      const [first = '', ...rest] = linesOf(each, key, start);
      return [`${key}:${first} # ${comment(each)}`, ...rest];
    }),
    ...optional.map(([key, each]) => {
      const example = exampleOf(each);
      const shown = example === undefined ? ' ……' : ` ${scalarText(example)}`;
      return `# ${key}:${shown} # ${comment(each)}`;
    }),
  ];
};

const variantsText = (field: Field): readonly string[] => {
  const variants = Array.isArray(field['oneOf']) ? field['oneOf'].filter(isRecord) : [];
  const tags = variants.map(tagOf).filter((tag) => tag !== undefined);
  return tags.length === 0 ? [] : [`# 类型可以是：${tags.join('、')}；换类型时，键也要跟着换。`];
};

const asFile = (lines: readonly string[], kind: Kind): string =>
  kind.extension === '.mdx'
    ? ['---', ...lines, '---', '', '## 说明', '', '请填写正文，只写普通文字。', ''].join('\n')
    : `${lines.join('\n')}\n`;

/** Puts ids that exist in the place of the example ids, where there are such ids. */
const withKnownIds = (text: string, { kind, id, spaces }: Start): string => {
  const file = `${id}${kinds[kind].extension}`;
  const record = readRecordFile(
    { kind, id, absolute: file, file },
    textOfBytes(Buffer.from(text), file),
  );
  const wanted = new Map(
    referencesIn(draftOf([record])).map(({ path, space }) => [String(path.at(-1)), space]),
  );
  return text
    .split('\n')
    .map((line) => {
      const [, before = '', key = '', after = ''] =
        /^(\s*(?:- )?)([a-z_]+): example-id(.*)$/.exec(line) ?? [];
      const space = wanted.get(key);
      const [known] = space === undefined ? [] : [...spaces[space].ids];
      return known === undefined ? line : `${before}${key}: ${known}${after}`;
    })
    .join('\n');
};

/** The text of a new record: what is required is there, what is possible stands in comments. */
export const startingFile = (start: Start): string => {
  const kind: Kind = kinds[start.kind];
  const schema = schemaOf(start.kind);
  const lines = [
    `# ${kind.title}。带“请填写”的换成真实内容；以 # 开头的行可以删掉，要用时去掉 #。`,
    ...variantsText(schema),
    ...objectLines(chosen(schema), start),
  ];
  return withKnownIds(asFile(lines, kind), start);
};
