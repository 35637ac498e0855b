import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData } from '#src/site.ts';

export const getStaticPaths = (async () => {
  const { dataset } = await siteData();
  return Object.entries(dataset).map(([kind, records]) => ({
    params: { kind },
    props: { json: `${JSON.stringify(records, null, 1)}\n` },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
