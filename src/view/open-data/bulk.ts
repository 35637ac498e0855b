import { zipBytes, zipType } from './archive.ts';
import { evaluationBook, everythingBook, type BookContext } from './books.ts';
import { everythingFiles, type SchemaOf } from './everything-zip.ts';
import type { MetadataContext } from './metadata.ts';
import { workbookBytes, workbookType } from './workbook.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A large file of many records. */
export interface BulkFile {
  /** In the folder `data/` of the site. */
  name: string;
  /** Media type. */
  type: string;
  bytes: () => Promise<Bytes>;
}

/** Worked out when it is first asked for, and not again. */
const once = (make: () => Promise<Bytes>): (() => Promise<Bytes>) => {
  let made: Promise<Bytes> | undefined;
  return () => (made ??= make());
};

/** The workbooks, and the archive of everything, which holds the workbooks as well. */
export function bulkFiles(
  context: BookContext & MetadataContext,
  schemaOf: SchemaOf,
): readonly BulkFile[] {
  const evaluation = once(() => workbookBytes(evaluationBook(context)));
  const everything = once(() => workbookBytes(everythingBook(context)));
  const archive = async (): Promise<Bytes> => {
    const books = { evaluation: await evaluation(), everything: await everything() };
    return zipBytes(everythingFiles(context, schemaOf, books));
  };
  return [
    { name: 'evaluation.xlsx', type: workbookType, bytes: evaluation },
    { name: 'everything.xlsx', type: workbookType, bytes: everything },
    { name: 'everything.zip', type: zipType, bytes: archive },
  ];
}
