import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '#src/load/json-schemas.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { readSettings } from '#src/load/settings.ts';
import { kindNames } from '#src/schema/kinds.ts';
import { apiRecords, indexAnswer, kindAnswer, recordAnswer } from '#src/view/open-data/api.ts';
import { openApi } from '#src/view/open-data/openapi.ts';

const sets = { real: {}, demo: { DATA_DIR: 'test/fixtures/demo' } };
const siteUrl = 'https://example.org';
const description = openApi('示例', `${siteUrl}/api/v1/`, recordSchema);
const contextOf = (env: Readonly<Record<string, string>>) => {
  const { dataset } = readDataset(readSettings(env, process.cwd()));
  if (dataset === undefined) throw new Error('the data set has errors');
  return { dataset, asOf: '2026-01-01', siteUrl };
};

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate({ ...description });
    expect(result).toMatchObject({ valid: true });
  });
});

describe.each(Object.entries(sets))('the API of the %s data', (_name, env) => {
  const context = contextOf(env);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ ...description, $id: 'https://example.org/openapi.json' });
  const faultsOf = (component: string, answer: object): readonly string[] => {
    const validate = ajv.getSchema(
      `https://example.org/openapi.json#/components/schemas/${component}`,
    );
    if (validate === undefined) return [`${component}: not described`];
    // As it is after its way through a file.
    return validate(JSON.parse(JSON.stringify(answer)))
      ? []
      : [`${component}: ${ajv.errorsText(validate.errors)}`];
  };

  it('answers as it is described, for every kind and every record', () => {
    const faults = [
      ...faultsOf('index', indexAnswer(context)),
      ...kindNames.flatMap((kind) => [
        ...faultsOf(`answer-${kind}`, kindAnswer(kind, context)),
        ...apiRecords(context.dataset, kind).flatMap((record) =>
          faultsOf(`answer-one-${kind}`, recordAnswer(record, context)),
        ),
      ]),
    ];
    expect(faults).toEqual([]);
  });

  it('gives every record of the data set, unchanged, once', () => {
    const { dataset } = context;
    const guides = apiRecords(dataset, 'guides').map(({ record }) => record);
    expect(guides).toEqual(dataset.guides);
    for (const kind of kindNames) {
      const ids = apiRecords(dataset, kind).map(({ id }) => id);
      expect(new Set(ids).size, kind).toBe(ids.length);
      const records = dataset[kind];
      const isMany = Array.isArray(records) && kind !== 'regions' && kind !== 'organizations';
      expect(ids.length, kind).toBe(isMany ? records.length : 1);
    }
  });

  it('does not accept an answer that the description does not allow', () => {
    const [first] = apiRecords(context.dataset, 'guides');
    if (first === undefined) throw new Error('no guide');
    const { record: _record, ...broken } = recordAnswer(first, context);
    expect(faultsOf('answer-one-guides', broken)).toHaveLength(1);
  });
});
