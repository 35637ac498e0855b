import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributesOf, lineOf, rawTags, Running, type Line, type Run } from './lines.ts';
import { elementsIn, endTag, isElement, startTag } from './source.ts';

export interface Row {
  cells: readonly (Line<'th'> | Line<'td'>)[];
  attrs?: string;
}

type Heading = (typeof headings)[number];

/** One thing of a page, under the name of its element; `runs` is what stands between such things. */
export type Block =
  | { runs: readonly Run[] }
  | { [Name in 'p' | Heading]: Line<Name> }['p' | Heading]
  | { ul: readonly Line<'li'>[]; attrs?: string }
  | { ol: readonly Line<'li'>[]; attrs?: string }
  | { dl: readonly Fact[]; attrs?: string }
  | { table: Table; attrs?: string };

/** A term and what is said of it; the attributes are those of the element around both. */
export type Fact = { dt: string } & Line<'dd'>;

/** A table with its caption; the runs are the caption's. */
export interface Table {
  caption?: string;
  runs?: readonly Run[];
  head?: readonly Row[];
  body?: readonly Row[];
}

/** A section of a page, or what stands outside of all sections. */
export interface Part {
  /** The attributes of the section's start tag, a space where it has none; nothing outside of sections. */
  section?: string;
  blocks: readonly Block[];
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const typedTags = new Set([...headings, 'p', 'ul', 'ol', 'dl', 'table', 'article', 'section']);

/** Whether something below an element would be a block of its own. */
const hasBlocks = (element: Tree.Element): boolean =>
  elementsIn(element).some((child) => typedTags.has(child.tagName) || hasBlocks(child));

const listOf = (source: string, element: Tree.Element): Block | undefined => {
  const elements = elementsIn(element);
  if (elements.some(({ tagName }) => tagName !== 'li') || hasBlocks(element)) return undefined;
  const items = elements.map((item) => lineOf(source, item, 'li'));
  const attrs = attributesOf(source, element);
  return element.tagName === 'ul' ? { ul: items, ...attrs } : { ol: items, ...attrs };
};

/** A list of facts, each a term and what is said of it in an element of their own. */
const factsOf = (source: string, element: Tree.Element): Block | undefined => {
  const groups = elementsIn(element).map((group) => ({ group, pair: elementsIn(group) }));
  const facts = groups.flatMap(({ group, pair: [term, said, ...more] }): Fact[] => {
    if (term?.tagName !== 'dt' || said?.tagName !== 'dd' || more.length > 0) return [];
    if (said.attrs.length > 0 || hasBlocks(group)) return [];
    const { dt, ...others } = lineOf(source, term, 'dt');
    if (Object.keys(others).length > 0) return [];
    return [{ dt, ...lineOf(source, said, 'dd'), ...attributesOf(source, group) }];
  });
  if (facts.length !== groups.length) return undefined;
  return { dl: facts, ...attributesOf(source, element) };
};

const rowsOf = (source: string, element: Tree.Element): readonly Row[] =>
  elementsIn(element).map((row) => ({
    cells: elementsIn(row).map((cell) =>
      cell.tagName === 'th' ? lineOf(source, cell, 'th') : lineOf(source, cell, 'td'),
    ),
    ...attributesOf(source, row),
  }));

/** A table with at most one body and nothing but rows in it. */
const tableOf = (source: string, element: Tree.Element): Block | undefined => {
  const inTurn = elementsIn(element);
  const named = (name: string) => inTurn.filter(({ tagName }) => tagName === name);
  const [[caption], [head], [body]] = [named('caption'), named('thead'), named('tbody')];
  const known = [caption, head, body].filter((one) => one !== undefined);
  if (known.length !== inTurn.length) return undefined;
  if (known.some(({ attrs }) => attrs.length > 0)) return undefined;
  return {
    table: {
      ...(caption !== undefined && lineOf(source, caption, 'caption')),
      ...(head !== undefined && { head: rowsOf(source, head) }),
      ...(body !== undefined && { body: rowsOf(source, body) }),
    },
    ...attributesOf(source, element),
  };
};

const blockOf = (source: string, element: Tree.Element): Block | undefined => {
  const { tagName } = element;
  if (tagName === 'p') return lineOf(source, element, tagName);
  const heading = headings.find((name) => name === tagName);
  if (heading !== undefined) return lineOf(source, element, heading) as Block;
  if (tagName === 'ul' || tagName === 'ol') return listOf(source, element);
  if (tagName === 'dl') return factsOf(source, element);
  return tagName === 'table' ? tableOf(source, element) : undefined;
};

/**
 * Cuts the content of an element into its sections, and these into blocks: headings, paragraphs, lists,
 * facts and tables, and between them runs of other markup and text. Nothing is lost but white space.
 * @param source the text that was parsed, with places, into the element
 */
export function partsOf(source: string, element: Tree.Element): readonly Part[] {
  let blocks: (Block | Running)[] = [];
  const parts: { section?: string; blocks: (Block | Running)[] }[] = [{ blocks }];
  const startPart = (section?: string): void => {
    blocks = [];
    parts.push({ ...(section !== undefined && { section }), blocks });
  };
  /** The running text at the end of what there is so far. */
  const loose = (): Running => {
    const last = blocks.at(-1);
    if (last instanceof Running) return last;
    const running = new Running();
    blocks.push(running);
    return running;
  };
  const cut = (node: Tree.ChildNode, isInSection: boolean): void => {
    const block = isElement(node) ? blockOf(source, node) : undefined;
    if (block !== undefined) {
      blocks.push(block);
    } else if (!isElement(node) || rawTags.has(node.tagName) || !hasBlocks(node)) {
      loose().add(source, [node]);
    } else if (node.tagName === 'section' && !isInSection) {
      startPart(attributesOf(source, node).attrs ?? ' ');
      for (const child of node.childNodes) cut(child, true);
      startPart();
    } else {
      loose().addMarkup(startTag(source, node));
      for (const child of node.childNodes) cut(child, isInSection);
      loose().addMarkup(endTag(source, node));
    }
  };
  for (const child of element.childNodes) cut(child, false);
  return parts
    .map(({ blocks: inTurn, ...part }) => ({
      ...part,
      blocks: inTurn
        .map((block) => (block instanceof Running ? { runs: block.runs } : block))
        .filter((block) => !('runs' in block) || block.runs.length > 0),
    }))
    .filter((part) => part.blocks.length > 0 || 'section' in part);
}
