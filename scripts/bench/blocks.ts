import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { addTo, flatten, lineOf, rawTags, type Line, type Run } from './lines.ts';
import { attrsOf, elementsIn, endTag, isElement, startTag } from './source.ts';

export interface Row {
  attrs?: string;
  cells: readonly ({ th: Line } | { td: Line })[];
}

/** One thing of a page, under the name of its element; `runs` is what stands between such things. */
export type Block =
  | { runs: Run[] }
  | Partial<Record<(typeof headings)[number], Line>>
  | { p: Line }
  | { ul: { attrs?: string; items: readonly Line[] } }
  | { ol: { attrs?: string; items: readonly Line[] } }
  | { dl: { attrs?: string; facts: readonly { attrs?: string; dt: Line; dd: Line }[] } }
  | { table: { attrs?: string; caption?: Line; head: readonly Row[]; body: readonly Row[] } };

/** A section of a page, or what stands outside of all sections. */
export interface Part {
  /** The attributes of the section's start tag; nothing outside of sections. */
  section?: string;
  blocks: Block[];
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const typedTags = new Set([...headings, 'p', 'ul', 'ol', 'dl', 'table', 'article', 'section']);

/** Whether something below an element would be a block of its own. */
const hasBlocks = (element: Tree.Element): boolean =>
  elementsIn(element).some((child) => typedTags.has(child.tagName) || hasBlocks(child));

const listOf = (source: string, element: Tree.Element): Block | undefined => {
  const items = elementsIn(element);
  if (items.some(({ tagName }) => tagName !== 'li') || hasBlocks(element)) return undefined;
  const list = {
    ...attrsOf(source, element),
    items: items.map((item) => lineOf(source, item)),
  };
  return element.tagName === 'ul' ? { ul: list } : { ol: list };
};

/** A list of facts, each a term and what is said of it in an element of their own. */
const factsOf = (source: string, element: Tree.Element): Block | undefined => {
  const groups = elementsIn(element).map((group) => ({ group, pair: elementsIn(group) }));
  const facts = groups.flatMap(({ group, pair: [dt, dd, ...more] }) =>
    dt?.tagName === 'dt' && dd?.tagName === 'dd' && more.length === 0 && !hasBlocks(group)
      ? [{ ...attrsOf(source, group), dt: lineOf(source, dt), dd: lineOf(source, dd) }]
      : [],
  );
  if (facts.length !== groups.length) return undefined;
  return { dl: { ...attrsOf(source, element), facts } };
};

const rowsOf = (source: string, rows: readonly Tree.Element[]): readonly Row[] =>
  rows.map((row) => ({
    ...attrsOf(source, row),
    cells: elementsIn(row).map((cell) => {
      const line = lineOf(source, cell);
      return cell.tagName === 'th' ? { th: line } : { td: line };
    }),
  }));

/** A table with at most one body and nothing but rows in it. */
const tableOf = (source: string, element: Tree.Element): Block | undefined => {
  const inTurn = elementsIn(element);
  const named = (name: string) => inTurn.filter(({ tagName }) => tagName === name);
  const [[caption], [head], [body]] = [named('caption'), named('thead'), named('tbody')];
  const known = [caption, head, body].filter((one) => one !== undefined);
  if (known.length !== inTurn.length) return undefined;
  if ([head, body].some((one) => one !== undefined && one.attrs.length > 0)) return undefined;
  return {
    table: {
      ...attrsOf(source, element),
      ...(caption !== undefined && { caption: lineOf(source, caption) }),
      head: head === undefined ? [] : rowsOf(source, elementsIn(head)),
      body: body === undefined ? [] : rowsOf(source, elementsIn(body)),
    },
  };
};

const blockOf = (source: string, element: Tree.Element): Block | undefined => {
  const { tagName } = element;
  if (tagName === 'p') return { p: lineOf(source, element) };
  if (headings.some((name) => name === tagName)) return { [tagName]: lineOf(source, element) };
  if (tagName === 'ul' || tagName === 'ol') return listOf(source, element);
  if (tagName === 'dl') return factsOf(source, element);
  return tagName === 'table' ? tableOf(source, element) : undefined;
};

/** White space between two blocks. */
const isEmpty = (block: Block): boolean =>
  'runs' in block &&
  block.runs.every(({ markup = '', text = '' }) => (markup + text).trim() === '');

/**
 * Cuts the content of an element into its sections, and these into blocks: headings, paragraphs, lists,
 * facts and tables, and between them runs of other markup and text. Nothing is lost but white space.
 * @param source the text that was parsed, with places, into the element
 */
export function partsOf(source: string, element: Tree.Element): readonly Part[] {
  let blocks: Block[] = [];
  const parts: Part[] = [{ blocks }];
  const startPart = (section?: string): void => {
    blocks = [];
    parts.push({ ...(section !== undefined && { section }), blocks });
  };
  /** The runs at the end of what there is so far. */
  const loose = (): Run[] => {
    const last = blocks.at(-1);
    if (last !== undefined && 'runs' in last) return last.runs;
    const runs: Run[] = [];
    blocks.push({ runs });
    return runs;
  };
  const cut = (node: Tree.ChildNode, isInSection: boolean): void => {
    const block = isElement(node) ? blockOf(source, node) : undefined;
    if (block !== undefined) {
      blocks.push(block);
    } else if (!isElement(node) || rawTags.has(node.tagName) || !hasBlocks(node)) {
      flatten(source, [node], loose());
    } else if (node.tagName === 'section' && !isInSection) {
      startPart(attrsOf(source, node).attrs ?? '');
      for (const child of node.childNodes) cut(child, true);
      startPart();
    } else {
      addTo(loose(), { markup: startTag(source, node) });
      for (const child of node.childNodes) cut(child, isInSection);
      addTo(loose(), { markup: endTag(source, node) });
    }
  };
  for (const child of element.childNodes) cut(child, false);
  return parts
    .map((part) => ({ ...part, blocks: part.blocks.filter((block) => !isEmpty(block)) }))
    .filter((part) => part.blocks.length > 0 || part.section !== undefined);
}
