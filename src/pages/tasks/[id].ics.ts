import type { APIRoute, GetStaticPaths } from 'astro';
import { judgeTask } from '#src/domain/judged.ts';
import { siteData } from '#src/site.ts';
import { dueCalendar, icsFile } from '#src/view/feeds/due-calendar.ts';

export const getStaticPaths = (async () => {
  const { dataset, index, asOf, profile, settings } = await siteData();
  const context = { dataset, siteUrl: settings.siteUrl };
  return dataset.tasks.flatMap((task) => {
    const judged = judgeTask(task, { index, asOf, profile });
    const text = dueCalendar(judged, `${task.name}的到期日`, context);
    return text === undefined ? [] : [{ params: { id: task.id }, props: { text } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => icsFile(props.text);
