import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData } from '#src/site.ts';
import { indicatorRecord } from '#src/view/indicator-rows.ts';
import { namesOf } from '#src/view/names.ts';

export const getStaticPaths = (async () => {
  const { dataset, index } = await siteData();
  const names = namesOf(dataset);
  return dataset.indicators.map((indicator) => ({
    params: { id: indicator.id },
    props: { json: `${JSON.stringify(indicatorRecord(index, indicator, names), null, 1)}\n` },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
