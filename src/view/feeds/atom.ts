import { element, type Markup } from './markup.ts';

/** One entry of a feed (RFC 4287, 4.1.2); addresses are absolute. */
export interface FeedEntry {
  /** Never another one for the same entry, wherever the site is served. */
  id: string;
  title: string;
  /** RFC 3339. */
  updated: string;
  page: string;
  categories: readonly { term: string; label: string }[];
  summary: string;
  /** Children of an XHTML `div`. */
  content: readonly Markup[];
}

export interface Feed {
  title: string;
  subtitle: string;
  /** Its own address. */
  address: string;
  /** The page that shows the same. */
  page: string;
  updated: string;
  /** The office, never a person. */
  author: string;
  rights: string;
  entries: readonly FeedEntry[];
}

export const atomType = 'application/atom+xml';

const entryMarkup = (entry: FeedEntry): Markup =>
  element(
    'entry',
    {},
    element('title', {}, entry.title),
    element('id', {}, entry.id),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.page }),
    element('updated', {}, entry.updated),
    ...entry.categories.map((category) => element('category', category)),
    element('summary', {}, entry.summary),
    element(
      'content',
      { type: 'xhtml' },
      element('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, ...entry.content),
    ),
  );

/** A feed as an Atom document. The same feed gives the same text. */
export function atomText(feed: Feed): string {
  const { xml } = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
    element('title', {}, feed.title),
    element('subtitle', {}, feed.subtitle),
    element('id', {}, feed.address),
    element('link', { rel: 'self', type: atomType, href: feed.address }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    element('updated', {}, feed.updated),
    element('author', {}, element('name', {}, feed.author)),
    element('rights', {}, feed.rights),
    ...feed.entries.map(entryMarkup),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}

/** An Atom document as an answer. */
export const atomFile = (feed: Feed): Response =>
  new Response(atomText(feed), { headers: { 'Content-Type': `${atomType}; charset=utf-8` } });
