import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData } from '#src/site.ts';
import { dueCalendar, icsFile } from '#src/view/feeds/due-calendar.ts';

export const getStaticPaths = (async () => {
  const { dataset, judged, settings } = await siteData();
  const { siteUrl } = settings;
  const text = dueCalendar(judged, '目标到期日', { dataset, siteUrl });
  return text === undefined ? [] : [{ params: { calendar: 'calendar' }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => icsFile(props.text);
