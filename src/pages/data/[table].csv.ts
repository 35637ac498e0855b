import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData } from '#src/site.ts';
import { csvHeaders } from '#src/view/csv.ts';
import { dataTables, tableCsv } from '#src/view/data-tables.ts';
import type { DataTableFile } from '#src/view/data-tables/data-table.ts';

export const getStaticPaths = (async () => {
  const { dataset, index, asOf, profile } = await siteData();
  return dataTables(dataset, index, { index, asOf, profile }).map((table) => ({
    params: { table: table.name },
    props: { table },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: DataTableFile }> = ({ props }) =>
  new Response(tableCsv(props.table), { headers: csvHeaders });
