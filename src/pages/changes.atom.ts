import type { APIRoute } from 'astro';
import { siteChanges } from '#src/site.ts';
import { atomFile } from '#src/view/feeds/atom.ts';
import { changesFeed } from '#src/view/feeds/change-feed.ts';

export const GET: APIRoute = async () => atomFile(changesFeed(await siteChanges()));
