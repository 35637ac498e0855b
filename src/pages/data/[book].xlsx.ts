import type { APIRoute, GetStaticPaths } from 'astro';
import { fieldTitles, siteData } from '#src/site.ts';
import { evaluationBook, everythingBook } from '#src/view/open-data/books.ts';
import { workbookBytes, workbookType } from '#src/view/open-data/workbook.ts';

export const getStaticPaths = (async () => {
  const { dataset, index, asOf, profile } = await siteData();
  const context = { dataset, index, judge: { index, asOf, profile }, titles: fieldTitles() };
  return [
    { params: { book: 'evaluation' }, props: { sheets: evaluationBook(context) } },
    { params: { book: 'everything' }, props: { sheets: everythingBook(context) } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ sheets: ReturnType<typeof everythingBook> }> = async ({ props }) =>
  new Response(await workbookBytes(props.sheets), { headers: { 'Content-Type': workbookType } });
