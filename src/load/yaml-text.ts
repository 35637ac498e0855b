import type { Document, ErrorCode } from 'yaml';
import { placeAt, textFile } from './text-file.ts';
import type { TextComplaint } from './text-file.ts';
import { plainPlaces } from './plain-places.ts';
import { plainYaml } from './plain-yaml.ts';
import { locate } from './position.ts';
import type { Span } from './position.ts';
import type { Path } from './problem.ts';
import { indentationCause } from './indentation.ts';
import { colonInValue } from './colon-in-value.ts';
import { likelyCauses } from './yaml-causes.ts';
import { explainYamlError } from './yaml-errors.ts';
import { maxDepth } from './limits.ts';
import { strictYaml } from './yaml-options.ts';
import { refuse, YamlReader } from './yaml-values.ts';

/** A parsed text: its nodes with positions, and its value with dates, periods and codes as typed. */
export interface ParsedYaml {
  contents: () => unknown;
  /** Where the value or key at a path stands in the text. */
  place: (path: Path, at: 'key' | 'value') => Span;
  /** Whether each value stands on one line just as it was typed. */
  plain: boolean;
  /** Undefined when the text cannot be used. */
  value: unknown;
  complaints: readonly TextComplaint[];
}

const tooDeep = (offset: number): TextComplaint => ({
  rule: 'too-deep',
  offset,
  message: '层次太深或结构太复杂，无法读取',
  hint: `记录最多 ${maxDepth} 层；检查是否有成串的括号或短横线`,
});

/** So many openings in a row exhaust the parser before it says so. */
const manyOpenings = /(?:[-?] +){100}|(?:[[{][^[\]{}\n]{0,20}\n? *){100}/;

const parse = (text: string): Document | TextComplaint => {
  const openings = manyOpenings.exec(text);
  if (openings !== null) return tooDeep(openings.index + deepSpot(openings[0]));
  try {
    return strictYaml(text);
  } catch {
    return tooDeep(deepSpot(text));
  }
};

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
  const contents = (): unknown => (nodes ??= strictYaml(text).contents);
  const quickly = plainPlaces(text);
  const place: ParsedYaml['place'] = (path, at) =>
    quickly(path, at) ?? locate(contents(), path, at);
  return { contents, place, plain: true, value, complaints: [] };
};

const nodesOf = (contents: unknown): Pick<ParsedYaml, 'contents' | 'place'> => ({
  contents: () => contents,
  place: (path, at) => locate(contents, path, at),
});

/** The same with the parser for every text. */
export const parseFully = (text: string): ParsedYaml => {
  const document = parse(text);
  if ('rule' in document)
    return { ...nodesOf(null), plain: false, value: undefined, complaints: [document] };
  const directive = /^%.*/m.exec(text.split(/^---/m, 1)[0] ?? '');
  if (directive !== null) {
    const { message, hint } = { message: '不允许以 % 开头的指令行', hint: '删掉这一行' };
    const complaint = refuse(directive.index, 'yaml-feature', message, hint);
    return {
      ...nodesOf(document.contents),
      plain: false,
      value: undefined,
      complaints: [complaint],
    };
  }
  // What the parser says after its first error mostly follows from it.
  const [first] = [...document.errors, ...document.warnings];
  const error: TextComplaint | undefined = first && {
    rule: ruleOf(first.code),
    offset: Math.min(first.pos[0], text.length),
    length: Math.max(1, Math.min(first.pos[1], lineEnd(text, first.pos[0])) - first.pos[0]),
    ...explainYamlError(first),
  };
  const reader = new YamlReader(text);
  const value = reader.value(document.contents, undefined, 0);
  const causes = error !== undefined || typeof value !== 'object' ? causesOf(text, error) : [];
  // What the parser makes of a text with an error can be deeper than what was typed.
  const walked = reader.complaints.filter(({ rule }) => error === undefined || rule !== 'too-deep');
  const complaints = firstOfEachLine(text, [...causes, ...walked]);
  const usable = causes.length === 0 && error === undefined && reader.complaints.length === 0;
  return {
    ...nodesOf(document.contents),
    plain: false,
    value: usable ? value : undefined,
    complaints,
  };
};
