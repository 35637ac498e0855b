import type { TextComplaint } from './text-file.ts';

const keyLine = /^([ ]*)((?:- +)*)([a-z_][a-z0-9_]*)[ ]*:(?:[ ]+(\S.*)|[ ]*)\r?$/;
const opensBlock = /^[|>][-+0-9]*\s*(?:#.*)?$/;

const complaint = (offset: number, spaces: number): TextComplaint => ({
  rule: 'indentation',
  offset,
  length: Math.max(1, spaces),
  message: `缩进不对：这一行前面有 ${spaces} 个空格，与上下几行对不齐`,
  hint: '同一层的键要左对齐，下一层比上一层多两个空格；对照上面几行改好空格数',
});

/** The first key that is aligned with no key above it; asked only when a text cannot be read. */
export const indentationCause = (text: string): TextComplaint | undefined => {
  let levels: number[] = [];
  let before: { column: number; hasValue: boolean } | undefined;
  let blockIndent = -1;
  let offset = 0;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    const inBlock = blockIndent >= 0 && (indent === -1 || indent > blockIndent);
    const match = inBlock ? null : keyLine.exec(line);
    if (match !== null) {
      const column = (match[1] ?? '').length + (match[2] ?? '').length;
      const value = match[4];
      const isItem = match[2] !== '';
      const deeper = before !== undefined && column > before.column;
      if (deeper && before?.hasValue === true && !isItem) return complaint(offset, indent);
      levels = levels.filter((level) => level <= column);
      if (!deeper && !isItem && levels.length > 0 && levels.at(-1) !== column) {
        return complaint(offset, indent);
      }
      if (levels.at(-1) !== column) levels.push(column);
      blockIndent = value !== undefined && opensBlock.test(value) ? indent : -1;
      before = { column, hasValue: value !== undefined && !value.startsWith('#') };
    } else if (!inBlock) blockIndent = -1;
    offset += line.length + 1;
  }
  return undefined;
};
