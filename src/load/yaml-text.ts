import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Document, ErrorCode, Node, Pair, Scalar } from 'yaml';
import { textKeys } from '#src/schema/common.ts';
import { placeAt, textFile } from './text-file.ts';
import type { TextComplaint } from './text-file.ts';
import { plainYaml } from './plain-yaml.ts';
import { explainNumber } from './typed.ts';
import { indentationCause } from './indentation.ts';
import { colonInValue, likelyCauses } from './yaml-causes.ts';
import { explainYamlError } from './yaml-errors.ts';
import { strictYaml } from './yaml-options.ts';

/** Deeper nesting than any record has. */
export const maxDepth = 20;

/** A parsed text: its nodes with positions, and its value with dates, periods and codes as typed. */
export interface ParsedYaml {
  contents: () => unknown;
  /** Undefined when the text cannot be used. */
  value: unknown;
  complaints: readonly TextComplaint[];
}

const startOf = (node: unknown): number => (isNode(node) && node.range ? node.range[0] : 0);

const parse = (text: string): Document | TextComplaint => {
  try {
    return strictYaml(text);
  } catch {
    return {
      rule: 'too-deep',
      offset: 0,
      message: '层次太深或结构太复杂，无法读取',
      hint: `记录最多 ${maxDepth} 层；检查是否有成串的括号或短横线`,
    };
  }
};

const refuse = (offset: number, rule: string, message: string, hint: string): TextComplaint => ({
  rule,
  offset,
  message,
  hint,
});

/** Where the tag or the anchor before a node begins: the value itself stands behind it. */
const propertyStart = (text: string, node: Node): number => {
  const before = text.slice(0, startOf(node));
  return before.length - (/(?:[&!]\S*\s+)*[&!]\S*\s*$/.exec(before.slice(-300))?.[0].length ?? 0);
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

class Reader {
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
    if (isMap(node)) return this.map(node.items, depth);
    if (isSeq(node)) return node.items.map((item) => this.value(item, key, depth + 1));
    if (!isScalar(node)) return null;
    const odd = oddNumber(node, key);
    if (odd !== undefined) this.complaints.push(odd);
    return scalarValue(node, key);
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

const mergeKey = (offset: number): TextComplaint =>
  refuse(offset, 'yaml-feature', '不允许合并键 <<', '把要用的键一个一个写出来');

const duplicateKey = (offset: number, key: string): TextComplaint => ({
  rule: 'duplicate-key',
  offset,
  length: key.length,
  message: `键 ${key} 在同一层写了两次`,
  hint: '只留一个；如果是另一条记录，前面加短横线“- ”另起一条',
});

/** A tag that cannot be resolved is an error of the parser and of the walk: one of them is enough. */
const firstOfEachLine = (text: string, complaints: readonly TextComplaint[]): TextComplaint[] => {
  const source = textFile('', text);
  const lines = new Set<number>();
  return complaints.filter(({ offset }) => {
    const { line } = placeAt(source, offset);
    if (lines.has(line)) return false;
    lines.add(line);
    return true;
  });
};

const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
};

const ruleOf = (code: ErrorCode): string =>
  code === 'MULTIPLE_DOCS'
    ? 'yaml-feature'
    : code === 'RESOURCE_EXHAUSTION'
      ? 'too-deep'
      : 'yaml-syntax';

/** Where brackets, or dashes on one line, first go deeper than a record may. */
const deepSpot = (text: string): number => {
  let depth = 0;
  let inBrackets = false;
  for (const { 0: mark, index } of text.matchAll(/[[{\]}\n]|- (?=- )/g)) {
    inBrackets ||= mark === '[' || mark === '{';
    if (mark === '\n' && !inBrackets) depth = 0;
    else if (mark !== '\n') depth += mark === ']' || mark === '}' ? -1 : 1;
    if (depth > maxDepth) return index;
  }
  return 0;
};

/** What people did that explains the parser's first error, or that error itself. */
const causesOf = (text: string, error: TextComplaint | undefined): readonly TextComplaint[] => {
  if (error === undefined) return likelyCauses(text, undefined);
  if (error.rule === 'too-deep') return [{ ...error, offset: deepSpot(text), length: 1 }];
  if (error.rule !== 'yaml-syntax') return [error];
  const likely = likelyCauses(text, text.slice(0, error.offset).split('\n').length - 1);
  if (likely.length > 0) return likely;
  return [colonInValue(text, error.offset) ?? indentationCause(text, error.offset) ?? error];
};

/** Parses one text as strict YAML 1.2; every error is a complaint with its offset. */
export const parseYaml = (text: string): ParsedYaml => {
  const value = plainYaml(text);
  if (value === undefined) return parseFully(text);
  let nodes: unknown;
  // Only what has a problem needs places: the parser's nodes are made when they are asked for.
  return { contents: () => (nodes ??= strictYaml(text).contents), value, complaints: [] };
};

/** The same with the parser for every text. */
export const parseFully = (text: string): ParsedYaml => {
  const document = parse(text);
  if ('rule' in document) return { contents: () => null, value: undefined, complaints: [document] };
  const directive = /^%.*/m.exec(text.split(/^---/m, 1)[0] ?? '');
  if (directive !== null) {
    const { message, hint } = { message: '不允许以 % 开头的指令行', hint: '删掉这一行' };
    const complaint = refuse(directive.index, 'yaml-feature', message, hint);
    return { contents: () => document.contents, value: undefined, complaints: [complaint] };
  }
  const errors = [...document.errors, ...document.warnings].map((error): TextComplaint => ({
    rule: ruleOf(error.code),
    offset: Math.min(error.pos[0], text.length),
    length: Math.max(1, Math.min(error.pos[1], lineEnd(text, error.pos[0])) - error.pos[0]),
    ...explainYamlError(error),
  }));
  const reader = new Reader(text);
  const value = reader.value(document.contents, undefined, 0);
  const [error] = errors;
  const causes = error !== undefined || typeof value !== 'object' ? causesOf(text, error) : [];
  // What the parser makes of a text with an error can be deeper than what was typed.
  const walked = reader.complaints.filter(({ rule }) => errors.length === 0 || rule !== 'too-deep');
  const complaints = firstOfEachLine(text, [...causes, ...walked]);
  const usable = causes.length === 0 && errors.length === 0 && reader.complaints.length === 0;
  return { contents: () => document.contents, value: usable ? value : undefined, complaints };
};
