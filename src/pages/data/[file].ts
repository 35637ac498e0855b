import type { APIRoute, GetStaticPaths } from 'astro';
import { fieldTitles, openData, recordSchemaOf } from '#src/site.ts';
import { zipBytes, zipType } from '#src/view/open-data/archive.ts';
import { evaluationBook, everythingBook } from '#src/view/open-data/books.ts';
import { everythingFiles } from '#src/view/open-data/everything-zip.ts';
import { workbookBytes, workbookType } from '#src/view/open-data/workbook.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Computed when it is first asked for, and not again. */
const once = (make: () => Promise<Bytes>): (() => Promise<Bytes>) => {
  let made: Promise<Bytes> | undefined;
  return () => (made ??= make());
};

interface Props {
  type: string;
  bytes: () => Promise<Bytes>;
}

/** The workbooks and the archive, which holds the workbooks as well. */
export const getStaticPaths = (async () => {
  const context = { ...(await openData()), titles: fieldTitles() };
  const books = {
    evaluation: once(() => workbookBytes(evaluationBook(context))),
    everything: once(() => workbookBytes(everythingBook(context))),
  };
  const archive = async (): Promise<Bytes> => {
    const [evaluation, everything] = [await books.evaluation(), await books.everything()];
    return zipBytes(everythingFiles(context, recordSchemaOf, { evaluation, everything }));
  };
  const file = (name: string, type: string, bytes: Props['bytes']) => ({
    params: { file: name },
    props: { type, bytes },
  });
  return [
    file('evaluation.xlsx', workbookType, books.evaluation),
    file('everything.xlsx', workbookType, books.everything),
    file('everything.zip', zipType, archive),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { type, bytes } }) =>
  new Response(await bytes(), { headers: { 'Content-Type': type } });
