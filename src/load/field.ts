import { z } from 'astro/zod';
import { kinds } from '#src/schema/kinds.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Path } from './problem.ts';

/** A part of a JSON Schema, as far as messages need it. */
export type Field = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

const cache = new Map<KindName, Field>();

/** The JSON Schema of a kind, which knows each field's Chinese title and description. */
export const schemaOf = (kind: KindName): Field => {
  const known = cache.get(kind);
  if (known !== undefined) return known;
  const schema: Field = { ...z.toJSONSchema(kinds[kind].schema) };
  cache.set(kind, schema);
  return schema;
};

const variantsOf = (field: Field): readonly Field[] => {
  const variants = field['oneOf'] ?? field['anyOf'];
  return Array.isArray(variants) ? variants.filter(isRecord) : [];
};

const propertiesOf = (field: Field): Readonly<Record<string, unknown>> => {
  const properties = field['properties'];
  return isRecord(properties) ? properties : {};
};

/** The variant that the data chose by its `kind` or `status`. */
const chosen = (field: Field, data: unknown): Field => {
  const variants = variantsOf(field);
  const fits = (variant: Field): boolean =>
    Object.entries(propertiesOf(variant)).every(
      ([key, property]) =>
        !isRecord(property) ||
        property['const'] === undefined ||
        (isRecord(data) && data[key] === property['const']),
    );
  return variants.find(fits) ?? variants[0] ?? field;
};

/** The other variant that the keys of a record fit, with the key that chooses it. */
export const fittingVariant = (
  kind: KindName,
  path: Path,
  data: unknown,
  record: unknown,
): { key: string; choice: string } | undefined => {
  const parent = path.length === 0 ? schemaOf(kind) : rawAt(kind, path, data);
  if (parent === undefined || !isRecord(record)) return undefined;
  for (const variant of variantsOf(parent)) {
    const properties = propertiesOf(variant);
    const required = Array.isArray(variant['required']) ? variant['required'] : [];
    const tag = Object.entries(properties).find(
      ([, property]) => isRecord(property) && isText(property['const']),
    );
    const choice = tag !== undefined && isRecord(tag[1]) ? tag[1]['const'] : undefined;
    const fits =
      Object.keys(record).every((key) => Object.hasOwn(properties, key)) &&
      required.every((key) => Object.hasOwn(record, String(key)));
    if (fits && tag !== undefined && isText(choice)) return { key: tag[0], choice };
  }
  return undefined;
};

/** The field at a path, its variants not yet chosen. */
const rawAt = (kind: KindName, path: Path, data: unknown): Field | undefined => {
  const above = fieldAt(kind, path.slice(0, -1), data);
  const last = path.at(-1);
  const next: unknown =
    typeof last === 'number' ? above?.['items'] : propertiesOf(above ?? {})[String(last)];
  return isRecord(next) ? next : undefined;
};

/** The field at a path of a record, or undefined where the schema has none. */
export const fieldAt = (kind: KindName, path: Path, data: unknown): Field | undefined => {
  let field: Field | undefined = chosen(schemaOf(kind), data);
  let value = data;
  for (const part of path) {
    if (field === undefined) return undefined;
    const next: unknown = typeof part === 'number' ? field['items'] : propertiesOf(field)[part];
    value = Array.isArray(value)
      ? value[Number(part)]
      : isRecord(value)
        ? value[String(part)]
        : undefined;
    field = isRecord(next) ? chosen(next, value) : undefined;
  }
  return field;
};

/** Keys that the record at a path may have. */
export const keysAt = (kind: KindName, path: Path, data: unknown): readonly string[] =>
  Object.keys(propertiesOf(fieldAt(kind, path, data) ?? {}));

/** Whether a record at a path must have a key. */
export const isRequired = (kind: KindName, path: Path, data: unknown, key: string): boolean => {
  const required = fieldAt(kind, path, data)?.['required'];
  return Array.isArray(required) && required.includes(key);
};

/** Title of a field; a discriminator carries the title of its value and not of itself. */
export const titleOf = (field: Field | undefined): string =>
  isText(field?.['title']) && field['const'] === undefined ? field['title'] : '';

export const descriptionOf = (field: Field | undefined): string =>
  isText(field?.['description']) ? field['description'] : '';

/** The title of a field and its key, for the beginning of a sentence. */
export const nameOf = (field: Field | undefined, path: Path): string => {
  const key = String(path.findLast((part) => typeof part === 'string') ?? '');
  const title = titleOf(field);
  if (key === '') return title;
  return title === '' || title === key ? `${key} ` : `${title}（${key}）`;
};
