import { z } from 'astro/zod';
import { textKeys } from '#src/schema/common.ts';
import { kindNames, kinds, type KindName } from '#src/schema/kinds.ts';
import { isRecord } from './field.ts';
import { withExamples } from './schema-examples.ts';
import { checkReportSchema } from './report-schema.ts';

/** Keys that the reader keeps as typed may look like numbers to an editor: `period: 2023`. */
const allowPlainNumbers = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(allowPlainNumbers);
  if (!isRecord(node)) return node;
  const entries = Object.entries(node).map(([key, value]): [string, unknown] => {
    const inner = allowPlainNumbers(value);
    return textKeys.has(key) && isRecord(inner) && inner['type'] === 'string'
      ? [key, { ...inner, type: ['string', 'number'] }]
      : [key, inner];
  });
  return Object.fromEntries(entries);
};

const textOf = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

/**
 * The published JSON Schema of every kind and of the checker's report, by file name: editors
 * read them, and so do other programs.
 */
export const jsonSchemaTexts = (): ReadonlyMap<string, string> =>
  new Map([
    ...kindNames.map((kind): [string, string] => [
      `${kind}.json`,
      textOf(allowPlainNumbers(withExamples(z.toJSONSchema(kinds[kind].schema)))),
    ]),
    ['check-report.json', textOf(withExamples(z.toJSONSchema(checkReportSchema)))],
  ]);

/** JSON Schema of a record of a kind as the reader returns it. */
export function recordSchema(kind: KindName): object {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(kinds[kind].schema);
  return schema;
}
