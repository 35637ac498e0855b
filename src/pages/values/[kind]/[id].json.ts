import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData, sitePast } from '#src/site.ts';
import { jsonFile } from '#src/view/open-data/json-file.ts';
import { valuePages, type ValuePage } from '#src/view/value-pages.ts';

export const getStaticPaths = (async () => {
  const { dataset, settings, ...context } = await siteData();
  const past = await sitePast();
  return valuePages({ dataset, context, siteUrl: settings.siteUrl, past })
    .filter(({ movedTo }) => movedTo === undefined)
    .map((page) => ({ params: { kind: page.kind, id: page.id }, props: { page } }));
}) satisfies GetStaticPaths;

/** Every version of the values and promises of a record. */
export const GET: APIRoute<{ page: ValuePage }> = ({ props }) => {
  const { kind, id, name, values, promises } = props.page;
  return jsonFile({ kind, id, name, values, promises });
};
