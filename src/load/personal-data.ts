import { isDate } from '#src/domain/date.ts';

/** A stretch of text that must not be published. */
export interface Sensitive {
  start: number;
  end: number;
  what: 'id-number' | 'mobile-number' | 'bank-card' | 'secret';
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** The same text with full-width digits and letters made half-width, unit by unit. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

const squeezed = (text: string): string =>
  text
    .replace(/[×✕хХⅩⅹ]$/, 'X')
    .replace(/[\s\-—–.·_/()（）\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .toUpperCase();

const isDay = (text: string): boolean =>
  /^(18|19|20)/.test(text) && isDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`);

/** Whether 18 characters are a resident's ID number by region, date and check digit. */
export const isIdNumber = (text: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(text) || !provinces.has(text.slice(0, 2))) return false;
  if (!isDay(text.slice(6, 14))) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return checkDigits[sum % 11] === text[17];
};

const isOldIdNumber = (text: string): boolean =>
  /^\d{15}$/.test(text) && provinces.has(text.slice(0, 2)) && isDay(`19${text.slice(6, 12)}`);

const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

// A scheme is short: without that bound a long word would be read again from each of its letters.
const webAddress = /[a-z][a-z0-9+.-]{0,20}:\/\/[^\s"'）)，。]+/gi;

const near = (text: string, start: number, pattern: RegExp): boolean =>
  pattern.test(text.slice(Math.max(0, start - 20), start));

/** What stands between groups of digits, seen or not. */
const sep = '[ \\u00a0\\u3000—–·._/\\u200b-\\u200d\\u2060\\ufeff\\u00ad-]{0,2}';
const mobileSep = '[ \\u00a0\\u3000—–·.()（）\\u200b-\\u200d\\u2060\\ufeff\\u00ad-]{0,2}';
const longNumber = new RegExp(
  `(?<![0-9A-Za-z.])\\d(?:${sep}\\d){13,18}(?:${sep}[Xx×✕хХⅩⅹ])?(?![0-9A-Za-z])`,
  'g',
);
/** In three groups as people write it, or two; a code such as 2023-138… is not one. */
const mobile = new RegExp(
  `(?:(?<![0-9A-Za-z]|[0-9A-Za-z][.-])|(?<=(?:tel|phone|mobile|wechat|wx)[._-]?))` +
    `(?:(?:\\+|00)?86${mobileSep}|0)?1[3-9]\\d(?:${mobileSep}\\d{4}${mobileSep}\\d{4}|${mobileSep}\\d{3}${mobileSep}\\d{5})` +
    // A sum of money or of people is no number to call.
    `(?![0-9A-Za-z]|[.-]\\d|[ ]?(?:[万亿]?元|人次|平方米))`,
  'gi',
);
/** A number after such a name in an address is a person's, not a document's. */
const named = /(?:phone|mobile|tel|sms)[=:]$/i;

const secrets: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
  /\bAKI(?:A[0-9A-Z]{16}|D[0-9A-Za-z]{13,40})\b/g,
  /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|xox[abpr]-[\w-]{10,}|sk-[\w-]{20,}|LTAI[0-9A-Za-z]{12,})/g,
  /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
  // A link beside the word is where to set it. Bounded, so that a word or spaces without end are not read again from each place in them.
  /(?<![A-Za-z0-9-])(?:[A-Za-z]{2,12}[_-]){0,2}(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|密码|口令|密钥)(?!-)(?!["']?\s{0,9}(?:[是为]\s{0,9})?(?:[:：＝=]\s{0,9})?["']?https?:\/\/)["']?\s{0,9}(?:(?:统一|默认|初始|均)\s{0,9})?(?:[是为]\s{0,9})?(?:[:=：＝]\s{0,9})?["']?(?=[^\s]{0,200}[0-9])[\x21-\x7e]{6,}/gi,
  /(?:密码|口令|密钥)(?!["']?\s{0,9}(?:[是为]\s{0,9})?(?:[:：＝=]\s{0,9})?["']?https?:\/\/)\s{0,9}(?:[是为]\s{0,9})?[:：＝=]\s{0,9}["']?[\x21-\x7e]{4,}/g,
  /\bBearer\s+[\w.~+/-]{20,}/g,
];

/** The words without which nothing is a secret; nearly every text has none, and to look for them is quick. */
const secretWord =
  /-----BEGIN |\bAKI|\b(?:gh[pousr]_|github_pat_|glpat-|xox[abpr]-|sk-|LTAI)|eyJ|passw|pwd|secret|token|api[_-]?key|access[_-]?key|密码|口令|密钥|Bearer/i;

/** The user and the password of an address; its scheme stands before, and is looked for only then. */
const signedIn = /:\/\/[^\s/:@]{1,100}:[^\s/@]{1,100}@/g;
const schemeBefore = /[a-z][a-z0-9+.-]{0,20}$/i;
const longestScheme = 21;

const numberKind = (text: string, start: number, digits: string): Sensitive['what'] | undefined => {
  if (digits.length === 18 && isIdNumber(digits)) return 'id-number';
  const named = near(text, start, /身份证|证件号|公民身份/);
  if (named && (/^\d{17}[\dX]$/.test(digits) || isOldIdNumber(digits))) return 'id-number';
  const card = near(text, start, /卡号|账号|帐号|账户|帐户|银行卡|开户/);
  return card && /^\d{15,19}$/.test(digits) && passesLuhn(digits) ? 'bank-card' : undefined;
};

/** The shortest number that is looked for has so many digits. */
const leastDigits = 11;

/** Whether a text has digits enough for any number; most names and messages have not. */
const hasDigits = (text: string): boolean => {
  let count = 0;
  for (let at = 0; at < text.length && count < leastDigits; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) count += 1;
  }
  return count >= leastDigits;
};

/** Personal data and secrets in a text, comments included, in order. */
export const sensitiveIn = (original: string): Sensitive[] => {
  const text = halfWidth(original);
  const found: Sensitive[] = [];
  const taken = new Set<number>();
  const put = (start: number, length: number, what: Sensitive['what']): void => {
    const end = start + length;
    const units = Array.from({ length }, (_, at) => start + at);
    if (units.some((at) => taken.has(at))) return;
    for (const at of units) taken.add(at);
    found.push({ start, end, what });
  };
  const withDigits = hasDigits(text);
  for (const match of withDigits ? text.matchAll(longNumber) : []) {
    const what = numberKind(text, match.index, squeezed(match[0]));
    if (what !== undefined) put(match.index, match[0].length, what);
  }
  const mobiles = withDigits ? [...text.matchAll(mobile)] : [];
  const addresses = mobiles.length === 0 ? [] : [...text.matchAll(webAddress)];
  let next = 0;
  for (const match of mobiles) {
    let address = addresses[next];
    while (address !== undefined && address.index + address[0].length <= match.index) {
      next += 1;
      address = addresses[next];
    }
    const inAddress = address !== undefined && match.index >= address.index;
    if (!inAddress || named.test(text.slice(Math.max(0, match.index - 8), match.index)))
      put(match.index, match[0].length, 'mobile-number');
  }
  for (const pattern of secretWord.test(text) ? secrets : []) {
    for (const match of text.matchAll(pattern)) put(match.index, match[0].length, 'secret');
  }
  for (const { 0: login, index } of text.includes('@') ? text.matchAll(signedIn) : []) {
    const before = text.slice(Math.max(0, index - longestScheme), index);
    const scheme = schemeBefore.exec(before)?.[0].length ?? 0;
    if (scheme > 0) put(index - scheme, scheme + login.length, 'secret');
  }
  return found.sort((a, b) => a.start - b.start);
};

/** The text with what must not be shown replaced by stars, at the same length. */
export const masked = (text: string): string => {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, what } of sensitiveIn(text)) {
    const typed = text.slice(start, end);
    const keep = what === 'secret' ? 0 : what === 'mobile-number' ? 3 : 2;
    const tail = what === 'mobile-number' ? 4 : 0;
    const stars = typed
      .slice(keep, typed.length - tail)
      .replace(/[0-9A-Za-z０-９]/g, '*')
      .replace(/\S/g, (mark) => (what === 'secret' ? '*' : mark));
    parts.push(text.slice(done, start), typed.slice(0, keep), stars);
    parts.push(typed.slice(typed.length - tail));
    done = end;
  }
  return [...parts, text.slice(done)].join('');
};
