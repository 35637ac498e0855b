/** XML that is complete and escaped. A plain text beside it is escaped where it is put in. */
export interface Markup {
  readonly xml: string;
}

/** Characters that XML 1.0 cannot hold, in any form. */
const unwritable = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Any text as XML can hold it, between tags and in an attribute. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unwritable, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** An element; attributes and children that are absent are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Markup | string | undefined)[]
): Markup {
  const own = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(value)}"`]))
    .join('');
  const inner = children
    .map((child) => (typeof child === 'string' ? escaped(child) : (child?.xml ?? '')))
    .join('');
  return { xml: inner === '' ? `<${name}${own}/>` : `<${name}${own}>${inner}</${name}>` };
}
