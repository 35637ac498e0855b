import type { TextComplaint } from './text-file.ts';

interface Cause {
  rule: string;
  /** The first group is the part before the mark. */
  pattern: RegExp;
  length: number;
  message: string;
  hint: string;
  replacement?: string;
}

const key = '[ ]*(?:- +)*[a-z_][a-z0-9_]*[ \\t]*';

const causes: readonly Cause[] = [
  {
    rule: 'tab-indent',
    pattern: /^([ ]*)\t[ \t]*(?=\S)/,
    length: 1,
    message: '行首用了制表符（Tab）',
    hint: '缩进只能用空格：删掉制表符，一层改成两个空格',
    replacement: '  ',
  },
  {
    rule: 'full-width-colon',
    pattern: new RegExp(`^(${key})[：﹕]`),
    length: 1,
    message: '键后面用了全角冒号“：”',
    hint: '改成半角冒号加一个空格',
    replacement: ': ',
  },
  {
    rule: 'no-space-after-colon',
    pattern: new RegExp(`^(${key}):(?=[^\\s:/])`),
    length: 1,
    message: '半角冒号后面没有空格',
    hint: '在冒号后面加一个空格',
    replacement: ': ',
  },
  {
    rule: 'full-width-dash',
    pattern: /^([ ]*)[－—–－·•](?=\s*[a-z_]+\s*[:：])/,
    length: 1,
    message: '列表项前用了全角横线或圆点',
    hint: '改成半角短横线加一个空格',
    replacement: '- ',
  },
  {
    rule: 'no-space-after-dash',
    pattern: /^([ ]*)-(?=[a-z_]+:)/,
    length: 1,
    message: '短横线后面没有空格',
    hint: '在短横线后面加一个空格',
    replacement: '- ',
  },
];

/** The offset at which block text (after `|` or `>`) is, so that it is not taken for keys. */
const blockOpening = /^([ ]*).*:[ ]*[|>][-+0-9]*[ ]*(?:#.*)?$/;

/** What people do that makes a text unreadable; asked only when it is. */
export const likelyCauses = (text: string): TextComplaint[] => {
  const found: TextComplaint[] = [];
  let offset = 0;
  let blockIndent = -1;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    const inBlock = blockIndent >= 0 && (indent === -1 || indent > blockIndent);
    if (!inBlock) {
      blockIndent = blockOpening.exec(line)?.[1]?.length ?? -1;
      const cause = causes.find((each) => each.pattern.test(line));
      const before = cause?.pattern.exec(line)?.[1] ?? '';
      if (cause !== undefined) {
        const { pattern: _pattern, ...rest } = cause;
        found.push({ ...rest, offset: offset + before.length });
      }
    }
    offset += line.length + 1;
  }
  return found;
};
