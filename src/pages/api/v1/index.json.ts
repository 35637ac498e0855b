import type { APIRoute } from 'astro';
import { siteData } from '#src/site.ts';
import { indexAnswer } from '#src/view/open-data/api.ts';
import { jsonFile } from '#src/view/open-data/json-file.ts';

export const GET: APIRoute = async () => {
  const { dataset, asOf, settings } = await siteData();
  return jsonFile(indexAnswer({ dataset, asOf, siteUrl: settings.siteUrl }));
};
