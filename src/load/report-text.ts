import { displayWidth, shownText } from './display.ts';
import type { Problem } from './problem.ts';
import type { TextFile } from './text-file.ts';

export interface Counts {
  errors: number;
  warnings: number;
}

/** Beyond this many problems the report shows the first few of each rule. */
const manyProblems = 20;
const shownOfEach = 5;

export const countProblems = (problems: readonly Problem[]): Counts => {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
};

/** Lines longer than this are cut around the mark. */
const maxLine = 120;

const lineOf = ({ text, lineStarts }: TextFile, line: number): string | undefined => {
  const start = lineStarts[line - 1];
  if (start === undefined) return undefined;
  const end = lineStarts[line] ?? text.length + 1;
  return text.slice(start, end - 1).replace(/\r$/, '');
};

const withCaret = (source: TextFile, problem: Problem): string[] => {
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
    `    ${String(number).padStart(width)} │ ${cut(text)}`;
  const before = lineOf(source, line - 1);
  const after = lineOf(source, line + 1);
  const pad = displayWidth(cut(typed.slice(0, column - 1)).replace(/…$/, ''));
  const marked = typed.slice(column - 1, column - 1 + length).slice(0, maxLine);
  const caret = '^'.repeat(Math.max(1, displayWidth(shownText(marked))));
  return [
    '',
    ...(before === undefined ? [] : [numbered(line - 1, before)]),
    numbered(line, typed),
    `    ${' '.repeat(width)} │ ${' '.repeat(pad)}${caret}`,
    ...(after === undefined ? [] : [numbered(line + 1, after)]),
    '',
  ];
};

const corrected = (source: TextFile, problem: Problem): string[] => {
  const { line, column, length = 1, replacement } = problem;
  const typed = lineOf(source, line);
  if (typed === undefined || replacement === undefined) return [];
  const end = column - 1 + length;
  if (end > typed.length) return [];
  const fixed = `${typed.slice(0, column - 1)}${replacement}${typed.slice(end)}`;
  return [`        把第 ${line} 行改成：`, `        ${shownText(fixed)}`];
};

const block = (problem: Problem, sources: ReadonlyMap<string, TextFile>): string => {
  const { severity, rule, file, line, column, path, message, hint, record, related } = problem;
  const mark = severity === 'error' ? '✗ 错误' : '! 提醒';
  const source = sources.get(file);
  const where = record ?? path;
  return [
    `${mark} ${rule}　${message}`,
    `  文件　${file}　第 ${line} 行第 ${column} 列`,
    ...(where === '' ? [] : [`  位置　${where}`]),
    ...(source === undefined ? [] : withCaret(source, problem)),
    `  改法　${hint}`,
    ...(source === undefined ? [] : corrected(source, problem)),
    ...(related === undefined
      ? []
      : [`  另见　${related.file}　第 ${related.line} 行：${related.note}`]),
    `  说明　npm run check:data -- explain ${rule}`,
  ].join('\n');
};

/** The last lines of every report: totals, and what happens next. */
export const closing = (files: number, { errors, warnings }: Counts): string => {
  const totals = `共检查 ${files} 个文件：错误 ${errors} 处，提醒 ${warnings} 处。`;
  const next = errors > 0 ? '有错误，本次不发布，网站保持上一版不变。' : '没有错误，可以发布。';
  return `${totals}\n${next}\n`;
};

/** With many problems, the first few of each rule and how many more there are. */
const chosen = (problems: readonly Problem[]): { shown: Problem[]; left: string[] } => {
  if (problems.length <= manyProblems) return { shown: [...problems], left: [] };
  const counts = new Map<string, number>();
  const shown = problems.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= shownOfEach;
  });
  const left = [...counts]
    .filter(([, count]) => count > shownOfEach)
    .map(([rule, count]) => `  ${rule} 还有 ${count - shownOfEach} 处`);
  return { shown, left };
};

/** The report for people. */
export const textReport = (
  problems: readonly Problem[],
  sources: ReadonlyMap<string, TextFile>,
): string => {
  const { shown, left } = chosen(problems);
  const more =
    left.length === 0 ? [] : [['没有全部列出（完整清单用 --format json）：', ...left].join('\n')];
  return [
    ...shown.map((problem) => block(problem, sources)),
    ...more,
    closing(sources.size, countProblems(problems)),
  ].join('\n\n');
};
