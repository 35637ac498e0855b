import type { APIRoute } from 'astro';
import { openData } from '#src/site.ts';
import { catalogue } from '#src/view/open-data/catalogue.ts';
import { jsonFile } from '#src/view/open-data/json-file.ts';
import { metadataOf } from '#src/view/open-data/metadata.ts';

export const GET: APIRoute = async () =>
  jsonFile(catalogue(metadataOf(await openData())), 'application/ld+json');
