import type { APIRoute, GetStaticPaths } from 'astro';
import { judgeProgramme } from '#src/domain/judged.ts';
import { siteData } from '#src/site.ts';
import { csvHeaders, csvText } from '#src/view/csv.ts';
import { namesOf } from '#src/view/names.ts';
import { promiseTable } from '#src/view/task-download.ts';

export const getStaticPaths = (async () => {
  const { dataset, index, asOf, profile } = await siteData();
  const names = namesOf(dataset);
  const context = { index, asOf, profile };
  return dataset.programmes.map((record) => {
    const { head, rows } = promiseTable(judgeProgramme(record, context), names, context);
    return { params: { id: record.id }, props: { csv: csvText(head, rows) } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: csvHeaders });
