import type { APIRoute } from 'astro';
import { openData } from '#src/site.ts';
import { dataPackage } from '#src/view/open-data/data-package.ts';
import { jsonFile } from '#src/view/open-data/json-file.ts';
import { metadataOf } from '#src/view/open-data/metadata.ts';

export const GET: APIRoute = async () => jsonFile(dataPackage(metadataOf(await openData())));
