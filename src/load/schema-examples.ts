import { isRecord, isText } from './field.ts';
import type { Field } from './field.ts';

/** An example of each form of text; a field's own `examples` come first. */
const byFormat: Readonly<Record<string, string>> = {
  slug: 'example-id',
  date: '2023-06-30',
  'partial-date': '2023-06',
  period: '2023',
  url: 'https://www.example.gov.cn/',
  uri: 'https://www.example.gov.cn/',
};

const numberIn = (field: Field, key: string): number | undefined =>
  typeof field[key] === 'number' && Number.isSafeInteger(field[key]) ? field[key] : undefined;

const numeric = (field: Field, usual: number): number => {
  const low = numberIn(field, 'minimum') ?? numberIn(field, 'exclusiveMinimum');
  const high = numberIn(field, 'maximum');
  return Math.min(Math.max(usual, low ?? usual), high ?? usual);
};

/** A value that a simple field may have; nothing for lists and groups of fields. */
export const exampleOf = (field: Field): string | number | boolean | undefined => {
  const given = Array.isArray(field['examples']) ? field['examples'][0] : undefined;
  const choices = Array.isArray(field['enum']) ? field['enum'] : [];
  const first: unknown = given ?? field['const'] ?? choices[0];
  if (isText(first) || typeof first === 'number' || typeof first === 'boolean') return first;
  const format = isText(field['format']) ? byFormat[field['format']] : undefined;
  switch (field['type']) {
    case 'string':
      // Only the schema's author knows a text that fits a pattern of its own.
      if (format === undefined && isText(field['pattern']) && field['format'] !== 'text') {
        return undefined;
      }
      return format ?? (isText(field['title']) ? `示例${field['title']}` : '示例');
    case 'integer':
      return numeric(field, 1);
    case 'number':
      return numeric(field, 85.2);
    case 'boolean':
      return true;
    default:
      return undefined;
  }
};

const lengthText = (field: Field): string => {
  const most = numberIn(field, 'maxLength');
  return most === undefined ? '文字' : `文字，不超过 ${most} 字`;
};

const rangeText = (field: Field, name: string): string => {
  const [low, high] = [numberIn(field, 'minimum'), numberIn(field, 'maximum')];
  if (low !== undefined && high !== undefined) return `${name}，${low}—${high}`;
  return low === undefined ? name : `${name}，不小于 ${low}`;
};

/** What a field takes, for those that say nothing themselves. */
export const formText = (field: Field): string => {
  if (field['const'] !== undefined) return `写 ${String(field['const'])}`;
  if (Array.isArray(field['enum'])) return `可以写：${field['enum'].map(String).join('、')}`;
  switch (field['type']) {
    case 'string':
      return lengthText(field);
    case 'integer':
      return rangeText(field, '整数');
    case 'number':
      return rangeText(field, '半角数字');
    case 'boolean':
      return '写 true 或 false';
    case 'array':
      return numberIn(field, 'minItems') === undefined
        ? '列表，没有时写 []'
        : `列表，至少 ${numberIn(field, 'minItems')} 项`;
    default:
      return '一组字段，在下一层缩进两个空格';
  }
};

const annotated = (field: Field): Field => {
  const example = exampleOf(field);
  return {
    ...field,
    ...(isText(field['description']) ? {} : { description: formText(field) }),
    ...(Array.isArray(field['examples']) || example === undefined ? {} : { examples: [example] }),
  };
};

/** A JSON Schema in which each field says what it takes, with an example where it is simple. */
export const withExamples = (node: unknown, isField = false): unknown => {
  if (Array.isArray(node)) return node.map((each) => withExamples(each));
  if (!isRecord(node)) return node;
  const inner = Object.fromEntries(
    Object.entries(node).map(([key, value]): [string, unknown] => {
      if (key !== 'properties' || !isRecord(value)) return [key, withExamples(value)];
      const fields = Object.entries(value).map(([name, field]): [string, unknown] => [
        name,
        withExamples(field, true),
      ]);
      return [key, Object.fromEntries(fields)];
    }),
  );
  return isField ? annotated(inner) : inner;
};
