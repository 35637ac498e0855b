import { zipBytes, zipType } from './archive.ts';
import { evaluationBook, everythingBook, type BookContext } from './books.ts';
import { everythingFiles, type SchemaOf } from './everything-zip.ts';
import { noMemory, type Memory } from './memory.ts';
import type { MetadataContext } from './metadata.ts';
import { workbookBytes, workbookType } from './workbook.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A large file of many records. */
export interface BulkFile {
  /** In the folder `data/` of the site. */
  name: string;
  /** Media type. */
  type: string;
  bytes: () => Bytes;
}

const once = (make: () => Bytes): (() => Bytes) => {
  let made: Bytes | undefined;
  return () => (made ??= make());
};

/**
 * The workbooks, and the archive of everything, which holds the workbooks as well. Each is worked out
 * when it is first asked for.
 */
export function bulkFiles(
  context: BookContext & MetadataContext,
  schemaOf: SchemaOf,
  memory: Memory = noMemory,
): readonly BulkFile[] {
  const evaluation = once(() => workbookBytes(evaluationBook(context)));
  const everything = once(() => workbookBytes(everythingBook(context), memory));
  const archive = once(() => {
    const books = { evaluation: evaluation(), everything: everything() };
    return zipBytes(everythingFiles(context, schemaOf, books, memory));
  });
  return [
    { name: 'evaluation.xlsx', type: workbookType, bytes: evaluation },
    { name: 'everything.xlsx', type: workbookType, bytes: everything },
    { name: 'everything.zip', type: zipType, bytes: archive },
  ];
}
