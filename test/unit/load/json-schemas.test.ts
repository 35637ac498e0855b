import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '#src/load/front-matter.ts';
import { jsonSchemaTexts } from '#src/load/json-schemas.ts';
import { kindNames, kinds } from '#src/schema/kinds.ts';
import type { KindName } from '#src/schema/kinds.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'public/schema');
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
const validators = new Map(
  kindNames.map((kind) => [
    kind,
    ajv.compile(JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8'))),
  ]),
);

const accepts = (kind: KindName, value: unknown): string => {
  const validate = validators.get(kind);
  return validate?.(value) === true ? '' : ajv.errorsText(validate?.errors);
};

const filesOf = (set: string, kind: KindName): readonly string[] => {
  const { root: part, layout, extension } = kinds[kind];
  const place = join(root, set, set.endsWith('demo') && part === 'data' ? '' : part);
  if (layout === 'file') return [join(place, `${kind}${extension}`)];
  return readdirSync(place).includes(kind)
    ? readdirSync(join(place, kind)).map((name) => join(place, kind, name))
    : [];
};

const valueOf = (file: string): unknown => {
  const text = readFileSync(file, 'utf8');
  const parts = file.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text };
  return parse('yaml' in parts ? parts.yaml : '', { version: '1.2', schema: 'core' });
};

describe('the JSON Schemas', () => {
  it('are the committed ones', () => {
    const stale = [...jsonSchemaTexts()]
      .filter(([name, text]) => readFileSync(join(folder, name), 'utf8') !== text)
      .map(([name]) => name);
    expect(stale, 'run node scripts/write-json-schemas.ts').toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([...jsonSchemaTexts().keys()].sort());
  });

  it.each(['.', 'test/fixtures/valid', 'test/fixtures/demo'])('accept every file of %s', (set) => {
    const refused = kindNames.flatMap((kind) =>
      filesOf(set, kind)
        .map((file) => `${file}: ${accepts(kind, valueOf(file))}`)
        .filter((line) => !line.endsWith(': ')),
    );
    expect(refused).toEqual([]);
  });

  it.each(kindNames)('refuse a misspelt key, a missing one and a text for a list in %s', (kind) => {
    const [file = ''] = filesOf('test/fixtures/valid', kind);
    const value = valueOf(file);
    if (typeof value !== 'object' || value === null) throw new Error(`${file} holds no record`);
    expect(accepts(kind, { ...value, titel: 'x' })).not.toBe('');
    expect(accepts(kind, {})).not.toBe('');
    const [list] = Object.entries(value).find(([, each]) => Array.isArray(each)) ?? [];
    if (list !== undefined) expect(accepts(kind, { ...value, [list]: 'x' })).not.toBe('');
  });

  it('give each field a Chinese title, a description, and an example that it accepts', () => {
    const faults: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (Array.isArray(node)) node.forEach((each) => walk(each, path));
      if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
      for (const [key, value] of Object.entries(node)) {
        if (key !== 'properties') walk(value, path);
        else
          for (const [name, field] of Object.entries(value)) {
            inspect(field, `${path}.${name}`);
            walk(field, `${path}.${name}`);
          }
      }
    };
    const inspect = (field: unknown, path: string): void => {
      if (typeof field !== 'object' || field === null) return;
      const said = new Map(Object.entries(field));
      if (!/\p{Script=Han}/u.test(String(said.get('title')))) faults.push(`${path}: title`);
      if (!/\p{Script=Han}/u.test(String(said.get('description')))) faults.push(`${path}: text`);
      for (const example of said.get('examples') ?? [])
        if (!ajv.validate(field, example)) faults.push(`${path}: ${String(example)}`);
    };
    for (const [name, text] of jsonSchemaTexts()) walk(JSON.parse(text), name);
    expect(faults).toEqual([]);
  });

  it('are mapped in the editor settings, each to the files of its kind', () => {
    const settings: { 'yaml.schemas': Record<string, string> } = JSON.parse(
      readFileSync(join(root, '.vscode/settings.json'), 'utf8'),
    );
    const expected = kindNames
      .filter((kind) => kinds[kind].extension === '.yaml')
      .map((kind) => [
        `./public/schema/${kind}.json`,
        kinds[kind].layout === 'file' ? `data/${kind}.yaml` : `data/${kind}/*.yaml`,
      ]);
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(expected));
  });
});
