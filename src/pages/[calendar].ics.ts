import type { APIRoute, GetStaticPaths } from 'astro';
import { judgeAll } from '#src/domain/judged.ts';
import { siteData } from '#src/site.ts';
import { dueCalendar, icsFile } from '#src/view/feeds/due-calendar.ts';

export const getStaticPaths = (async () => {
  const { dataset, index, asOf, profile, settings } = await siteData();
  const { siteUrl } = settings;
  const judged = judgeAll(dataset, { index, asOf, profile });
  const text = dueCalendar(judged, '目标到期日', { dataset, siteUrl });
  return text === undefined ? [] : [{ params: { calendar: 'calendar' }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => icsFile(props.text);
