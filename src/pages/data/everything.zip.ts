import type { APIRoute } from 'astro';
import { openData, recordSchemaOf } from '#src/site.ts';
import { zipBytes } from '#src/view/open-data/archive.ts';
import { everythingFiles } from '#src/view/open-data/everything-zip.ts';

export const GET: APIRoute = async () => {
  const files = await everythingFiles(await openData(), recordSchemaOf);
  return new Response(zipBytes(files), { headers: { 'Content-Type': 'application/zip' } });
};
