import type { APIRoute, GetStaticPaths } from 'astro';
import type { Indicator } from '#src/schema/indicator.ts';
import { siteData } from '#src/site.ts';
import { csvHeaders, csvText } from '#src/view/csv.ts';
import { indicatorTable } from '#src/view/indicator-rows.ts';
import { namesOf } from '#src/view/names.ts';

export const getStaticPaths = (async () => {
  const { dataset } = await siteData();
  return dataset.indicators.map((indicator) => ({
    params: { id: indicator.id },
    props: { indicator },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ indicator: Indicator }> = async ({ props }) => {
  const { dataset, index } = await siteData();
  const { head, rows } = indicatorTable(index, props.indicator, namesOf(dataset));
  return new Response(csvText(head, rows), { headers: csvHeaders });
};
