import type { DataTableFile, TableColumn } from '../data-tables/data-table.ts';
import type { Metadata, TableFile } from './metadata.ts';

const profile = (name: string): string => `https://datapackage.org/profiles/2.0/${name}.json`;

function fieldOf({ name, type, text, required, oneOf, pattern }: TableColumn): object {
  const constraints = {
    ...(required === true && { required }),
    ...(oneOf !== undefined && { enum: oneOf }),
    ...(pattern !== undefined && { pattern }),
  };
  return {
    name,
    type,
    ...(text !== undefined && { description: text }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

const schemaOf = ({ name: own, columns, key, references = [] }: DataTableFile): object => ({
  $schema: profile('tableschema'),
  fields: columns.map(fieldOf),
  missingValues: [''],
  primaryKey: key,
  ...(references.length > 0 && {
    foreignKeys: references.map(({ column, table, key: theirs }) => ({
      fields: [column],
      // A table that refers to itself is named by leaving the resource out.
      reference: { ...(table !== own && { resource: table }), fields: [theirs] },
    })),
  }),
});

const resourceOf = ({ table, path, title, text, mediaType, bytes, sha256 }: TableFile): object => ({
  $schema: profile('dataresource'),
  name: table.name,
  type: 'table',
  path,
  title,
  description: text,
  format: 'csv',
  mediatype: mediaType,
  encoding: 'utf-8',
  bytes,
  hash: `sha256:${sha256}`,
  dialect: {
    $schema: profile('tabledialect'),
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
  },
  schema: schemaOf(table),
});

/** The tables as a Frictionless Data Package, version 2; paths count from where it stands. */
export const dataPackage = (metadata: Metadata): object => ({
  $schema: profile('datapackage'),
  name: metadata.name,
  title: metadata.title,
  description: `${metadata.description}\n\n文字以 = + - @ 开头的，前面加了一个单引号，免得表格软件当成公式；读取时去掉。`,
  homepage: metadata.page,
  version: metadata.modified,
  keywords: metadata.keywords,
  contributors: [
    {
      title: metadata.publisher.name,
      ...(metadata.publisher.home !== undefined && { path: metadata.publisher.home }),
      roles: ['publisher'],
    },
  ],
  // A licence needs an address or a name from a list; a text that states none is no licence.
  ...(metadata.licence.url !== undefined && {
    licenses: [{ path: metadata.licence.url, title: metadata.licence.name }],
  }),
  sources: metadata.sources.map(({ title, url }) => ({
    title,
    ...(url !== undefined && { path: url }),
  })),
  resources: metadata.tables.map(resourceOf),
});
