import { hostFault } from '#src/rules/private-host.ts';
import { mdxToMdast } from 'satteri';
import { isRecord, isText } from './field.ts';
import type { TextComplaint } from './text-file.ts';

/** Components that the site hands to a guide's or page's body. */
const allowedComponents: ReadonlySet<string> = new Set();

/** A body deeper than this is not prose. */
const maxDepth = 40;

interface Place {
  offset: number;
  length: number;
}

const placeOf = (node: Readonly<Record<string, unknown>>): Place => {
  const position = isRecord(node['position']) ? node['position'] : {};
  const offsetIn = (end: unknown): number =>
    isRecord(end) && typeof end['offset'] === 'number' ? end['offset'] : 0;
  const offset = offsetIn(position['start']);
  return { offset, length: Math.max(1, offsetIn(position['end']) - offset) };
};

const complaint = (rule: string, place: Place, message: string, hint: string): TextComplaint => ({
  rule,
  ...place,
  message,
  hint,
});

const codeFault = (type: string, place: Place, name: string): TextComplaint | undefined => {
  switch (type) {
    case 'mdxjsEsm':
      return complaint('body-code', place, '正文里有 import 或 export', '正文只写文字；删掉这一行');
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return complaint(
        'body-code',
        place,
        '正文里有花括号，会被当成程序',
        '花括号是文字时写成 \\{ 和 \\}，或改用中文括号',
      );
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return allowedComponents.has(name)
        ? undefined
        : complaint(
            'body-markup',
            place,
            `正文里有网页标签或组件 <${name}>`,
            '只用普通文字、标题、列表、表格和链接；尖括号是文字时写成 \\<',
          );
    case 'html':
      return complaint('body-markup', place, '正文里有网页代码', '删掉代码，只写文字');
    default:
      return undefined;
  }
};

const linkFault = (url: string, place: Place): TextComplaint | undefined => {
  const bad = (message: string, hint: string): TextComplaint =>
    complaint('body-link', place, message, hint);
  if (url === '') return bad('链接是空的', '在圆括号里写上网址');
  if (/[：／．。，\\]/.test(url)) return bad('网址里有全角标点或反斜杠', '从浏览器地址栏重新复制');
  if (/^www\.|^https?:(?!\/\/)/i.test(url)) {
    return bad('网址写得不完整', '从浏览器地址栏复制，写成 https:// 开头的完整网址');
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1];
  if (scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme.toLowerCase())) {
    return bad(`链接以 ${scheme}: 开头，不能用`, '只用 https:// 开头的网址或站内地址');
  }
  if (/^\/\//.test(url)) return bad('链接以 // 开头，会指向别的网站', '写完整的 https:// 网址');
  if (/^https?:\/\/[^/?#]*@/i.test(url))
    return bad('链接里有用户名或密码', '删掉 @ 和它前面的部分');
  const hidden = /^https?:\/\//i.test(url) ? hostFault(url) : undefined;
  if (hidden !== undefined) return bad(hidden, '换成公开的网址');
  return undefined;
};

const textOf = (node: unknown): string => {
  if (!isRecord(node)) return '';
  const { children, value, alt } = node;
  const own = isText(value) ? value : isText(alt) ? alt : '';
  return Array.isArray(children) ? children.map(textOf).join('') : own;
};

const headingFault = (
  text: string,
  depth: number,
  before: number,
  place: Place,
): TextComplaint | undefined => {
  if (text.trim() === '') {
    return complaint('body-heading', place, '标题是空的', '写上标题的文字，或删掉这一行');
  }
  if (depth === 1) {
    const hint = '一级标题是页面名称，由程序生成；正文从 ## 开始';
    return complaint('body-heading', place, '正文里有一级标题 #', hint);
  }
  return depth > before + 1
    ? complaint(
        'body-heading',
        place,
        `标题从 ${'#'.repeat(before)} 跳到了 ${'#'.repeat(depth)}`,
        `改成 ${'#'.repeat(before + 1)}，一级一级往下`,
      )
    : undefined;
};

/** What was meant as a heading or a link and is only text. */
const paragraphFault = (text: string, place: Place): TextComplaint | undefined => {
  if (/^(?:#{2,6}[^\s#]|[＃]{1,6})/.test(text)) {
    const hint = '用半角 #，后面空一格，例如 ## 怎么办理';
    return complaint(
      'body-heading',
      { ...place, length: 1 },
      '标题的 # 后面没有空格，或用了全角 ＃',
      hint,
    );
  }
  return /\][ ]?（\s*https?:|\]\(\s*https?:\/\/[^)]* [^)]*\)/.test(text)
    ? complaint(
        'body-link',
        place,
        '链接没有写对，读者看到的是符号',
        '写成 [文字](https://……)，圆括号用半角，网址里没有空格',
      )
    : undefined;
};

class Walk {
  readonly found: TextComplaint[] = [];
  private heading = 1;

  visit(node: unknown, depth: number): void {
    if (!isRecord(node) || depth > maxDepth) return;
    const type = isText(node['type']) ? node['type'] : '';
    const fault = this.faultOf(node, type);
    if (fault !== undefined) this.found.push(fault);
    // What is inside refused code or markup is not complained about again.
    if (fault?.rule === 'body-code' || fault?.rule === 'body-markup') return;
    const children = node['children'];
    if (Array.isArray(children)) for (const child of children) this.visit(child, depth + 1);
  }

  private faultOf(
    node: Readonly<Record<string, unknown>>,
    type: string,
  ): TextComplaint | undefined {
    const place = placeOf(node);
    const code = codeFault(type, place, isText(node['name']) ? node['name'] : '');
    if (code !== undefined) return code;
    if (type === 'heading' && typeof node['depth'] === 'number') {
      const fault = headingFault(textOf(node), node['depth'], this.heading, place);
      this.heading = node['depth'];
      return fault;
    }
    if (type === 'paragraph') return paragraphFault(textOf(node), place);
    if ((type === 'link' || type === 'definition') && isText(node['url'])) {
      const fault = linkFault(node['url'], place);
      if (fault !== undefined || type === 'definition' || textOf(node).trim() !== '') return fault;
      return complaint('body-link', place, '链接没有文字', '在方括号里写上读者看得懂的文字');
    }
    if (type !== 'image') return undefined;
    const url = isText(node['url']) ? node['url'] : '';
    if (/^(https?:)?\/\//i.test(url)) {
      const hint = '把图片放到站内；网站不向别的网站取内容';
      return complaint('body-link', place, '图片来自别的网站', hint);
    }
    return isText(node['alt']) && node['alt'].trim() !== ''
      ? linkFault(url, place)
      : complaint('body-link', place, '图片没有文字说明', '在方括号里写上图片的文字说明');
  }
}

const parseError = (body: string, error: unknown): TextComplaint => {
  const said = error instanceof Error ? error.message : '';
  const match = /^(\d+):(\d+):/.exec(said);
  const line = Number(match?.[1] ?? 1);
  const start =
    body
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const offset = Math.min(body.length, start + Number(match?.[2] ?? 1) - 1);
  const from = body.slice(offset);
  if (from.startsWith('<!--')) {
    return complaint(
      'body-markup',
      { offset, length: 4 },
      '正文里有网页注释 <!-- -->',
      '删掉它；不公开的话不写在正文里',
    );
  }
  if (/^<(?:https?:|www\.|[\w.+-]+@)/i.test(from)) {
    return complaint(
      'body-markup',
      { offset, length: 1 },
      '网址写在尖括号里',
      '写成 [文字](https://……)',
    );
  }
  const brace = /brace|expression|\{/.test(said.replace(/`<[^`]*`/g, ''));
  return complaint(
    brace ? 'body-code' : 'body-markup',
    { offset, length: 1 },
    brace
      ? '正文里的花括号会被当成程序，而且没有成对'
      : '正文里的尖括号会被当成网页标签，而且写得不完整',
    brace ? '花括号是文字时写成 \\{ 和 \\}' : '尖括号是文字时写成 \\<，或改用中文书名号《》',
  );
};

/** Runs that the parser reads again from each of their marks; prose has none. */
const endless = (body: string): TextComplaint | undefined => {
  const braces = /(?:\{[^{}]*){40}/.exec(body);
  if (braces !== null) {
    const hint = '删掉多余的花括号；是文字时写成 \\{ 和 \\}，或改用中文括号';
    const place = { offset: braces.index, length: 1 };
    return complaint('body-code', place, '正文里有成串的花括号，会被当成程序', hint);
  }
  const marks = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){40}/m.exec(body);
  if (marks === null) return undefined;
  const place = { offset: marks.index, length: 1 };
  return complaint('too-deep', place, `正文的层次超过 ${maxDepth} 层`, '删掉行首多余的符号');
};

/** What is wrong with a body, by its syntax tree: prose only, sound links and headings. */
export const bodyComplaints = (body: string): TextComplaint[] => {
  const bomb = endless(body);
  if (bomb !== undefined) return [bomb];
  try {
    const walk = new Walk();
    walk.visit(mdxToMdast(body), 0);
    return walk.found;
  } catch (error) {
    return [parseError(body, error)];
  }
};
