import { hostFault } from '#src/rules/private-host.ts';

/** Why a text is not a web address that may be published, and the rule that says it. */
export interface UrlFault {
  found: string;
  hint: string;
  rule?: 'web-address';
}

/** What is wrong with a web address; nothing when there is no name for it. */
export const explainUrl = (typed: string): UrlFault | undefined => {
  const text = typed.replace(/^["']|["']$/g, '').trim();
  const scheme = /^\s*([a-z][a-z0-9+.-]*)\s*:/i.exec(text)?.[1]?.toLowerCase();
  if (/[：／．。，]/.test(text)) {
    return { found: '有全角标点', hint: '从浏览器地址栏重新复制' };
  }
  if (/\s/.test(text)) return { found: '中间有空格', hint: '从浏览器地址栏重新复制' };
  if (/^[^/:]+@|^https?:\/\/[^/?#]*@/i.test(text)) {
    return { found: '里面有用户名或密码', hint: '删掉 @ 和它前面的部分' };
  }
  const hidden = /^https?:\/\//i.test(text) ? hostFault(text) : undefined;
  if (hidden !== undefined) {
    return { found: hidden, hint: '换成公开的域名，或整行删掉', rule: 'web-address' };
  }
  if (scheme === undefined || /^[^:/]+\.[^:/]+(:\d+)?(\/|$)/.test(text)) {
    return { found: '没有写 https://', hint: '从浏览器地址栏复制，写成 https:// 开头的完整网址' };
  }
  return scheme === 'http' || scheme === 'https'
    ? undefined
    : { found: `以 ${scheme}: 开头，不能作链接`, hint: '只能写 https:// 开头的网址' };
};
