import type { APIRoute, GetStaticPaths } from 'astro';
import { openData, recordSchemaOf } from '#src/site.ts';
import { bulkFiles, type BulkFile } from '#src/view/open-data/bulk.ts';

/** The workbooks and the archive while the site is edited; a build writes them beside the pages. */
export const getStaticPaths = (async () =>
  import.meta.env.DEV
    ? bulkFiles(await openData(), recordSchemaOf).map((file) => ({
        params: { file: file.name },
        props: { file },
      }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: BulkFile }> = ({ props: { file } }) =>
  new Response(file.bytes(), { headers: { 'Content-Type': file.type } });
