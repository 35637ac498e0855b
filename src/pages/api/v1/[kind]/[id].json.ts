import type { APIRoute, GetStaticPaths } from 'astro';
import { kindNames } from '#src/schema/kinds.ts';
import { siteData } from '#src/site.ts';
import { apiRecords, recordAnswer, type ApiRecord } from '#src/view/open-data/api.ts';
import { jsonFile } from '#src/view/open-data/json-file.ts';

export const getStaticPaths = (async () => {
  const { dataset } = await siteData();
  return kindNames.flatMap((kind) =>
    apiRecords(dataset, kind).map((record) => ({
      params: { kind, id: record.id },
      props: { record },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: ApiRecord }> = async ({ props }) => {
  const { dataset, asOf, settings } = await siteData();
  return jsonFile(recordAnswer(props.record, { dataset, asOf, siteUrl: settings.siteUrl }));
};
