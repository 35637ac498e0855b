import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;
type Parent = Document | Element;

export const documentOf = (html: string): Document => parse(html);

const isElement = (node: Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** Every element inside, in the order of the page; what `isLeftOut` says is passed over with all it holds. */
export const elementsIn = (
  parent: Parent,
  isLeftOut: (element: Element) => boolean = () => false,
): readonly Element[] =>
  parent.childNodes.flatMap((node) =>
    isElement(node) && !isLeftOut(node) ? [node, ...elementsIn(node, isLeftOut)] : [],
  );

export const byTag = (parent: Parent, ...tags: readonly string[]): readonly Element[] =>
  elementsIn(parent).filter(({ tagName }) => tags.includes(tagName));

export const byId = (parent: Parent, id: string): Element | undefined =>
  elementsIn(parent).find((element) => attribute(element, 'id') === id);

const rawText = (node: Node | Parent): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
};

/** The text of an element, with single spaces. */
export const textOf = (parent: Parent): string => rawText(parent).replace(/\s+/g, ' ').trim();

/** The terms of the lists of facts inside, each with the text and the element that it stands for. */
export const factsIn = (
  parent: Parent,
): readonly { term: string; text: string; value: Element; group: Element }[] =>
  elementsIn(parent).flatMap((group) => {
    const own = group.childNodes.filter(isElement);
    const term = own.find(({ tagName }) => tagName === 'dt');
    const value = own.find(({ tagName }) => tagName === 'dd');
    return term === undefined || value === undefined
      ? []
      : [{ term: textOf(term), text: textOf(value), value, group }];
  });

/** Content of a `<meta>` by its name or property. */
export const metaOf = (document: Document, name: string): string | undefined =>
  byTag(document, 'meta')
    .filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name))
    .map((meta) => attribute(meta, 'content'))
    .at(0);

/** Every day in a text, YYYY-MM-DD. @example datesIn('2024年3月1日起') // ['2024-03-01'] */
export const datesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(\d{4})(?:年|-)(\d{1,2})(?:月|-)(\d{1,2})(?!\d)/g)].map(
    ([, year = '', month = '', day = '']) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
