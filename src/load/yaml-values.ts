import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Node, Pair, Scalar } from 'yaml';
import { textKeys } from '#src/schema/common.ts';
import { maxDepth, maxItems, maxKeys } from './limits.ts';
import type { TextComplaint } from './text-file.ts';
import { explainNumber } from './typed.ts';

const startOf = (node: unknown): number => (isNode(node) && node.range ? node.range[0] : 0);

export const refuse = (
  offset: number,
  rule: string,
  message: string,
  hint: string,
): TextComplaint => ({
  rule,
  offset,
  message,
  hint,
});

/** Where the tag or the anchor before a node begins: the value itself stands behind it. */
const propertyStart = (text: string, node: Node): number => {
  const start = startOf(node);
  const before = text.slice(Math.max(0, start - 120), start);
  return start - (/(?:[&!]\S*\s+)*[&!]\S*\s*$/.exec(before)?.[0].length ?? 0);
};

/** What YAML allows and a record may not use; one complaint a node. */
const refused = (text: string, node: Node): TextComplaint | undefined => {
  if (isAlias(node)) {
    const hint = '把实际的值写出来；如果星号是文字的一部分，把整个值加上半角双引号';
    return refuse(startOf(node), 'yaml-feature', '不允许星号（*）开头的引用', hint);
  }
  if ('anchor' in node && node.anchor !== undefined) {
    const hint = '删掉 & 和它后面的名字；如果 & 是文字的一部分，把整个值加上半角双引号';
    return refuse(propertyStart(text, node), 'yaml-feature', '不允许 & 开头的锚点', hint);
  }
  if (node.tag !== undefined) {
    const hint = '删掉感叹号和标记名；如果感叹号是文字的一部分，把整个值加上半角双引号';
    return refuse(propertyStart(text, node), 'yaml-feature', '不允许感叹号（!）开头的标记', hint);
  }
  return undefined;
};

/** Digits beyond this many are lost in a number. */
const safeDigits = 15;

/** A number typed so that it would be read as another one, or cannot be read exactly. */
const oddNumber = (node: Scalar, key: string | undefined): TextComplaint | undefined => {
  const typed = node.source ?? '';
  if (typeof node.value !== 'number' || (key !== undefined && textKeys.has(key))) return undefined;
  const plain = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(typed);
  if (plain && typed.replace(/\D/g, '').length <= safeDigits) return undefined;
  const { found, fix } = explainNumber(typed);
  return {
    rule: 'number-form',
    offset: startOf(node),
    length: typed.length,
    message: plain
      ? `数字“${typed}”太长，超过 ${safeDigits} 位的部分会丢失`
      : `数字写成了“${typed}”：${found}`,
    hint: `${plain || fix === undefined ? '核对数字' : `改成 ${fix}`}；如果是编号或代码，加上半角双引号`,
    ...(!plain && fix !== undefined && { replacement: fix }),
  };
};

const scalarValue = (node: Scalar, key: string | undefined): unknown => {
  const keepTyped = key !== undefined && textKeys.has(key) && node.type === 'PLAIN';
  if (keepTyped && node.value !== null && node.source !== undefined) return node.source;
  // A block ends with a line break by the rules of YAML; nobody typed one.
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  return isBlock && typeof node.value === 'string' ? node.value.trimEnd() : node.value;
};

/** Walks the parser's nodes: the value with dates, periods and codes as typed, and what is not allowed. */
export class YamlReader {
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  readonly complaints: TextComplaint[] = [];

  value(node: unknown, key: string | undefined, depth: number): unknown {
    if (!isNode(node)) return null;
    const complaint =
      depth > maxDepth
        ? refuse(startOf(node), 'too-deep', `层次超过 ${maxDepth} 层`, '检查缩进和括号')
        : refused(this.text, node);
    if (complaint !== undefined) {
      this.complaints.push(complaint);
      return undefined;
    }
    if (isMap(node)) {
      const keys = this.within(node.items, maxKeys, ({ key: each }) => startOf(each), tooManyKeys);
      return this.map(keys, depth);
    }
    if (isSeq(node))
      return this.within(node.items, maxItems, startOf, tooManyItems).map((item) =>
        this.value(item, key, depth + 1),
      );
    if (!isScalar(node)) return null;
    const odd = oddNumber(node, key);
    if (odd !== undefined) this.complaints.push(odd);
    return scalarValue(node, key);
  }

  /** As many of a map's or a list's items as it may have; that there are more is said once. */
  private within<T>(
    items: readonly T[],
    most: number,
    placeOf: (item: T) => number,
    say: (offset: number, count: number) => TextComplaint,
  ): readonly T[] {
    const next = items[most];
    if (next === undefined) return items;
    this.complaints.push(say(placeOf(next), items.length));
    return items.slice(0, most);
  }

  private map(items: readonly Pair[], depth: number): unknown {
    const entries = new Map<string, unknown>();
    // A forgotten dash makes a whole record's keys double: the first one says it.
    let doubled = false;
    for (const pair of items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const bad = isNode(pair.key) ? refused(this.text, pair.key) : undefined;
      if (bad !== undefined) this.complaints.push(bad);
      else if (key === '<<') this.complaints.push(mergeKey(startOf(pair.key)));
      else if (entries.has(key)) {
        if (!doubled) this.complaints.push(duplicateKey(startOf(pair.key), key));
        doubled = true;
      } else entries.set(key, this.value(pair.value, key, depth + 1));
    }
    return Object.fromEntries(entries);
  }
}

const tooManyKeys = (offset: number, count: number): TextComplaint =>
  refuse(
    offset,
    'too-many-keys',
    `同一层有 ${count} 个键，超过上限 ${maxKeys} 个`,
    '记录没有这么多键；检查是否误贴了别的内容，或每一项前漏了短横线',
  );

const tooManyItems = (offset: number, count: number): TextComplaint =>
  refuse(
    offset,
    'list-too-long',
    `列表有 ${count} 项，超过上限 ${maxItems} 项`,
    '删掉多余的项；数据确实很多时拆成几个记录',
  );

const mergeKey = (offset: number): TextComplaint =>
  refuse(offset, 'yaml-feature', '不允许合并键 <<', '把要用的键一个一个写出来');

const duplicateKey = (offset: number, key: string): TextComplaint => ({
  rule: 'duplicate-key',
  offset,
  length: key.length,
  message: `键 ${key} 在同一层写了两次`,
  hint: '只留一个；如果是另一条记录，前面加短横线“- ”另起一条',
});
