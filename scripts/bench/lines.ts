import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attrsOf, endTag, isElement, outerSource, startTag } from './source.ts';

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

/** Adds markup or text to the end of some runs, in as few runs as can be. */
export const addTo = (runs: Run[], { markup = '', text = '' }: Run): void => {
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

export const flatten = (source: string, nodes: readonly Tree.ChildNode[], runs: Run[]): void => {
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

export const lineOf = (source: string, element: Tree.Element): Line => {
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
