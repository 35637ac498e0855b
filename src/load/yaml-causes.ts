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

const otherDash: Omit<Cause, 'pattern'> = {
  rule: 'full-width-dash',
  length: 1,
  message: '列表项前用了全角横线、圆点或星号',
  hint: '改成半角短横线加一个空格',
  replacement: '- ',
};

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
    ...otherDash,
    pattern: /^([ ]*)[－—–•·●○■◆▪*](?=\s*[a-z_]+\s*[:：])/,
  },
  {
    rule: 'no-space-after-dash',
    pattern: /^([ ]*)-(?=[a-z\u4e00-\u9fff])/,
    length: 1,
    message: '短横线后面没有空格',
    hint: '在短横线后面加一个空格',
    replacement: '- ',
  },
];

const odd: readonly Cause[] = [
  {
    rule: 'yaml-syntax',
    pattern: new RegExp(`^(${key})[;；=＝,，](?=[ ]*\\S)`),
    length: 1,
    message: '键后面写的不是冒号',
    hint: '改成半角冒号加一个空格',
    replacement: ': ',
  },
  {
    rule: 'unclosed-bracket',
    pattern: new RegExp(`^(${key}:[ ]+)[［｛【〔]`),
    length: 1,
    message: '用了全角的括号',
    hint: '方括号和花括号要用半角 [ ]、{ }；是文字时把整个值加上半角双引号',
  },
  {
    rule: 'needs-quotes',
    pattern: new RegExp(`^(${key}:[ ]+)-(?=[ ]|\\r?$)`),
    length: 1,
    message: '冒号后面直接写了短横线',
    hint: '列表要另起一行；负数的短横线后面没有空格；没有值时整行删掉',
  },
];

const quoteAll = '把整个值用半角双引号括起来';

/** Looked for only where nothing above was found. */
const lesserCauses: readonly Cause[] = [
  {
    ...otherDash,
    pattern: /^([ ]*)\*(?=[ ])/,
  },
  {
    rule: 'yaml-syntax',
    pattern: /^()```/,
    length: 3,
    message: '有 Markdown 的代码框标记 ```',
    hint: '删掉这一行和另一行 ```，只留中间的内容',
  },
  {
    rule: 'yaml-syntax',
    pattern: new RegExp(`^()[+](?=[ ]*(?:- +)*[a-z_][a-z0-9_]*:)`),
    length: 1,
    message: '行首多了一个加号，像是从修改对照里粘贴来的',
    hint: '删掉加号，把缩进对齐',
  },
  {
    rule: 'yaml-syntax',
    pattern: new RegExp(`^([ ]*)(?:\\*+|\\d+[ .、|│]+)(?=[a-z_][a-z0-9_]*\\*{0,2}:)`),
    length: 1,
    message: '键前面多了星号或行号，像是粘贴来的',
    hint: '键前面只能有空格和短横线：删掉多余的符号',
  },
  {
    rule: 'needs-quotes',
    pattern: new RegExp(`^(${key}:[ ]+|[ ]*- )\\[[^\\]]*\\](?=[ ]*[^\\s#,\\]}])`),
    length: 1,
    message: '值以方括号开头，后面又有文字',
    hint: '是文字时把整个值用半角双引号括起来；是列表时删掉方括号后面的字',
  },
  {
    rule: 'needs-quotes',
    pattern: new RegExp(`^(${key}:[ ]+|[ ]*- )\\{[^}]*\\}(?=[ ]*[^\\s#,\\]}])`),
    length: 1,
    message: '值以花括号开头，后面又有文字',
    hint: quoteAll,
  },
  {
    rule: 'needs-quotes',
    pattern: new RegExp(`^(${key}:[ ]+)[?](?=[ ])`),
    length: 1,
    message: '值不能以“? ”开头',
    hint: quoteAll,
  },
  {
    rule: 'yaml-syntax',
    pattern: new RegExp(
      `^([ ]*(?:- +)*["']?[a-z_][a-z0-9_]*["']?[ ]*:[ ]+(?:"[^"]*"|'[^']*'))[,，;；](?=[ ]*\\r?$)`,
    ),
    length: 1,
    message: '行末多了标点',
    hint: '删掉它：一行一个键，行末不写逗号',
    replacement: '',
  },
  {
    rule: 'needs-quotes',
    pattern: new RegExp(`^(${key}:[ ]+)>[ ]*(?=-?\\d[\\d.,]*[ ]*(?:#.*)?\\r?$)`),
    length: 1,
    message: '数字前写了大于号',
    hint: '这里只写一个数；“超过”“不少于”写在 note 里',
  },
  {
    rule: 'needs-quotes',
    pattern: new RegExp(
      `^(${key}:[ ]+|[ ]*- )(?:[!@\`%](?=\\S)|[|>](?![-+0-9]*[ ]*(?:#.*)?\\r?$))`,
    ),
    length: 1,
    message: '值不能以这个符号开头',
    hint: quoteAll,
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

/** Text after `|` or `>` on a line of its own is not to be taken for keys. */
const blockOpening = /^([ ]*)(?=[^ ]).*:[ ]*[|>][-+0-9]*[ ]*(?:#.*)?$/;

const quoteEnd: Readonly<Record<string, RegExp>> = {
  '"': /"(?:[^"\\]|\\[\s\S])*"/y,
  "'": /'(?:[^']|'')*'/y,
};

/** Whether a quoted text that runs over several lines is closed in good order. */
const isClosedLater = (text: string, offset: number): boolean => {
  const pattern = quoteEnd[text[offset] ?? ''];
  if (pattern === undefined) return false;
  pattern.lastIndex = offset;
  const quoted = pattern.exec(text)?.[0];
  if (quoted === undefined) return false;
  const end = text.indexOf('\n', offset + quoted.length);
  const rest = text.slice(offset + quoted.length, end === -1 ? undefined : end);
  return /^[ \t]*(?:#.*)?\r?$/.test(rest);
};

/** What people do that makes a text unreadable; asked only when it is. `errorLine` counts from 0. */
export const likelyCauses = (text: string, errorLine: number | undefined): TextComplaint[] => {
  const found = causesIn(text, causes);
  if (found.length > 0 || errorLine === undefined) return found;
  const strange = causesIn(text, odd);
  if (strange.length > 0) return strange;
  return causesIn(text, lesserCauses)
    .filter(({ line }) => line <= errorLine)
    .slice(-1);
};

/** A mark that is replaced by one with a space takes the spaces after it along. */
const markLength = ({ length, replacement = '' }: Omit<Cause, 'pattern'>, from: string): number =>
  /^\S $/.test(replacement) ? length + (/^ */.exec(from.slice(length))?.[0].length ?? 0) : length;

const causesIn = (text: string, looked: readonly Cause[]): (TextComplaint & { line: number })[] => {
  const found: (TextComplaint & { line: number })[] = [];
  let offset = 0;
  let blockIndent = -1;
  for (const [line, typed] of text.split('\n').entries()) {
    const indent = typed.search(/\S/);
    const inBlock = blockIndent >= 0 && (indent === -1 || indent > blockIndent);
    if (!inBlock) {
      blockIndent = blockOpening.exec(typed)?.[1]?.length ?? -1;
      const cause = looked.find((each) => each.pattern.test(typed));
      const at = offset + (cause?.pattern.exec(typed)?.[1]?.length ?? 0);
      if (cause !== undefined && !(cause.rule === 'unclosed-quote' && isClosedLater(text, at))) {
        const { pattern: _pattern, ...rest } = cause;
        found.push({
          ...rest,
          offset: at,
          length: markLength(rest, typed.slice(at - offset)),
          line,
        });
      }
    }
    offset += typed.length + 1;
  }
  return found;
};
