import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Markup that is given as it is, and then text that a template escapes; or a link. */
export interface Run {
  markup?: string;
  text?: string;
  /** Address of a link, whose text is `text`. */
  href?: string;
  /** The other attributes of a link's start tag, with a space in front. */
  attrs?: string;
}

/** What an element of running text holds: plain text, or text with markup in it. */
export interface Line {
  /** The attributes of the element's start tag as they stand there, with a space in front. */
  attrs?: string;
  text?: string;
  runs?: readonly Run[];
}

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

const rawTags = new Set([
  'svg',
  'script',
  'style',
  'picture',
  'noscript',
  'pre',
  'select',
  'template',
]);
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const typedTags = new Set([...headings, 'p', 'ul', 'ol', 'dl', 'table', 'article', 'section']);

export const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node;

export const elementsIn = (node: Tree.ParentNode): readonly Tree.Element[] =>
  node.childNodes.filter(isElement);

/** Whether something below an element would be a block of its own. */
const hasBlocks = (element: Tree.Element): boolean =>
  elementsIn(element).some((child) => typedTags.has(child.tagName) || hasBlocks(child));

const startTag = (source: string, { sourceCodeLocation: at }: Tree.Element): string =>
  source.slice(at?.startTag?.startOffset, at?.startTag?.endOffset);

const endTag = (source: string, { sourceCodeLocation: at }: Tree.Element): string =>
  at?.endTag === undefined ? '' : source.slice(at.endTag.startOffset, at.endTag.endOffset);

export const outerSource = (source: string, { sourceCodeLocation: at }: Tree.Element): string =>
  source.slice(at?.startOffset, at?.endOffset);

export const attrsOf = (source: string, element: Tree.Element): { attrs?: string } => {
  const attrs = startTag(source, element).slice(1 + element.tagName.length, -1);
  return attrs === '' ? {} : { attrs };
};

/** Adds markup or text to the end of some runs, in as few runs as can be. */
const addTo = (runs: Run[], { markup = '', text = '' }: Run): void => {
  const last = runs.at(-1);
  if (last === undefined || last.href !== undefined || (last.text !== undefined && markup !== '')) {
    if (markup + text !== '')
      runs.push({ ...(markup !== '' && { markup }), ...(text !== '' && { text }) });
    return;
  }
  if (markup !== '') last.markup = (last.markup ?? '') + markup;
  if (text !== '') last.text = (last.text ?? '') + text;
};

const collapsed = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ');

const textRun = (value: string): Run => {
  const text = collapsed(value);
  return text === ' ' ? { markup: text } : { text };
};

/** A link with nothing but text in it; Hugo takes other protocols for unsafe. */
const linkRun = (source: string, element: Tree.Element): Run | undefined => {
  const [only, ...more] = element.childNodes;
  const href = element.attrs.find(({ name }) => name === 'href')?.value ?? '';
  const isSafe = /^(?:https?:\/\/|[/#]|[\w.-]+$)/.test(href);
  if (element.tagName !== 'a' || only === undefined || more.length > 0 || !isSafe) return undefined;
  if (!('value' in only)) return undefined;
  const attrs = (attrsOf(source, element).attrs ?? '').replace(/ href="[^"]*"/, '');
  return { href, ...(attrs !== '' && { attrs }), text: collapsed(only.value) };
};

const flatten = (source: string, nodes: readonly Tree.ChildNode[], runs: Run[]): void => {
  for (const node of nodes) {
    if (!isElement(node)) {
      if ('value' in node) addTo(runs, textRun(node.value));
    } else if (rawTags.has(node.tagName)) {
      addTo(runs, { markup: outerSource(source, node) });
    } else {
      const link = linkRun(source, node);
      if (link !== undefined) runs.push(link);
      else {
        addTo(runs, { markup: startTag(source, node) });
        flatten(source, node.childNodes, runs);
        addTo(runs, { markup: endTag(source, node) });
      }
    }
  }
};

const lineOf = (source: string, element: Tree.Element): Line => {
  const runs: Run[] = [];
  flatten(source, element.childNodes, runs);
  const [first] = runs;
  const isPlain =
    runs.length <= 1 && first?.href === undefined && (first?.markup ?? '').trim() === '';
  return {
    ...attrsOf(source, element),
    ...(isPlain ? { text: (first?.text ?? '').trim() } : { runs }),
  };
};

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
