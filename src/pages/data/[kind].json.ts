import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData } from '#src/site.ts';
import { jsonFile } from '#src/view/open-data/json-file.ts';

export const getStaticPaths = (async () => {
  const { dataset } = await siteData();
  return Object.entries(dataset).map(([kind, records]) => ({
    params: { kind },
    props: { records },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ records: object }> = ({ props }) => jsonFile(props.records);
