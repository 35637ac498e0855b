import type { APIRoute, GetStaticPaths } from 'astro';
import { siteChanges } from '#src/site.ts';
import { atomFile, type Feed } from '#src/view/feeds/atom.ts';
import { taskFeed } from '#src/view/feeds/change-feed.ts';

export const getStaticPaths = (async () => {
  const context = await siteChanges();
  return context.dataset.tasks.map((one) => ({
    params: { id: one.id },
    props: { feed: taskFeed(one, context) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: Feed }> = ({ props }) => atomFile(props.feed);
