import { mdxToMdast } from 'satteri';
import { HeadingWalk } from './body-headings.ts';
import { imageFault, linkFault, linkTextFault } from './body-links.ts';
import type { BodyLink, BodySpan } from './body-links.ts';
import { sensitiveComplaints } from './characters.ts';
import { isRecord, isText } from './field.ts';
import { endless } from './body-bombs.ts';
import { maxBodyDepth } from './limits.ts';
import type { TextComplaint } from './text-file.ts';

/** Components that the site hands to a guide's or page's body. */
const allowedComponents: ReadonlySet<string> = new Set();

/** What a body says and points at; offsets count from its beginning. */
export interface BodyReading {
  complaints: TextComplaint[];
  /** Sound links and images inside the site, of which the target may still be missing. */
  links: readonly BodyLink[];
  /** Anchors that the headings give, as Astro makes them. */
  anchors: readonly string[];
}

const placeOf = (node: Readonly<Record<string, unknown>>): BodySpan => {
  const position = isRecord(node['position']) ? node['position'] : {};
  const offsetIn = (end: unknown): number =>
    isRecord(end) && typeof end['offset'] === 'number' ? end['offset'] : 0;
  const offset = offsetIn(position['start']);
  return { offset, length: Math.max(1, offsetIn(position['end']) - offset) };
};

const complaint = (
  rule: string,
  place: BodySpan,
  message: string,
  hint: string,
): TextComplaint => ({
  rule,
  ...place,
  message,
  hint,
});

const codeFault = (type: string, place: BodySpan, name: string): TextComplaint | undefined => {
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

const textOf = (node: unknown): string => {
  if (!isRecord(node)) return '';
  const { children, value, alt } = node;
  const own = isText(value) ? value : isText(alt) ? alt : '';
  return Array.isArray(children) ? children.map(textOf).join('') : own;
};

/** The text without what is quoted as code. */
const proseOf = (node: unknown): string => {
  if (!isRecord(node) || node['type'] === 'inlineCode') return '';
  const { children } = node;
  return Array.isArray(children) ? children.map(proseOf).join('') : textOf(node);
};

/** What was meant as a heading or a link and is only text. */
const paragraphFault = (text: string, place: BodySpan): TextComplaint | undefined => {
  if (/^(?:#{2,6}[^\s#]|[＃]{1,6})/.test(text)) {
    const hint = '用半角 #，后面空一格，例如 ## 怎么办理';
    return complaint(
      'body-heading',
      { ...place, length: 1 },
      '标题的 # 后面没有空格，或用了全角 ＃',
      hint,
    );
  }
  if (/\[[^\][\n]+\]\[[^\][\n]*\]/.test(text)) {
    const hint = '写成 [文字](网址)，方括号后面用半角圆括号';
    return complaint('body-link', place, '链接没有写对，读者看到的是方括号', hint);
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
  readonly links: BodyLink[] = [];
  readonly headings = new HeadingWalk();
  private readonly body: string;

  constructor(body: string) {
    this.body = body;
  }

  visit(node: unknown, depth: number): void {
    if (!isRecord(node) || depth > maxBodyDepth) return;
    const type = isText(node['type']) ? node['type'] : '';
    const faults = this.faultsOf(node, type);
    this.found.push(...faults);
    // What is inside refused code or markup is not complained about again.
    if (faults.some(({ rule }) => rule === 'body-code' || rule === 'body-markup')) return;
    const children = node['children'];
    if (Array.isArray(children)) for (const child of children) this.visit(child, depth + 1);
  }

  /** Personal data that only readers see: written with codes, or with marks of emphasis inside. */
  private hiddenData(node: unknown, { offset, length }: BodySpan): TextComplaint[] {
    const written = this.body.slice(offset, offset + length);
    const shown = textOf(node);
    if (shown === written || sensitiveComplaints(written).length > 0) return [];
    return sensitiveComplaints(shown)
      .slice(0, 1)
      .map((each) => ({ ...each, offset, length }));
  }

  private faultsOf(node: Readonly<Record<string, unknown>>, type: string): TextComplaint[] {
    const place = placeOf(node);
    const code = codeFault(type, place, isText(node['name']) ? node['name'] : '');
    if (code !== undefined) return [code];
    if (type === 'heading' && typeof node['depth'] === 'number') {
      return this.headings.faults(textOf(node), node['depth'], place);
    }
    if (type === 'paragraph') {
      const fault = paragraphFault(proseOf(node), place);
      return [...(fault === undefined ? [] : [fault]), ...this.hiddenData(node, place)];
    }
    const url = isText(node['url']) ? node['url'] : '';
    const title = isText(node['title']) ? node['title'] : '';
    if (type === 'link' || type === 'definition') {
      return this.linkFaults({ ...this.spanOfUrl(url, place), url, title, image: false }, [
        ...(type === 'link' ? linkTextFault(textOf(node), place) : []),
      ]);
    }
    if (type !== 'image') return [];
    const alt = isText(node['alt']) ? node['alt'] : '';
    const link = { ...this.spanOfUrl(url, place), url, title, image: true };
    return this.linkFaults(link, imageFault(link, alt, place));
  }

  /** A link's own faults; a sound one inside the site is kept, its target is not known here. */
  private linkFaults(link: BodyLink, faults: readonly TextComplaint[]): TextComplaint[] {
    const own = faults.length > 0 ? [...faults] : linkFault(link);
    if (!own.some(({ severity }) => severity !== 'warning')) this.links.push(link);
    return own;
  }

  /** Where the address of a link stands; the whole link when it is written in another way. */
  private spanOfUrl(url: string, place: BodySpan): BodySpan {
    const written = this.body.slice(place.offset, place.offset + place.length);
    const at = url === '' ? -1 : written.lastIndexOf(url);
    return at < 0 ? place : { offset: place.offset + at, length: url.length };
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

/** Reads a body by its syntax tree: prose only, sound links and headings. */
export const readBody = (body: string): BodyReading => {
  const refused = (fault: TextComplaint): BodyReading => ({
    complaints: [fault],
    links: [],
    anchors: [],
  });
  const bomb = endless(body);
  if (bomb !== undefined) return refused(bomb);
  try {
    const walk = new Walk(body);
    walk.visit(mdxToMdast(body), 0);
    return { complaints: walk.found, links: walk.links, anchors: walk.headings.anchors };
  } catch (error) {
    return refused(parseError(body, error));
  }
};
