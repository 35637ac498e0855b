import { isAlias, isScalar, parseDocument, visit } from 'yaml';
import { shownText } from './display.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { textFile } from './text-file.ts';
import type { TextFile } from './text-file.ts';
import { parseYaml } from './yaml-text.ts';

/** Rules whose replacement is certain: it changes the spelling and not the meaning, and no prose. */
const certain: ReadonlySet<string> = new Set([
  'not-a-number',
  'not-a-date',
  'not-a-period',
  'not-true-false',
  'full-width-colon',
  'no-space-after-colon',
  'full-width-dash',
  'no-space-after-dash',
  'odd-space',
]);

/** Whether `repairs` puts this right, in a file that can be read. */
export const isRepairable = ({ rule, replacement }: Problem): boolean =>
  rule === 'byte-order-mark' || (certain.has(rule) && replacement !== undefined);

/** A file that can be put right, and the lines that change. */
export interface Repair {
  file: string;
  text: string;
  /** What was done besides the changed lines, for example the removal of a byte-order mark. */
  notes: readonly string[];
  changes: readonly { line: number; before: string; after: string }[];
}

/** A file that is left alone, and why. */
export interface Refusal {
  file: string;
  because: string;
}

const edited = ({ text, lineStarts }: TextFile, problems: readonly Problem[]): string => {
  const edits = problems
    .map(({ line, column, length = 1, replacement = '' }) => {
      const start = (lineStarts[line - 1] ?? 0) + column - 1;
      return { start, end: start + length, replacement };
    })
    .sort((a, b) => b.start - a.start);
  let [done, free] = [text, text.length];
  for (const { start, end, replacement } of edits) {
    // Two rules about the same characters: the next round looks again.
    if (end > free) continue;
    done = done.slice(0, start) + replacement + done.slice(end);
    free = start;
  }
  return done;
};

/** Lines inside texts that run over several lines: a space at their end may be meant. */
const proseLines = (yaml: string): ReadonlySet<number> => {
  const { lineStarts } = textFile('', yaml);
  const lines = new Set<number>();
  visit(parseDocument(yaml, { version: '1.2', schema: 'core' }), (_, node) => {
    if (isAlias(node) || !isScalar(node) || !node.range) return;
    const [start, end] = node.range;
    if (!yaml.slice(start, end).includes('\n')) return;
    for (const [at, lineStart] of lineStarts.entries())
      if (lineStart > start && lineStart < end) lines.add(at);
    const first = lineStarts.findLastIndex((lineStart) => lineStart <= start);
    lines.add(first);
  });
  return lines;
};

const withoutTrailingSpaces = (yaml: string): string => {
  if (!/[ \t]+$/m.test(yaml)) return yaml;
  const prose = proseLines(yaml);
  return yaml
    .split('\n')
    .map((line, at) => (prose.has(at) ? line : line.replace(/[ \t]+$/, '')))
    .join('\n');
};

interface Parts {
  before: string;
  yaml: string;
  after: string;
}

/** The YAML of a file; a guide's prose is kept as it is. Nothing when it has no proper beginning. */
const partsOf = (file: string, text: string): Parts | undefined => {
  if (!file.endsWith('.mdx')) return { before: '', yaml: text, after: '' };
  const parts = splitFrontMatter(text);
  if ('rule' in parts) return undefined;
  const end = parts.yamlStart + parts.yaml.length;
  return { before: text.slice(0, parts.yamlStart), yaml: parts.yaml, after: text.slice(end) };
};

const changedLines = (before: string, after: string): Repair['changes'] => {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return old.flatMap((line, at) => {
    const now = fresh[at] ?? '';
    const typed = line.replace(/\r$/, '');
    return typed === now ? [] : [{ line: at + 1, before: typed, after: now }];
  });
};

const repaired = (source: TextFile, own: readonly Problem[]): Repair | Refusal | undefined => {
  const { file, text } = source;
  const unreadable = own.find(({ rule }) => rule === 'file-encoding' || rule === 'line-ending');
  if (unreadable !== undefined) return { file, because: unreadable.message };
  const fixable = own.filter((one) => isRepairable(one) && one.replacement !== undefined);
  const mark = own.some(({ rule }) => rule === 'byte-order-mark');
  const returns = text.includes('\r\n');
  const spelled = edited(source, fixable).replaceAll('\r\n', '\n');
  const parts = partsOf(file, spelled);
  const parsed = parts === undefined ? undefined : parseYaml(parts.yaml);
  if (parts === undefined || parsed?.value === undefined) {
    const broken = own.find(({ severity }) => severity === 'error');
    return broken === undefined
      ? undefined
      : { file, because: `读不懂这个文件：第 ${broken.line} 行，${broken.message}` };
  }
  const tidy = withoutTrailingSpaces(parts.yaml);
  // Spaces at the end of a line never change a value here; when they do after all, they stay.
  const same = JSON.stringify(parseYaml(tidy).value) === JSON.stringify(parsed.value);
  const result = `${parts.before}${same ? tidy : parts.yaml}${parts.after}`;
  const notes = [
    ...(mark ? ['去掉文件开头的 BOM'] : []),
    ...(returns ? ['换行由 CRLF 改成 LF'] : []),
  ];
  if (result === text && notes.length === 0) return undefined;
  return { file, text: result, notes, changes: changedLines(text, result) };
};

/** What can be put right with certainty, and the files with certain faults that cannot be read. */
export const repairs = (
  problems: readonly Problem[],
  sources: ReadonlyMap<string, TextFile>,
): { repairs: readonly Repair[]; refusals: readonly Refusal[] } => {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const all = [...sources.entries()].flatMap(([name, source]) => {
    const one = repaired(source, byFile.get(name) ?? []);
    return one === undefined ? [] : [one];
  });
  return {
    repairs: all.filter((one) => 'text' in one),
    refusals: all.filter((one) => 'because' in one),
  };
};

/** The difference as lines with − and +, for people to look at. */
export const differenceText = (all: readonly Repair[]): string =>
  all
    .map(({ file, notes, changes }) =>
      [
        file,
        ...notes.map((note) => `  ${note}`),
        ...changes.flatMap(({ line, before, after }) => [
          `  ${line} - ${shownText(before)}`,
          `  ${line} + ${shownText(after)}`,
        ]),
        '',
      ].join('\n'),
    )
    .join('\n');
