import { z } from 'astro/zod';
import { kinds, type KindName } from '#src/schema/kinds.ts';

/** One field of a kind of record, as its schema describes it. */
export interface DictionaryField {
  /** Path with `[]` for lists, for example `measures[].unit`. */
  path: string;
  title: string;
  description: string;
  type: string;
  required: boolean;
}

interface FoundField extends DictionaryField {
  /** The one value that a variant of a record allows here. */
  choice: string | undefined;
}

interface Node {
  type?: string;
  title?: string;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  oneOf?: Node[];
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组字段',
};

const typeText = (node: Node): string => {
  if (node.const !== undefined) return String(node.const);
  if (node.enum !== undefined) return node.enum.map(String).join('、');
  return typeNames[node.type ?? (node.oneOf === undefined ? '' : 'object')] ?? '';
};

function fieldsBelow(node: Node, path: string): readonly FoundField[] {
  if (node.items !== undefined) return fieldsBelow(node.items, `${path}[]`);
  if (node.oneOf !== undefined) return node.oneOf.flatMap((variant) => fieldsBelow(variant, path));
  return Object.entries(node.properties ?? {}).flatMap(([key, field]) => {
    const own = path === '' ? key : `${path}.${key}`;
    return [
      {
        path: own,
        title: field.title ?? '',
        description: field.description ?? '',
        type: typeText(field),
        required: node.required?.includes(key) ?? false,
        choice: field.const === undefined ? undefined : String(field.const),
      },
      ...fieldsBelow(field, own),
    ];
  });
}

/** Every field of a kind, each path once, in the order of the schema. */
export function dictionaryOf(kind: KindName): readonly DictionaryField[] {
  const schema: Node = JSON.parse(JSON.stringify(z.toJSONSchema(kinds[kind].schema)));
  const fields = new Map<string, FoundField>();
  for (const field of fieldsBelow(schema, '')) {
    const known = fields.get(field.path);
    // The key that tells variants apart has one value in each of them: list them all.
    fields.set(
      field.path,
      known === undefined || known.type === field.type || field.choice === undefined
        ? (known ?? field)
        : { ...known, title: '类型', type: `${known.type}、${field.choice}` },
    );
  }
  return [...fields.values()];
}
