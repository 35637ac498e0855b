import { sensitiveIn } from './personal-data.ts';
import type { Sensitive } from './personal-data.ts';
import type { TextComplaint } from './text-file.ts';

interface CharacterRule {
  rule: string;
  pattern: RegExp;
  message: (mark: string) => string;
  hint: string;
  /** What to put instead, when it is certain. */
  fix?: (mark: string) => string;
}

const codePoint = (mark: string): string =>
  `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const characterRules: readonly CharacterRule[] = [
  {
    rule: 'control-character',
    pattern:
      /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\p{Noncharacter_Code_Point}]/gu,
    message: (mark) => `有看不见的控制字符 ${codePoint(mark)}`,
    hint: '删掉它；多半是从别的软件里粘贴时带来的，可以删掉整行重新输入',
    fix: () => '',
  },
  {
    rule: 'direction-character',
    pattern: /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu,
    message: (mark) => `有改变文字方向的隐藏字符 ${codePoint(mark)}，看到的与实际的可能不一样`,
    hint: '删掉整行重新输入，不要粘贴',
    fix: () => '',
  },
  {
    rule: 'invisible-character',
    pattern:
      // Between two pictures it joins them into one, and after one it chooses the coloured form.
      /[\u200b\u200c\u2060-\u2064\ufeff\u00ad\u180e\u115f\u1160\u3164\ufff9-\ufffc]|(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d|(?<![\p{Extended_Pictographic}\d#*])[\ufe00-\ufe0f]|[\u{e0000}-\u{e007f}]/gu,
    message: (mark) => `有看不见的字符 ${codePoint(mark)}`,
    hint: '删掉它；看不见时删掉整行重新输入',
    fix: () => '',
  },
  {
    rule: 'invisible-character',
    pattern: /(?<=\p{Script=Han})[\u0300-\u036f]+|[\u0300-\u036f]{3,}/gu,
    message: (mark) => `有叠在别的字上的符号 ${codePoint(mark)}`,
    hint: '删掉整个字重新输入',
    fix: () => '',
  },
  {
    rule: 'private-use-character',
    pattern: /[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/gu,
    message: (mark) => `有自造字 ${codePoint(mark)}，别人的电脑上显示不出来`,
    hint: '换成标准汉字；多半是从 Word 或 PDF 粘贴来的符号',
  },
  {
    rule: 'broken-character',
    pattern: /\ufffd/gu,
    message: () => '有无法识别的字符（U+FFFD），原来的字已经丢失',
    hint: '对照原文重新输入',
  },
  {
    rule: 'line-separator',
    pattern: /[\u2028\u2029\u0085]/gu,
    message: (mark) => `有特殊的换行符 ${codePoint(mark)}`,
    hint: '删掉它，用回车换行',
    fix: () => '',
  },
  {
    rule: 'compatibility-character',
    pattern:
      /[\u2e80-\u2fdf]|[\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9]|[\u{1d400}-\u{1d7ff}]/gu,
    message: (mark) =>
      `“${mark}”（${codePoint(mark)}）是部首、兼容字或数学字体，样子与“${mark.normalize('NFKC')}”一样，却搜索不到`,
    hint: '重新输入这个字；多半是从 PDF 复制来的',
    fix: (mark) => mark.normalize('NFKC'),
  },
];

/** What any of the rules may look at; nearly every text has nothing of it and is read once only. */
const suspect =
  /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u0300-\u036f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2e80-\u2fdf\u3164\ud800-\uf8ff\uf900-\ufaff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\ufff0-\uffff]/;

const characterComplaints = (text: string): TextComplaint[] =>
  (suspect.test(text) ? characterRules : []).flatMap(({ rule, pattern, message, hint, fix }) => {
    let lineEnd = -1;
    return [...text.matchAll(pattern)].flatMap(({ 0: mark, index }): TextComplaint[] => {
      // One complaint a line: a pasted line often has many of them.
      if (index < lineEnd) return [];
      const end = text.indexOf('\n', index);
      lineEnd = end === -1 ? text.length : end;
      const replacement = fix?.(mark);
      return [
        {
          rule,
          offset: index,
          length: mark.length,
          message: message(mark),
          hint,
          ...(replacement !== undefined && replacement !== mark && { replacement }),
        },
      ];
    });
  });

const sensitiveTexts: Readonly<Record<Sensitive['what'], { message: string; hint: string }>> = {
  'id-number': {
    message: '有身份证号码',
    hint: '删掉它；确实要写时只留开头两位和结尾一位，中间用 * 代替',
  },
  'mobile-number': {
    message: '有手机号码',
    hint: '只公开办公电话；删掉手机号，或写成 138****1234 的形式',
  },
  'bank-card': { message: '有银行卡号或账号', hint: '删掉它' },
  secret: {
    message: '有密码、密钥或令牌',
    hint: '删掉它，并立即更换这个密码或密钥：它已经写进过文件，可能已经泄露',
  },
};

/** Complaints about personal data and secrets in a text. */
export const sensitiveComplaints = (text: string): TextComplaint[] =>
  sensitiveIn(text).map(({ start, end, what }) => ({
    rule: what === 'secret' ? 'secret' : 'personal-data',
    offset: start,
    length: end - start,
    ...sensitiveTexts[what],
  }));

const conflict = (text: string): TextComplaint[] => {
  const mark = /^(<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/m.exec(text);
  if (mark === null) return [];
  return [
    {
      rule: 'merge-conflict',
      offset: mark.index,
      length: mark[0].length,
      message: '文件里留有合并冲突的标记',
      hint: '两个版本选一个留下，把 <<<<<<<、=======、>>>>>>> 这几行删掉',
    },
  ];
};

/** Checks on the raw text, before it is YAML. */
export const textComplaints = (text: string): TextComplaint[] => [
  ...conflict(text),
  ...characterComplaints(text),
  ...sensitiveComplaints(text),
];
