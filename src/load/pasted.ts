import type { TextComplaint } from './text-file.ts';

interface Leftover {
  rule: string;
  /** The first group, if any, stands before the mark. */
  pattern: RegExp;
  message: string;
  hint: string;
  replacement?: string;
}

const odd = '[\\u00a0\\u3000\\u2000-\\u200a\\u202f\\u205f]';

/** What Excel, Word and mail programs leave in a line of YAML. */
const leftovers: readonly Leftover[] = [
  {
    rule: 'odd-space',
    pattern: new RegExp(`^([ ]*)${odd}[\\s]*(?=-\\s|[a-z_]+\\s*[:：])`),
    message: '行首用了全角空格或不间断空格',
    hint: '缩进只能用半角空格：删掉它们重新输入',
  },
  {
    rule: 'odd-space',
    pattern: new RegExp(`^([ ]*(?:- )?[a-z_]+[ ]*:[ ]*)${odd}`),
    message: '冒号后面是全角空格或不间断空格',
    hint: '改成一个半角空格',
    replacement: ' ',
  },
  {
    rule: 'odd-space',
    pattern: new RegExp(`^([ ]*-)${odd}`),
    message: '短横线后面是全角空格或不间断空格',
    hint: '改成一个半角空格',
    replacement: ' ',
  },
  {
    rule: 'odd-space',
    pattern: new RegExp(`^([ ]*(?:- )?[a-z_]+[ ]*:.*\\S)${odd}+[ ]*\\r?$`),
    message: '行尾有全角空格或不间断空格',
    hint: '删掉行尾的空格',
    replacement: '',
  },
  {
    rule: 'office-leftover',
    pattern: /^([^#]*?)(?:#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)|(?<!#)#{4,}(?!#*\s))/,
    message: '有 Excel 的错误值',
    hint: '回到表格里改好公式或加宽列，再抄写真正的数值',
  },
  {
    rule: 'office-leftover',
    pattern: /^(.*?)(?:_x000[0-9A-Fa-f]_|mso-|MsoNormal|<\/?[ow]:)/,
    message: '有从 Office 粘贴来的格式代码',
    hint: '删掉代码，只留文字；可以先粘贴到记事本再复制',
  },
  {
    rule: 'markup-in-text',
    pattern:
      /^(.*?)(?:<\/?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?>|<!--|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|#\d+);)/i,
    message: '有网页代码，页面上会原样显示出来',
    hint: '删掉代码，只写文字',
  },
  {
    rule: 'mojibake',
    pattern: /^(.*?)(?:锟斤拷|烫烫烫|屯屯屯|â€|Ã[\u0080-\u00bf©¨ª]|ï¼|ã€|\?{3,})/,
    message: '像是乱码：原来的字在转换编码时坏了',
    hint: '对照原文重新输入，文件存成 UTF-8',
  },
];

/** What the patterns look for, wherever it stands; nearly every text has nothing of it and is read once only. */
const suspect = new RegExp(
  `${odd}|#[#RNDV]|_x000|mso-|MsoNormal|[<&]|锟斤拷|烫烫烫|屯屯屯|â€|Ã|ï¼|ã€|[?]{3}`,
);

/** Marks that other programs leave, at most one a line. */
export const pastedComplaints = (text: string): TextComplaint[] => {
  const found: TextComplaint[] = [];
  if (!suspect.test(text)) return found;
  let offset = 0;
  for (const line of text.split('\n')) {
    if (/[^\x20-\x7e]|[<&#?_-]/.test(line)) {
      for (const { rule, pattern, message, hint, replacement } of leftovers) {
        const match = pattern.exec(line);
        if (match === null) continue;
        const before = match[1]?.length ?? 0;
        found.push({
          rule,
          offset: offset + before,
          length: Math.max(1, match[0].length - before),
          message,
          hint,
          ...(replacement !== undefined && { replacement }),
        });
        break;
      }
    }
    offset += line.length + 1;
  }
  return found;
};
