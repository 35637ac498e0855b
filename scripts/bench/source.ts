import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node;

export const elementsIn = (node: Tree.ParentNode): readonly Tree.Element[] =>
  node.childNodes.filter(isElement);

export const startTag = (source: string, { sourceCodeLocation: at }: Tree.Element): string =>
  source.slice(at?.startTag?.startOffset, at?.startTag?.endOffset);

export const endTag = (source: string, { sourceCodeLocation: at }: Tree.Element): string =>
  at?.endTag === undefined ? '' : source.slice(at.endTag.startOffset, at.endTag.endOffset);

export const outerSource = (source: string, { sourceCodeLocation: at }: Tree.Element): string =>
  source.slice(at?.startOffset, at?.endOffset);

export const attrsOf = (source: string, element: Tree.Element): { attrs?: string } => {
  const attrs = startTag(source, element).slice(1 + element.tagName.length, -1);
  return attrs === '' ? {} : { attrs };
};
