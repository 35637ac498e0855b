import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData } from '#src/site.ts';
import { csvHeaders, csvText } from '#src/view/csv.ts';
import { indicatorTable } from '#src/view/indicator-rows.ts';
import { namesOf } from '#src/view/names.ts';

export const getStaticPaths = (async () => {
  const { dataset, index } = await siteData();
  const names = namesOf(dataset);
  return dataset.indicators.map((indicator) => {
    const { head, rows } = indicatorTable(index, indicator, names);
    return { params: { id: indicator.id }, props: { csv: csvText(head, rows) } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: csvHeaders });
