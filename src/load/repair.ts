import { shownText } from './display.ts';
import type { Problem } from './problem.ts';
import type { TextFile } from './text-file.ts';

/** Rules whose replacement is certain: it changes the spelling and not the meaning. */
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
  'control-character',
  'invisible-character',
  'line-separator',
  'compatibility-character',
]);

/** A file that can be put right, and the lines that change. */
export interface Repair {
  file: string;
  text: string;
  changes: readonly { line: number; before: string; after: string }[];
}

const repairedText = ({ text, lineStarts }: TextFile, problems: readonly Problem[]): string => {
  const edits = problems
    .map(({ line, column, length = 1, replacement = '' }) => {
      const start = (lineStarts[line - 1] ?? 0) + column - 1;
      return { start, end: start + length, replacement };
    })
    .sort((a, b) => b.start - a.start);
  return edits.reduce(
    (done, { start, end, replacement }) => done.slice(0, start) + replacement + done.slice(end),
    text,
  );
};

const changedLines = (before: string, after: string): Repair['changes'] => {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return old.flatMap((line, at) => {
    const now = fresh[at] ?? '';
    return line === now ? [] : [{ line: at + 1, before: line, after: now }];
  });
};

/** What can be put right with certainty; byte-order marks go as soon as a file is written. */
export const repairs = (
  problems: readonly Problem[],
  sources: ReadonlyMap<string, TextFile>,
): Repair[] =>
  [...sources.values()].flatMap((source) => {
    const own = problems.filter(({ file }) => file === source.file);
    const fixable = own.filter(
      ({ rule, replacement }) => certain.has(rule) && replacement !== undefined,
    );
    const mark = own.some(({ rule }) => rule === 'byte-order-mark');
    if (fixable.length === 0 && !mark) return [];
    const text = repairedText(source, fixable);
    return [{ file: source.file, text, changes: changedLines(source.text, text) }];
  });

/** The difference as lines with − and +, for people to look at. */
export const differenceText = (all: readonly Repair[]): string =>
  all
    .map(({ file, changes }) =>
      [
        file,
        ...changes.flatMap(({ line, before, after }) => [
          `  ${line} - ${shownText(before)}`,
          `  ${line} + ${shownText(after)}`,
        ]),
        '',
      ].join('\n'),
    )
    .join('\n');
