import type { APIRoute, GetStaticPaths } from 'astro';
import { judgeTask } from '#src/domain/judged.ts';
import type { Task } from '#src/schema/task.ts';
import { siteData } from '#src/site.ts';
import { namesOf } from '#src/view/names.ts';
import { jsonFile } from '#src/view/open-data/json-file.ts';
import { workRecord } from '#src/view/task-download.ts';

export const getStaticPaths = (async () => {
  const { dataset } = await siteData();
  return dataset.tasks.map((record) => ({ params: { id: record.id }, props: { record } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: Task }> = async ({ props: { record } }) => {
  const { dataset, index, asOf, profile } = await siteData();
  const context = { index, asOf, profile };
  return jsonFile(workRecord(record, judgeTask(record, context), namesOf(dataset), context));
};
