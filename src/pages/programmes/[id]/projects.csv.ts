import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData } from '#src/site.ts';
import { csvHeaders, csvText } from '#src/view/csv.ts';
import { namesOf } from '#src/view/names.ts';
import { projectTable } from '#src/view/task-download.ts';

/** A programme without a published project list has no file. */
export const getStaticPaths = (async () => {
  const { dataset, asOf } = await siteData();
  const names = namesOf(dataset);
  return dataset.programmes
    .filter(({ projects }) => projects.length > 0)
    .map((programme) => {
      const { head, rows } = projectTable(programme, names, asOf);
      return { params: { id: programme.id }, props: { csv: csvText(head, rows) } };
    });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: csvHeaders });
