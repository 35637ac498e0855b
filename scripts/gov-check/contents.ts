import { attribute, byTag, elementsIn, textOf, type Document, type Element } from './html.ts';

const contentTags: ReadonlySet<string> = new Set(['li', 'tr', 'dd', 'article', 'p', 'figure']);

/** Titles, ways through the site, and words that say that nothing is there. */
const isFrame = (element: Element): boolean =>
  element.tagName === 'nav' ||
  element.tagName === 'header' ||
  element.tagName === 'thead' ||
  attribute(element, 'data-empty') !== undefined ||
  /\b(no-print|section-head)\b/.test(attribute(element, 'class') ?? '');

/** What a page has beside its title, its menus and the words that say that nothing is there. */
export const contentsOf = (document: Document): readonly Element[] => {
  const [main] = byTag(document, 'main');
  return main === undefined
    ? []
    : elementsIn(main, isFrame).filter(
        (element) => contentTags.has(element.tagName) && textOf(element) !== '',
      );
};
