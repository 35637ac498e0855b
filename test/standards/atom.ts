import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RelaxNGValidator, XmlDocument, XmlElement, type XmlNode } from 'libxml2-wasm';

const grammar = RelaxNGValidator.fromDoc(
  XmlDocument.fromString(readFileSync(join(import.meta.dirname, 'atom.rng'), 'utf8')),
);
const names = { a: 'http://www.w3.org/2005/Atom', h: 'http://www.w3.org/1999/xhtml' };

const textAt = (node: XmlNode, path: string): string => node.get(path, names)?.content ?? '';

/** An entry as a feed reader sees it. */
export interface ReadEntry {
  id: string;
  title: string;
  updated: string;
  page: string;
  summary: string;
  /** Text of the content, without its elements. */
  content: string;
  /** Addresses that the content links to. */
  links: readonly string[];
  categories: readonly string[];
}

export interface ReadFeed {
  id: string;
  title: string;
  subtitle: string;
  updated: string;
  author: string;
  self: string;
  page: string;
  entries: readonly ReadEntry[];
}

const valuesAt = (node: XmlNode, path: string): readonly string[] =>
  node.find(path, names).map(({ content }) => content);

/**
 * Reads an Atom document.
 * @throws when it is not well-formed, breaks the grammar of RFC 4287, or what its text demands
 */
export function readAtom(text: string): ReadFeed {
  const document = XmlDocument.fromString(text);
  try {
    grammar.validate(document);
    const { root } = document;
    const entries = root.find('a:entry', names).map((entry): ReadEntry => ({
      id: textAt(entry, 'a:id'),
      title: textAt(entry, 'a:title'),
      updated: textAt(entry, 'a:updated'),
      page: textAt(entry, 'a:link[@rel="alternate"]/@href'),
      summary: textAt(entry, 'a:summary'),
      content: textAt(entry, 'a:content/h:div'),
      links: valuesAt(entry, 'a:content//h:a/@href'),
      categories: valuesAt(entry, 'a:category/@term'),
    }));
    const feed = {
      id: textAt(root, 'a:id'),
      title: textAt(root, 'a:title'),
      subtitle: textAt(root, 'a:subtitle'),
      updated: textAt(root, 'a:updated'),
      author: textAt(root, 'a:author/a:name'),
      self: textAt(root, 'a:link[@rel="self"]/@href'),
      page: textAt(root, 'a:link[@rel="alternate"]/@href'),
      entries,
    };
    const faults = [
      ...(root instanceof XmlElement && root.name === 'feed' ? [] : ['the root is not a feed']),
      // 4.1.1: an author for the feed or for each entry, and a link to itself.
      ...(feed.author === '' ? ['no author'] : []),
      ...(feed.self === '' ? ['no link to itself'] : []),
      // 4.2.6: an absolute IRI, the same for one entry only.
      ...[feed, ...entries].flatMap(({ id }) =>
        /^(urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|https?:\/\/\S+)$/.test(id)
          ? []
          : [`bad id ${id}`],
      ),
      ...(new Set(entries.map(({ id }) => id)).size < entries.length ? ['an id twice'] : []),
      // 4.2.7 and 4.2.14: an address that leads somewhere, a title that says something.
      ...[feed, ...entries].flatMap(({ page }) => (URL.canParse(page) ? [] : [`link ${page}`])),
      ...[feed, ...entries].flatMap(({ title, id }) =>
        title.trim() === '' ? [`no title ${id}`] : [],
      ),
      // 3.3: RFC 3339 with an upper-case T and a zone.
      ...[feed, ...entries].flatMap(({ updated }) =>
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(updated)
          ? []
          : [`date ${updated}`],
      ),
    ];
    if (faults.length > 0) throw new Error(faults.join('; '));
    return feed;
  } finally {
    document.dispose();
  }
}
