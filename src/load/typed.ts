import { nearest } from '#src/rules/nearest.ts';

/** What was wrong with a value as people type it, and the corrected value when it is certain. */
export interface Typed {
  found: string;
  fix?: string;
}

/** Full-width letters, digits and signs as half-width ones; nothing else that only looks like them. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .trim();

const isNumber = (text: string): boolean => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);

const numberFaults: readonly [RegExp, string][] = [
  [/^=/, 'Excel 的公式；写算好的数值'],
  [/^\d{4}-\d{1,2}-\d{1,2}/, '是日期；这里只写一个数'],
  [/^(yes|no|on|off|true|false|是|否|有)$/i, '是“是”或“否”；这里只写一个数'],
  [/[：:]/, '冒号写的比例；这里只写一个数'],
  [/\d\s*\/\s*\d/, '写了分数；请写算好的数'],
  [
    /约|左右|以上|以下|余|多|近|超过|不足|不少于|不低于|不超过/,
    '带了“约”“左右”“以上”等字；数值里不能有汉字',
  ],
  [/[≥≤><≈±]/, '带了大于、小于一类的符号；这里只写一个数'],
  [/\d\s*[-—–~～至到]\s*\d/, '写了一个区间；这里只写一个数'],
  [/百分点|个点/, '带了“百分点”；单位已在测度里说明'],
  [/^[零〇一二三四五六七八九十百千万亿点两百分之]+$/, '写了汉字数字；请写阿拉伯数字'],
  [/万|亿|千|百/, '带了“万”“亿”等字；换算成不带“万”的数'],
  [/‰/, '带了千分号；只写数字，单位已在测度里说明'],
  [/%/, '带了百分号；只写数字，单位已在测度里说明'],
  [/^[−–—﹣]\d/, '负号要用半角短横线'],
  [/^-?\d{1,3}(,\d{3})+(\.\d+)?$/, '带了千位分隔逗号'],
  [/^-?\d{1,3}([ '’]\d{3})+(\.\d+)?$/, '数字中间有空格或撇号'],
  [/^\d[\d.]*[,;、。；]$/, '数字后面多了标点'],
  [/,/, '带了逗号；小数点要用半角句点'],
  [/^\d+[·。]\d+$/, '小数点要用半角句点'],
  [
    /^[-—–/]+$|^(无|暂无|未公开|未知|不详|待定|n\/?a|null|none|#.*)$/i,
    '不是数值；没有数时不写 value，写 status: missing 和 reason',
  ],
  [/^-?0\d+(\.\d+)?$/, '开头多了一个 0'],
  [/^[-+]?(\d+(\.\d*)?|\.\d+)e[-+]?\d+$/i, '用了科学计数法；请写出完整的数'],
  [/^0[xob]/i, '用了十六进制等写法；请写十进制数'],
  [/^\+/, '数字前有加号'],
  [/^-?\.\d+$|^-?\d+\.$/, '小数点前后都要有数字'],
  [/inf|nan/i, '不是一个确定的数'],
  [/^[\dOolI.]*[OolI][\dOolI.]*$/, '数字里混进了字母 O 或 l'],
  [/\d_\d/, '数字中间有下划线'],
  [/\d\s+\.?\d/, '数字中间有空格'],
  [/^["']\d|\d["']$|^[“”‘’]|[“”‘’]$/, '引号没有成对，或用了中文引号；数字不加引号'],
  [/[①-⑳]|\*$|\[\d+\]$|[⁰-⁹¹²³]/, '带了注释的记号；说明写在 note 里'],
  [/^[($¥￥（]|[）)]$/, '带了括号或货币符号；这里只写一个数'],
  [/^-?\d[\d.]*\s*[\u4e00-\u9fff]+$/, '带了单位；单位已在测度里说明'],
];

const power = (text: string): string | undefined =>
  /^-?\d+(\.\d+)?e\+?\d{1,2}$/i.test(text) && Number.isSafeInteger(Number(text))
    ? String(Number(text))
    : undefined;

const certainNumber = (plain: string): string | undefined => {
  const cleaned = plain
    .replace(/^["'“”‘’]|["'“”‘’]$/g, '')
    .replace(/^[−﹣]/, '-')
    .replace(/\s*[%,;、。；]$/, '')
    .replace(/^\+/, '')
    .trim();
  const whole = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cleaned)
    ? cleaned.replaceAll(',', '')
    : cleaned.replace(/^(-?)\./, '$10.').replace(/\.$/, '');
  return isNumber(whole) ? whole : power(whole);
};

/** Why a text is not a number. */
export const explainNumber = (typed: string): Typed => {
  const plain = halfWidth(typed);
  const fix = certainNumber(plain);
  const fault = numberFaults.find(([pattern]) => pattern.test(plain));
  const full = /[０-９．，％－＋：]/.test(typed) ? '用了全角字符' : '';
  const quoted =
    /^(["']).*\1$/.test(plain) && fix !== undefined ? '给数字加了引号，变成了文字' : '';
  const reason = quoted !== '' ? quoted : (fault?.[1] ?? '');
  const found = [full, reason].filter((part) => part !== '').join('，');
  return {
    found: found === '' ? '不是数字' : found,
    ...(fix !== undefined && { fix }),
  };
};

/** Why a text is not true or false. */
export const explainBoolean = (typed: string): Typed => {
  const plain = halfWidth(typed)
    .replace(/^["']|["']$/g, '')
    .replace(/[.,;，、。；]$/, '')
    .toLowerCase();
  const found = '这里只能写 true（是）或 false（否）';
  if (['yes', 'y', 'on', '是', '有', '1', 'true', 't', '真', '对', '√', '✓'].includes(plain)) {
    return { found, fix: 'true' };
  }
  if (
    ['no', 'n', 'off', '否', '无', '不', '0', 'false', 'f', '假', '错', '×', '✗'].includes(plain)
  ) {
    return { found, fix: 'false' };
  }
  const meant = nearest(plain, ['true', 'false']);
  return { found, ...(meant !== undefined && { fix: meant }) };
};

/** Letters of other scripts that look like Latin ones: Greek, Cyrillic, Armenian, letter-like signs. */
const lookAlikes = /[\u0370-\u058f\u2100-\u218f\u{1d400}-\u{1d7ff}]/u;

/** Why a text is not an id. */
export const explainSlug = (typed: string): Typed => {
  const plain = halfWidth(typed)
    .replace(/^["'“”]|["'“”]$/g, '')
    .trim();
  if (/\n/.test(plain)) return { found: '占了两行；下一行的缩进或短横线不对' };
  if (/[，、,].+/.test(plain))
    return { found: '里面有逗号或顿号；几个编号要用半角逗号分开，或一行一个' };
  const fix = plain
    .toLowerCase()
    .replace(/[.,;，、。；]$/, '')
    .replace(/[_./]+/g, '-')
    .replace(/[—–]/g, '-');
  const certain = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(fix) && fix.length <= 64;
  const lookAlike = lookAlikes.exec(typed)?.[0];
  const found = foundIn(typed, plain, lookAlike);
  return certain ? { found, fix } : { found };
};

const foundIn = (typed: string, plain: string, lookAlike: string | undefined): string => {
  if (lookAlike !== undefined) return `编号里的“${lookAlike}”不是英文字母，只是样子相似`;
  if (/[！-～]/.test(typed)) return '编号里有全角字符';
  if (/[^\x20-\x7e]/.test(plain)) return '编号里有汉字或特殊字符';
  if (/\s/.test(plain)) return '编号里不能有空格';
  return plain.length > 64
    ? '编号太长，最多 64 个字符'
    : '编号只能用小写字母、数字和单个连字符，字母开头';
};
