import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast, type HastNode } from 'satteri';
import { proseUrl } from './urls.ts';

const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);

const textOf = (node: Root | Element): string =>
  node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('');

/** The checker refuses code and components in bodies; what is left is an ordinary tree of elements. */
const isRoot = (tree: HastNode | Root): tree is Root => tree.type === 'root';

interface ProseOptions {
  /** By how many levels headings are lowered, where the prose stands below a heading of the page. */
  lowered?: number;
}

/** Makes an element of prose what the site makes of it. */
function adapt(element: Element, slugger: GithubSlugger, lowered: number): void {
  const { properties } = element;
  if (isHeading(element)) {
    properties['id'] = slugger.slug(textOf(element));
    element.tagName = `h${Math.min(6, Number(element.tagName[1]) + lowered)}`;
  } else if (element.tagName === 'a') {
    properties['href'] = proseUrl(String(properties['href'] ?? ''));
  } else if (element.tagName === 'img') {
    properties['src'] = proseUrl(String(properties['src'] ?? ''));
    properties['loading'] = 'lazy';
  } else if (element.tagName === 'pre') {
    // It can be scrolled by keyboard.
    properties['tabIndex'] = 0;
  }
}

function adaptAll(parent: Root | Element, slugger: GithubSlugger, lowered: number): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    adapt(child, slugger, lowered);
    adaptAll(child, slugger, lowered);
  }
}

/**
 * The body of a guide or page as HTML: headings with anchors, addresses that work under any sub-path, pictures
 * that load when they are near.
 * @param body MDX without front matter, as the checker has let it pass
 */
export function proseHtml(body: string, { lowered = 0 }: ProseOptions = {}): string {
  const tree: HastNode | Root = mdxToHast(body);
  if (!isRoot(tree)) return '';
  adaptAll(tree, new GithubSlugger(), lowered);
  return toHtml(tree).trim();
}
