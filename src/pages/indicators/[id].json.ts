import type { APIRoute, GetStaticPaths } from 'astro';
import type { Indicator } from '#src/schema/indicator.ts';
import { siteData } from '#src/site.ts';
import { indicatorRecord } from '#src/view/indicator-rows.ts';
import { namesOf } from '#src/view/names.ts';
import { jsonFile } from '#src/view/open-data/json-file.ts';

export const getStaticPaths = (async () => {
  const { dataset } = await siteData();
  return dataset.indicators.map((indicator) => ({
    params: { id: indicator.id },
    props: { indicator },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ indicator: Indicator }> = async ({ props }) => {
  const { dataset, index } = await siteData();
  return jsonFile(indicatorRecord(index, props.indicator, namesOf(dataset)));
};
