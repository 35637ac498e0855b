import type { APIRoute } from 'astro';
import { fieldTitles, recordSchemaOf, siteData } from '#src/site.ts';
import { zipBytes } from '#src/view/open-data/archive.ts';
import { everythingFiles } from '#src/view/open-data/everything-zip.ts';
import { homeUrl } from '#src/view/urls.ts';

export const GET: APIRoute = async () => {
  const { dataset, index, asOf, profile, settings } = await siteData();
  const files = await everythingFiles(
    { dataset, index, judge: { index, asOf, profile }, titles: fieldTitles() },
    new URL(homeUrl(), settings.siteUrl).href,
    recordSchemaOf,
  );
  return new Response(zipBytes(files), { headers: { 'Content-Type': 'application/zip' } });
};
