import { indentationCause } from './indentation.ts';
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

/** Looked for only where nothing above was found. */
const lesserCauses: readonly Cause[] = [
  {
    rule: 'needs-quotes',
    pattern: new RegExp(`^(${key}:[ ]+|[ ]*- )[!@\`%](?=\\S)`),
    length: 1,
    message: '值不能以这个符号开头',
    hint: '把整个值用半角双引号括起来',
  },
  {
    rule: 'unclosed-quote',
    pattern: new RegExp(`^(${key}:[ ]+|[ ]*- )"(?:[^"\\\\]|\\\\.)*\\r?$`),
    length: 1,
    message: '引号没有成对：这一行有开头的双引号，没有结尾的',
    hint: '在值的末尾补上半角双引号；值里的引号改用中文引号“”',
  },
  {
    rule: 'unclosed-quote',
    pattern: new RegExp(`^(${key}:[ ]+|[ ]*- )'(?:[^']|'')*\\r?$`),
    length: 1,
    message: '引号没有成对：这一行有开头的单引号，没有结尾的',
    hint: '在值的末尾补上半角单引号；值里的引号改用中文引号“”',
  },
  {
    rule: 'quote-inside-quotes',
    pattern: new RegExp(`^(${key}:[ ]+|[ ]*- )"[^"]*"[^\\s#,\\]}]`),
    length: 1,
    message: '双引号里面又有双引号',
    hint: '里面的引号改用中文引号“”，或整个值改用单引号括起来',
  },
  {
    rule: 'unclosed-bracket',
    pattern: new RegExp(`^(${key}:[ ]+)(?:\\[[^\\]]*|\\{[^}]*)\\r?$`),
    length: 1,
    message: '方括号或花括号没有成对',
    hint: '在这一行末尾补上漏掉的 ] 或 }，注意要用半角',
  },
];

/** The offset at which block text (after `|` or `>`) is, so that it is not taken for keys. */
const blockOpening = /^([ ]*).*:[ ]*[|>][-+0-9]*[ ]*(?:#.*)?$/;

/** What people do that makes a text unreadable; asked only when it is. */
export const likelyCauses = (text: string): TextComplaint[] => {
  const found = causesIn(text, causes);
  if (found.length > 0) return found;
  const lesser = causesIn(text, lesserCauses).slice(0, 1);
  const indentation = lesser.length > 0 ? undefined : indentationCause(text);
  return indentation === undefined ? lesser : [indentation];
};

const causesIn = (text: string, looked: readonly Cause[]): TextComplaint[] => {
  const found: TextComplaint[] = [];
  let offset = 0;
  let blockIndent = -1;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    const inBlock = blockIndent >= 0 && (indent === -1 || indent > blockIndent);
    if (!inBlock) {
      blockIndent = blockOpening.exec(line)?.[1]?.length ?? -1;
      const cause = looked.find((each) => each.pattern.test(line));
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
