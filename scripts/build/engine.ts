// What a build needs of the site's code besides its pages, compiled with them into one program. Astro sees
// a route without paths.
import type { APIRoute, GetStaticPaths } from 'astro';
import { openData, recordSchemaOf } from '#src/site.ts';
import { bulkFiles, type BulkFile } from '#src/view/open-data/bulk.ts';
import type { Memory } from '#src/view/open-data/memory.ts';

export { readsOfAsync } from '#src/domain/reads.ts';
export { renderToString } from 'astro/runtime/server/render/astro/render.js';
export { answers } from './answers.ts';

/** The large files of many records: workbooks and the archive of everything. */
export const bulkDownloads = async (memory: Memory): Promise<readonly BulkFile[]> =>
  bulkFiles(await openData(), recordSchemaOf, memory);

export const getStaticPaths = (() => []) satisfies GetStaticPaths;
export const GET: APIRoute = () => new Response(null, { status: 404 });
