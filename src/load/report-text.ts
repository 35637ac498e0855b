import { codeFrame, correctedLine, correctionsOf } from './code-frame.ts';
import type { CorrectedLine, Corrections } from './code-frame.ts';
import type { Problem } from './problem.ts';
import { isRepairable } from './repair.ts';
import type { TextFile } from './text-file.ts';

export interface Counts {
  errors: number;
  warnings: number;
}

/** Beyond this many problems the report shows the first few of each rule. */
const manyProblems = 20;
const shownOfEach = 5;
/** A report for people is never longer than this many problems. */
const mostShown = 60;

export const countProblems = (problems: readonly Problem[]): Counts => {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
};

/** Errors before warnings, each in the order they came: what is cut off must not be an error first. */
export const errorsFirst = <T extends Pick<Problem, 'severity'>>(
  all: readonly T[],
): readonly T[] => [
  ...all.filter(({ severity }) => severity === 'error'),
  ...all.filter(({ severity }) => severity !== 'error'),
];

/** What to do with a corrected line. */
export const correctionTitle = (line: number, { problems }: CorrectedLine): string =>
  `把第 ${line} 行改成${problems > 1 ? `（这一行的 ${problems} 处一起改）` : ''}：`;

const block = (
  problem: Problem,
  sources: ReadonlyMap<string, TextFile>,
  corrections: Corrections,
): string => {
  const { severity, rule, file, line, column, path, message, hint, record, related } = problem;
  const mark = severity === 'error' ? '✗ 错误' : '! 提醒';
  const source = sources.get(file);
  const where = record ?? path;
  const frame = source === undefined ? [] : codeFrame(source, problem);
  const fixed = source === undefined ? undefined : correctedLine(source, problem, corrections);
  return [
    `${mark} ${rule}　${message}`,
    `  文件　${file}　第 ${line} 行第 ${column} 列`,
    ...(where === '' ? [] : [`  位置　${where}`]),
    ...(frame.length === 0 ? [] : ['', ...frame.map((each) => `    ${each}`), '']),
    `  改法　${hint}`,
    ...(fixed === undefined
      ? []
      : [`        ${correctionTitle(line, fixed)}`, `        ${fixed.text}`]),
    ...(related === undefined
      ? []
      : [`  另见　${related.file}　第 ${related.line} 行：${related.note}`]),
    `  说明　npm run check:data -- explain ${rule}`,
  ].join('\n');
};

/** The last lines of every report: totals, what could not be checked, and what happens next. */
export const closing = (files: number, { errors, warnings }: Counts, note?: string): string => {
  const totals = `共检查 ${files} 个文件：错误 ${errors} 处，提醒 ${warnings} 处。`;
  const next = errors > 0 ? '有错误，本次不发布，网站保持上一版不变。' : '没有错误，可以发布。';
  return [totals, ...(note === undefined ? [] : [note]), next, ''].join('\n');
};

/** How many problems of one rule are not shown, and in how many files they are. */
export interface LeftOut {
  rule: string;
  count: number;
  files: number;
}

/** With many problems, the first few of each rule and how many more there are, the most first. */
export const chosenProblems = (
  problems: readonly Problem[],
  most: number = mostShown,
): { shown: readonly Problem[]; left: readonly LeftOut[] } => {
  if (problems.length <= Math.min(manyProblems, most)) return { shown: problems, left: [] };
  const places = errorsFirst(
    problems.map(({ severity, rule, file }, at) => ({ severity, rule, file, at })),
  );
  const byRule = Map.groupBy(places, ({ rule }) => rule);
  const each = Math.max(1, Math.min(shownOfEach, Math.floor(most / byRule.size)));
  const first = [...byRule.values()].flatMap((own) => own.slice(0, each)).slice(0, most);
  const chosen = new Set(first.map(({ at }) => at));
  const left = [...byRule]
    .map(([rule, own]): LeftOut => {
      const rest = own.filter(({ at }) => !chosen.has(at));
      const files = new Set(rest.map(({ file }) => file));
      return { rule, count: rest.length, files: files.size };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  return { shown: problems.filter((_, at) => chosen.has(at)), left };
};

/** What a report says about the problems that it leaves out. */
export const leftOutText = (left: readonly LeftOut[]): readonly string[] =>
  left.map(({ rule, count, files }) => `${rule} 还有 ${count} 处，在 ${files} 个文件里`);

/** Where to begin when not all is listed: the files with the most problems. */
const busiestFiles = (problems: readonly Problem[]): readonly string[] =>
  [...Map.groupBy(problems, ({ file }) => file)]
    .map(([file, own]) => ({ file, ...countProblems(own) }))
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || (a.file < b.file ? -1 : 1))
    .slice(0, shownOfEach)
    .map(({ file, errors, warnings }) => `${file}：错误 ${errors} 处，提醒 ${warnings} 处`);

const listed = (title: string, lines: readonly string[]): string =>
  [title, ...lines.map((line) => `  ${line}`)].join('\n');

/** The report for people. */
export const textReport = (
  problems: readonly Problem[],
  sources: ReadonlyMap<string, TextFile>,
  note?: string,
): string => {
  const { shown, left } = chosenProblems(problems);
  const corrections = correctionsOf(problems);
  const repairable = problems.filter(isRepairable).length;
  return [
    ...shown.map((problem) => block(problem, sources, corrections)),
    ...(left.length === 0
      ? []
      : [
          listed('没有全部列出（完整清单用 --format html 或 --format json）：', leftOutText(left)),
          listed('问题最多的文件：', busiestFiles(problems)),
        ]),
    ...(repairable === 0
      ? []
      : [
          `能自动改的有 ${repairable} 处：npm run check:data -- --fix（只看改动不改文件，再加 --dry-run）`,
        ]),
    closing(sources.size, countProblems(problems), note),
  ].join('\n\n');
};
