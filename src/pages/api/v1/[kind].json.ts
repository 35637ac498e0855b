import type { APIRoute, GetStaticPaths } from 'astro';
import { kindNames, type KindName } from '#src/schema/kinds.ts';
import { siteData } from '#src/site.ts';
import { kindAnswer } from '#src/view/open-data/api.ts';
import { jsonFile } from '#src/view/open-data/json-file.ts';

export const getStaticPaths = (() =>
  kindNames.map((kind) => ({ params: { kind }, props: { kind } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ kind: KindName }> = async ({ props }) => {
  const { dataset, asOf, settings } = await siteData();
  return jsonFile(kindAnswer(props.kind, { dataset, asOf, siteUrl: settings.siteUrl }));
};
