import type { APIRoute, GetStaticPaths } from 'astro';
import { judgeTask } from '#src/domain/judged.ts';
import { siteData } from '#src/site.ts';
import { namesOf } from '#src/view/names.ts';
import { workRecord } from '#src/view/task-download.ts';

export const getStaticPaths = (async () => {
  const { dataset, index, asOf, profile } = await siteData();
  const names = namesOf(dataset);
  const context = { index, asOf, profile };
  return dataset.tasks.map((record) => {
    const whole = workRecord(record, judgeTask(record, context), names, context);
    return { params: { id: record.id }, props: { json: `${JSON.stringify(whole, null, 1)}\n` } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
