import type { APIRoute, GetStaticPaths } from 'astro';
import { judgeTask } from '#src/domain/judged.ts';
import type { Task } from '#src/schema/task.ts';
import { siteData } from '#src/site.ts';
import { csvHeaders, csvText } from '#src/view/csv.ts';
import { namesOf } from '#src/view/names.ts';
import { promiseTable } from '#src/view/task-download.ts';

export const getStaticPaths = (async () => {
  const { dataset } = await siteData();
  return dataset.tasks.map((record) => ({ params: { id: record.id }, props: { record } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: Task }> = async ({ props: { record } }) => {
  const { dataset, index, asOf, profile } = await siteData();
  const context = { index, asOf, profile };
  const { head, rows } = promiseTable(judgeTask(record, context), namesOf(dataset), context);
  return new Response(csvText(head, rows), { headers: csvHeaders });
};
