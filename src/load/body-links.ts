import { hostFault } from '#src/rules/private-host.ts';
import type { TextComplaint } from './text-file.ts';

/** A piece of a body. */
export interface BodySpan {
  offset: number;
  length: number;
}

/** A link or an image of a body, at its address. */
export interface BodyLink extends BodySpan {
  url: string;
  /** The text in quotes behind the address. */
  title: string;
  image: boolean;
}

/** Says that the other site has no encryption: the answer to `insecure-link`. */
const saysOnlyHttp = (title: string): boolean => /http(?!s)/i.test(title);

const said = (
  span: BodySpan,
  message: string,
  hint: string,
  more: Partial<TextComplaint> = {},
): TextComplaint[] => {
  const { offset, length } = span;
  return [{ rule: 'body-link', offset, length, message, hint, ...more }];
};

/** A link that reads as nothing. */
export const linkTextFault = (text: string, place: BodySpan): TextComplaint[] =>
  text.trim() === '' ? said(place, '链接没有文字', '在方括号里写上读者看得懂的文字') : [];

/** What is wrong with an image as such; whether its file is there is asked later. */
export const imageFault = (
  { url, offset, length }: BodyLink,
  alt: string,
  place: BodySpan,
): TextComplaint[] => {
  if (/^(https?:)?\/\//i.test(url)) {
    const hint = '把图片放到站内；网站不向别的网站取内容';
    return said({ offset, length }, '图片来自别的网站', hint);
  }
  return alt.trim() === '' ? said(place, '图片没有文字说明', '在方括号里写上图片的文字说明') : [];
};

const schemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** The answers that a link to another site can carry, and whether they are needed. */
const encryption = (link: BodyLink): TextComplaint[] => {
  const { url, title } = link;
  if (/^http:/i.test(url) && !saysOnlyHttp(title)) {
    return said(
      link,
      '链接以 http:// 开头，没有加密',
      '能打开 https:// 的就改过来；原网站只有 http 时，写成 [文字](网址 "原网站只有 http")',
      { rule: 'insecure-link', severity: 'warning' },
    );
  }
  return /^https:/i.test(url) && saysOnlyHttp(title)
    ? said(
        link,
        '网址已经是 https，不用再写只有 http 的原因',
        `删掉网址后面的 "${title.slice(0, 60)}"`,
        { rule: 'answer-not-needed', severity: 'warning' },
      )
    : [];
};

/** What is wrong with an address by itself. */
export const linkFault = (link: BodyLink): TextComplaint[] => {
  const { url } = link;
  if (url === '') return said(link, '链接是空的', '在圆括号里写上网址');
  if (/[：／．。，\\]/.test(url)) {
    return said(link, '网址里有全角标点或反斜杠', '从浏览器地址栏重新复制');
  }
  if (/^www\.|^https?:(?!\/\/)/i.test(url)) {
    return said(link, '网址写得不完整', '从浏览器地址栏复制，写成 https:// 开头的完整网址');
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1];
  if (scheme !== undefined && !schemes.has(scheme.toLowerCase())) {
    return said(link, `链接以 ${scheme}: 开头，不能用`, '只用 https:// 开头的网址或站内地址');
  }
  if (/^\/\//.test(url)) {
    return said(link, '链接以 // 开头，会指向别的网站', '写完整的 https:// 网址');
  }
  if (/^mailto:(?![^@\s]+@[^@\s]+\.)/i.test(url) || /^tel:(?!\+?[\d-]{3,})/i.test(url)) {
    return said(link, '邮箱或电话的链接写得不完整', '写成 mailto:名字@域名 或 tel:区号-号码');
  }
  if (!/^https?:/i.test(url)) return [];
  if (/^https?:\/\/[^/?#]*@/i.test(url)) {
    return said(link, '链接里有用户名或密码', '删掉 @ 和它前面的部分');
  }
  if (!URL.canParse(url)) return said(link, '网址写得不对，打不开', '从浏览器地址栏重新复制');
  const hidden = hostFault(url);
  if (hidden !== undefined) return said(link, hidden, '换成公开的网址');
  return encryption(link);
};
