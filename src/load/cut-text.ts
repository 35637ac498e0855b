import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { KindName } from '#src/schema/kinds.ts';
import { fieldAt } from './field.ts';
import type { Path } from './problem.ts';
import { pathText } from './problem.ts';
import type { TextComplaint } from './text-file.ts';

const isProse = (kind: KindName, path: Path, data: unknown): boolean => {
  const field = fieldAt(kind, path, data);
  return field?.['type'] === 'string' && ['text', undefined].includes(formatOf(field));
};

const formatOf = (field: Readonly<Record<string, unknown>>): string | undefined =>
  field['enum'] !== undefined || field['const'] !== undefined
    ? 'choice'
    : typeof field['format'] === 'string'
      ? field['format']
      : undefined;

/** Texts that a ` #` cuts off: what follows is a comment and would not be published. */
export const cutTexts = (
  kind: KindName,
  text: string,
  contents: () => unknown,
  data: unknown,
): TextComplaint[] => {
  if (!/\S[ \t]+#[^\s#]/.test(text)) return [];
  const found: TextComplaint[] = [];
  const visit = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        if (isScalar(pair.key)) visit(pair.value, [...path, String(pair.key.value)]);
      }
    } else if (isSeq(node)) {
      for (const [at, item] of node.items.entries()) visit(item, [...path, at]);
    } else if (isScalar(node) && node.type === 'PLAIN' && isNode(node) && node.range) {
      const end = node.range[1];
      if (!/[ \t]/.test(text.charAt(end))) return;
      const cut = /^[ \t]+#[^\s#]/.exec(text.slice(end, end + 40));
      if (cut === null) return;
      // Behind a number only more of a number is missed: a remark is often typed without a space.
      const isCut =
        typeof node.value === 'string' ? isProse(kind, path, data) : /#[\d.]/.test(cut[0]);
      if (!isCut) return;
      found.push({
        rule: 'text-cut',
        offset: end + cut[0].indexOf('#'),
        length: 1,
        path: pathText(path),
        message: '空格后面的 # 把这段文字截断了，# 和后面的字不会公开',
        hint: '把整个值用半角双引号括起来；如果确实是注释，在 # 后面加一个空格',
      });
    }
  };
  visit(contents(), []);
  return found;
};
