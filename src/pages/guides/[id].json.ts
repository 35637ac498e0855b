import type { APIRoute, GetStaticPaths } from 'astro';
import type { Guide } from '#src/schema/guide.ts';
import { siteData } from '#src/site.ts';
import { jsonFile } from '#src/view/open-data/json-file.ts';

export const getStaticPaths = (async () => {
  const { dataset } = await siteData();
  return dataset.guides.map((guide) => ({ params: { id: guide.id }, props: { guide } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ guide: Guide }> = ({ props }) => jsonFile(props.guide);
