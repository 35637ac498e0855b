import { maxBodyDepth, maxCode, maxLine, maxOpen, maxTags } from './limits.ts';
import type { TextComplaint } from './text-file.ts';

const complaint = (
  rule: string,
  place: { offset: number; length: number },
  message: string,
  hint: string,
): TextComplaint => ({ rule, ...place, message, hint });

const longLine = new RegExp(`^.{${maxLine}}`, 'm');

/** Where more brackets are open than the parser, which goes one call deeper for each, can bear. */
const openSpot = (body: string): number | undefined => {
  let open = 0;
  for (const { 0: mark, index } of body.matchAll(/[[({\])}]/g)) {
    open = '[({'.includes(mark) ? open + 1 : Math.max(0, open - 1);
    if (open > maxOpen) return index;
  }
  return undefined;
};

/** A tag, an entity or a brace. */
const tag = /<\/?[a-z]|&#?\w{1,30};|(?<!\\)\{/gi;

/** Where code begins that is too long: from a brace to the one that closes it, or lines of a module. */
const longCode = (body: string): number | undefined => {
  const lines = new RegExp(`^(?:import|export)[ \\t{*'"](?:.|\\n(?!\\n)){${maxCode}}`, 'm').exec(
    body,
  );
  if (lines !== null) return lines.index;
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of body.matchAll(/(?<!\\)[{}]|$/g)) {
    if (depth > 0 && index - start > maxCode) return start;
    if (mark === '{' && depth === 0) start = index;
    depth = mark === '{' ? depth + 1 : Math.max(0, depth - 1);
  }
  return undefined;
};

/** Runs that the parser reads again from each of their marks; prose has none. */
export const endless = (body: string): TextComplaint | undefined => {
  const braces = /(?:\{[^{}]*){40}/.exec(body);
  if (braces !== null) {
    const hint = '删掉多余的花括号；是文字时写成 \\{ 和 \\}，或改用中文括号';
    const place = { offset: braces.index, length: 1 };
    return complaint('body-code', place, '正文里有成串的花括号，会被当成程序', hint);
  }
  const marks = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){40}/m.exec(body);
  if (marks !== null) {
    const place = { offset: marks.index, length: 1 };
    return complaint('too-deep', place, `正文的层次超过 ${maxBodyDepth} 层`, '删掉行首多余的符号');
  }
  const open = openSpot(body);
  if (open !== undefined) {
    const place = { offset: open, length: 1 };
    return complaint('too-deep', place, `没有合上的括号超过 ${maxOpen} 个`, '删掉多余的括号');
  }
  const code = longCode(body);
  if (code !== undefined) {
    const hint = '正文只写文字；花括号是文字时写成 \\{ 和 \\}，或改用中文括号';
    return complaint('body-code', { offset: code, length: 1 }, '正文里有大段的程序', hint);
  }
  const tags = body.match(tag)?.length ?? 0;
  if (tags > maxTags) {
    const place = { offset: body.search(tag), length: 1 };
    const message = `正文里有 ${tags} 处网页标签、网页代码或花括号`;
    return complaint('body-markup', place, message, '删掉它们，只写文字');
  }
  const long = longLine.exec(body);
  if (long !== null) {
    const place = { offset: long.index, length: 1 };
    const message = `正文里有一行超过 ${maxLine} 个字`;
    return complaint('text-too-long', place, message, '分成几段；检查是否误贴了别的内容');
  }
  return undefined;
};
