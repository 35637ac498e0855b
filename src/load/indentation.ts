import type { TextComplaint } from './text-file.ts';
import { isSound } from './yaml-options.ts';

/** Every trial reads the text again; longer texts get the parser's own message. */
const maxTrialText = 40_000;
/** So many lines before an error may be its cause: the length of a long record. */
const linesBack = 14;
/** Lines after the error that have to be sound too. */
const linesAfter = 12;

interface Trial {
  line: string;
  message: (spaces: number) => string;
}

const indentOf = (line: string): number => Math.max(0, line.search(/[^ ]/));
const isContent = (line: string | undefined): line is string =>
  line !== undefined && /^\s*[^\s#]/.test(line);

const wrongSpaces =
  (wanted: number) =>
  (spaces: number): string =>
    `缩进不对：这一行前面有 ${spaces} 个空格，应该是 ${wanted} 个`;

/** What a line may have been meant to be, the nearest first. */
const trialsOf = (lines: readonly string[], at: number): Trial[] => {
  const typed = lines[at] ?? '';
  const own = indentOf(typed);
  const rest = typed.slice(own);
  const near = lines.slice(Math.max(0, at - 8), at + 6).filter(isContent);
  const dashes = new Set(near.filter((line) => /^ *- /.test(line)).map(indentOf));
  const levels = new Set(
    near.flatMap((line) => {
      const inner = /^ *- +/.exec(line)?.[0].length;
      return inner === undefined ? [indentOf(line), indentOf(line) + 2] : [indentOf(line), inner];
    }),
  );
  const item = /^- +([a-z_]\w*:.*)/.exec(rest)?.[1];
  const without = (item === undefined ? [] : [own, own + 2]).map((level): Trial => ({
    line: ' '.repeat(level) + item,
    message: () => '这一行前面多了短横线',
  }));
  const moved = [...levels]
    .filter((level) => level !== own)
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own))
    .map((level): Trial => ({ line: ' '.repeat(level) + rest, message: wrongSpaces(level) }));
  const added = /^[a-z_]\w*:/.test(rest)
    ? [...dashes].map((level): Trial => ({
        line: `${' '.repeat(level)}- ${rest}`,
        message: () => '这一行前面少了短横线',
      }))
    : [];
  return [...without, ...moved, ...added];
};

/** Lines that may be to blame for an error, the likeliest first. */
const suspects = (lines: readonly string[], errorLine: number): number[] =>
  [errorLine, errorLine - 1, errorLine + 1]
    .concat(Array.from({ length: linesBack }, (_, back) => errorLine - 2 - back))
    .filter((at) => at >= 0 && /^ *(?:- |[a-z_]\w*[ ]*:)/.test(lines[at] ?? ''));

/**
 * The line whose indentation or dash is wrong: the one that makes the text sound when it is put
 * right. Asked only when a text cannot be read and nothing else explains it.
 */
export const indentationCause = (text: string, errorOffset: number): TextComplaint | undefined => {
  const all = text.split('\n');
  const errorLine = text.slice(0, errorOffset).split('\n').length - 1;
  const lines = all.slice(0, errorLine + linesAfter);
  if (lines.join('\n').length > maxTrialText) return undefined;
  for (const at of suspects(lines, errorLine)) {
    const trial = trialsOf(lines, at).find(({ line }) => isSound(lines.with(at, line).join('\n')));
    if (trial === undefined) continue;
    const typed = lines[at] ?? '';
    const spaces = indentOf(typed);
    const start = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
    const meant = trial.line.replace(/\r$/, '');
    // The first spaces are right; the place is where the line leaves what was meant.
    const right = Math.min(spaces, indentOf(meant));
    return {
      rule: 'indentation',
      offset: start + right,
      length: typed.replace(/\r$/, '').length - right,
      message: trial.message(spaces),
      hint: '同一层的键要左对齐，下一层比上一层多两个空格；改好后再看一遍上下几行属于谁',
      replacement: meant.slice(right),
    };
  }
  return undefined;
};
