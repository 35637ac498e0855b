import type { Problem } from './problem.ts';

export interface Counts {
  errors: number;
  warnings: number;
}

export const countProblems = (problems: readonly Problem[]): Counts => {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
};

const block = (problem: Problem): string => {
  const mark = problem.severity === 'error' ? '✗ 错误' : '! 提醒';
  const where = problem.path === '' ? '' : `　${problem.path}`;
  return [
    `${mark} ${problem.rule}　${problem.message}`,
    `  位置　${problem.file}:${problem.line}:${problem.column}${where}`,
    `  改法　${problem.hint}`,
  ].join('\n');
};

/** The last lines of every report: totals, and what happens next. */
export const closing = (files: number, { errors, warnings }: Counts): string => {
  const totals = `共检查 ${files} 个文件：错误 ${errors} 处，提醒 ${warnings} 处。`;
  const next = errors > 0 ? '有错误，本次不发布，网站保持上一版不变。' : '没有错误，可以发布。';
  return `${totals}\n${next}\n`;
};

/** The report for people. */
export const textReport = (problems: readonly Problem[], files: number): string =>
  [...problems.map(block), closing(files, countProblems(problems))].join('\n\n');
