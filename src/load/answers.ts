import { answerForm, everyRule } from './explain.ts';
import type { Problem } from './problem.ts';
import { contentOf, textProblem } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import { remarksIn } from './remarks.ts';
import type { Remark } from './remarks.ts';

/** Rules whose warnings are answered in another way, or not at all. */
const otherwise: ReadonlySet<string> = new Set(
  everyRule.flatMap(({ code, answer = 'beside' }) => (answer === 'beside' ? [] : [code])),
);

interface Answer extends Remark {
  file: RecordFile;
}

const answersOf = (file: RecordFile): Answer[] =>
  (contentOf(file) === undefined
    ? []
    : (file.remarks ?? remarksIn(file.source, file.body?.start))
  ).map((remark) => ({ ...remark, file }));

const unneeded = ({ file, offset, length }: Answer): Problem =>
  textProblem(file.source, {
    rule: 'answer-not-needed',
    severity: 'warning',
    offset,
    length,
    message: '这里已经没有要核实的提醒，不用再写“已核实”',
    hint: '删掉 # 和它后面的字；想留给同事看的，改成普通注释，不写“已核实”',
  });

/**
 * Takes the answered warnings away and complains about answers that answer nothing. While there are
 * errors, a rule may be silent only because of them: then no answer is called unneeded.
 */
export const withAnswers = (
  problems: readonly Problem[],
  files: readonly RecordFile[],
): Problem[] => {
  const answers = files.flatMap(answersOf);
  const spot = (file: string, line: number): string => `${file}:${line}`;
  const answered = new Set(
    answers.flatMap(({ file, lines }) => lines.map((line) => spot(file.file, line))),
  );
  const isAnswerable = ({ severity, rule }: Problem): boolean =>
    severity === 'warning' && !otherwise.has(rule);
  const needed = new Set(problems.filter(isAnswerable).map(({ file, line }) => spot(file, line)));
  const open = problems
    .filter((each) => !isAnswerable(each) || !answered.has(spot(each.file, each.line)))
    .map((each) =>
      isAnswerable(each)
        ? { ...each, hint: `${each.hint}；核实无误的，在这一行末尾写 ${answerForm}` }
        : each,
    );
  if (open.some(({ severity }) => severity === 'error')) return open;
  const idle = answers.filter(
    ({ file, lines }) => !lines.some((line) => needed.has(spot(file.file, line))),
  );
  return [...open, ...idle.map(unneeded)];
};
