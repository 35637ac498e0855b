import { displayWidth, shownText } from './display.ts';
import type { Problem } from './problem.ts';
import type { TextFile } from './text-file.ts';

/** Lines longer than this are cut around the mark. */
const maxLine = 120;

const lineOf = ({ text, lineStarts }: TextFile, line: number): string | undefined => {
  const start = lineStarts[line - 1];
  if (start === undefined) return undefined;
  const end = lineStarts[line] ?? text.length + 1;
  return text.slice(start, end - 1).replace(/\r$/, '');
};

/** The line of a problem between its neighbours, with a caret below what is meant. */
export const codeFrame = (source: TextFile, problem: Problem): string[] => {
  const { line, column, length = 1 } = problem;
  const typed = lineOf(source, line);
  if (typed === undefined || problem.rule === 'file-encoding') return [];
  const from = column > maxLine - 40 ? column - 40 : 0;
  const cut = (text: string): string => {
    const part = text.slice(from, from + maxLine);
    return `${from > 0 ? '…' : ''}${shownText(part)}${text.length > from + maxLine ? '…' : ''}`;
  };
  const width = String(line + 1).length;
  const numbered = (number: number, text: string): string =>
    `${String(number).padStart(width)} │ ${cut(text)}`;
  const before = lineOf(source, line - 1);
  const after = lineOf(source, line + 1);
  const pad = displayWidth(cut(typed.slice(0, column - 1)).replace(/…$/, ''));
  const marked = typed.slice(column - 1, column - 1 + length).slice(0, maxLine);
  const caret = '^'.repeat(Math.max(1, displayWidth(shownText(marked))));
  return [
    ...(before === undefined ? [] : [numbered(line - 1, before)]),
    numbered(line, typed),
    `${' '.repeat(width)} │ ${' '.repeat(pad)}${caret}`,
    ...(after === undefined ? [] : [numbered(line + 1, after)]),
  ];
};

/** Build servers take lines that start like this for commands to themselves. */
const looksLikeCommand = (line: string): boolean => /^\s*(::|##\[)/.test(line);

/** The problems that say what to put in place of something, by the line they are in. */
export type Corrections = ReadonlyMap<string, readonly Problem[]>;

const lineKey = ({ file, line }: Problem): string => `${line} ${file}`;

export const correctionsOf = (problems: readonly Problem[]): Corrections =>
  Map.groupBy(
    problems.filter(({ replacement }) => replacement !== undefined),
    lineKey,
  );

interface Edit {
  start: number;
  end: number;
  replacement: string;
}

const editOf = ({ column, length = 1, replacement = '' }: Problem): Edit => ({
  start: column - 1,
  end: column - 1 + length,
  replacement,
});

/** A line as it should be. */
export interface CorrectedLine {
  text: string;
  /** Of how many problems it is the correction. */
  problems: number;
}

/**
 * The line of a problem as it should be, with what is certain about its other problems too: two
 * corrections of one line must not undo each other. Nothing when that is not certain.
 */
export const correctedLine = (
  source: TextFile,
  problem: Problem,
  corrections: Corrections = new Map(),
): CorrectedLine | undefined => {
  const typed = lineOf(source, problem.line);
  if (typed === undefined || problem.replacement === undefined) return undefined;
  const own = editOf(problem);
  if (own.end > typed.length) return undefined;
  const chosen = [own];
  for (const other of corrections.get(lineKey(problem)) ?? []) {
    const edit = editOf(other);
    const apart = chosen.every(({ start, end }) => edit.end <= start || edit.start >= end);
    if (other !== problem && apart && edit.end <= typed.length) chosen.push(edit);
  }
  const fixed = chosen
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
      typed,
    );
  const text = shownText(fixed);
  return looksLikeCommand(text) ? undefined : { text, problems: chosen.length };
};
