import type { KindName } from '#src/schema/kinds.ts';
import { allKinds, kindWords } from '../kind.ts';
import { apiVersion } from './api.ts';

const text = { type: 'string' } as const;
const day = { type: 'string', format: 'date' } as const;
const address = { type: 'string', format: 'uri-reference' } as const;
const whole = { type: 'integer', minimum: 0 } as const;
const component = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** An object whose every property is there. */
const shape = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

const version = { const: apiVersion, description: '接口的版本' };

const answerTo = (summary: string, operationId: string, schema: object) => ({
  get: {
    summary,
    operationId,
    responses: {
      '200': { description: '成功', content: { 'application/json': { schema } } },
      '404': { description: '没有这份文件' },
    },
  },
});

const recordSchemaName = (kind: KindName): string => `record-${kind}`;

const recordAnswerOf = (kind: KindName) =>
  shape({
    api: version,
    kind: { const: kind },
    id: text,
    name: text,
    as_of: day,
    self: address,
    page: address,
    schema: address,
    record: component(recordSchemaName(kind)),
  });

const kindAnswerOf = (kind: KindName) =>
  shape({
    api: version,
    kind: { const: kind },
    title: text,
    as_of: day,
    self: address,
    schema: address,
    count: whole,
    items: {
      type: 'array',
      items: shape({
        id: text,
        name: text,
        self: address,
        record: component(recordSchemaName(kind)),
      }),
    },
  });

const indexAnswer = shape({
  api: version,
  name: text,
  demo: { type: 'boolean', description: '数据是否为演示而编造' },
  as_of: day,
  self: address,
  description: address,
  documentation: address,
  licence: { type: 'object' },
  kinds: {
    type: 'array',
    items: shape({ kind: text, title: text, count: whole, self: address, schema: address }),
  },
});

/**
 * The API as an OpenAPI 3.1 description.
 * @param server Address of the folder that holds `index.json`.
 * @param schemaOf JSON Schema of a kind's record as the API gives it.
 */
export function openApi(
  title: string,
  server: string,
  schemaOf: (kind: KindName) => object,
): object {
  return {
    openapi: '3.1.1',
    info: {
      title: `${title}开放数据接口`,
      version: apiVersion,
      description:
        '静态 JSON 文件。键名与数据文件一致；新版可能增加键，读取时请忽略不认识的键。没有的键表示没有填写，不表示零。',
    },
    servers: [{ url: server }],
    paths: {
      '/index.json': answerTo('有哪些数据', 'getIndex', component('index')),
      ...Object.fromEntries(
        allKinds.flatMap((kind) => [
          [
            `/${kind}.json`,
            answerTo(`全部${kindWords[kind].name}`, `list-${kind}`, component(`answer-${kind}`)),
          ],
          [
            `/${kind}/{id}.json`,
            {
              parameters: [
                { name: 'id', in: 'path', required: true, description: '记录的编号', schema: text },
              ],
              ...answerTo(
                `一份${kindWords[kind].name}`,
                `get-${kind}`,
                component(`answer-one-${kind}`),
              ),
            },
          ],
        ]),
      ),
    },
    components: {
      schemas: {
        index: indexAnswer,
        ...Object.fromEntries(
          allKinds.flatMap((kind) => [
            [recordSchemaName(kind), schemaOf(kind)],
            [`answer-${kind}`, kindAnswerOf(kind)],
            [`answer-one-${kind}`, recordAnswerOf(kind)],
          ]),
        ),
      },
    },
  };
}
