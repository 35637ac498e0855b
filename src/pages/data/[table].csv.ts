import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData } from '#src/site.ts';
import { csvHeaders, csvText } from '#src/view/csv.ts';
import { dataTables } from '#src/view/data-tables.ts';

export const getStaticPaths = (async () => {
  const { dataset, index, asOf, profile } = await siteData();
  return dataTables(dataset, index, { index, asOf, profile }).map(
    ({ name, head, rows }) => ({ params: { table: name }, props: { csv: csvText(head, rows) } }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: csvHeaders });
