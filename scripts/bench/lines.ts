import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attrsOf, endTag, isElement, outerSource, startTag } from './source.ts';

/**
 * A stretch of running text: an element with nothing but text in it, under its name; or markup that is given as it
 * is, and then text that a template escapes.
 */
export type Run =
  | { markup?: string; text?: string }
  | { a: string; href: string; attrs?: string }
  | { span: string; attrs?: string }
  | { b: string; attrs?: string };

/**
 * An element of running text: under its name the text that it begins with, a space where it begins with something
 * else, so that a template sees it; the attributes of its start tag as they stand there; and what follows the text.
 */
export type Line<Name extends string> = Record<Name, string> & {
  attrs?: string;
  runs?: readonly Run[];
};

/** Elements that are given as they stand in the page. */
export const rawTags = new Set([
  'svg',
  'script',
  'style',
  'picture',
  'noscript',
  'pre',
  'select',
  'template',
]);

/** The attributes of an element's start tag as they stand there; nothing where it has none. */
export const attributesOf = (source: string, element: Tree.Element): { attrs?: string } => {
  const attrs = attrsOf(source, element).attrs?.trim() ?? '';
  return attrs === '' ? {} : { attrs };
};

const collapsed = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ');

/** A piece of running text while it is put together: an element, or markup and then text. */
type Piece = Exclude<Run, { text?: string }> | { markup: string; text: string };

/** An element with nothing but text in it; Hugo takes other protocols than these for unsafe. */
const elementPiece = (source: string, element: Tree.Element): Piece | undefined => {
  const { tagName, childNodes } = element;
  const [only, ...more] = childNodes;
  if (only === undefined || more.length > 0 || !('value' in only)) return undefined;
  const text = collapsed(only.value);
  if (text === ' ') return undefined;
  const own = attributesOf(source, element);
  if (tagName === 'span') return { span: text, ...own };
  if (tagName === 'b') return { b: text, ...own };
  const href = element.attrs.find(({ name }) => name === 'href')?.value ?? '';
  const isSafe = /^(?:https?:\/\/|[/#]|[\w.-]+$)/.test(href);
  if (tagName !== 'a' || !isSafe) return undefined;
  const others = (own.attrs ?? '').replace(/ ?href="[^"]*"/, '').trim();
  return { a: text, href, ...(others !== '' && { attrs: others }) };
};

const runOf = (piece: Piece): Run => {
  if (!('markup' in piece)) return piece;
  const { markup, text } = piece;
  if (markup.trim() === '') return { text: markup + text };
  return text === '' ? { markup } : { markup, text };
};

const withoutSpace = (run: Run, trim: 'trimStart' | 'trimEnd'): readonly Run[] => {
  if (!('markup' in run || 'text' in run)) return [run];
  const { markup, text } = run;
  if (text !== undefined && (markup === undefined || trim === 'trimEnd')) {
    const rest = text[trim]();
    return rest === '' && markup === undefined ? [] : [{ ...run, text: rest }];
  }
  return markup === undefined ? [] : [{ ...run, markup: markup[trim]() }];
};

/** Running text, put together in as few pieces as can be. */
export class Running {
  readonly #pieces: Piece[] = [];

  /** The piece that what comes next may be added to. */
  #last(): { markup: string; text: string } {
    const last = this.#pieces.at(-1);
    if (last !== undefined && 'markup' in last) return last;
    const piece = { markup: '', text: '' };
    this.#pieces.push(piece);
    return piece;
  }

  addMarkup(markup: string): void {
    if (markup === '') return;
    const last = this.#last();
    if (last.text === '') last.markup += markup;
    else this.#pieces.push({ markup, text: '' });
  }

  #addText(value: string): void {
    const text = collapsed(value);
    const last = this.#last();
    if (text === ' ' && last.text === '') last.markup += text;
    else last.text += text;
  }

  /** Adds nodes with all that is in them. */
  add(source: string, nodes: readonly Tree.ChildNode[]): void {
    for (const node of nodes) {
      if (!isElement(node)) {
        if ('value' in node) this.#addText(node.value);
      } else if (rawTags.has(node.tagName)) {
        this.addMarkup(outerSource(source, node));
      } else {
        const piece = elementPiece(source, node);
        if (piece !== undefined) this.#pieces.push(piece);
        else {
          this.addMarkup(startTag(source, node));
          this.add(source, node.childNodes);
          this.addMarkup(endTag(source, node));
        }
      }
    }
  }

  /** What there is, without white space at either end. */
  get runs(): readonly Run[] {
    const runs = this.#pieces
      .map(runOf)
      .flatMap((run, at) => (at === 0 ? withoutSpace(run, 'trimStart') : [run]));
    return runs.flatMap((run, at) =>
      at === runs.length - 1 ? withoutSpace(run, 'trimEnd') : [run],
    );
  }
}

export const lineOf = <Name extends string>(
  source: string,
  element: Tree.Element,
  name: Name,
): Line<Name> => {
  const running = new Running();
  running.add(source, element.childNodes);
  const [first, ...others] = running.runs;
  const text =
    first !== undefined && 'text' in first && first.markup === undefined ? first.text : undefined;
  const runs = text === undefined ? running.runs : others;
  return {
    [name]: text ?? ' ',
    ...attributesOf(source, element),
    ...(runs.length > 0 && { runs }),
  } as Line<Name>;
};
