import type { ErrorCode, YAMLError } from 'yaml';

interface Explanation {
  message: string;
  hint: string;
}

const indentHint = '同一层的键要左对齐，下一层比上一层多两个空格；对照上下几行改好缩进';
const quoteHint = '检查这一行和上面几行：引号、括号是否成对，冒号后面是否有一个空格';

const explanations: Readonly<Partial<Record<ErrorCode, Explanation>>> = {
  BAD_INDENT: { message: '缩进不对', hint: indentHint },
  TAB_AS_INDENT: {
    message: '行首用了制表符（Tab）',
    hint: '缩进只能用空格：删掉制表符，改成两个空格一层',
  },
  MISSING_CHAR: {
    message: '少了一个必要的符号（引号、括号、逗号、冒号或空格）',
    hint: quoteHint,
  },
  BAD_SCALAR_START: {
    message: '值不能以这个符号开头',
    hint: '把整个值用半角双引号括起来，例如 note: "@开头的文字"',
  },
  BAD_DQ_ESCAPE: {
    message: '双引号里的反斜杠写法不认识',
    hint: "改用单引号，例如 'C:\\文件'，或把一个反斜杠写成两个",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: '这一行不是“键: 值”的形式',
    hint: '键后面要有半角冒号和一个空格；一段文字要写在多行时，用 |- 或加引号',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '这里和下面缩进的几行接不上：已经有值的键下面不能再有下一层',
    hint: '检查是不是少了一个键、多写了一个值，或缩进不对',
  },
  BLOCK_IN_FLOW: {
    message: '方括号或花括号没有写完就换成了另一种写法',
    hint: quoteHint,
  },
  UNEXPECTED_TOKEN: { message: '这里出现了不该有的符号', hint: quoteHint },
  KEY_OVER_1024_CHARS: { message: '键太长', hint: '检查冒号是否漏写' },
  MULTIPLE_DOCS: {
    message: '一个文件里有两份内容（中间有 --- 分隔）',
    hint: '一个文件只写一个记录；删掉多余的 --- ，或把第二份另存为一个文件',
  },
  NON_STRING_KEY: {
    message: '键必须是文字',
    hint: '键用本类记录规定的英文名；如果这是一个值，检查冒号和缩进',
  },
  BAD_DIRECTIVE: {
    message: '不允许以 % 开头的指令行',
    hint: '删掉这一行；如果是正文，把它写在某个键后面并加引号',
  },
  BAD_ALIAS: {
    message: '星号（*）开头的引用不能用',
    hint: '把实际的值写出来；如果星号是文字的一部分，把整个值加上半角双引号',
  },
  RESOURCE_EXHAUSTION: { message: '层次太深或结构太复杂', hint: '检查是否有成串的括号或短横线' },
  BAD_COLLECTION_TYPE: { message: '不允许的写法', hint: '删掉感叹号开头的标记' },
  TAG_RESOLVE_FAILED: {
    message: '不允许感叹号（!）开头的标记',
    hint: '删掉感叹号和标记名；如果感叹号是文字的一部分，把整个值加上半角双引号',
  },
};

const missing: readonly [RegExp, Explanation][] = [
  [
    /closing ['"]?quote/i,
    { message: '引号没有成对', hint: '在值的末尾补上同样的半角引号；值里的引号改用中文引号“”' },
  ],
  [
    /expected flow (map|sequence) to end with|flow (map|sequence).*must end/i,
    { message: '方括号或花括号没有成对', hint: '补上漏掉的 ] 或 }，注意要用半角' },
  ],
  [
    /missing , /i,
    { message: '方括号或花括号里两项之间少了半角逗号', hint: '在两项之间补上半角逗号和空格' },
  ],
  [
    /implicit (map )?keys? need/i,
    {
      message: '这一行没有“键: 值”的冒号',
      hint: '在键后面写半角冒号和一个空格；如果是上一行的延续，用 |- 或给整个值加引号',
    },
  ],
];

/** What a YAML error says to someone who knows Excel. */
export const explainYamlError = (error: YAMLError): Explanation => {
  for (const [pattern, explanation] of missing) {
    if (pattern.test(error.message)) return explanation;
  }
  return explanations[error.code] ?? { message: 'YAML 写法有错', hint: quoteHint };
};
