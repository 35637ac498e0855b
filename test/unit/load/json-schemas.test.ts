import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jsonSchemaTexts } from '#src/load/json-schemas.ts';

it('the committed JSON Schemas are those of the schemas in src/schema', () => {
  const folder = join(import.meta.dirname, '../../../public/schema');
  const stale = [...jsonSchemaTexts()]
    .filter(([name, text]) => readFileSync(join(folder, name), 'utf8') !== text)
    .map(([name]) => name);
  expect(stale, 'run node scripts/write-json-schemas.ts').toEqual([]);
});
