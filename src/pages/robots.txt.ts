import type { APIRoute } from 'astro';
import { siteUrl } from '#src/view/urls.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(siteUrl('/sitemap.xml'), site).href}\n`,
  );
