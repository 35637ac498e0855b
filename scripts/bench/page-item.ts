import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { partsOf, type Part } from './blocks.ts';
import { attributesOf } from './lines.ts';
import { elementsIn, isElement, outerSource } from './source.ts';

/** What a page says, as a peer gets it; names are in lower case, which is what Hugo makes of all names. */
export interface PageItem {
  /** From the site's root. @example /guides/ */
  url: string;
  title: string;
  description: string;
  /** Nothing for pages that no search engine is to list. */
  canonical?: string;
  /** Address that the page gives to others for itself. */
  address: string;
  /** Which of the site's frames the page stands in. */
  frame: string;
  /** Tags of the head that only some pages have, as they are. */
  head: string;
  /** Attributes of `<main>`. */
  main: string;
  /** Address of the menu entry that the page belongs to. */
  current?: string;
  /** How the page stands to that entry, for `aria-current`. */
  here?: string;
  parts: readonly Part[];
  /** The footer of a page whose footer is not the frame's, as it is. */
  footer?: string;
}

/** What is the same on all pages of a frame. */
export interface Frame {
  /** Tags of the head, as they are. */
  head: string;
  /** What stands before the menu and after it, up to `<main>`, as it is; nothing where there is no menu. */
  top?: { before: string; menu: readonly { href: string; label: string }[]; after: string };
  /** As it is. */
  footer: string;
}

const attributeOf = (element: Tree.Element | undefined, name: string): string | undefined =>
  element?.attrs.find((one) => one.name === name)?.value;

/** Every element below, in the order of the page. */
const below = (parent: Tree.ParentNode): readonly Tree.Element[] =>
  elementsIn(parent).flatMap((element) => [element, ...below(element)]);

const silent = new Set(['script', 'style', 'template', 'noscript', 'title']);

/** The texts that a page shows, one for each place between two tags, in the order of the page. */
export const visibleTexts = (html: string): readonly string[] => {
  const texts: string[] = [];
  const collect = (parent: Tree.ParentNode): void => {
    for (const node of parent.childNodes) {
      if (isElement(node)) {
        if (!silent.has(node.tagName)) collect(node);
      } else if ('value' in node) {
        const text = node.value.replace(/[ \t\n\f\r]+/g, ' ').trim();
        if (text !== '') texts.push(text);
      }
    }
  };
  collect(parse(html));
  return texts;
};

/** Tags of the head that the templates of the peers write by themselves. */
const written = new Set(['description', 'og:title', 'og:description', 'og:url', 'canonical']);
/** Tags of the head that differ from page to page although they may stand on the first page read. */
const varied = new Set(['robots', 'og:type', 'ColumnName', 'ArticleTitle', 'alternate']);

const keyOf = (element: Tree.Element): string =>
  ['name', 'property', 'rel'].flatMap((name) => attributeOf(element, name) ?? []).join(' ');

const textOf = (parent: Tree.ParentNode): string =>
  parent.childNodes
    .map((node) => (isElement(node) ? textOf(node) : 'value' in node ? node.value : ''))
    .join('')
    .trim();

const find = (parent: Tree.ParentNode, name: string): Tree.Element | undefined =>
  below(parent).find(({ tagName }) => tagName === name);

interface Outline {
  html: string;
  /** Every tag of the head. */
  all: readonly Tree.Element[];
  /** Those that no template writes by itself. */
  head: readonly Tree.Element[];
  body: Tree.Element;
  main: Tree.Element;
  menu: Tree.Element | undefined;
  footer: Tree.Element | undefined;
}

const outlineOf = (html: string): Outline => {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const [head, body] = [find(document, 'head'), find(document, 'body')];
  if (head === undefined || body === undefined) throw new Error('a page has no head or no body');
  const outer = elementsIn(body);
  const main = outer.find(({ tagName }) => tagName === 'main');
  if (main === undefined) throw new Error('a page has no main part');
  const header = outer.find(({ tagName }) => tagName === 'header');
  return {
    html,
    all: elementsIn(head),
    head: elementsIn(head).filter(
      (element) => element.tagName !== 'title' && !written.has(keyOf(element)),
    ),
    body,
    main,
    menu: header === undefined ? undefined : find(header, 'ul'),
    footer: outer.find(({ tagName }) => tagName === 'footer'),
  };
};

const footerOf = ({ html, footer }: Outline): string =>
  footer === undefined ? '' : outerSource(html, footer);

const topOf = ({ html, body, main, menu }: Outline): Frame['top'] => {
  const at = menu?.sourceCodeLocation;
  if (menu === undefined || at?.startTag === undefined || at.endTag === undefined) return undefined;
  return {
    before: html.slice(body.sourceCodeLocation?.startTag?.endOffset, at.startTag.endOffset),
    menu: elementsIn(menu).map((entry) => {
      const link = find(entry, 'a');
      return { href: attributeOf(link, 'href') ?? '', label: textOf(entry) };
    }),
    after: html.slice(at.endTag.startOffset, main.sourceCodeLocation?.startOffset),
  };
};

const currentOf = ({ menu }: Outline): Pick<PageItem, 'current' | 'here'> => {
  const link = menu && below(menu).find((one) => attributeOf(one, 'aria-current') !== undefined);
  if (link === undefined) return {};
  return {
    current: attributeOf(link, 'href') ?? '',
    here: attributeOf(link, 'aria-current') ?? '',
  };
};

interface KnownFrame {
  frame: Frame;
  head: ReadonlySet<string>;
}

const frameOf = (outline: Outline): KnownFrame => {
  const head = outline.head
    .filter((element) => !varied.has(keyOf(element)))
    .map((element) => outerSource(outline.html, element));
  const top = topOf(outline);
  return {
    frame: {
      head: head.join(''),
      ...(top !== undefined && { top }),
      footer: footerOf(outline),
    },
    head: new Set(head),
  };
};

const headOf = ({ html, head, all }: Outline, known: KnownFrame) => {
  const contentOf = (key: string): string | undefined => {
    const tag = all.find((element) => keyOf(element) === key);
    return attributeOf(tag, 'content') ?? attributeOf(tag, 'href');
  };
  const canonical = contentOf('canonical');
  const title = all.find(({ tagName }) => tagName === 'title');
  return {
    title: title === undefined ? '' : textOf(title),
    description: contentOf('description') ?? '',
    address: contentOf('og:url') ?? '',
    ...(canonical !== undefined && { canonical }),
    head: head
      .map((element) => outerSource(html, element))
      .filter((source) => !known.head.has(source))
      .join(''),
  };
};

const bodyOf = (outline: Outline, known: KnownFrame) => {
  const { html, main } = outline;
  const footer = footerOf(outline);
  return {
    main: attributesOf(html, main).attrs ?? '',
    ...currentOf(outline),
    ...(footer !== known.frame.footer && { footer }),
    parts: partsOf(html, main),
  };
};

/** Reads built pages one after the other; a frame is taken from the first page that stands in it. */
export class PageReader {
  readonly #known = new Map<string, KnownFrame>();

  get frames(): Readonly<Record<string, Frame>> {
    return Object.fromEntries([...this.#known].map(([name, { frame }]) => [name, frame]));
  }

  read(url: string, html: string): PageItem {
    const outline = outlineOf(html);
    const name = outline.menu === undefined ? 'bare' : 'site';
    const known = this.#known.get(name) ?? frameOf(outline);
    this.#known.set(name, known);
    return { url, frame: name, ...headOf(outline, known), ...bodyOf(outline, known) };
  }
}
