import type { KindName } from '#src/schema/kinds.ts';
import { fileFolders, fixedPages, recordPages } from './site-map.ts';

/** Windows makes no file, and a host no page, of such a name. */
const reservedEverywhere = /^(con|prn|aux|nul|com\d|lpt\d|index)$/i;

/** Pages of the site whose text is a page of the data. */
const writtenAsPages: ReadonlySet<string> = new Set(['handbook', 'method']);

/** First parts of the site's own addresses; a page of that name would be in their place. */
const ownAddresses: ReadonlySet<string> = new Set(
  [
    ...fixedPages.map((path) => path.split('/')[0] ?? ''),
    ...recordPages.map(({ folder }) => folder),
    ...fileFolders,
    ...['404', 'embed', 'feed', 'share'],
  ].filter((name) => name !== '' && !writtenAsPages.has(name)),
);

/** Why a record cannot have an id though it is written well; nothing when it can. */
export const reservedName = (kind: KindName, id: string): string | undefined => {
  if (reservedEverywhere.test(id)) return `${id} 是 Windows 或网站保留的名字，不能用`;
  return kind === 'pages' && ownAddresses.has(id)
    ? `${id} 是网站自己的栏目地址（/${id}/），网页不能用这个名字`
    : undefined;
};
