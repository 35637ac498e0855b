import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';

const constraints = {
  type: 'object',
  properties: {
    required: { type: 'boolean' },
    unique: { type: 'boolean' },
    pattern: { type: 'string', format: 'regex' },
    enum: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
  },
  additionalProperties: false,
} as const;
const names = { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } } as const;
const relativePath = {
  type: 'string',
  // Inside the folder of the descriptor, or an address on the web.
  pattern: String.raw`^(?!/|~|\.|file:)(?!.*\.\./)(?!.*\\).+$`,
} as const;
const profileOf = (name: string) => ({
  const: `https://datapackage.org/profiles/2.0/${name}.json`,
});
const webAddress = { type: 'string', pattern: '^https?://.' } as const;

/** The rules of Data Package 2.0 for the properties that are used here; others are not allowed. */
const packageSchema = {
  type: 'object',
  required: ['$schema', 'resources'],
  properties: {
    $schema: profileOf('datapackage'),
    name: { type: 'string', pattern: '^[a-z0-9._/-]+$' },
    title: { type: 'string' },
    description: { type: 'string' },
    homepage: webAddress,
    version: { type: 'string' },
    keywords: { type: 'array', minItems: 1, items: { type: 'string' } },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        minProperties: 1,
        properties: {
          title: { type: 'string' },
          path: webAddress,
          roles: { type: 'array', minItems: 1, items: { type: 'string' } },
        },
        additionalProperties: false,
      },
    },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: {
          name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' },
          path: webAddress,
          title: { type: 'string' },
        },
        additionalProperties: false,
      },
    },
    sources: {
      type: 'array',
      items: {
        type: 'object',
        minProperties: 1,
        properties: { title: { type: 'string' }, path: webAddress },
        additionalProperties: false,
      },
    },
    resources: { type: 'array', minItems: 1, items: { $ref: '#/definitions/resource' } },
  },
  additionalProperties: false,
  definitions: {
    resource: {
      type: 'object',
      required: ['$schema', 'name', 'path', 'type', 'schema'],
      properties: {
        $schema: profileOf('dataresource'),
        name: { type: 'string', pattern: '^[a-z0-9._/-]+$' },
        type: { const: 'table' },
        path: relativePath,
        title: { type: 'string' },
        description: { type: 'string' },
        format: { type: 'string' },
        mediatype: { type: 'string', pattern: '^.+/.+$' },
        encoding: { type: 'string' },
        bytes: { type: 'integer', minimum: 0 },
        hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
        dialect: {
          type: 'object',
          properties: {
            $schema: profileOf('tabledialect'),
            delimiter: { const: ',' },
            lineTerminator: { type: 'string' },
            quoteChar: { const: '"' },
            doubleQuote: { type: 'boolean' },
          },
          additionalProperties: false,
        },
        schema: { $ref: '#/definitions/table' },
      },
      additionalProperties: false,
    },
    table: {
      type: 'object',
      required: ['fields'],
      properties: {
        $schema: profileOf('tableschema'),
        fields: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['name', 'type'],
            properties: {
              name: { type: 'string', minLength: 1 },
              type: { enum: ['string', 'number', 'integer', 'date'] },
              description: { type: 'string' },
              constraints,
            },
            additionalProperties: false,
          },
        },
        missingValues: { type: 'array', items: { type: 'string' } },
        primaryKey: names,
        foreignKeys: {
          type: 'array',
          items: {
            type: 'object',
            required: ['fields', 'reference'],
            properties: {
              fields: names,
              reference: {
                type: 'object',
                required: ['fields'],
                properties: { fields: names, resource: { type: 'string' } },
                additionalProperties: false,
              },
            },
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    },
  },
};

export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'date';
  constraints?: { required?: boolean; pattern?: string; enum?: string[] };
}
export interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}
export interface Package {
  licenses?: { path: string; title: string }[];
  resources: Resource[];
}

const ajv = new Ajv({ strict: false, validateFormats: false });
const validate = ajv.compile<Package>(packageSchema);

/**
 * Reads a descriptor.
 * @throws when it breaks a rule of Data Package 2.0
 */
export function readPackage(text: string): Package {
  const descriptor: unknown = JSON.parse(text);
  if (!validate(descriptor)) throw new Error(ajv.errorsText(validate.errors));
  const known = new Set(descriptor.resources.map(({ name }) => name));
  if (known.size < descriptor.resources.length) throw new Error('a name twice');
  return descriptor;
}

const forms = {
  string: /^[^]*$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i,
  integer: /^[+-]?\d+$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
} as const;

type Table = readonly Readonly<Record<string, string>>[];

function cellFaults({ name, type, constraints: limits = {} }: Field, value: string): string[] {
  if (value === '') return limits.required === true ? [`${name} is empty`] : [];
  return [
    ...(forms[type].test(value) ? [] : [`${name}: ${value} is no ${type}`]),
    ...(limits.enum?.includes(value) === false ? [`${name}: ${value} is not allowed`] : []),
    ...(limits.pattern !== undefined && !new RegExp(`^(?:${limits.pattern})$`, 'u').test(value)
      ? [`${name}: ${value} has another form`]
      : []),
  ];
}

const keyOf = (row: Table[number], fields: readonly string[]): string =>
  JSON.stringify(fields.map((field) => row[field]));

/** Every row of every table that is not as the package says; `textOf` gives the file at a path. */
export function tableFaults(
  { resources }: Package,
  textOf: (path: string) => string,
): readonly string[] {
  const heads = new Map<string, readonly string[]>();
  const tables = new Map(
    resources.map(({ name, path }): [string, Table] => {
      const rows: Table = parse(textOf(path), {
        bom: true,
        record_delimiter: '\r\n',
        columns: (head: string[]) => {
          heads.set(name, head);
          return head;
        },
      });
      return [name, rows];
    }),
  );
  return resources.flatMap(({ name, schema }) => {
    const { fields, primaryKey, foreignKeys = [] } = schema;
    const rows = tables.get(name) ?? [];
    const keys = rows.map((row) => keyOf(row, primaryKey));
    const faults = [
      ...(JSON.stringify(heads.get(name)) === JSON.stringify(fields.map((field) => field.name))
        ? []
        : ['the columns are others']),
      ...rows.flatMap((row) => fields.flatMap((field) => cellFaults(field, row[field.name] ?? ''))),
      ...(new Set(keys).size < keys.length ? ['a key twice'] : []),
      ...rows.flatMap((row) =>
        primaryKey.flatMap((field) => (row[field] === '' ? [`no key ${field}`] : [])),
      ),
      ...foreignKeys.flatMap(({ fields: own, reference }) => {
        const theirs = tables.get(reference.resource ?? name) ?? [];
        const there = new Set(theirs.map((row) => keyOf(row, reference.fields)));
        return rows
          .filter((row) => own.some((field) => row[field] !== ''))
          .flatMap((row) => (there.has(keyOf(row, own)) ? [] : [`${keyOf(row, own)} is nowhere`]));
      }),
    ];
    return faults.map((fault) => `${name}: ${fault}`);
  });
}
