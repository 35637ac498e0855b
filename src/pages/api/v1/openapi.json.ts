import type { APIRoute } from 'astro';
import { recordSchemaOf, siteData } from '#src/site.ts';
import { apiUrl } from '#src/view/open-data/api.ts';
import { jsonFile } from '#src/view/open-data/json-file.ts';
import { openApi } from '#src/view/open-data/openapi.ts';

export const GET: APIRoute = async () => {
  const { dataset, settings } = await siteData();
  const server = new URL(apiUrl(''), settings.siteUrl).href;
  return jsonFile(openApi(dataset.site.name, server, recordSchemaOf));
};
